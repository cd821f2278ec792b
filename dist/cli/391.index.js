export const id = 391;
export const ids = [391];
export const modules = {

/***/ 6391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommand: () => (/* binding */ checkCommand),
  importCommand: () => (/* binding */ importCommand),
  suggestCommand: () => (/* binding */ suggestCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/component/names.js
var names = __webpack_require__(1572);
// EXTERNAL MODULE: ./build/policy/allowed-imports.js
var allowed_imports = __webpack_require__(5236);
// EXTERNAL MODULE: ./build/capabilities/calls.js
var calls = __webpack_require__(8242);
// EXTERNAL MODULE: ./build/capabilities/capability.js + 1 modules
var capabilities_capability = __webpack_require__(8682);
;// CONCATENATED MODULE: ./build/capabilities/suggest.js




const has = (asks, capability) => asks.some((ask) => ask.capability.startsWith(capability));
/** What is allowed whole or not at all where the component is one for WASI 0.3. */
const WITHOUT_LISTS = new Set(['filesystem', 'http', 'sockets', 'dns']);
const isNewer = ({ calls }) => calls.some((call) => (0,names/* parseInterfaceName */.OY)(call.interface)?.version?.startsWith('0.3.') === true);
const like = (pattern) => (capability) => pattern.test(capability);
const RULES = [
    { key: 'clocks', matches: like(/^clock\./), value: () => true },
    { key: 'random', matches: like(/^random$/), value: () => true },
    { key: 'exit', matches: like(/^exit$/), value: () => true },
    { key: 'stdio', matches: like(/^stdio\./), value: (asks) => streams(asks) },
    {
        key: 'environment',
        matches: like(/^(?:env:|args$|cwd$)/),
        value: () => ({ allow: true }),
        narrow: 'This grants arguments and the working directory too. List the names that it reads (allow: [LANG, LC_*]), or fix values (set: { LANG: C }).',
    },
    {
        key: 'config',
        matches: like(/^config:/),
        value: () => ({ allow: true }),
        narrow: 'Narrow it to the names that it reads.',
    },
    {
        key: 'filesystem',
        matches: like(/^fs\./),
        value: (asks) => (has(asks, 'fs.write') || asks.some(isNewer) ? 'rw' : 'ro'),
        narrow: 'Narrow it to ro, to single directories with storage:, or embed files with mounts:.',
    },
    {
        key: 'http',
        matches: like(/^http\.egress/),
        value: () => true,
        narrow: 'Narrow it to the origins that it calls: allow: [https://api.example.com].',
    },
    {
        key: 'sockets',
        matches: like(/^net\./),
        value: () => true,
        narrow: 'Narrow it to its peers: allow: [tcp://10.0.0.5:5432].',
    },
    // Granting sockets grants look-ups too, unless the file says otherwise.
    { key: 'dns', matches: like(/^(?:dns:|net\.)/), value: (asks) => has(asks, 'dns:') },
    {
        key: 'imports',
        matches: (capability) => capability === 'http.next' || (0,capabilities_capability/* isOfWasi */.Oo)(capability),
        value: (asks, all) => {
            const names = new Set(asks.flatMap(({ calls }) => calls.map((call) => call.interface)));
            const entries = [...names].map((name) => entryOf(name, all));
            const once = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
            return { allow: [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry) };
        },
    },
];
/** The least that grants everything that a component can call, key by key, with who asks for it. */
function suggest({ asks, callable }) {
    const granted = RULES.flatMap(({ key, matches, value, narrow }) => {
        const mine = asks.filter(({ capability, functions }) => matches(capability) &&
            // What is in a module that the host hands over, nobody can grant.
            functions?.includes(capabilities_capability/* EVERY_FUNCTION */.nZ) !== true);
        if (mine.length === 0)
            return [];
        const isKept = !WITHOUT_LISTS.has(key) || !mine.some(isNewer);
        const advice = narrow !== undefined && isKept ? [narrow] : [];
        const reasons = mine.filter(({ capability }) => key !== 'dns' || capability.startsWith('dns:')).map(why);
        return [{ key, value: value(mine, asks), comment: [...reasons, ...advice] }];
    });
    const buildsOnly = callable.some(({ import: name }) => HTTP_TYPES.test(name)) && !granted.some(isHttp);
    return buildsOnly ? [...granted, NO_REQUESTS] : granted;
}
const HTTP_TYPES = /(?:^|: )wasi:http\/types(?:@| |$)/;
const isHttp = ({ key }) => key === 'http';
/** Where HTTP is denied, requests and responses cannot even be built: trying to ends the component. */
const NO_REQUESTS = {
    key: 'http',
    value: 'none',
    comment: ['It builds requests or responses, and sends no request.'],
};
/** An import in the policy file: by its interface, or as it is told from others of that. */
function entryOf(name, all) {
    if ((0,names/* parseInterfaceName */.OY)(name) !== undefined)
        return (0,calls/* withoutVersion */.Pv)(name);
    const identities = all.flatMap(({ capability, calls }) => {
        const subject = (0,capabilities_capability/* kindOf */.I)(capability) === 'import' ? capability.slice('import:'.length) : '';
        return (0,capabilities_capability/* ownNameOf */.Rc)(subject) === name && calls.some((call) => call.interface === name) ? [subject] : [];
    });
    const { interface: iface, externalId } = (0,allowed_imports/* parseAllowedImport */.jt)(identities[0] ?? '') ?? {};
    return {
        ...(iface === undefined ? {} : { interface: iface }),
        name,
        ...(externalId === undefined ? {} : { 'external-id': externalId }),
    };
}
/** What a component may do without being granted it. */
function ungranted({ asks }) {
    return asks.filter(capabilities_capability/* passesUngranted */.U_).map(capabilities_capability/* textOf */.b6);
}
function why(ask) {
    const by = ask.by.length === 0 ? '' : `: ${ask.by.join(', ')}`;
    const what = (0,capabilities_capability/* kindOf */.I)(ask.capability) === 'import'
        ? (0,capabilities_capability/* textOf */.b6)(ask)
        : `${ask.capability.split(':')[0]}, to ${(0,capabilities_capability/* describeCapability */.i3)(ask.capability)}`;
    return `${what}${by}`;
}
function streams(asks) {
    const names = { 'stdio.in': 'stdin', 'stdio.out': 'stdout', 'stdio.err': 'stderr' };
    return Object.fromEntries(Object.entries(names).flatMap(([capability, name]) => (has(asks, capability) ? [[name, 'allow']] : [])));
}

// EXTERNAL MODULE: ./build/distinct.js
var distinct = __webpack_require__(7310);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/files.js
var files = __webpack_require__(1983);
// EXTERNAL MODULE: ./build/names.js
var build_names = __webpack_require__(4700);
// EXTERNAL MODULE: ./build/open-policy.js + 7 modules
var open_policy = __webpack_require__(6708);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/policy/globs.js
var globs = __webpack_require__(6912);
// EXTERNAL MODULE: ./build/policy/peers.js + 1 modules
var peers = __webpack_require__(6026);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/policy/write-policy.js


/**
 * The text of a policy file. Whatever the texts and comments hold, it reads back as the same data: texts are quoted
 * unless they are plain words, and a comment stays on its line.
 */
function writePolicyFile({ description, comment = [], permissions, components = [] }) {
    const document = new yaml_dist/* Document */.yo({
        version: '1.0',
        ...(description === undefined ? {} : { description }),
        ...(permissions.length === 0 ? {} : { permissions: mappingOf(permissions) }),
        ...(components.length === 0 ? {} : { components: components.map(sectionOf) }),
    });
    annotate(document, ['permissions'], permissions);
    components.forEach((section, index) => {
        const node = document.getIn(['components', index], true);
        if (section.comment !== undefined && isCommentable(node))
            node.commentBefore = commentOf(section.comment);
        annotate(document, ['components', index, 'permissions'], section.permissions);
    });
    if (comment.length > 0)
        document.commentBefore = commentOf(comment);
    (0,yaml_dist/* visit */.YR)(document, { Scalar: (_, scalar) => quote(scalar) });
    return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
function mappingOf(permissions) {
    return Object.fromEntries(permissions.map(({ key, value }) => [key, value]));
}
function sectionOf({ match, description, permissions }) {
    const permitted = permissions.length === 0 ? {} : { permissions: mappingOf(permissions) };
    return { match, ...(description === undefined ? {} : { description }), ...permitted };
}
/** Puts the comments above the keys that they belong to. */
function annotate(document, path, permissions) {
    const map = document.getIn(path, true);
    for (const { key, comment } of permissions) {
        if (comment === undefined || comment.length === 0)
            continue;
        const pair = pairsOf(map).find((candidate) => (0,yaml_dist/* isScalar */.jn)(candidate.key) && candidate.key.value === key);
        if (pair !== undefined && (0,yaml_dist/* isScalar */.jn)(pair.key))
            pair.key.commentBefore = commentOf(comment);
    }
}
function pairsOf(map) {
    if (typeof map !== 'object' || map === null || !('items' in map) || !Array.isArray(map.items))
        return [];
    return map.items.filter((item) => (0,yaml_dist/* isPair */.tO)(item));
}
function isCommentable(node) {
    return typeof node === 'object' && node !== null && 'items' in node;
}
function commentOf(lines) {
    return lines.map((line) => ` ${(0,build_text/* printable */.g$)(line)}`).join('\n');
}
/** Words that nobody could take for anything else stay bare; `yes` could be taken for true by older readers. */
const WORD = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z_][\w-]*$/i;
function quote(scalar) {
    if (typeof scalar.value === 'string')
        scalar.type = WORD.test(scalar.value) ? 'PLAIN' : 'QUOTE_DOUBLE';
}

;// CONCATENATED MODULE: ./build/policy/readers/spin.js






/**
 * The policy file that grants what a Spin manifest (version 1 or 2) lets its components reach: a section for each
 * component that has hosts. What cannot be carried over stands there as a comment, with the reason.
 * @param file the manifest's path, for messages
 * @returns the text of the policy file; empty if there was a mistake, which goes to `report`
 */
function importSpin(toml, file, report) {
    const manifest = readToml(toml, file, report);
    if (manifest === undefined)
        return '';
    let wrong = false;
    const fail = (what, hint) => {
        wrong = true;
        report(new errors/* VirtError */.i('policy', what, { at: { file }, hint }));
    };
    const components = componentsOf(manifest, fail);
    if (components.length === 0 && !wrong)
        fail('this has no component', 'name a Spin manifest, as spin.toml');
    const sections = components.flatMap(spin_sectionOf);
    for (const [match, same] of Map.groupBy(sections, (section) => section.match)) {
        if (same.length < 2)
            continue;
        const names = same.map(({ description }) => description).join(' and ');
        fail(`${names} are both ${(0,build_text/* printable */.g$)(match)}, and a policy speaks of files`, 'give each a file of its own');
    }
    if (wrong)
        return '';
    return writePolicyFile({
        comment: [
            `What the components of ${file} may reach, as it says.`,
            'Everything else is denied until it is granted here.',
        ],
        permissions: [],
        // What is said last holds: of the globs for one file, the one that says most of its place.
        components: sections.toSorted((a, b) => exactness(a) - exactness(b)),
    });
}
function readToml(toml, file, report) {
    try {
        return (0,dist/* parse */.qg)((0,build_text/* withoutMark */.E_)(toml));
    }
    catch (error) {
        const at = error instanceof dist/* TomlError */.zx ? { file, line: error.line, column: error.column } : { file };
        const hint = 'check quotes and brackets, and whether a key stands twice';
        report(new errors/* VirtError */.i('policy', 'this is not TOML', { at, hint, cause: error }));
        return undefined;
    }
}
function componentsOf(manifest, fail) {
    const { component } = manifest;
    if (Array.isArray(component)) {
        return component.filter(isTable).map((table) => componentOf(String(table['id'] ?? ''), table, fail));
    }
    if (!isTable(component))
        return [];
    return Object.entries(component).flatMap(([name, table]) => (isTable(table) ? componentOf(name, table, fail) : []));
}
function componentOf(name, table, fail) {
    const { source } = table;
    const texts = (key) => {
        const value = table[key] ?? [];
        if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
            return value;
        fail(`${key} of the component "${(0,build_text/* printable */.g$)(name)}" is no list of texts`, 'write ["https://api.example.com"]');
        return [];
    };
    const hosts = [...texts('allowed_outbound_hosts'), ...texts('allowed_http_hosts').flatMap(fromLegacy)];
    return { name, source: typeof source === 'string' ? source : undefined, hosts };
}
/** Version 1 knew names of hosts, and meant HTTP with and without TLS. */
function fromLegacy(host) {
    if (host.includes('://') || host === 'insecure:allow-all')
        return [host];
    return [`http://${host}`, `https://${host}`];
}
function spin_sectionOf({ name, source, hosts }) {
    if (hosts.length === 0)
        return [];
    const carried = hosts.map(carry);
    const of = (kind) => {
        const allow = [...new Set(carried.flatMap((host) => host[kind] ?? []))];
        return allow.length === 0 ? [] : [{ key: kind, value: { allow } }];
    };
    const comment = carried.flatMap(({ host, lost }) => lost === undefined ? [] : [`Not carried over: ${host} (${lost})`]);
    const match = pathOf(source ?? '') ?? `${ANYWHERE}${literal(name).replaceAll('/', '?')}.wasm`;
    return [
        {
            match,
            description: `Spin component ${(0,build_text/* printable */.g$)(name)}`,
            comment,
            permissions: [...of('http'), ...of('sockets')],
        },
    ];
}
const ANYWHERE = '**/';
/** How much a section says of the place of its file; of one that is known, everything. */
function exactness({ match }) {
    return match.startsWith(ANYWHERE) ? match.split('/').length : Number.MAX_SAFE_INTEGER;
}
/**
 * The glob for one path: what would stand for others stands for any character, and what goes up for any directory.
 * `undefined` if it names no file.
 */
function pathOf(source) {
    const path = literal(source.replaceAll('\\', '/'));
    if ((0,globs/* globMistake */.f)(path) === undefined)
        return path;
    const names = path.split('/');
    const below = names.slice(names.lastIndexOf('..') + 1).join('/');
    return (0,globs/* globMistake */.f)(below) === undefined ? `${ANYWHERE}${below}` : undefined;
}
function literal(text) {
    return text.replace(/[*?[\]{}!]/g, '?');
}
function carry(host) {
    if (host === 'insecure:allow-all')
        return { host, http: '*://*:*', sockets: '*://*:*' };
    if (host.includes(','))
        return { host, lost: 'it holds a comma' };
    if (host.includes('{{'))
        return { host, lost: 'its value is known to Spin only' };
    const [, scheme = '', name = ''] = /^([^:]*):\/\/(.*?)(?::[^:\]]*)?\/?$/s.exec(host) ?? [];
    if (name === 'self' || name === 'self.alt')
        return { host, lost: 'the application itself' };
    if (name.endsWith('.spin.internal'))
        return { host, lost: 'Spin chains components by itself' };
    const origin = ['http', 'https', '*'].includes(scheme)
        ? attempt(() => (0,peers/* formatOrigin */.cp)((0,peers/* parseOrigin */.ef)(host.replace(/\/$/, ''), '')))
        : undefined;
    const peer = ['tcp', 'udp', '*'].includes(scheme) ? attempt(() => (0,peers/* formatPeer */.Ue)((0,peers/* parsePeer */.qq)(host, ''))) : undefined;
    if (origin === undefined && peer === undefined)
        return { host, lost: whyNot(scheme) };
    return { host, ...(origin === undefined ? {} : { http: origin }), ...(peer === undefined ? {} : { sockets: peer }) };
}
function whyNot(scheme) {
    switch (scheme) {
        case '':
            return 'it has no scheme';
        case 'http':
        case 'https':
        case '*':
            return 'it is no origin';
        case 'tcp':
        case 'udp':
            return 'sockets see addresses, not names';
        default:
            return "an interface of Spin's own";
    }
}
function attempt(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof errors/* VirtError */.i)
            return undefined;
        throw error;
    }
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/report/terminal-component.js
var terminal_component = __webpack_require__(6153);
// EXTERNAL MODULE: ./build/commands/exit-codes.js
var exit_codes = __webpack_require__(4576);
// EXTERNAL MODULE: ./build/commands/read.js + 1 modules
var read = __webpack_require__(3087);
// EXTERNAL MODULE: ./build/commands/say.js
var say = __webpack_require__(3212);
;// CONCATENATED MODULE: ./build/commands/policy.js














