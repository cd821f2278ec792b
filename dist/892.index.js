export const id = 892;
export const ids = [892];
export const modules = {

/***/ 76892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPolicyFile: () => (/* binding */ readPolicyFile)
});

// UNUSED EXPORTS: settingsFor, unusedNote, unusedSections

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(50977);
// EXTERNAL MODULE: ./build/policy/globs.js
var globs = __webpack_require__(86912);
// EXTERNAL MODULE: ./build/policy/notes.js
var notes = __webpack_require__(16230);
// EXTERNAL MODULE: ./build/policy/peers.js + 1 modules
var peers = __webpack_require__(76026);
// EXTERNAL MODULE: ./build/policy/values.js + 1 modules
var values = __webpack_require__(845);
;// CONCATENATED MODULE: ./build/policy/readers/denials.js


/**
 * A host as wassette denies it: without a scheme, in each of them; without a port, on all.
 * @throws {VirtError} of code `policy`
 */
function parseDeniedHost(text, where) {
    if (text.includes('://'))
        return (0,peers/* parseOrigin */.ef)(text, where);
    return (0,peers/* parseOrigin */.ef)(`*://${text}${/:[\d.*]+$/.test(text) ? '' : ':*'}`, where);
}
/** The first denial of something that a setting grants. */
function denialOver(setting, denials) {
    const overlaps = overlapping(setting);
    return overlaps === undefined ? undefined : denials.find(overlaps);
}
/** Whether a setting can grant what is denied at all. */
function mayOverlap({ name }) {
    return name === 'allow-http' || name === 'allow-sockets' || name === 'allow-fs' || name === 'preopen';
}
/** Tells of denials whether they are of something that the setting grants, whose value is read once. */
function overlapping(setting) {
    switch (setting.name) {
        case 'allow-http': {
            const origins = (0,values/* readOrigins */.aI)(setting);
            if (typeof origins === 'boolean')
                return (denial) => denial.kind === 'host' && origins;
            const schemes = (one, other) => one === other || one === '*' || other === '*';
            return (denial) => denial.kind === 'host' &&
                origins.some((origin) => schemes(origin.scheme, denial.scheme) && meet(origin, denial));
        }
        case 'allow-sockets': {
            const peers = (0,values/* readPeers */.sC)(setting);
            if (typeof peers === 'boolean')
                return (denial) => denial.kind === 'host' && peers;
            return (denial) => denial.kind === 'host' && peers.some(({ use, peer }) => use === 'connect' && meet(peer, denial));
        }
        case 'allow-fs':
            return (denial) => denial.kind === 'directory' &&
                setting.value !== 'false' &&
                isDenied(denial, setting.value === 'ro' ? 'ro' : 'rw');
        case 'preopen': {
            const { access, host } = (0,values/* readPreopen */.ih)(setting);
            return (denial) => denial.kind === 'directory' &&
                isDenied(denial, access) &&
                (within(denial.path, host) || within(host, denial.path));
        }
        default:
            return undefined;
    }
}
function isDenied({ access }, granted) {
    return access.includes('read') || granted === 'rw';
}
function meet(one, other) {
    return one.ports.from <= other.ports.to && other.ports.from <= one.ports.to && hostsMeet(one.host, other.host);
}
function hostsMeet(one, other) {
    if (one.kind === 'any' || other.kind === 'any')
        return true;
    if (one.kind === 'network' || other.kind === 'network') {
        if (one.kind !== other.kind || one.kind !== 'network' || other.kind !== 'network')
            return false;
        if (one.family !== other.family)
            return false;
        const shift = BigInt((one.family === 4 ? 32 : 128) - Math.min(one.prefix, other.prefix));
        return one.address >> shift === other.address >> shift;
    }
    const [a, b] = [`.${one.name}`, `.${other.name}`];
    if (a === b)
        return one.kind === other.kind;
    return (one.kind === 'suffix' && b.endsWith(a)) || (other.kind === 'suffix' && a.endsWith(b));
}
/** Whether a path is another one or lies below it. What a relative path starts from is not known: perhaps at the root. */
function within(path, directory) {
    const parts = (text) => `/${text
        .split('/')
        .filter((part) => !['', '.'].includes(part))
        .join('/')}`;
    const [inner, outer] = [parts(path), parts(directory)];
    return outer === '/' || inner === outer || inner.startsWith(`${outer}/`);
}
/** The network of a `cidr`, as peers have it: every port, TCP and UDP. */
function peerOf(cidr) {
    const [, address, length = ''] = /^(.*?)(\/\d+)?$/.exec(cidr) ?? [];
    return cidr.includes(':') ? `*://[${address}]${length}:*` : `*://${cidr}:*`;
}
/** @throws {VirtError} of code `policy` */
function parseDeniedNetwork(cidr, where) {
    return (0,peers/* parsePeer */.qq)(peerOf(cidr), where);
}

// EXTERNAL MODULE: ./build/policy/mistakes.js
var mistakes = __webpack_require__(59634);
;// CONCATENATED MODULE: ./build/policy/readers/canonical.js


/**
 * What a value means, in one way to write it: two settings that say the same have the same. Of what has a name or a
 * place that nothing else may have, only this.
 * @throws {VirtError} of code `policy` if the value is wrong
 */
function canonical(setting) {
    switch (setting.name) {
        case 'allow-http':
            return canonical_all((0,values/* readOrigins */.aI)(setting), peers/* formatOrigin */.cp);
        case 'allow-sockets':
            return canonical_all((0,values/* readPeers */.sC)(setting), ({ use, peer }) => `${use} ${(0,peers/* formatPeer */.Ue)(peer)}`);
        case 'allow-dns':
            return canonical_all((0,values/* readDnsNames */.uW)(setting), peers/* formatHost */.g9);
        case 'allow-env':
        case 'allow-config':
            return canonical_all((0,values/* readHostNames */.ZE)(setting), (name) => name);
        case 'deny-env':
        case 'deny-config':
            return (0,values/* readNames */.r6)(setting).join();
        case 'env':
        case 'config':
            return (0,values/* readKeyValue */.Dl)(setting)[0];
        case 'allow-imports':
            return (0,values/* readAllowedImports */.je)(setting).join();
        case 'deny-imports':
            return (0,values/* readDeniedImports */.IH)(setting).join();
        case 'mount-include':
        case 'mount-exclude':
            return (0,values/* readGlobs */.Qj)(setting).join();
        case 'allow-fs':
            return (0,values/* readAccess */.zS)(setting);
        case 'fixed-clock':
            return String((0,values/* readInstant */.Wr)(setting));
        case 'random-seed':
            return (0,values/* readSeed */.OY)(setting);
        case 'preopen':
            (0,values/* readPreopen */.ih)(setting);
            return (0,values/* placeOf */.$t)(setting);
        case 'mount':
            (0,values/* readMount */.Ob)(setting);
            return (0,values/* placeOf */.$t)(setting);
        default:
            return (0,values/* readText */.yR)(setting);
    }
}
function canonical_all(value, format) {
    return typeof value === 'boolean' ? String(value) : value.map(format).join();
}

// EXTERNAL MODULE: ./build/policy/readers/places.js
var readers_places = __webpack_require__(7830);
;// CONCATENATED MODULE: ./build/policy/readers/trees.js
/** `undefined` if nothing stands there. */
function find(tree, path) {
    let found = { at: tree.at, value: tree };
    for (const part of path)
        found = found === undefined ? undefined : step(found.value, part);
    return found;
}
function step(tree, part) {
    if (tree.kind === 'map')
        return tree.entries.get(String(part));
    if (tree.kind === 'scalar' || typeof part !== 'number')
        return undefined;
    const value = tree.items[part];
    return value === undefined ? undefined : { at: value.at, value };
}
/** The value without its places. */
function plain(tree) {
    switch (tree.kind) {
        case 'scalar':
            return tree.value;
        case 'list':
            return tree.items.map(plain);
        case 'map':
            return Object.fromEntries(Array.from(tree.entries, ([key, { value }]) => [key, plain(value)]));
    }
}
/** The tree without what stands at the paths; `undefined` if nothing is left. Items of lists move up. */
function without(tree, paths) {
    if (paths.length === 0 || tree.kind === 'scalar')
        return paths.length === 0 ? tree : undefined;
    if (paths.some((path) => path.length === 0))
        return undefined;
    const below = Map.groupBy(paths, ([part]) => String(part));
    const rest = (part) => (below.get(part) ?? []).map((path) => path.slice(1));
    if (tree.kind === 'list') {
        return { ...tree, items: tree.items.flatMap((item, index) => without(item, rest(String(index))) ?? []) };
    }
    const entries = [...tree.entries].flatMap(([key, { at, value }]) => {
        const left = without(value, rest(key));
        return left === undefined ? [] : [[key, { at, value: left }]];
    });
    return { ...tree, entries: new Map(entries) };
}

