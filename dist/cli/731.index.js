export const id = 731;
export const ids = [731,505];
export const modules = {

/***/ 5614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fails),
/* harmony export */   l: () => (/* binding */ noticesOf)
/* harmony export */ });
/* harmony import */ var _bytes_sha256_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8328);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);
/* harmony import */ var _capability_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8682);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8350);




/** What a reviewer of a component should know beside the findings. */
function noticesOf(name, base, head, steps) {
    const known = new Set(base === undefined ? [] : found(base, steps).map(keyOf));
    const asked = base === undefined ? undefined : new _catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .Catalogue */ .Q8(base.asks, steps);
    const grantedBefore = new Set(base?.granted.filter((grant) => asked?.meets(grant) === false).map(_capability_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6));
    const once = new Map(found(head, steps).map((notice) => [keyOf(notice), notice]));
    return [...once].map(([key, { grants, ...notice }]) => {
        steps.tell(name);
        // Where it is written may be another place now, and a lock file does not tell it.
        const fresh = notice.kind === 'unused' ? !grants.every((grant) => grantedBefore.has((0,_capability_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(grant))) : !known.has(key);
        return { ...notice, fingerprint: (0,_bytes_sha256_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .ax)(name, key), fresh };
    });
}
/** Two releases of an interface are inert alike. */
function keyOf({ kind, subject, outcome }) {
    return JSON.stringify([kind, kind === 'inert' ? (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVersion */ .Pv)(subject) : subject, outcome]);
}
function found(component, steps) {
    const { problem, asks, granted, inert } = component;
    const grants = new _catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .Catalogue */ .Q8(granted, steps);
    const about = (kind, subject, outcome, source) => {
        return { kind, subject, outcome, source, grants: [] };
    };
    return [
        ...(problem === null ? [] : [about('problem', problem, null, null)]),
        ...(component.policy === null
            ? []
            : asks.filter((ask) => fails(ask, grants)).map((ask) => about('fails', (0,_capability_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(ask), ask.outcome, null))),
        ...unused(granted, asks, steps).map(({ grants: all, source }) => {
            return { ...about('unused', all.map(_capability_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6).join(', '), null, source), grants: all };
        }),
        ...inert.map((subject) => about('inert', subject, null, null)),
    ];
}
/**
 * Whether a component asks for something that it does not get. Where no result could be made, nobody knows what becomes
 * of the calls: then the policy alone says.
 */
function fails(ask, granted) {
    if (ask.outcome !== null)
        return ask.outcome === 'denied' || ask.outcome === 'traps';
    return !(0,_capability_js__WEBPACK_IMPORTED_MODULE_1__/* .passesUngranted */ .U_)(ask) && !granted.meets(ask);
}
/** Grants of which nothing is asked for, by the place where they are written: one switch may grant several. */
function unused(granted, asks, steps) {
    const places = new Map();
    for (const grant of granted) {
        const { setting, source, by, capability } = grant;
        if (by !== 'host' || source === null || setting === 'allow-all')
            continue;
        // A list of interfaces is many grants in one place.
        const key = JSON.stringify([setting, source.text, setting === 'allow-imports' ? capability : '']);
        const place = places.get(key) ?? { grants: [], source };
        place.grants.push(grant);
        places.set(key, place);
    }
    const asked = new _catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .Catalogue */ .Q8(asks, steps);
    return [...places.values()].filter(({ grants }) => !grants.some((grant) => asked.meets(grant)));
}


/***/ }),

/***/ 6731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainCommand: () => (/* binding */ explainCommand)
});

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/capabilities/capability.js + 1 modules
var capabilities_capability = __webpack_require__(8682);
// EXTERNAL MODULE: ./build/policy/peers.js + 1 modules
var peers = __webpack_require__(6026);
;// CONCATENATED MODULE: ./build/capabilities/cases.js


/** The directories and files that may be changed, by who gives them: of one that may be read, another grant says it. */
function writableIn(rules) {
    return new Set(rules.filter(({ capability }) => (0,capabilities_capability/* kindOf */.I)(capability) === 'fs.write').map(placeOf));
}
function placeOf({ capability, by }) {
    return `${by} ${(0,capabilities_capability/* subjectOf */.et)(capability)}`;
}
/**
 * The cases that a rule is. Of what is granted whole, none of them says that virt.wasm enforces anything.
 * @param writable see {@link writableIn}, of all rules of the policy
 */