const POLICY_FILE = /\.(?:ya?ml|json)$/i;
/** `wasi-virt policy check`: every mistake in a policy file, and what it means for components. */
async function checkCommand({ paths }, mistakes) {
    const [first] = paths;
    const named = first !== undefined && POLICY_FILE.test(first) ? first : undefined;
    const file = named ?? (0,open_policy/* defaultPolicyFile */.km)();
    const components = (0,distinct/* distinct */.d)(named === undefined ? paths : paths.slice(1), mistakes.report);
    if (file === undefined) {
        (0,say/* complain */.cc)('there is no policy file: neither wasi-virt.yaml nor .github/wasi-virt.yaml; name one.');
        return exit_codes/* EXIT */.d.wrongUsage;
    }
    const policies = await (0,open_policy/* openPolicies */.fg)({ file, settings: [], tightenOnly: false }, mistakes.report);
    // Sections may be wrong by themselves or together with what stands above them.
    policies.all(mistakes.report);
    for (const component of components)
        policies.of(component, mistakes.report);
    if (mistakes.tell())
        return exit_codes/* EXIT */.d.failed;
    policies.notes.forEach(say/* note */.N4);
    if (components.length > 0)
        policies.unused(components).forEach(say/* note */.N4);
    (0,say/* deliver */.cK)(`${file}: no mistakes\n`, undefined);
    for (const path of components) {
        const inventory = await (0,read/* inventoryOfFile */.C)(path, path, policies, mistakes);
        (0,say/* deliver */.cK)(`\n${(0,terminal_component/* renderComponent */.C)(inventory, (0,say/* terminal */.Fo)(undefined))}`, undefined);
    }
    policies.deniedImports.notes().forEach(say/* note */.N4);
    return exit_codes/* EXIT */.d.done;
}
/** `wasi-virt policy suggest`: the smallest policy that covers what a component can call. */
async function suggestCommand({ paths, output }, mistakes) {
    const [path = ''] = paths;
    if (output !== undefined && (0,external_node_fs_.existsSync)(output)) {
        const hint = 'write to another file, and take over what you want';
        mistakes.report(new errors/* VirtError */.i('io', `${(0,build_text/* printable */.g$)(output)} is there already, and may say more`, { hint }));
    }
    if (mistakes.tell())
        return exit_codes/* EXIT */.d.wrongUsage;
    const inventory = await (0,read/* inventoryOfFile */.C)(path, path, undefined, mistakes);
    const passing = ungranted(inventory);
    const comment = [
        `What ${(0,build_names/* globbed */.AA)(path)} can call, and nothing else.`,
        'Take out what it should not do: a denied call fails softly where WASI has an error for it, and ends the component elsewhere.',
        ...(passing.length === 0
            ? []
            : ['', 'Without being granted, it may also do this:', ...passing.map((each) => `- ${each}`)]),
    ];
    (0,say/* deliver */.cK)(writePolicyFile({ comment, permissions: suggest(inventory) }), output);
    return exit_codes/* EXIT */.d.done;
}
/** `wasi-virt policy import`: what a Spin manifest allows, as a policy file. */
async function importCommand({ paths, output }, mistakes) {
    const [path = ''] = paths;
    if (mistakes.tell())
        return exit_codes/* EXIT */.d.wrongUsage;
    const text = importSpin((0,files/* readText */.yR)(path), path, mistakes.report);
    if (mistakes.tell())
        return exit_codes/* EXIT */.d.failed;
    (0,say/* deliver */.cK)(text, output);
    return exit_codes/* EXIT */.d.done;
}


/***/ })

};