;// CONCATENATED MODULE: ./build/policy/readers/draft.js







/** The settings of one `permissions` mapping, while they are read. */
class Draft {
    #tree;
    #today;
    #report;
    #settings = [];
    #known = new Map();
    constructor(tree, today, report) {
        this.#tree = tree;
        this.#today = today;
        this.#report = report;
    }
    get settings() {
        return this.#settings;
    }
    of(name) {
        return this.#settings.filter((setting) => setting.name === name);
    }
    place(path) {
        return find(this.#tree, path)?.at ?? this.#tree.at;
    }
    /** The keys of a mapping, and their values as they are written. */
    sources(path) {
        const value = find(this.#tree, path)?.value;
        if (value?.kind !== 'map')
            return [];
        return Array.from(value.entries, ([key, entry]) => [key, this.source([...path, key], entry.value)]);
    }
    /** A scalar as it is written: of a text what it says, of a number its digits. */
    source(path, value = find(this.#tree, path)?.value) {
        if (value?.kind !== 'scalar')
            return '';
        return typeof value.value === 'string' ? value.value : value.source;
    }
    fail(path, what, hint) {
        this.#report(new errors/* VirtError */.i('policy', what, { at: this.place(path), hint }));
    }
    /** Reports what a reader of values found wrong at a path. */
    failAs(path, error) {
        const at = this.place(path);
        this.#report((0,mistakes/* located */.t)(error, { origin: (0,readers_places/* formatPlace */.d)(at), at }));
    }
    /**
     * What a mapping says beside its grant; a day that is over is a mistake.
     * @param around holds for what says nothing by itself
     */
    said(path, written, around = {}) {
        const { reason = around.reason, expires = around.expires } = written;
        if (written.expires !== undefined && written.expires < this.#today) {
            const hint = 'grant it anew with a later day, or take it out';
            this.fail([...path, 'expires'], `this was granted until ${written.expires}`, hint);
        }
        return { reason, expires };
    }
    /** Takes a setting, unless its value is wrong or it was given before. */
    grant(name, value, path, { reason, expires, listed } = {}) {
        const at = this.place(path);
        const setting = { name, value, origin: (0,readers_places/* formatPlace */.d)(at), listed, at, reason, expires };
        let meaning;
        try {
            meaning = `${name} ${canonical(setting)}`;
        }
        catch (error) {
            if (!(error instanceof errors/* VirtError */.i))
                throw error;
            this.#report((0,mistakes/* located */.t)(error, setting));
            return;
        }
        const before = name === 'arg' ? undefined : this.#known.get(meaning);
        if (before !== undefined) {
            this.#report(again(setting, before));
            return;
        }
        this.#known.set(meaning, setting);
        this.#settings.push(setting);
    }
    /** Takes an item of a list: one name, pattern, origin or peer, and not several, nor one of the words for all or none. */
    item(name, value, path, said = {}) {
        const shown = `"${(0,build_text/* printable */.g$)(value)}"`;
        if (/[,\n]/.test(value)) {
            this.fail(path, `${shown} holds a comma or goes over several lines`, 'give each an entry of its own');
        }
        else if (name.startsWith('allow-') && values/* SWITCH_WORDS */.B3.test(value.trim())) {
            const hint = name === 'allow-imports' ? 'name each interface or import' : 'write allow: true for all';
            this.fail(path, `${shown} is nothing that can be in a list`, hint);
        }
        else {
            this.grant(name, value, path, { ...said, listed: true });
        }
    }
    /** Takes back what goes against something that was said before, and says so. */
    refuse(wrong, what, hint) {
        const gone = new Set(wrong);
        for (const setting of wrong)
            this.#report((0,mistakes/* mistake */.R)(setting, what(setting), hint));
        this.#settings = this.#settings.filter((setting) => !gone.has(setting));
    }
}
function again(setting, before) {
    return setting.name === 'preopen' || setting.name === 'mount'
        ? (0,mistakes/* mistake */.R)(setting, `stands at the same path as ${before.origin}`, 'give each its own path')
        : (0,mistakes/* mistake */.R)(setting, `says again what ${before.origin} says`, 'leave one of them out');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/policy/readers/schema-parts.js

/** The parts that the schema of policy files is made of. A message is a hint: what to write instead. */
function schema_parts_text(description, hint = 'write a text, in quotes') {
    return schemas/* string */.YjP(hint).describe(description);
}
/** A mapping that has these keys and no others; its message names them. */
function mapping(shape) {
    return schemas/* strictObject */.rej(shape, { error: Object.keys(shape).join(', ') });
}
function list(item, description, hint) {
    return schemas/* array */.YOg(item, hint).describe(description);
}
function either(hint, ...options) {
    return schemas/* union */.KCZ(options, hint);
}
/** What is accepted as it is, and not enforced. */
function opaque(description) {
    return schemas/* unknown */.L5J().describe(description).optional();
}
const reason = schema_parts_text('Why, in your words; reports show it').optional();
const granted = {
    reason,
    expires: iso/* date */.p6('write a day as 2027-01-31')
        .describe('The last day on which it is granted; from the next day on the file is refused')
        .optional(),
};
/** A denial does not expire: something would be granted by nobody. */
const denied = { reason };
const allowed = mapping({ allow: schemas/* boolean */.zMY('write true or false').describe('Whether it is granted'), ...granted });
/** `true`, `false`, or the same with a reason. */
function onOff(description) {
    return either('write true, false or a mapping with allow', schemas/* boolean */.zMY(), allowed).describe(description);
}
/** As {@link onOff}, or, under a key of its own, what the adapter gives instead. */
function orVirtual(description, virtual) {
    const hint = `write true, false or a mapping with allow or ${Object.keys(virtual).join()}`;
    return either(hint, schemas/* boolean */.zMY(), allowed, mapping({ ...virtual, ...denied })).describe(description);
}
/** A text, or the same under a key of its own, with a reason. */
function entry(description, hint, named) {
    return either(hint, schemas/* string */.YjP(), named).describe(description);
}

;// CONCATENATED MODULE: ./build/policy/readers/permission-schemas.js


/** What stands under the keys of `permissions`. */
const URI = 'write uri: fs://data/** or fs:///data/**';
const uri = schemas/* string */.YjP(URI)
    .regex(/^fs:\/\/./, URI)
    .describe('A directory of the host, with all below it: fs:///data/**, or fs://data/** for a path in what it opens');
const access = list(schemas/* enum */.k5n(['read', 'write'], 'write read or write'), 'What may be done in it', 'write [read] or [read, write]').min(1, 'write [read] or [read, write]');
const storage = mapping({
    allow: list(mapping({
        uri,
        access,
        guest: schema_parts_text('Where the component finds it; default: the path in uri, made absolute', 'write a path, as /data').optional(),
        ...granted,
    }), 'Directories of the host, in place of those that it opens by itself; they replace filesystem', 'write a list of entries with uri and access').nullish(),
    deny: list(mapping({ uri, access: access.optional(), ...denied }), 'Directories that nothing beside it, nor any section, may grant: what overlaps is a mistake', 'write a list of entries with uri').nullish(),
}).describe("Directories of the host, as wassette's policies name them");
const HOST = 'write host: api.example.com, or cidr: 10.0.0.0/8';
const host = schema_parts_text('A host, as api.example.com or *.example.com, which means https; or an origin with its scheme', HOST);
const cidr = schemas/* string */.YjP('write cidr: 10.0.0.0/8')
    .regex(/^[\d.]+(?:\/\d+)?$|^[\da-fA-F:.]+(?:\/\d+)?$/, 'write a network, as 10.0.0.0/8 or fd00::/8')
    .describe('A network: TCP and UDP on every port of it, for sockets and not for HTTP');
const network = mapping({
    allow: list(either(HOST, mapping({ host, ...granted }), mapping({ cidr, ...granted }), mapping({
        defaults: schemas/* boolean */.zMY('name the hosts').describe("wassette's default hosts: refused, name them"),
        ...denied,
    })), 'Hosts that HTTP requests may go to, and networks for sockets', 'write a list of entries with host or cidr').nullish(),
    deny: list(either(HOST, mapping({ host, ...denied }), mapping({ cidr, ...denied })), 'What nothing beside it, nor any section, may grant under network, http or sockets: what overlaps is a mistake', 'write a list of entries with host or cidr').nullish(),
}).describe("HTTP and sockets, as wassette's policies name them");
const ORIGIN = 'write an origin, as https://api.example.com';
const NONE = 'write true, false, none or a list of origins';
const http = either('write true, false, none or a mapping with allow', schemas/* boolean */.zMY(), schemas/* literal */.euz('none'), mapping({
    allow: either(NONE, schemas/* boolean */.zMY(), schemas/* literal */.euz('none'), schemas/* array */.YOg(entry('An origin: https://api.example.com, https://*.example.com:8443, *://*:*', ORIGIN, mapping({ origin: schema_parts_text('The origin', ORIGIN), ...granted }))))
        .describe('All origins, or only these; none of them: denied')
        .nullable(),
    ...granted,
}))
    .describe('Sending HTTP requests: to all, or only to these origins; with none requests may be built, and not sent')
    .optional();
const PEER = 'write a peer, as tcp://10.0.0.5:5432';
const peer = entry('An address: tcp://10.0.0.5:5432, udp://192.168.0.0/24:53, tcp://[::1]:8000..9000, *://*:*', PEER, mapping({ peer: schema_parts_text('The address', PEER), ...granted }));
const NAME = 'write a name, as api.example.com';
const sockets = {
    sockets: either('write true, false or a mapping with allow or listen', schemas/* boolean */.zMY(), mapping({
        allow: either('write true, false or a list of peers', schemas/* boolean */.zMY(), schemas/* array */.YOg(peer))
            .describe('All peers, or only these')
            .nullish(),
        listen: list(peer, 'Addresses that may be listened on', 'write a list of addresses').nullish(),
        ...granted,
    }))
        .describe('TCP and UDP: with all, or only with these peers; true grants name look-up too')
        .optional(),
    dns: either('write true, false or a mapping with allow', schemas/* boolean */.zMY(), mapping({
        allow: either('write true, false or a list of names', schemas/* boolean */.zMY(), schemas/* array */.YOg(entry('A name: api.example.com, *.example.com', NAME, mapping({ name: schema_parts_text('The name', NAME), ...granted }))))
            .describe('All names, or only these')
            .nullable(),
        ...granted,
    }))
        .describe('Looking names up: all, or only these; default: as sockets, if that is true or false')
        .optional(),
};
const KEY = 'write a name, as LANG, or LC_*';
/** @param what environment variables, or properties */
function environment(what) {
    const key = schema_parts_text('Its name, or PREFIX_* for all that begin so', KEY);
    return mapping({
        allow: either('write true, false or a list of names', schemas/* boolean */.zMY(), schemas/* array */.YOg(entry(`Names of ${what}, or PREFIX_*`, KEY, mapping({ key, ...granted }))))
            .describe(`The host's ${what}: all, or only these`)
            .nullish(),
        deny: list(entry(`Names of ${what}, or PREFIX_*`, KEY, mapping({ key, ...denied })), `The ${what} that the component never sees, whatever else grants them`, 'write a list of names').nullish(),
        set: schemas/* record */.g1P(schemas/* string */.YjP(), either('write a text', schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()), 'write a mapping: NAME: value')
            .describe(`Fixed ${what}, in place of the host's; numbers and true or false are taken as they are written`)
            .nullish(),
        ...granted,
    }).describe(`The ${what} that the component sees`);
}
const MODE = 'write allow, ignore or deny';
const modes = ['allow', 'ignore', 'deny'];
function stream(description) {
    const mode = schemas/* enum */.k5n(modes, MODE).describe('allow; ignore: reads are at the end, writes are dropped; or deny');
    return either(MODE, schemas/* enum */.k5n(modes), mapping({ mode, ...granted }))
        .describe(description)
        .optional();
}
const stdio = either('write allow, ignore, deny or a mapping with stdin, stdout and stderr', schemas/* enum */.k5n(modes), mapping({ stdin: stream('Standard input'), stdout: stream('Standard output'), stderr: stream('Standard error') }))
    .describe('The standard streams: all at once, or one by one; what is not named is denied')
    .optional();
const INSTANT = 'write an instant of RFC 3339, as 2026-01-01T00:00:00Z';
const SEED = 'write hexadecimal digits in quotes, two for each byte, as "2a"';
const switches = {
    clocks: orVirtual("Reading the clocks and the time zone, and waiting for timers: of the host's, or of virtual time, which moves only when the component waits", { fixed: schema_parts_text('Virtual time: the instant at which the clocks start', INSTANT) }).optional(),
    random: orVirtual("Reading random numbers: the host's, or those that follow from a seed, which are not secure", {
        seed: either(SEED, schemas/* string */.YjP(), schemas/* number */.aig()).describe('1 to 64 bytes in hexadecimal, as they are written'),
    }).optional(),
    exit: onOff('Ending its own process with an exit code').optional(),
};
const accesses = ['ro', 'rw'];
const filesystem = either('write true, false, ro, rw or a mapping with allow', schemas/* boolean */.zMY(), schemas/* enum */.k5n(accesses), mapping({
    allow: either('write true, false, ro or rw', schemas/* boolean */.zMY(), schemas/* enum */.k5n(accesses)).describe('Whether, and to do what'),
    ...granted,
}))
    .describe('Every directory that the host opens by itself; ro: to change nothing in them')
    .optional();
const guest = schema_parts_text('Where the component finds it', 'write guest: /in/the/component');
const GLOBS = 'write a list of globs';
const yes = schemas/* literal */.euz(true, 'write true, or leave it out');
const mounts = {
    mounts: list(either('write an entry with guest and local, or with guest and memory: true', mapping({
        guest,
        local: schema_parts_text('A file or directory of the machine that makes the result', 'write local: ./assets'),
        overlay: schemas/* boolean */.zMY('write true or false').describe('Whether changes are kept, in memory').optional(),
        ...denied,
    }), mapping({ guest, memory: yes.describe('An empty directory in memory'), ...denied })), 'Files that become part of the result', 'write a list of entries with guest and local').optional(),
    'mount-include': list(schemas/* string */.YjP('write a glob'), 'Which files of the mounts are embedded: globs; default: all', GLOBS)
        .min(1, GLOBS)
        .optional(),
    'mount-exclude': list(schemas/* string */.YjP('write a glob'), 'Files and directories that are not embedded: globs', GLOBS).optional(),
};
const WASI = 'write wasi:keyvalue/*, wasi:keyvalue/store, or a mapping with interface, name and external-id';
const OTHERS = 'write "*", acme:*, acme:log/*, acme:log/sink, or a plain name such as fs';
/** One import among others of its interface. */
const one = {
    name: schema_parts_text("The import's own name", 'write a name such as left').optional(),
    'external-id': schema_parts_text('What it says by external-id').optional(),
};
const imports = mapping({
    allow: list(either(WASI, schemas/* string */.YjP(), mapping({ import: schema_parts_text('The package or interface, or the own name of an import', WASI), ...granted }), mapping({ interface: schema_parts_text('The interface', WASI), ...one, ...granted }), mapping({ ...one, name: schema_parts_text("The import's own name", 'write a name such as left'), ...granted })).describe('A package of wasi: with /*, one interface, or one import'), 'Further interfaces of wasi: that pass, and imports that are allowed one by one', 'write a list of interfaces').nullish(),
    deny: list(entry('What is denied: "*" for all outside wasi:, a namespace, package or interface of them, or an import by its own name', OTHERS, mapping({ import: schema_parts_text('Its name', OTHERS), ...denied })), 'Imports that are denied by name; of those outside wasi:, all others pass', 'write a list of interfaces').nullish(),
    ...granted,
})
    .describe('Interfaces that have no key of their own')
    .optional();

;// CONCATENATED MODULE: ./build/policy/readers/file-schema.js



/**
 * The format of policy files. It has all that wassette's `policy.yaml` has, whose reader leaves alone what it does not
 * know: one file can serve both. The messages of the schema are hints, for `schema-mistakes.ts` to build sentences of.
 */
const permissions = mapping({
    ...switches,
    stdio: stdio,
    storage: storage.nullish(),
    filesystem: filesystem,
    ...mounts,
    network: network.nullish(),
    http: http,
    ...sockets,
    environment: environment('environment variables').nullish(),
    config: environment('properties of wasi:config').nullish(),
    args: list(either('write a text', schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()), 'Fixed command-line arguments, the name of the program first', 'write a list of texts')
        .min(1, 'name the program at least')
        .optional(),
    cwd: schema_parts_text('The working directory that the component is told', 'write a path, as /work').optional(),
    imports: imports,
    'on-denied': schemas/* enum */.k5n(['error', 'trap'], 'write error or trap')
        .describe('What a denied call does where WASI has an error for it; elsewhere it always traps; default: error')
        .optional(),
    debug: schemas/* boolean */.zMY('write true or false')
        .describe('Tell every denied and virtual call on stderr, which must be allowed')
        .optional(),
    resources: opaque('Limits of resources: for the host to enforce, virt.wasm does not'),
    runtime: opaque('Settings of a runtime: for the host to enforce, virt.wasm does not'),
    ipc: opaque('Communication between processes: for the host to enforce, virt.wasm does not'),
}).meta({
    id: 'permissions',
    description: 'What a component may do. What is not granted is denied',
});
const glob = schema_parts_text('A path of components, with / : * and ? stand for characters of one name, ** for any number of directories', 'write a path or a glob, as plugins/*.wasm');
const section = mapping({
    match: either('write a glob, or a list of globs', glob, schemas/* array */.YOg(glob).min(1, 'write a glob')).describe('Which components: a glob over their paths, or several'),
    description: schema_parts_text('What this section is for').optional(),
    permissions: permissions.nullish(),
}).describe('What is said of some components. Each key replaces what was said before of the same thing: http of HTTP, network of ' +
    'HTTP and of sockets, storage and filesystem of each other. Denied variables, properties, imports and files stay denied');
const VERSION = 'write "1.0"';
const policyFile = mapping({
    $schema: schema_parts_text('Where editors find the JSON Schema of this file').optional(),
    version: either(VERSION, schemas/* string */.YjP().regex(/^1\.\d{1,3}$/, VERSION), schemas/* number */.aig().gte(1, VERSION).lt(2, VERSION)).describe('The version of the format: "1.0"'),
    description: schema_parts_text('What this policy is for').optional(),
    overrides: schemas/* enum */.k5n(['any', 'tighten-only'], 'write any or tighten-only')
        .describe('Whether flags and inputs may grant what this file does not; default: any')
        .optional(),
    permissions: permissions.nullish(),
    components: list(section, 'What is said of some components: all sections that match are laid over the permissions above, in this order', 'write a list of sections, each with match and permissions').nullish(),
});
const part = policyFile.partial({ version: true });
/** A policy file, as far as its shape is concerned. */
const POLICY_FILE = policyFile;
/** What can be read of one that lacks what it must have. */
const PART_OF_POLICY_FILE = part;
/** The format as a JSON Schema, draft 2020-12. */
function policyFileJsonSchema() {
    return {
        ...z.toJSONSchema(policyFile, { target: 'draft-2020-12' }),
        title: 'Policy of wasi-virt',
        description: 'What WebAssembly components may do: everything that is not granted here is denied',
    };
}

// EXTERNAL MODULE: ./build/policy/allowed-imports.js
var allowed_imports = __webpack_require__(25236);
// EXTERNAL MODULE: ./build/policy/names.js
var names = __webpack_require__(19807);
;// CONCATENATED MODULE: ./build/policy/readers/permissions.js


/** Reads the keys of a `permissions` mapping that are this project's own, into the draft. */
function readOwn(permissions, draft, root) {
    readClocks(permissions.clocks, draft, [...root, 'clocks']);
    readRandom(permissions.random, draft, [...root, 'random']);
    readSwitch('allow-exit', permissions.exit, draft, [...root, 'exit']);
    readStreams(permissions.stdio, draft, [...root, 'stdio']);
    readSwitch('allow-fs', permissions.filesystem, draft, [...root, 'filesystem']);
    readMounts(permissions, draft, root);
    readHttp(permissions.http, draft, [...root, 'http']);
    readSockets(permissions.sockets, draft, [...root, 'sockets']);
    readDns(permissions.dns, draft, [...root, 'dns']);
    readKeyValues('env', permissions.environment, draft, [...root, 'environment']);
    readKeyValues('config', permissions.config, draft, [...root, 'config']);
    permissions.args?.forEach((_, index) => {
        const path = [...root, 'args', index];
        draft.grant('arg', draft.source(path), path);
    });
    if (permissions.cwd !== undefined)
        draft.grant('cwd', permissions.cwd, [...root, 'cwd']);
    readImports(permissions.imports, draft, [...root, 'imports']);
    if (permissions['on-denied'] !== undefined) {
        draft.grant('on-denied', permissions['on-denied'], [...root, 'on-denied']);
    }
    if (permissions.debug !== undefined)
        draft.grant('debug', String(permissions.debug), [...root, 'debug']);
}
function readClocks(clocks, draft, path) {
    if (typeof clocks !== 'object' || 'allow' in clocks)
        return readSwitch('allow-clocks', clocks, draft, path);
    draft.grant('fixed-clock', clocks.fixed, [...path, 'fixed'], draft.said(path, clocks));
}
function readRandom(random, draft, path) {
    if (typeof random !== 'object' || 'allow' in random)
        return readSwitch('allow-random', random, draft, path);
    const seed = [...path, 'seed'];
    draft.grant('random-seed', draft.source(seed), seed, draft.said(path, random));
}
function readSwitch(name, value, draft, path) {
    if (value === undefined)
        return;
    const said = typeof value === 'object' ? draft.said(path, value) : {};
    draft.grant(name, String(typeof value === 'object' ? value.allow : value), path, said);
}
function readStreams(stdio, draft, path) {
    if (typeof stdio === 'string')
        draft.grant('stdio', stdio, path);
    if (typeof stdio !== 'object')
        return;
    for (const name of ['stdin', 'stdout', 'stderr']) {
        const mode = stdio[name];
        if (mode === undefined)
            continue;
        const said = typeof mode === 'object' ? draft.said([...path, name], mode) : {};
        draft.grant(name, typeof mode === 'object' ? mode.mode : mode, [...path, name], said);
    }
}
/** Takes what a list or word under `allow` (or `listen`, or `deny`) grants. */
function readList(name, key, value, draft, path, around = {}, write = (text) => text) {
    if (value === undefined || value === null)
        return;
    if (typeof value !== 'object') {
        draft.grant(name, String(value), path, around);
        return;
    }
    value.forEach((item, index) => {
        const at = [...path, index];
        if (typeof item === 'string')
            draft.item(name, write(item), at, around);
        else
            draft.item(name, write(item[key]), at, draft.said(at, item, around));
    });
}
function readHttp(http, draft, path) {
    if (http === undefined)
        return;
    if (typeof http !== 'object')
        draft.grant('allow-http', String(http), path);
    else
        readList('allow-http', 'origin', http.allow, draft, [...path, 'allow'], draft.said(path, http));
}
function readSockets(sockets, draft, path) {
    if (typeof sockets === 'boolean')
        draft.grant('allow-sockets', String(sockets), path);
    if (typeof sockets !== 'object')
        return;
    const said = draft.said(path, sockets);
    if (Array.isArray(sockets.allow)) {
        sockets.allow.forEach((peer, index) => {
            if (!/^\s*listen=/.test(typeof peer === 'string' ? peer : peer.peer))
                return;
            draft.fail([...path, 'allow', index], 'this is no peer to connect to', 'write it under listen, without "listen="');
        });
    }
    readList('allow-sockets', 'peer', sockets.allow, draft, [...path, 'allow'], said);
    readList('allow-sockets', 'peer', sockets.listen, draft, [...path, 'listen'], said, (text) => `listen=${text}`);
}
function readDns(dns, draft, path) {
    if (typeof dns === 'boolean')
        draft.grant('allow-dns', String(dns), path);
    if (typeof dns === 'object')
        readList('allow-dns', 'name', dns.allow, draft, [...path, 'allow'], draft.said(path, dns));
}
function readKeyValues(kind, values, draft, path) {
    if (values === undefined || values === null)
        return;
    readList(`allow-${kind}`, 'key', values.allow, draft, [...path, 'allow'], draft.said(path, values));
    readList(`deny-${kind}`, 'key', values.deny, draft, [...path, 'deny']);
    for (const [key, value] of draft.sources([...path, 'set'])) {
        const at = [...path, 'set', key];
        if (key.includes('='))
            draft.fail(at, 'this name holds a "="', 'write NAME: value');
        else if (key === '')
            draft.fail(at, 'this has no name', 'write NAME: value');
        else
            draft.grant(kind, `${key}=${value}`, at);
    }
    refuseDenied(draft, `deny-${kind}`, [`allow-${kind}`, kind]);
}
/** A pattern may be narrowed by a denial; what a denial takes away whole was not meant. */
function refuseDenied(draft, denials, grants) {
    const denied = new Map(draft.of(denials).map((denial) => [denial.value ?? '', denial]));
    const patterns = new names/* Patterns */.gE(denied.keys());
    const coverOf = ({ name, value = '' }) => denied.get(patterns.matching(name.startsWith('allow-') ? value : (value.split('=', 1)[0] ?? '')) ?? '');
    const wrong = grants.flatMap((name) => draft.of(name)).filter((setting) => coverOf(setting) !== undefined);
    draft.refuse(wrong, (setting) => `is denied at ${coverOf(setting)?.origin}`, 'leave one of them out');
}
function readImports(imports, draft, path) {
    if (imports === undefined)
        return;
    const around = draft.said(path, imports);
    imports.allow?.forEach((item, index) => {
        const at = [...path, 'allow', index];
        if (typeof item === 'string')
            draft.item('allow-imports', item, at, around);
        else
            draft.item('allow-imports', allowedImport(item), at, draft.said(at, item, around));
    });
    readList('deny-imports', 'import', imports.deny, draft, [...path, 'deny']);
}
function allowedImport(item) {
    if ('import' in item)
        return item.import;
    return (0,allowed_imports/* formatAllowedImport */.be)(item.name, 'interface' in item ? item.interface : undefined, item['external-id']);
}
function readMounts(permissions, draft, root) {
    permissions.mounts?.forEach((mount, index) => {
        const path = [...root, 'mounts', index];
        const { guest, reason } = mount;
        if (guest.includes('=')) {
            draft.fail([...path, 'guest'], 'the path in the component holds a "="', 'choose another one');
        }
        else if ('memory' in mount) {
            draft.grant('mount', `${guest}=memory:`, path, { reason });
        }
        else if (mount.overlay !== true && /^memory:$|:overlay$/.test(mount.local)) {
            draft.fail([...path, 'local'], 'a path cannot end so', 'write ./memory: for a directory of that name, or rename it');
        }
        else {
            draft.grant('mount', `${guest}=${mount.local}${mount.overlay === true ? ':overlay' : ''}`, path, { reason });
        }
    });
    for (const name of ['mount-include', 'mount-exclude']) {
        readList(name, 'glob', permissions[name], draft, [...root, name]);
    }
}

// EXTERNAL MODULE: ./build/policy/did-you-mean.js
var did_you_mean = __webpack_require__(94896);
;// CONCATENATED MODULE: ./build/policy/readers/schema-mistakes.js




/**
 * Holds a tree against a schema whose messages are hints, as `file-schema.ts` has them. Every mistake goes to `report`
 * and is taken out, so that the rest can be read; `undefined` if there is no rest.
 * @param rest what the rest has to be like: the schema without the keys that must be at the top
 */
function check(root, schema, rest, report) {
    const first = schema.safeParse(plain(root));
    if (first.success)
        return { data: first.data, tree: root };
    let mistakes = mistakesOf(first.error.issues, root);
    // What is found only once something else is gone, follows from it: that is not told.
    for (const { error } of mistakes)
        report(error());
    let tree = root;
    do {
        tree = without(tree, pathsOf(mistakes));
        if (tree === undefined)
            return undefined;
        const next = rest.safeParse(plain(tree));
        if (next.success)
            return { data: next.data, tree };
        mistakes = mistakesOf(next.error.issues, tree);
    } while (pathsOf(mistakes).length > 0);
    return undefined;
}
function pathsOf(mistakes) {
    return mistakes.flatMap(({ path }) => (path === undefined ? [] : [path]));
}
function mistakesOf(issues, tree) {
    const decided = issues.flatMap((issue) => decide(issue, []));
    const unknown = new Set(decided.flatMap(({ path, issue }) => (issue.code === 'unrecognized_keys' ? [keyOf(path)] : [])));
    return decided.flatMap(({ path, issue }) => {
        if (issue.code === 'unrecognized_keys')
            return issue.keys.map((key) => unknownKey(tree, path, key, issue.message));
        if (find(tree, path) !== undefined)
            return [wrongValue(tree, path, issue.message)];
        // A key that is misspelt is missing too.
        const parent = path.slice(0, -1);
        return unknown.has(keyOf(parent)) ? [] : [missingKey(tree, path, issue.message)];
    });
}
function keyOf(path) {
    return JSON.stringify(path.map(String));
}
/** Of what may have several forms, the one that was meant: it has the fewest keys that are none, and mistakes. */
function decide(issue, base) {
    const path = [...base, ...issue.path];
    if (issue.code !== 'invalid_union')
        return [{ path, issue }];
    const forms = issue.errors
        .filter((form) => form.every((part) => part.path.length > 0 || part.code === 'unrecognized_keys' || isNested(part)))
        .map((form) => form.flatMap((part) => decide(part, path)))
        .sort((a, b) => strange(a) - strange(b) || a.length - b.length);
    const [best] = forms;
    if (best === undefined)
        return [{ path, issue }];
    const alike = forms.filter((form) => strange(form) === strange(best) && form.length === best.length);
    const known = alike.length < 2 ? [] : alike.flatMap((form) => form.flatMap((part) => keysAt(path, part)));
    const message = [...new Set(known)].join(', ');
    return best.map((part) => (keysAt(path, part).length === 0 || message === '' ? part : renamed(part, message)));
}
/** The keys that may stand at a path, if one stands there that may not. */
function keysAt(path, { path: at, issue }) {
    return at.length === path.length && issue.code === 'unrecognized_keys' ? issue.message.split(', ') : [];
}
function renamed({ path, issue }, message) {
    return { path, issue: { ...issue, message } };
}
/** Whether it is a union that fails somewhere inside of the value. */
function isNested(issue) {
    return issue.code === 'invalid_union' && decide(issue, []).some(({ path }) => path.length > 0);
}
function strange(form) {
    return form.reduce((sum, { issue }) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}
function unknownKey(tree, path, key, known) {
    const error = () => {
        const at = find(tree, [...path, key])?.at ?? tree.at;
        const shown = `"${(0,build_text/* printable */.g$)(key)}"`;
        return known.split(', ').includes(key)
            ? new errors/* VirtError */.i('policy', `${shown} does not go with the rest`, {
                at,
                hint: typeof path.at(-1) === 'number' ? 'give it an entry of its own' : 'leave one of them out',
            })
            : new errors/* VirtError */.i('policy', `there is no key ${shown}`, {
                at,
                hint: (0,did_you_mean/* hintFor */.J)(key, known.split(', '), `known here: ${known}`),
            });
    };
    return { error, path: [...path, key] };
}
function missingKey(tree, path, hint) {
    const parent = path.slice(0, -1);
    const at = find(tree, parent)?.value.at ?? tree.at;
    return {
        error: () => new errors/* VirtError */.i('policy', `the key ${nameOf(path)} is missing`, { at, hint }),
        path: parent.length === 0 ? undefined : parent,
    };
}
function wrongValue(tree, path, message) {
    const value = find(tree, path)?.value ?? tree;
    const hint = /^[\w$-]+(?:, [\w$-]+)+$/.test(message) ? `write a mapping with ${message}` : message;
    return { error: () => new errors/* VirtError */.i('policy', describe(value, path), { at: value.at, hint }), path };
}
function describe(value, path) {
    const name = nameOf(path);
    if (value.kind === 'list')
        return `${name} is ${value.items.length === 0 ? 'an empty list' : 'a list'}`;
    if (value.kind === 'map')
        return `${name} is a mapping`;
    if (value.value === null)
        return `${name} is empty`;
    const shown = (0,build_text/* printable */.g$)(typeof value.value === 'string' ? `"${value.value}"` : value.source);
    return `${shown} is not understood`;
}
function nameOf(path) {
    const last = path.at(-1);
    return typeof last === 'string' ? `"${(0,build_text/* printable */.g$)(last)}"` : last === undefined ? 'the file' : 'this entry';
}

;// CONCATENATED MODULE: ./build/policy/readers/wassette.js





/** Reads the keys of a `permissions` mapping that wassette's policies have for hosts and directories, into the draft. */
function readNetwork(network, draft, path) {
    network?.allow?.forEach((entry, index) => {
        const at = [...path, 'allow', index];
        if ('defaults' in entry) {
            if (entry.defaults)
                draft.fail(at, 'whose defaults these are is not known', 'name the hosts');
            return;
        }
        const said = draft.said(at, entry);
        if ('host' in entry)
            draft.item('allow-http', entry.host, at, said);
        else
            draft.item('allow-sockets', peerOf(entry.cidr), at, said);
    });
    return (network?.deny ?? []).flatMap((entry, index) => {
        const path_ = [...path, 'deny', index];
        const at = draft.place(path_);
        return attempt(draft, path_, () => {
            if ('cidr' in entry)
                return { kind: 'host', at, scheme: '*', ...parseDeniedNetwork(entry.cidr, (0,readers_places/* formatPlace */.d)(at)) };
            return { kind: 'host', at, ...parseDeniedHost(entry.host, (0,readers_places/* formatPlace */.d)(at)) };
        });
    });
}
function readStorage(storage, draft, path) {
    storage?.allow?.forEach((entry, index) => {
        const at = [...path, 'allow', index];
        readDirectory(entry, draft, at, draft.said(at, entry));
    });
    return (storage?.deny ?? []).map((entry, index) => {
        const at = [...path, 'deny', index];
        const denied = pathOf(entry.uri);
        const wrong = denied === '.' ? undefined : (0,globs/* globMistake */.f)(denied);
        if (wrong !== undefined)
            draft.fail([...at, 'uri'], `"${(0,build_text/* printable */.g$)(denied)}" ${wrong.what}`, wrong.hint);
        return {
            kind: 'directory',
            at: draft.place(at),
            path: denied.replace(/\/?[^/]*[*?].*$/s, ''),
            access: entry.access ?? ['read', 'write'],
        };
    });
}
function readDirectory({ uri, access, guest }, draft, path, said) {
    const host = pathOf(uri);
    const inside = guest ?? (host.startsWith('/') ? host : `/${host}`);
    if (/[*?]/.test(host)) {
        draft.fail([...path, 'uri'], 'only a final /** may stand for others', 'a directory is granted with all below it');
    }
    else if (!access.includes('read')) {
        draft.fail([...path, 'access'], 'reading cannot be withheld where writing is granted', 'write [read, write]');
    }
    else if (inside.includes('=')) {
        draft.fail(path, 'the path in the component holds a "="', 'name another one with guest');
    }
    else {
        draft.grant('preopen', `${inside}=${host}:${access.includes('write') ? 'rw' : 'ro'}`, path, said);
    }
}
/** The directory in `fs://path/**`; `.` is what the host opens, `/` the root. */
function pathOf(uri) {
    const path = uri.slice('fs://'.length);
    if (path === '**')
        return '.';
    return path.endsWith('/**') ? path.slice(0, -'/**'.length) || '/' : path;
}
/** The denial, or none if it is wrong, which is reported. */
function attempt(draft, path, read) {
    try {
        return [read()];
    }
    catch (error) {
        if (!(error instanceof errors/* VirtError */.i))
            throw error;
        draft.failAs(path, error);
        return [];
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/policy/readers/yaml-documents.js

/** Of so many brackets, texts, blanks and ends of lines a text may be made: more than any policy has in 1 MiB. */
const MAX_TOKENS = 600_000;
/** The documents of a text, as `parseAllDocuments` gives them; `undefined` if it is made of too many tokens. */
function documentsIn(text, options) {
    // A text may have a mistake at every character, and each would keep a trace of the stack.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        return compose(text, options);
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
function compose(text, options) {
    const parser = new dist/* Parser */.iX();
    const composer = new dist/* Composer */.Dk(options);
    const documents = [];
    let tokens = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        if (++tokens > MAX_TOKENS)
            return undefined;
        for (const token of parser.next(lexeme))
            documents.push(...composer.next(token));
    }
    for (const token of parser.end())
        documents.push(...composer.next(token));
    documents.push(...composer.end());
    const { errors, warnings } = composer.streamInfo();
    return { documents, problems: documents.length > 0 ? [] : [...errors, ...warnings] };
}

;// CONCATENATED MODULE: ./build/policy/readers/yaml-mistakes.js


/** What the parser's codes mean to people. */
const SENTENCES = {
    TAB_AS_INDENT: { what: 'a tab indents this line', hint: 'indent with spaces' },
    BAD_INDENT: { what: 'the indentation does not fit', hint: 'indent what belongs together alike, with spaces' },
    BLOCK_AS_IMPLICIT_KEY: { what: 'there is one ":" too many', hint: 'begin a new line, or put the text in quotes' },
    MULTILINE_IMPLICIT_KEY: { what: 'a key has no ":" behind it, or goes over several lines', hint: 'write key: value' },
    KEY_OVER_1024_CHARS: { what: 'a key is over 1024 characters long', hint: 'write key: value' },
    BLOCK_IN_FLOW: {
        what: 'a list or mapping with indentation stands inside brackets',
        hint: 'write it in brackets too',
    },
    BAD_SCALAR_START: { what: 'a text may not begin with this character', hint: 'put it in quotes' },
    BAD_DQ_ESCAPE: { what: 'a "\\" begins no escape that YAML has', hint: 'write \\\\, or use single quotes' },
    BAD_ALIAS: { what: 'a "*" or "&" stands alone', hint: 'put the text in quotes' },
    ALIAS_PROPS: { what: 'an alias has an anchor or a tag', hint: 'write the alias alone' },
    MULTIPLE_ANCHORS: { what: 'a value has two anchors', hint: 'leave one out' },
    MULTIPLE_TAGS: { what: 'a value has two tags', hint: 'leave tags out' },
    BAD_PROP_ORDER: { what: 'an anchor or a tag stands in the wrong place', hint: 'write it before the value' },
    BAD_DIRECTIVE: { what: 'a line begins with a "%" that is no directive', hint: 'leave it out' },
    TAG_RESOLVE_FAILED: { what: 'a tag is not understood', hint: 'leave tags out' },
    BAD_COLLECTION_TYPE: { what: 'a tag is not understood', hint: 'leave tags out' },
    RESOURCE_EXHAUSTION: { what: 'this nests too deep', hint: 'a policy has a handful of levels' },
};
const QUOTE = { what: 'a quote is not closed', hint: 'write the same quote at the end of the text' };
const BRACKET = { what: 'a "[" or "{" is not closed', hint: 'write "]" or "}", indented more than its key' };
const COLON = { what: 'a key has no ":" behind it', hint: 'write key: value' };
const COMMA = { what: 'a "," or a ":" is missing', hint: 'write one' };
/** @param near the text at the place of the mistake */
function sentenceOf({ code, message }, near) {
    if (code === 'BAD_INDENT' && message.includes(' end with '))
        return BRACKET;
    if (code === 'MISSING_CHAR' && message.includes('quote'))
        return QUOTE;
    if (code === 'MISSING_CHAR')
        return message.includes('flow') ? COMMA : COLON;
    const shown = (0,build_text/* printable */.g$)(near.trim().slice(0, 20));
    const what = shown === '' ? 'this is not YAML' : `"${shown}" is not expected here`;
    return SENTENCES[code] ?? { what, hint: 'check what stands before it: indentation, quotes and brackets' };
}
/**
 * Where a mistake is. A quote or bracket that is not closed is found missing much later; what helps is
 * its beginning.
 * @returns an offset
 */
function offsetOf({ code, pos: [from] }, document) {
    let offset = from;
    if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT')
        return offset;
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, { type, range }) => {
            if (type?.startsWith('QUOTE') && range?.[1] === from)
                offset = range[0];
        },
        Collection: (_, { flow, range }) => {
            if (flow === true && range?.[1] === from)
                offset = range[0];
        },
    });
    return offset;
}
/** More than any policy needs, and less than what exhausts a stack. */
const MAX_DEPTH = 64;
/** Whether values may stand in one another more than {@link MAX_DEPTH} deep: brackets, or indentation and dashes. */
function nestsTooDeep(text) {
    let depth = 0;
    for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
        depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
        if (depth > MAX_DEPTH)
            return true;
    }
    const indicators = new RegExp(`^(?:[ \\t]*[-?:](?=[ \\t])){${MAX_DEPTH}}`, 'm');
    return indicators.test(text) || new RegExp(`^ {${2 * MAX_DEPTH}}`, 'm').test(text);
}

;// CONCATENATED MODULE: ./build/policy/readers/yaml.js






/** A file beyond this is no policy. */
const MAX_LENGTH = 1 << 20;
/** So many values may be had by aliases: enough for people, too few to do harm. */
const MAX_ALIASED = 10_000;
/** What follows from the first mistakes helps nobody. */
const MAX_MISTAKES = 10;
/**
 * The one document in a YAML 1.2 text, read by the core schema: dates stay text, `yes` is a word. Every mistake goes to
 * `report`; `undefined` if the text is empty, or so wrong that there is no value.
 * @param file its name, for messages
 */
function readYaml(text, file, report) {
    const fail = (at, what, hint) => {
        report(new errors/* VirtError */.i('policy', what, { at, hint }));
    };
    const start = { file, line: 1, column: 1 };
    if (text.length > MAX_LENGTH)
        return fail(start, 'this is over 1 MiB', 'a policy file is short; divide it');
    if (nestsTooDeep(text))
        return fail(start, 'this nests too deep', 'a policy has a handful of levels');
    const read = documentsIn(text, { schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false });
    const places = new readers_places/* Places */.N(text, file);
    if (read === undefined)
        return fail(start, 'this has too many parts', 'a policy file is short; divide it');
    const { documents, problems } = read;
    const wrong = [
        ...problems.map((error) => ({ error })),
        ...documents.flatMap((part) => [...part.errors, ...part.warnings].map((error) => ({ error, document: part }))),
    ];
    wrong.sort((a, b) => a.error.pos[0] - b.error.pos[0]);
    const lines = new Set();
    for (const { error, document } of wrong) {
        const { line } = places.at(error.pos[0]);
        // Behind the first mistake of a line, the rest is guessed.
        if (lines.has(line) || lines.size >= MAX_MISTAKES)
            continue;
        lines.add(line);
        const { what, hint } = sentenceOf(error, text.slice(...error.pos));
        fail(places.at(document === undefined ? error.pos[0] : offsetOf(error, document)), what, hint);
    }
    if (wrong.length > 0)
        return undefined;
    const [document, second] = documents;
    if (second !== undefined) {
        return fail(places.at(second.range[0]), 'a second document begins here', 'a policy file has one; leave out the "---"');
    }
    return document === undefined ? undefined : new Reader(places, report).document(document);
}
const OPEN = 'open';
class Reader {
    #places;
    #report;
    #anchors = new Map();
    #aliased = 0;
    constructor(places, report) {
        this.#places = places;
        this.#report = report;
    }
    document({ contents, range }) {
        if (contents === null)
            return undefined;
        const tree = this.#node(contents, range[0])?.tree;
        return this.#aliased > MAX_ALIASED ? undefined : tree;
    }
    #fail(offset, what, hint) {
        this.#report(new errors/* VirtError */.i('policy', what, { at: this.#places.at(offset), hint }));
    }
    /** @param near where the value would stand, if there is none */
    #node(node, near) {
        const offset = node?.range?.[0] ?? near;
        if (node === null)
            return this.#scalar(null, '', offset);
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#alias(node.source, offset);
        const anchor = (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? node.anchor : undefined;
        if (anchor !== undefined)
            this.#anchors.set(anchor, OPEN);
        const read = this.#value(node, offset);
        if (anchor !== undefined && read !== undefined)
            this.#anchors.set(anchor, read);
        return read;
    }
    #value(node, offset) {
        if (node.tag !== undefined && ((0,dist/* isScalar */.jn)(node) || node.tag.startsWith('!'))) {
            return this.#fail(offset, `the tag ${(0,build_text/* printable */.g$)(node.tag)} is not understood`, 'leave tags out');
        }
        if ((0,dist/* isScalar */.jn)(node))
            return this.#scalar(scalarOf(node.value), node.source ?? '', offset);
        if ((0,dist/* isSeq */.oP)(node)) {
            const items = node.items.flatMap((item) => this.#node(item, offset) ?? []);
            return sum({ kind: 'list', at: this.#places.at(offset), items: items.map(({ tree }) => tree) }, items);
        }
        if ((0,dist/* isMap */.jh)(node))
            return this.#map(node.items, offset);
        return undefined;
    }
    #scalar(value, source, offset) {
        return { tree: { kind: 'scalar', at: this.#places.at(offset), value, source }, size: 1 };
    }
    #map(pairs, offset) {
        const entries = new Map();
        const values = [];
        for (const { key, value } of pairs) {
            const start = key.range?.[0] ?? offset;
            if (!(0,dist/* isScalar */.jn)(key)) {
                this.#fail(start, 'a key is a text', 'write key: value');
                continue;
            }
            const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
            const at = this.#places.at(start);
            const first = entries.get(name);
            if (first !== undefined) {
                const what = `"${(0,build_text/* printable */.g$)(name)}" stands here again, first at ${(0,readers_places/* formatPlace */.d)(first.at)}`;
                this.#fail(start, what, 'leave one of them out');
                continue;
            }
            const read = this.#node(value, key.range?.[1] ?? offset);
            if (read === undefined)
                continue;
            values.push(read);
            entries.set(name, { at, value: read.tree });
        }
        return sum({ kind: 'map', at: this.#places.at(offset), entries }, values);
    }
    #alias(name, offset) {
        const read = this.#anchors.get(name);
        const shown = (0,build_text/* printable */.g$)(name);
        if (read === undefined)
            return this.#fail(offset, `nothing before this is called &${shown}`, 'write the value out');
        if (read === OPEN)
            return this.#fail(offset, `*${shown} stands inside of what it stands for`, 'write the value out');
        const before = this.#aliased;
        this.#aliased += read.size;
        if (this.#aliased <= MAX_ALIASED)
            return read;
        return before > MAX_ALIASED
            ? undefined
            : this.#fail(offset, 'aliases make too much of this file', 'write values out');
    }
}
function sum(tree, parts) {
    return { tree, size: parts.reduce((total, { size }) => total + size, 1) };
}
/** Numbers beyond the range of integers come as such only where asked for; nothing else is a scalar of the core schema. */
function scalarOf(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

;// CONCATENATED MODULE: ./build/policy/readers/file.js














/**
 * Reads a policy file. Every mistake goes to `report`, with its place; if there was any, what is returned lacks it and
 * must not be used.
 * @param file its path, for messages
 * @param today the day in UTC, as `2027-01-31`: what was granted until an earlier day is a mistake
 */
function readPolicyFile(text, file, today, report) {
    const empty = {
        file,
        description: undefined,
        overrides: 'any',
        settings: [],
        denials: [],
        sections: [],
        notes: [],
    };
    const at = { file, line: 1, column: 1 };
    let mistakes = 0;
    const tell = (problem) => {
        if (++mistakes > file_MAX_MISTAKES)
            throw new TooManyMistakes();
        report(problem);
    };
    try {
        const tree = readYaml((0,build_text/* withoutMark */.E_)(text), file, tell);
        if (tree === undefined) {
            if (mistakes === 0)
                tell(new errors/* VirtError */.i('policy', 'the file is empty', { at, hint: 'write version: "1.0" and permissions' }));
            return empty;
        }
        const checked = check(tree, POLICY_FILE, PART_OF_POLICY_FILE, tell);
        return checked === undefined ? empty : new FileReader(checked, today, tell).read(file);
    }
    catch (error) {
        if (!(error instanceof TooManyMistakes))
            throw error;
        report(new errors/* VirtError */.i('policy', `there are more than ${file_MAX_MISTAKES} mistakes`, { at, hint: 'mend those first' }));
        return empty;
    }
}
/** So many mistakes of one file are told: nobody reads more, and 1 MiB can have a hundred thousand. */
const file_MAX_MISTAKES = 100;
class TooManyMistakes extends Error {
}
/** So many pairs of a grant and a denial are compared in one file: about a second's work. */
const MAX_PAIRS = 1_000_000;
/** What each key speaks of: where a section has it, what was said of that before is replaced. */
const SPEAKS_OF = {
    clocks: ['allow-clocks', 'fixed-clock'],
    random: ['allow-random', 'random-seed'],
    exit: ['allow-exit'],
    stdio: ['stdio', 'stdin', 'stdout', 'stderr'],
    storage: ['allow-fs', 'preopen'],
    filesystem: ['allow-fs', 'preopen'],
    mounts: ['mount'],
    'mount-include': ['mount-include'],
    'mount-exclude': [],
    network: ['allow-http', 'allow-sockets'],
    http: ['allow-http'],
    sockets: ['allow-sockets'],
    dns: ['allow-dns'],
    environment: ['allow-env', 'env'],
    config: ['allow-config', 'config'],
    args: ['arg'],
    cwd: ['cwd'],
    imports: ['allow-imports'],
    'on-denied': ['on-denied'],
    debug: ['debug'],
    resources: [],
    runtime: [],
    ipc: [],
};
/** How to say that a key which speaks of something grants nothing of it, so that `allow-all` does not either. */
const NOTHING = {
    'allow-fs': 'false',
    'allow-http': 'false',
    'allow-sockets': 'false',
    'allow-dns': 'false',
    'allow-env': 'false',
    'allow-config': 'false',
    stdio: 'deny',
};
class FileReader {
    #data;
    #tree;
    #today;
    #report;
    #notes = [];
    #pairs = 0;
    constructor({ data, tree }, today, report) {
        this.#data = data;
        this.#tree = tree;
        this.#today = today;
        this.#report = report;
    }
    read(file) {
        const { description, overrides = 'any', permissions, components } = this.#data;
        const common = this.#permissions(permissions, ['permissions'], []);
        const sections = (components ?? []).map((section, index) => {
            const path = ['components', index];
            const match = typeof section.match === 'string' ? [section.match] : section.match;
            match.forEach((glob, position) => {
                this.#checkGlob(glob, typeof section.match === 'string' ? [...path, 'match'] : [...path, 'match', position]);
            });
            const { settings, replaces, denials } = this.#permissions(section.permissions, [...path, 'permissions'], common.denials);
            return { at: this.#at(path), match, description: section.description, replaces, settings, denials };
        });
        this.#notes.push(...(0,notes/* notesOn */.v)([...common.settings, ...sections.flatMap(({ settings }) => settings)]));
        const { settings, denials } = common;
        return { file, description, overrides, settings, denials, sections, notes: this.#notes };
    }
    #permissions(permissions, path, outer) {
        if (permissions === undefined || permissions === null)
            return { settings: [], replaces: [], denials: [] };
        const draft = new Draft(this.#tree, this.#today, this.#report);
        readOwn(permissions, draft, path);
        const denials = [
            ...readNetwork(permissions.network, draft, [...path, 'network']),
            ...readStorage(permissions.storage, draft, [...path, 'storage']),
        ];
        for (const name of ['allow-http', 'allow-sockets'])
            refuseMixture(draft, name);
        if (this.#isComparable(draft, outer.length + denials.length, path))
            file_refuseDenied(draft, [...outer, ...denials]);
        const keys = Object.keys(SPEAKS_OF).filter((key) => key in permissions);
        for (const key of keys)
            sayNothing(draft, key, path);
        for (const key of ['resources', 'runtime', 'ipc']) {
            if (permissions[key] === undefined || permissions[key] === null)
                continue;
            const place = (0,readers_places/* formatPlace */.d)(this.#at([...path, key]));
            this.#notes.push(`${place}: "${key}" is for the host to enforce; the result does not`);
        }
        return { settings: draft.settings, replaces: keys.flatMap((key) => SPEAKS_OF[key]), denials };
    }
    /** Every grant is held against every denial: of too many of both, nothing is granted. */
    #isComparable(draft, denials, path) {
        const grants = draft.settings.filter(mayOverlap);
        this.#pairs += grants.length * denials;
        if (this.#pairs <= MAX_PAIRS)
            return true;
        const what = `with ${grants.length} grants here beside ${denials} denials there are more than ${MAX_PAIRS} pairs to compare`;
        this.#report(new errors/* VirtError */.i('policy', what, {
            at: this.#at(path),
            hint: 'deny or grant whole networks, domains or directories',
        }));
        return false;
    }
    #checkGlob(glob, path) {
        const wrong = (0,globs/* globMistake */.f)(glob);
        if (wrong === undefined)
            return;
        const at = find(this.#tree, path)?.value.at ?? this.#tree.at;
        this.#report(new errors/* VirtError */.i('policy', `"${(0,build_text/* printable */.g$)(glob)}" ${wrong.what}`, { at, hint: wrong.hint }));
    }
    #at(path) {
        return find(this.#tree, path)?.at ?? this.#tree.at;
    }
}
/** All or none of something beside a list of it, from two keys: which of them was meant is not for us to guess. */
function refuseMixture(draft, name) {
    const settings = draft.of(name);
    const isWhole = ({ value = '' }) => /^(?:true|false|none)$/.test(value);
    const whole = settings.find(isWhole);
    const others = settings.filter((setting) => setting !== whole);
    if (whole === undefined)
        return;
    draft.refuse(others, () => `contradicts ${whole.origin}`, 'leave one of them out');
}
function file_refuseDenied(draft, denials) {
    if (denials.length === 0)
        return;
    const wrong = new Map();
    for (const setting of draft.settings) {
        const denial = denialOver(setting, denials);
        if (denial !== undefined)
            wrong.set(setting, denial);
    }
    const what = (setting) => {
        const denial = wrong.get(setting);
        return `grants something that ${denial === undefined ? '' : (0,readers_places/* formatPlace */.d)(denial.at)} denies`;
    };
    draft.refuse([...wrong.keys()], what, 'grant less, or take the denial out');
}
function sayNothing(draft, key, path) {
    for (const name of SPEAKS_OF[key]) {
        const nothing = NOTHING[name];
        const said = draft.of(name).length > 0 || (name === 'allow-fs' && draft.of('preopen').length > 0);
        if (nothing !== undefined && !said)
            draft.grant(name, nothing, [...path, key]);
    }
}


/***/ })

};