function casesOf(rule, writable) {
    const changes = writable.has(placeOf(rule));
    return rule.by === 'adapter' ? answered((0,capabilities_capability/* kindOf */.I)(rule.capability), changes) : handedOn(rule, changes);
}
/** What virt.wasm answers with something of its own. */
function answered(kind, writable) {
    switch (kind) {
        case 'clock.wall':
        case 'clock.monotonic':
        case 'clock.timer':
        case 'clock.zone':
            return ['clock.virtual'];
        case 'random':
            return ['random.seeded'];
        case 'env':
        case 'config':
        case 'args':
        case 'cwd':
            return ['fixed'];
        case 'stdio.in':
            return ['stdio.ended'];
        case 'stdio.out':
        case 'stdio.err':
            return ['stdio.dropped'];
        case 'fs.read':
        case 'fs.write':
            return ['fs.mount', writable ? 'fs.mount-writable' : 'fs.mount-read-only'];
        default:
            return ['virtual'];
    }
}
/** What the host answers, whole or in part. */
function handedOn({ capability }, writable) {
    const kind = (0,capabilities_capability/* kindOf */.I)(capability);
    const subject = (0,capabilities_capability/* subjectOf */.et)(capability) ?? '';
    const whole = (0,capabilities_capability/* isWhole */.wP)(capability);
    switch (kind) {
        case 'clock.wall':
        case 'clock.monotonic':
            return ['clock.host'];
        case 'clock.timer':
        case 'clock.zone':
            return [kind];
        case 'random':
            return ['random.host'];
        case 'env':
        case 'config':
            return whole ? ['values.whole'] : values(subject);
        case 'args':
            return ['args.host'];
        case 'cwd':
            return ['cwd.host'];
        case 'exit':
            return ['exit.host'];
        case 'stdio.in':
            return ['stdio.in'];
        case 'stdio.out':
        case 'stdio.err':
            return ['stdio.out'];
        case 'fs.read':
        case 'fs.write':
            return files(whole, writable);
        case 'http.egress':
            return whole ? ['http.whole'] : origin(subject);
        case 'http.serve':
            return ['http.serve'];
        case 'http.next':
            return ['http.next'];
        case 'net.connect':
            return whole ? ['connect.whole'] : connect(subject);
        case 'net.listen':
            return whole ? ['listen.whole'] : listen(subject);
        case 'dns':
            return whole ? ['dns.whole'] : cases_name(subject);
        case 'import':
            return ['import.host'];
    }
}
/** `LANG`, `LC_*`, `* except AWS_*`. */
function values(subject) {
    const [names = '', except] = subject.split(' except ');
    return [
        ...(names === '*' ? ['values.rest'] : ['values.list']),
        ...(names !== '*' && names.endsWith('*') ? ['values.prefix'] : []),
        ...(except === undefined ? [] : ['values.except']),
    ];
}
/** That the files of all directories are only read is said by what is denied: nothing narrows the grant itself. */
function files(whole, writable) {
    if (whole)
        return writable ? ['fs.whole', 'fs.writable'] : ['fs.whole'];
    return ['fs.preopen', writable ? 'fs.writable' : 'fs.read-only'];
}
const HOSTS = {
    any: ['http.names', 'http.any-host'],
    name: ['http.names'],
    suffix: ['http.names', 'http.suffix'],
    network: ['http.addresses'],
};
function origin(subject) {
    const { scheme, host } = (0,peers/* parseOrigin */.ef)(subject, 'a capability');
    return [
        'http.list',
        ...HOSTS[host.kind],
        ...(scheme === 'http' ? [] : ['http.secure']),
        ...(scheme === 'https' ? [] : ['http.plain']),
    ];
}
function connect(subject) {
    const { transport, host } = (0,peers/* parsePeer */.qq)(subject, 'a capability');
    return [
        'connect.list',
        ...(host.kind === 'any' ? ['connect.any-address'] : []),
        ...(transport === 'tcp' ? [] : ['udp']),
    ];
}
function listen(subject) {
    const { transport, host, ports } = (0,peers/* parsePeer */.qq)(subject, 'a capability', 0);
    return [
        'listen.list',
        ...(host.kind === 'any' ? ['listen.any-address'] : []),
        ...(ports.from === 0 ? ['listen.port-0'] : []),
        ...(transport === 'tcp' ? [] : ['udp']),
    ];
}
function cases_name(subject) {
    return (0,peers/* parseDnsName */.am)(subject, 'a capability').kind === 'suffix' ? ['dns.list', 'dns.suffix'] : ['dns.list'];
}

// EXTERNAL MODULE: ./build/capabilities/catalogue.js + 5 modules
var catalogue = __webpack_require__(8350);
// EXTERNAL MODULE: ./build/capabilities/granted.js + 1 modules
var capabilities_granted = __webpack_require__(3162);
// EXTERNAL MODULE: ./build/capabilities/inventory.js + 3 modules
var inventory = __webpack_require__(9412);
// EXTERNAL MODULE: ./build/capabilities/model.js
var model = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/capabilities/notices.js
var notices = __webpack_require__(5614);
;// CONCATENATED MODULE: ./build/capabilities/promises.js
const SERVERS = 'What a server does with what it is sent, or to whom it passes it on.';
const PEERS = 'What a peer does with what it is sent, or to whom it passes it on.';
const WHO_ANSWERS = 'Who answers at an address: TLS inside a connection is the business of the component.';
const FORGED = 'That a datagram comes from where it says: senders of UDP can be forged.';
const ON_THE_WAY = 'That http stays as it was sent: whoever is on the way can read and change it.';
const CERTIFICATES = 'Verify TLS certificates of https: virt.wasm never sees the connection.';
const ANSWERS = 'Where a name leads: any address may be the answer.';
const CALLERS = 'Who comes, and what is sent to the component.';
const INSIDE = 'Keep every path inside its directory, links included, also when a directory is moved or replaced while it is open.';
const OTHERS_WRITE = 'That files stay as they are: other programs may change them at any time.';
const TIMING = 'That time tells nothing: who can measure it may learn what else the machine does.';
/** One table: a rule is one or several of these cases, and promises what they do. */
const TABLE = {
    'clock.host': { host: ['Make its clocks as coarse as they should be.'], nobody: [TIMING] },
    'clock.timer': { host: ['Bound how long the component may wait.'], nobody: [TIMING] },
    'clock.zone': { host: ['Tell a time zone that gives nothing away.'] },
    'clock.virtual': {
        enforced: [
            'Time starts at the fixed moment, and moves only when the component waits for a timer; the host is not asked.',
        ],
        nobody: ['That the component cannot learn the real time: whatever else reaches it may tell.'],
    },
    'random.host': { host: ['Give numbers that nobody can foresee.'] },
    'random.seeded': {
        enforced: ['Every number follows from the seed, the same in every run; the host is not asked.'],
        nobody: ['That the numbers are secret (xoshiro256**): whoever has virt.wasm can know all of them.'],
    },
    'values.whole': { host: ['Hold no value that the component should not read: all are handed on.'] },
    'values.list': {
        enforced: ['Of the values of the host, only those that a rule names are handed on.'],
        host: ['Hold no secret under these names that the component should not read.'],
    },
    'values.rest': { host: ['Hold no other value that the component should not read: all the rest is handed on.'] },
    'values.prefix': {
        host: ['Expect of a name that ends in * that all which begin so are read, also those that come later.'],
    },
    'values.except': { enforced: ['The names after “except” are taken out of what the host tells.'] },
    fixed: {
        enforced: ['The value is part of virt.wasm; the host is not asked.'],
        nobody: ['That the value is secret: whoever has virt.wasm can read it.'],
    },
    'args.host': { host: ['Pass no argument that the component should not read.'] },
    'cwd.host': { host: ['Tell a working directory that gives nothing away.'] },
    'exit.host': {
        host: ['End this component and nothing else.'],
        nobody: ['That the exit code tells the truth.'],
    },
    'stdio.in': { host: ['Hand over only what the component may read.'] },
    'stdio.out': {
        host: ['Bound how much may be written.'],
        nobody: ['What is written: control sequences and forged lines reach whoever reads it.'],
    },
    'stdio.ended': { enforced: ['Standard input is at its end; the host is not asked.'] },
    'stdio.dropped': { enforced: ['What is written is accepted and dropped; nothing reaches the host.'] },
    'fs.whole': { host: ['Open only directories that the component may see.', INSIDE], nobody: [OTHERS_WRITE] },
    'fs.preopen': {
        enforced: [
            'Of the directories that the host opens, only those that a rule names are handed on.',
            'The path of a rule is opened whenever the component asks for its directories, name by name, below a directory that the host opens: no link is followed, and if a name is no directory, the component does not get it.',
        ],
        host: [
            INSIDE,
            'Open directories that lie apart: virt.wasm compares names, and does not see that two names are one directory, or that one lies in the other.',
        ],
        nobody: [
            OTHERS_WRITE,
            'That a path is the same directory every time: whoever may change the directory above it can put another one there.',
        ],
    },
    'fs.read-only': {
        enforced: ['Whatever could change something there is refused.'],
        nobody: [
            'That a file has no second name somewhere else, as a hard link or by a mount of the system, through which it can be changed.',
        ],
    },
    'fs.writable': { nobody: ['What the component leaves in the files: whoever uses them trusts it.'] },
    'fs.mount': {
        enforced: ['Files are part of virt.wasm, which answers by itself: nothing of the host is reached.'],
        nobody: ['That embedded files are secret: whoever has virt.wasm can read them.'],
    },
    'fs.mount-read-only': { enforced: ['They cannot be changed.'] },
    'fs.mount-writable': { enforced: ['Changes stay in the memory of virt.wasm, and are gone when it ends.'] },
    'http.whole': {
        host: ['Decide alone where requests go, private networks included: virt.wasm checks none.', CERTIFICATES],
        nobody: [SERVERS, ON_THE_WAY],
    },
    'http.list': {
        enforced: [
            'Scheme, host and port of every request are checked when it is sent; what no rule allows is refused.',
            'CONNECT is refused, and so are user names, whatever in an authority is not plainly host and port, and paths that do not begin with / or ?, or that contain a fragment, a space, a control character or anything beyond ASCII.',
            'Headers that name another host or steer the connection are refused, also with underscores for dashes: Host unless it repeats the authority, Connection, Expect, HTTP2-Settings, Keep-Alive, Proxy, Proxy-*, TE, Trailer, Transfer-Encoding, Upgrade.',
            'Names of headers have to be tokens, and values free of control characters other than tabs; Content-Length may stand once, as a plain decimal number.',
            'GET, HEAD, DELETE, OPTIONS and TRACE are sent without a body, unless Content-Length says how long it is.',
        ],
        host: [
            'Follow no redirects by itself: where they lead was never checked.',
            'Send through no proxy that it does not trust: a proxy chooses where a request really goes.',
            'Send no more of a body than its Content-Length says, and frame a body that has none.',
        ],
        nobody: [SERVERS],
    },
    'http.names': {
        host: [
            'Refuse private, loopback and link-local addresses, if that matters: a name may lead to any address, and to another one the next time.',
        ],
    },
    'http.suffix': { nobody: ['Whose the hosts under a *. are: whoever may create names there is trusted too.'] },
    'http.any-host': { nobody: ['Whose the hosts are where a rule names none: every host matches.'] },
    'http.addresses': {
        enforced: ['An address or a network matches literal addresses only, and no name, wherever it leads.'],
    },
    'http.secure': { host: [CERTIFICATES] },
    'http.plain': { nobody: [ON_THE_WAY] },
    'http.serve': { host: ['Decide who may send requests to it.'], nobody: [CALLERS] },
    'http.next': {
        host: ['Decide what the next handler is, and what it may do: a list of origins does not bind it.'],
        nobody: ['What the next handler does with the requests that it is handed.'],
    },
    'connect.whole': {
        host: ['Decide alone which peers are reached, private networks included: virt.wasm checks none.'],
        nobody: [WHO_ANSWERS, PEERS, FORGED],
    },
    'connect.list': {
        enforced: [
            'Address and port are checked at every connection and of every datagram that is sent; an IPv4 address in the form of an IPv6 one counts as what it is.',
            'To send, a UDP socket may be bound to a port that the system chooses; what others send there is dropped unheard.',
            'Only addresses count: looking names up takes a rule of its own.',
        ],
        host: [
            'Know where its routes lead: an address of NAT64 or of another transition stands for one that is not checked.',
        ],
        nobody: [WHO_ANSWERS, PEERS],
    },
    'connect.any-address': {
        host: [
            'Refuse private, loopback and link-local addresses, if that matters, where a rule names no address: every one matches.',
        ],
    },
    'listen.whole': {
        host: ['Decide alone at which addresses and ports it lets peers in: virt.wasm checks none.'],
        nobody: [CALLERS, FORGED],
    },
    'listen.list': {
        enforced: ['Sockets wait for peers only at addresses and ports that a rule names.'],
        host: ['Decide who can get there: a listener takes whoever connects.'],
        nobody: [CALLERS],
    },
    'listen.any-address': {
        host: [
            'Keep networks away that should not get there, where a rule names no address: every one of its own matches.',
        ],
    },
    'listen.port-0': { host: ['Choose a free port where port 0 is asked for.'] },
    udp: { nobody: [FORGED] },
    'dns.whole': {
        host: ['Decide alone which names are looked up: virt.wasm checks none.'],
        nobody: ['That no data leaves in the names: anyone may run the name server that reads them.', ANSWERS],
    },
    'dns.list': {
        enforced: ['A name is checked before it is looked up; what no rule allows is refused.'],
        host: ['Look up just that name: search domains of a resolver would make another one of it.'],
        nobody: [ANSWERS, 'That looking up tells nothing: name servers see what is looked up, when and how often.'],
    },
    'dns.suffix': {
        nobody: ['That no data leaves in names under a *.: whoever runs the name servers there can read every label.'],
    },
    'import.host': {
        host: ['Keep these functions within bounds: virt.wasm hands their calls on.'],
        nobody: ['What these functions can do: only the host that has them knows.'],
    },
    virtual: { enforced: ['virt.wasm answers by itself; the host is not asked.'] },
};
const CASES = Object.keys(TABLE).filter((name) => name in TABLE);
/**
 * Cases that only add to another one. Their sentences say of which rules they speak, so that a rule that is one of these
 * can be told together with others that are not.
 */
const ADDITIONS = new Set([
    'values.prefix',
    'values.except',
    'http.names',
    'http.suffix',
    'http.any-host',
    'http.addresses',
    'http.secure',
    'http.plain',
    'connect.any-address',
    'listen.any-address',
    'listen.port-0',
    'dns.suffix',
    'udp',
]);
/** What two rules have in common that are told together. */
function mainOf(cases) {
    return cases.filter((each) => !ADDITIONS.has(each));
}
/** What holds of every virt.wasm, whatever the rules are. */
const ALWAYS = {
    enforced: [
        'The imports of virt.wasm, function by function, are no more than the rules let through: this is checked on its finished bytes.',
    ],
    host: [
        'Bound time, memory and the number of calls: virt.wasm does not.',
        'Isolate virt.wasm as any other component: what a runtime lets through, virt.wasm cannot hold back.',
    ],
    nobody: ['What the component does with what it may read: all of it can leave by every way that is granted.'],
};
/** What several cases promise together, in the order of the table, each sentence once. */
function promisesOf(cases) {
    const table = TABLE;
    const promises = CASES.filter((each) => cases.has(each)).map((each) => table[each]);
    const all = (list) => [...new Set(promises.flatMap((each) => each[list] ?? []))];
    return { enforced: all('enforced'), host: all('host'), nobody: all('nobody') };
}

// EXTERNAL MODULE: ./build/capabilities/steps.js
var capabilities_steps = __webpack_require__(3464);
;// CONCATENATED MODULE: ./build/capabilities/explanation.js










/** Explanations put together. Of two of one name, the last counts. */
function explanationOf(components) {
    const byName = new Map(components.map((component) => [component.name, component]));
    const sorted = [...byName.values()].sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
    return { schema: model/* EXPLANATION_SCHEMA */.YC, tool: version/* VERSION */.x, always: ALWAYS, components: sorted };
}
/**
 * All rules of a policy, and what passes without one.
 * @param file the policy file, if the policy comes from one
 */
function explainPolicy(policy, file) {
    const granted = (0,capabilities_granted/* grantedBy */.V)(policy);
    return {
        name: null,
        policy: { sha256: (0,inventory/* policyDigest */.p1)(policy), file: file ?? null },
        problem: null,
        rules: [...folded('granted', granted, granted), ...folded('passes', PASSING.map(ungranted), granted)],
        denied: denialsOf(policy, granted),
        fails: [],
    };
}
/**
 * The rules that concern what a component asks for, and what it asks for and does not get.
 * @param inventory of the component under this policy
 */
function explainComponent(inventory, policy) {
    const { name, policy: facts, problem, asks, granted } = inventory;
    const grants = new catalogue/* Catalogue */.Q8(granted);
    return {
        name,
        policy: facts,
        problem,
        rules: rulesFor(inventory),
        denied: denialsOf(policy, granted),
        fails: asks
            .filter((ask) => (0,notices/* fails */.c)(ask, grants))
            .map(({ capability, functions, outcome }) => ({
            capability,
            ...(functions === undefined ? {} : { functions }),
            outcome,
        })),
    };
}
/**
 * The rules that concern what a component asks for; none without a policy, for then nothing is wrapped.
 * @param steps counts those of others too
 */
function rulesFor({ policy, asks, granted }, steps = new capabilities_steps/* Steps */.g()) {
    if (policy === null)
        return [];
    const [asked, grants] = [new catalogue/* Catalogue */.Q8(asks, steps), new catalogue/* Catalogue */.Q8(granted, steps)];
    const concerned = granted.filter((grant) => asked.meets(grant));
    const passing = asks.filter((ask) => (0,capabilities_capability/* passesUngranted */.U_)(ask) && !(0,notices/* fails */.c)(ask, grants));
    return [...folded('granted', concerned, granted), ...folded('passes', passing.map(ungranted), granted)];
}
/** What no component needs a grant for; of `import`, what is outside `wasi:`. */
const PASSING = [{ capability: 'http.serve' }, { capability: 'import:*' }];
function ungranted({ capability, functions }) {
    const which = functions === undefined ? {} : { functions };
    return { capability, ...which, by: 'host', setting: null, source: null, reason: null, expires: null };
}
/** Grants of one family of which the same holds, together: `fs.read` and `fs.write` of one directory, ten origins. */
function folded(kind, grants, all) {
    const writable = writableIn(all);
    const folds = new Map();
    for (const grant of grants.toSorted(capabilities_capability/* byKey */.dX)) {
        const cases = casesOf(grant, writable);
        const [family] = (0,capabilities_capability/* kindOf */.I)(grant.capability).split('.');
        const key = JSON.stringify([family, ...mainOf(cases)]);
        const fold = folds.get(key) ?? { cases: new Set(), grants: [] };
        for (const each of cases)
            fold.cases.add(each);
        fold.grants.push(grant);
        folds.set(key, fold);
    }
    return [...folds.values()].map((fold) => ({ kind, grants: fold.grants, ...promisesOf(fold.cases) }));
}
/** What becomes of all that is not granted. */
function denialsOf(policy, granted) {
    const { onDenied, http, filesystem, preopens, denyImports } = policy;
    const rest = `Everything${granted.length === 0 ? '' : ' else'} of wasi: is denied`;
    return [
        onDenied === 'trap'
            ? `${rest}: such a call traps in virt.wasm, except those with which language runtimes start.`
            : `${rest}: virt.wasm answers itself, softly where WASI has an answer for that; other calls trap.`,
        ...(http === 'none' ? ['HTTP requests may be built, and sending one is refused.'] : []),
        ...(filesystem === 'read-only' && preopens.length === 0
            ? ['In the directories of the host, whatever could change something is refused.']
            : []),
        ...(denyImports.length === 0 ? [] : ['Imports that deny-imports names are denied too, in the same way.']),
    ];
}

// EXTERNAL MODULE: ./build/distinct.js
var distinct = __webpack_require__(7310);
// EXTERNAL MODULE: ./build/open-policy.js + 7 modules
var open_policy = __webpack_require__(6708);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/policy/node-modules.js
var node_modules = __webpack_require__(9443);
// EXTERNAL MODULE: ./build/report/sentences.js
var sentences = __webpack_require__(9385);
// EXTERNAL MODULE: ./build/report/words.js + 1 modules
var words = __webpack_require__(7964);
;// CONCATENATED MODULE: ./build/report/explanation.js




/** Whose each list of sentences is, as the beginning of them. */
const PARTIES = {
    enforced: 'virt.wasm enforces',
    host: 'the host must still',
    nobody: 'nobody can promise',
};
/** How many capabilities one place lists. */
const NAMES = 20;
/** In this order they are told. */
const ALL_PARTIES = ['enforced', 'host', 'nobody'];
/** What a rule lets through, and where that is written: what is written at one place together. */
function ruleSentences({ kind, grants }, policy, voice) {
    const places = Map.groupBy(grants, (grant) => (kind === 'granted' ? explanation_placeOf(grant, policy, voice) : passing(grant)));
    return [...places].map(([place, items]) => {
        return `${(0,words/* someOf */.yU)(items, NAMES, (item) => (0,words/* capable */.tt)(item, voice))}: ${place}`;
    });
}
function explanation_placeOf(grant, policy, voice) {
    return `${(0,sentences/* grantedAt */.Ln)(grant, policy, voice)}${grant.by === 'adapter' ? ', by virt.wasm itself' : ''}`;
}
function passing({ capability }) {
    if ((0,capabilities_capability/* kindOf */.I)(capability) !== 'import')
        return 'passes without a grant';
    return `outside wasi:, ${(0,node_modules/* isNodeModule */.t)((0,capabilities_capability/* ownNameOf */.Rc)((0,capabilities_capability/* subjectOf */.et)(capability) ?? '')) ? node_modules/* NODE_LABEL */.s : 'passes without a grant'}`;
}
/** Of what the component asks for in vain: what, and what becomes of the calls. */
function failingSentence({ outcome, ...item }, voice) {
    return `${(0,words/* capable */.tt)(item, voice)}: ${words/* OUTCOMES */.im[outcome ?? 'denied']}`;
}
/** Whether there is anything that virt.wasm does not keep by itself. */
function explanation_isLeft({ host, nobody }) {
    return host.length + nobody.length > 0;
}

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(2521);
// EXTERNAL MODULE: ./build/report/model.js
var report_model = __webpack_require__(4202);
;// CONCATENATED MODULE: ./build/report/markdown-explanation.js




/** How many places of one rule are listed. */
const PLACES = 10;
/** Whose sentences the page of a job tells: what virt.wasm keeps by itself is nobody's work. */
const LEFT = (/* unused pure expression or super */ null && (['host', 'nobody']));
/** What rules promise, as markdown: all of it. */
function renderExplanationPage({ components, always }) {
    return `${[...components.map(page), '## Whatever the rules are', promises(always, ALL_PARTIES)].join('\n\n')}\n`;
}
function page(component) {
    const { name, problem, rules, denied, fails } = component;
    return [
        `## ${name === null ? 'A policy' : (0,markdown/* code */.aY)((0,words/* clip */.$Q)(name))}`,
        policyOf(component),
        ...(problem === null ? [] : [`**No result**: ${(0,markdown/* prose */.CS)((0,words/* clip */.$Q)(problem, 1000))}`]),
        ...rules.map((each) => rule(each, component, ALL_PARTIES)),
        denied.map(own).join(' '),
        ...(fails.length === 0
            ? []
            : [`**Asked for, and not let through**\n\n${list(fails.map((item) => failingSentence(item, markdown/* MARKDOWN */.yQ)))}`]),
    ].join('\n\n');
}
function policyOf({ policy }) {
    if (policy === null)
        return 'No policy: everything of wasi: is denied.';
    return policy.file === null ? 'The policy of these settings.' : `The policy ${(0,markdown/* code */.aY)((0,words/* clip */.$Q)(policy.file))}.`;
}
/**
 * What the rules leave to the host and what nobody can promise, as markdown of at most so many bytes: folded, a component
 * each. What does not fit is left out in whole components, and counted; empty where nothing is left, or nothing fits.
 */
function renderLeft(components, always, limit) {
    const told = components
        .map((component) => ({ ...component, rules: component.rules.filter(isLeft) }))
        .filter(({ rules }) => rules.length > 0);
    if (told.length === 0)
        return '';
    const top = `### What virt.wasm does not keep by itself\n\n${promises(always, LEFT)}`;
    const parts = [];
    // Room for the sentence that counts the rest.
    let room = limit - bytesOf(top) - 100;
    for (const component of told) {
        const part = `\n\n${markdown_explanation_folded(component)}`;
        room -= bytesOf(part);
        if (room < 0)
            break;
        parts.push(part);
    }
    if (parts.length === 0)
        return '';
    const rest = told.length - parts.length;
    const more = rest === 0 ? '' : `\n\nand ${count(rest, 'more component')}: \`wasi-virt explain\` tells of them`;
    return `${top}${parts.join('')}${more}\n`;
}
function markdown_explanation_folded(component) {
    const { name, rules } = component;
    const title = `${name === null ? 'all components' : code(clip(name))}: what ${count(rules.length, 'rule')} leave${rules.length === 1 ? 's' : ''} open`;
    return details(title, rules.map((each) => rule(each, component, LEFT)).join('\n\n'));
}
function rule(each, component, parties) {
    const places = ruleSentences(each, component, markdown/* MARKDOWN */.yQ);
    const rest = places.length - PLACES;
    const more = rest > 0 ? `; and ${(0,report_model/* count */.U9)(rest, 'more place')}` : '';
    return `${places.slice(0, PLACES).join('; ')}${more}\n\n${promises(each, parties)}`;
}
function promises(all, parties) {
    return list(parties.flatMap((party) => all[party].map((sentence) => `**${PARTIES[party]}**: ${own(sentence)}`)));
}
/** A sentence of this project's: of all that markdown reads, only a star stands in some. */
function own(sentence) {
    return sentence.replaceAll('*', '\\*');
}
function list(items) {
    return items.map((item) => `- ${item}`).join('\n');
}
function bytesOf(text) {
    return new TextEncoder().encode(text).length;
}

// EXTERNAL MODULE: ./build/report/screen.js
var report_screen = __webpack_require__(2199);
;// CONCATENATED MODULE: ./build/report/terminal-explanation.js



/** Columns before the sentences: of the longest label, and two more. */
const ROOM = 21;
/** What rules promise, for a terminal or a log. */
function renderExplanation({ components, always }, options) {
    const screen = new report_screen/* Screen */.f(options);
    for (const component of components) {
        explained(screen, component);
        screen.blank();
    }
    screen.line('whatever the rules are', 0, 'bold');
    terminal_explanation_promises(screen, always);
    return screen.text();
}
function explained(screen, component) {
    const { name, problem, rules, denied, fails } = component;
    screen.line(`${name === null ? '' : `${words/* PLAIN */.tZ.name((0,words/* clip */.$Q)(name))}, under `}${terminal_explanation_policyOf(component)}`, 0, 'bold');
    if (problem !== null)
        screen.labelled('problem', 11, words/* PLAIN */.tZ.prose((0,words/* clip */.$Q)(problem, 1000)), 2, 'red');
    for (const rule of rules) {
        screen.blank();
        for (const sentence of ruleSentences(rule, component, words/* PLAIN */.tZ))
            screen.line(sentence, 0, 'bold');
        terminal_explanation_promises(screen, rule);
    }
    screen.blank();
    for (const sentence of denied)
        screen.line(sentence);
    if (fails.length === 0)
        return;
    screen.blank();
    screen.line('asked for, and not let through', 0, 'bold');
    for (const item of fails)
        screen.line(failingSentence(item, words/* PLAIN */.tZ), 2);
}
function terminal_explanation_policyOf({ policy }) {
    if (policy === null)
        return 'no policy: everything of wasi: is denied';
    return policy.file === null ? 'the policy of these settings' : `the policy ${words/* PLAIN */.tZ.name((0,words/* clip */.$Q)(policy.file))}`;
}
function terminal_explanation_promises(screen, all) {
    for (const party of ALL_PARTIES) {
        all[party].forEach((sentence, i) => {
            screen.labelled(i === 0 ? PARTIES[party] : '', ROOM, sentence, 2);
        });
    }
}

// EXTERNAL MODULE: ./build/commands/exit-codes.js
var exit_codes = __webpack_require__(4576);
// EXTERNAL MODULE: ./build/commands/inspect.js + 1 modules
var inspect = __webpack_require__(4505);
// EXTERNAL MODULE: ./build/commands/read.js + 1 modules
var read = __webpack_require__(3087);
// EXTERNAL MODULE: ./build/commands/say.js
var say = __webpack_require__(3212);
;// CONCATENATED MODULE: ./build/commands/explain.js










/** `wasi-virt explain`: what rules promise, all of a policy's or those that concern components. */
async function explainCommand(line, mistakes) {
    const given = await (0,inspect.policiesOf)(line, line.policy, mistakes);
    // Who says nothing denies everything.
    const policies = given ?? (await (0,open_policy/* openPolicies */.fg)({ file: undefined, settings: [], tightenOnly: false }, mistakes.report));
    const paths = (0,distinct/* distinct */.d)(line.paths, mistakes.report);
    for (const path of paths.length === 0 ? [undefined] : paths)
        policies.of(path, mistakes.report);
    if (mistakes.tell())
        return exit_codes/* EXIT */.d.wrongUsage;
    const explained = await explainAll(paths, policies, mistakes);
    (0,say/* notesOf */.h$)(policies).forEach(say/* note */.N4);
    const named = given === undefined ? explained.map((each) => ({ ...each, policy: null })) : explained;
    (0,say/* deliver */.cK)(rendered(line, explanationOf(named)), line.output);
    return exit_codes/* EXIT */.d.done;
}
async function explainAll(paths, policies, mistakes) {
    if (paths.length === 0)
        return [explainPolicy(policies.of(undefined, mistakes.report), policies.file)];
    const explained = [];
    for (const path of paths) {
        const inventory = await (0,read/* inventoryOfFile */.C)(path, path, policies, mistakes);
        explained.push(explainComponent(inventory, policies.of(path, mistakes.report)));
    }
    return explained;
}
function rendered({ format, output }, explanation) {
    switch (format) {
        case 'json':
            return (0,json/* renderJson */.h)(explanation);
        case 'markdown':
            return renderExplanationPage(explanation);
        default:
            return renderExplanation(explanation, (0,say/* terminal */.Fo)(output));
    }
}


/***/ }),

/***/ 4505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspectCommand: () => (/* binding */ inspectCommand),
  lockCommand: () => (/* binding */ lockCommand),
  policiesOf: () => (/* binding */ policiesOf)
});

// EXTERNAL MODULE: ./build/capabilities/inventory.js + 3 modules
var inventory = __webpack_require__(9412);
// EXTERNAL MODULE: ./build/distinct.js
var distinct = __webpack_require__(7310);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/names.js
var names = __webpack_require__(4700);
// EXTERNAL MODULE: ./build/open-policy.js + 7 modules
var open_policy = __webpack_require__(6708);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/model.js
var model = __webpack_require__(4202);
;// CONCATENATED MODULE: ./build/report/predicate.js
/**
 * The type of {@link Predicate}. A name and no address: the same for everyone who uses this project or a copy of it,
 * wherever that is hosted. A change that an older verifier would misread gets a new number.
 */
const PREDICATE_TYPE = 'urn:wasi-virt:capabilities:1';
/**
 * The predicate for one component.
 * @param tool the version of the program that made the inventory
 */
function renderPredicate(inventory, tool) {
    const { component, adapter, result, policy, asks, granted, needs } = inventory;
    return {
        tool: { name: 'wasi-virt', version: tool },
        component: resource(component),
        adapter: adapter === null ? null : resource(adapter),
        result: result === null ? null : resource(result),
        policy: policy === null ? null : { digest: { sha256: policy.sha256 } },
        asks: asks.map((ask) => ({ ...capable(ask), outcome: ask.outcome })),
        granted: granted.map((grant) => ({ ...capable(grant), by: grant.by })),
        needs: needs.map((need) => ({ ...capable(need), enforcedBy: need.enforcedBy })),
    };
}
function resource({ size, sha256 }) {
    return { digest: { sha256 }, size };
}
function capable({ capability, functions }) {
    return functions === undefined ? { capability } : { capability, functions };
}

// EXTERNAL MODULE: ./build/report/terminal-component.js
var terminal_component = __webpack_require__(6153);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/commands/exit-codes.js
var exit_codes = __webpack_require__(4576);
// EXTERNAL MODULE: ./build/commands/read.js + 1 modules
var read = __webpack_require__(3087);
// EXTERNAL MODULE: ./build/commands/say.js
var say = __webpack_require__(3212);
;// CONCATENATED MODULE: ./build/commands/inspect.js













/** `wasi-virt inspect`: what components ask for, are granted, and need. */
async function inspectCommand(line, mistakes) {
    const policies = await policiesOf(line, line.policy, mistakes);
    if (line.format === 'predicate' && new Set(line.paths.map(names/* globbed */.AA)).size > 1) {
        const hint = 'give one component';
        mistakes.report(new errors/* VirtError */.i('usage', 'a predicate is about one virt.wasm, and so about one component', { hint }));
    }
    const inventory = await inventoryOfFiles(line.paths, policies, mistakes);
    if (inventory === undefined)
        return exit_codes/* EXIT */.d.wrongUsage;
    switch (line.format) {
        case 'json':
            (0,say/* deliver */.cK)((0,json/* renderJson */.h)(inventory), line.output);
            break;
        case 'predicate':
            for (const component of inventory.components)
                (0,say/* deliver */.cK)((0,json/* renderJson */.h)(renderPredicate(component, inventory.tool)), line.output);
            break;
        default:
            (0,say/* deliver */.cK)(inventory.components.map((each) => (0,terminal_component/* renderComponent */.C)(each, (0,say/* terminal */.Fo)(line.output))).join('\n'), line.output);
    }
    return exit_codes/* EXIT */.d.done;
}
/**
 * `wasi-virt lock`: what the Action compares with, so under the policy that it would take.
 */
async function lockCommand(line, mistakes) {
    const { settings, tightenOnly, policy: file = (0,open_policy/* defaultPolicyFile */.km)(), output = open_policy/* LOCK_FILE */.FI } = line;
    const policies = await (0,open_policy/* openPolicies */.fg)({ file, settings, tightenOnly }, mistakes.report);
    const inventory = await inventoryOfFiles(line.paths, policies, mistakes);
    if (inventory === undefined)
        return exit_codes/* EXIT */.d.wrongUsage;
    for (const { name, problem } of inventory.components) {
        if (problem !== null)
            mistakes.report(new errors/* VirtError */.i('unsupported', `${name}: no result can be made: ${problem.replace(/\.$/, '')}`));
    }
    if (mistakes.tell())
        return exit_codes/* EXIT */.d.failed;
    const [{ lockOf }, { renderLock }, { readComparable }] = await Promise.all([
        __webpack_require__.e(/* import() */ 556).then(__webpack_require__.bind(__webpack_require__, 556)),
        __webpack_require__.e(/* import() */ 624).then(__webpack_require__.bind(__webpack_require__, 4624)),
        Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(339)]).then(__webpack_require__.bind(__webpack_require__, 3339)),
    ]);
    const text = renderLock(lockOf(inventory));
    try {
        readComparable(text, output);
    }
    catch (error) {
        if (!(error instanceof errors/* VirtError */.i))
            throw error;
        const hint = 'import fewer functions, with shorter names and external ids';
        mistakes.report(new errors/* VirtError */.i('unsupported', `there is more to tell than ${output} can hold`, { hint, cause: error }));
        mistakes.tell();
        return exit_codes/* EXIT */.d.failed;
    }
    (0,say/* deliver */.cK)(text, output);
    const under = file === undefined ? 'no policy file' : (0,build_text/* printable */.g$)(file);
    (0,say/* tell */.qz)(`${(0,build_text/* printable */.g$)(output)}: ${(0,model/* count */.U9)(inventory.components.length, 'component')}, under ${under}\n`);
    return exit_codes/* EXIT */.d.done;
}
/** `undefined` where there were mistakes, which are told. */
async function inventoryOfFiles(written, policies, mistakes) {
    const paths = (0,distinct/* distinct */.d)(written, mistakes.report);
    for (const path of paths)
        policies?.of(path, mistakes.report);
    if (mistakes.tell())
        return undefined;
    const components = [];
    for (const path of paths)
        components.push(await (0,read/* inventoryOfFile */.C)(path, path, policies, mistakes));
    (0,say/* notesOf */.h$)(policies).forEach(say/* note */.N4);
    return (0,inventory/* inventoryOf */.o8)(components);
}
/** The policies that the command line means; `undefined` where it says nothing of any. */
async function policiesOf({ settings, tightenOnly }, file, mistakes) {
    if (file === undefined && settings.length === 0 && !tightenOnly)
        return undefined;
    return (0,open_policy/* openPolicies */.fg)({ file, settings, tightenOnly }, mistakes.report);
}


/***/ }),

/***/ 2521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   yQ: () => (/* binding */ MARKDOWN),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(977);

/** Everything that markdown, HTML, or GitHub's own rules could read as more than a letter. */
const SPECIAL = /[&<>"'`|*_~[\](){}\\@#!:$]/gu;
/** An `@` with something else than a version behind it. */
const AT = /&#64;(?!\d+(?:\.\d+)*(?:$|[^\w.-]))/g;
/**
 * Foreign text as inline code: it is shown as it is and nothing in it is obeyed; fits into a table's cell. The empty
 * comment after `@` keeps GitHub from making an address of it, and what is copied stays as it is.
 */
function code(text) {
    return `<code>${entities((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .exact */ .e0)(text)).replace(AT, '$&<!---->')}</code>`;
}
/** What would make a list, a heading or code of a line that begins with it. */
const START = /^(?:[ +=-]|\d+(?=\.))/;
/** Foreign text in prose, which may begin a line. The invisible joiner after `@` and `#` keeps GitHub from making mentions and links of them. */
function prose(text) {
    return entities((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text))
        .replace(/&#(?:35|64);/g, '$&&#8288;')
        .replace(START, (start) => `&#${start.codePointAt(0)};${start.slice(1)}`);
}
/** How markdown shows words. */
const MARKDOWN = { name: code, prose, strong: (text) => `**${text}**` };
/** A table; the cells are markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Something that is shown when it is asked for. */
function details(summary, content) {
    return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
/** GitHub makes links of words that begin with `www.`, however they are written around. */
function entities(text) {
    return text
        .replace(SPECIAL, (character) => `&#${character.codePointAt(0)};`)
        .replace(/www\./gi, (start) => `${start.slice(0, -1)}&#46;`);
}


/***/ })

};
