export const id = 574;
export const ids = [574];
export const modules = {

/***/ 9412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vO: () => (/* binding */ authorityOf),
  ic: () => (/* binding */ enforcerOf),
  o8: () => (/* binding */ inventoryOf),
  lK: () => (/* binding */ inventoryOfComponent),
  p1: () => (/* binding */ policyDigest)
});

// EXTERNAL MODULE: ./build/bytes/sha256.js + 4 modules
var sha256 = __webpack_require__(8328);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/policy/grants.js
var grants = __webpack_require__(9191);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/capabilities/calls.js
var capabilities_calls = __webpack_require__(8242);
// EXTERNAL MODULE: ./build/capabilities/capability.js + 1 modules
var capabilities_capability = __webpack_require__(8682);
// EXTERNAL MODULE: ./build/capabilities/catalogue.js + 5 modules
var catalogue = __webpack_require__(8350);
// EXTERNAL MODULE: ./build/capabilities/granted.js + 1 modules
var capabilities_granted = __webpack_require__(3162);
// EXTERNAL MODULE: ./build/capabilities/model.js
var model = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/bytes/reader.js
var bytes_reader = __webpack_require__(8365);
;// CONCATENATED MODULE: ./build/wasm/imports.js

/**
 * What an import section names (WebAssembly Core Specification § Import Section).
 * @throws {VirtError} of code `malformed`
 */
function readCoreImports(section) {
    const reader = new bytes_reader/* ByteReader */.k(section);
    return reader.vec(() => {
        const item = { module: reader.name(), name: reader.name() };
        skipDescription(reader);
        return item;
    });
}
function skipDescription(reader) {
    const kind = reader.u8();
    switch (kind) {
        case 0: // function: type index
            reader.u32();
            return;
        case 1: // table: reference type, limits
            skipType(reader);
            skipLimits(reader);
            return;
        case 2:
            skipLimits(reader);
            return;
        case 3: // global: value type, mutability
            skipType(reader);
            reader.u8();
            return;
        case 4: // tag: attribute, type index
            reader.u8();
            reader.u32();
            return;
        default:
            reader.fail(`an import of kind ${kind} is unknown`);
    }
}
/** `ref ht` and `ref null ht` are followed by a heap type; every other value type is one byte. */
function skipType(reader) {
    const first = reader.u8();
    if (first === 0x63 || first === 0x64)
        reader.s33();
}
/** Bit 0: with a maximum; bit 1: shared; bit 2: of 64 bits; bit 3: with a page size. */
function skipLimits(reader) {
    const flags = reader.u8();
    const wide = (flags & 4) !== 0;
    const skip = () => {
        if (wide)
            skipU64(reader);
        else
            reader.u32();
    };
    skip();
    if ((flags & 1) !== 0)
        skip();
    if ((flags & 8) !== 0)
        reader.u32();
}
function skipU64(reader) {
    while (reader.u8() >= 0x80)
        ;
}

// EXTERNAL MODULE: ./build/wasm/sections.js
var sections = __webpack_require__(8233);
;// CONCATENATED MODULE: ./build/capabilities/parts.js





/** Sections of a component (Binary.md § Component Definitions). */
const CORE_MODULE = 1;
const COMPONENT = 4;
/** Bounds for hostile nesting; what lies beyond is not looked into. */
const MAX_DEPTH = 20;
const MAX_PARTS = 2000;
/** A part is named after all around it, and every ask by the parts that ask: of a longer name, this many characters. */
const MAX_NAME = 100;
/**
 * The modules and components inside a component, at any depth, with those who made them. None of this is needed for a
 * result, and names are the component's to choose: what cannot be read is left out.
 */
function partsOf(component) {
    const walker = new Walker();
    walker.walk(component, '', 0);
    return { parts: walker.parts, whoAsks: (iface, func) => walker.askers(iface, func) };
}
class Walker {
    parts = [];
    #askers = new Map();
    /** Of what was asked for: of each function, it is asked for several times. */
    #sorted = new Map();
    walk(bytes, around, depth) {
        const names = attempt(() => componentNames(bytes)) ?? new Map();
        const counts = { module: 0, component: 0 };
        for (const { id, contents } of leniently(bytes)) {
            if (id !== CORE_MODULE && id !== COMPONENT)
                continue;
            const kind = id === CORE_MODULE ? 'module' : 'component';
            const index = counts[kind]++;
            if (this.parts.length >= MAX_PARTS)
                return;
            const own = (names.get(`${kind} ${index}`) ?? `${kind} ${index}`).slice(0, MAX_NAME).toWellFormed();
            const name = around === '' ? own : `${around} / ${own}`;
            this.parts.push({ name, kind, producers: producersOf(contents) });
            if (kind === 'module')
                this.#note(name, contents);
            else if (depth < MAX_DEPTH)
                this.walk(contents, name, depth + 1);
        }
    }
    askers(iface, func) {
        const key = `${(0,capabilities_calls/* withoutVersion */.Pv)(iface)} ${func}`;
        const known = this.#sorted.get(key) ?? [...(this.#askers.get(key) ?? [])].sort();
        this.#sorted.set(key, known);
        return known;
    }
    #note(name, module) {
        for (const { module: from, name: func } of attempt(() => importsOf(module)) ?? []) {
            const key = `${(0,capabilities_calls/* withoutVersion */.Pv)(bare(from))} ${bare(func)}`;
            const known = this.#askers.get(key) ?? new Set();
            this.#askers.set(key, known.add(name));
        }
    }
}
/** Without what toolchains put before names of interfaces and functions: `cm32p2|`, `[async-lower]`. */
function bare(name) {
    return name.replace(/^(?:cm32p2\|?|\[async-lower\])/, '');
}
function importsOf(module) {
    for (const { id, contents } of (0,sections/* sectionsOf */.Ks)(module))
        if (id === sections/* IMPORTS */.F4)
            return readCoreImports(contents);
    return [];
}
/** Names that a component gives to what it holds: `module 0` → `main` (Binary.md § Name Section). */
function componentNames(component) {
    const names = new Map();
    for (const reader of customSections(component, 'component-name')) {
        while (!reader.done) {
            const id = reader.u8();
            const inner = new bytes_reader/* ByteReader */.k(reader.bytes(reader.u32()));
            if (id !== 1)
                continue;
            // A sort: 0x00 0x11 is that of core modules, 0x04 that of components.
            const sort = inner.u8();
            const kind = sort === 4 ? 'component' : sort === 0 && inner.u8() === 0x11 ? 'module' : undefined;
            if (kind === undefined)
                continue;
            inner.vec(() => names.set(`${kind} ${inner.u32()}`, inner.name()));
        }
    }
    return names;
}
/** Who made a module or component (tool-conventions § Producers Section). */
function producersOf(bytes) {
    const found = [];
    attempt(() => {
        for (const reader of customSections(bytes, 'producers')) {
            reader.vec(() => {
                const field = reader.name();
                reader.vec(() => found.push({ field, name: reader.name(), version: reader.name() }));
            });
        }
    });
    return found;
}
/** The contents of the custom sections of that name, directly in the module or component. */
function* customSections(bytes, name) {
    for (const { id, contents } of (0,sections/* sectionsOf */.Ks)(bytes)) {
        if (id !== sections/* CUSTOM */.Q4)
            continue;
        const reader = new bytes_reader/* ByteReader */.k(contents);
        if (reader.name() === name)
            yield reader;
    }
}
function* leniently(bytes) {
    try {
        yield* (0,sections/* sectionsOf */.Ks)(bytes);
    }
    catch (error) {
        if (!(error instanceof errors/* VirtError */.i))
            throw error;
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

// EXTERNAL MODULE: ./build/capabilities/steps.js
var capabilities_steps = __webpack_require__(3464);
;// CONCATENATED MODULE: ./build/capabilities/virtual-values.js


/** Digits that stand for a value: 128 bits, since somebody may look for two values that have the same. */
const DIGITS = 32;
/** Grants of a policy, those of the adapter's with what stands for their value, see {@link Granted.value}. */
function withValues(granted, policy) {
    const values = valuesOf(policy);
    return granted.map((grant) => {
        const value = grant.by === 'adapter' ? values.get(grant.capability) : undefined;
        return value === undefined ? grant : { ...grant, value: (0,sha256/* sha256Json */.iE)(value).slice(0, DIGITS) };
    });
}
/** What the adapter gives, by capability; of several alike, the last one counts, as in the adapter. */
function valuesOf(policy) {
    const { clocks, random, args, cwd, environment, config, mounts, mountInclude, mountExclude } = policy;
    return new Map([
        ...['clock.wall', 'clock.monotonic', 'clock.timer', 'clock.zone'].map((kind) => [kind, clocks]),
        ['random', random],
        [(0,capabilities_capability/* wholeOf */.l2)('args'), args],
        [(0,capabilities_capability/* wholeOf */.l2)('cwd'), cwd],
        ...environment.fixed.map(([key, value]) => [(0,capabilities_capability/* fixedCapability */.lH)('env', key), value]),
        ...config.fixed.map(([key, value]) => [(0,capabilities_capability/* fixedCapability */.lH)('config', key), value]),
        ...mounts.flatMap(({ guest, local = null }) => ['fs.read', 'fs.write'].map((kind) => [(0,capabilities_capability/* pathCapability */.E5)(kind, guest), { local, mountInclude, mountExclude }])),
    ]);
}

;// CONCATENATED MODULE: ./build/capabilities/inventory.js













/**
 * Inventories of components, put together.
 * @throws {VirtError} of code `malformed` if two have one name: neither can stand for both
 */
function inventoryOf(components) {
    const sorted = components.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const twin = sorted.find(({ name }, i) => name === sorted[i + 1]?.name);
    if (twin !== undefined) {
        const hint = 'take the inventory of each once, under a name of its own';
        throw new errors/* VirtError */.i('malformed', `two components are called ${(0,build_text/* printable */.g$)(twin.name)}`, { hint });
    }
    return { schema: model/* INVENTORY_SCHEMA */.Hi, tool: version/* VERSION */.x, components: sorted };
}
/** The three truths of one component: what it asks for, what it is granted, what its result still needs. */
function inventoryOfComponent(facts) {
    const { name, surface, policy, virtualized, problem } = facts;
    const { parts, whoAsks } = partsOf(facts.bytes);
    const granted = policy === undefined ? [] : withValues((0,capabilities_granted/* grantedBy */.V)(policy), policy);
    const outcomeOf = virtualized === undefined ? () => null : outcomes(granted, virtualized.plan);
    const asks = asksOf(surface).map((ask) => {
        // Of one function by many versions of its interface, those who ask are the same.
        const asked = new Map(ask.calls.flatMap(({ interface: iface, functions }) => functions.map((func) => [`${(0,capabilities_calls/* withoutVersion */.Pv)(iface)} ${func}`, { iface, func }])));
        const by = new Set([...asked.values()].flatMap(({ iface, func }) => whoAsks(iface, func)));
        return { ...ask, by: [...by].sort(), outcome: outcomeOf(ask) };
    });
    const digest = (bytes) => ({ size: bytes.length, sha256: facts.sha256(bytes) });
    return {
        name,
        component: digest(facts.bytes),
        policy: policy === undefined ? null : { sha256: policyDigest(policy), file: facts.policyFile ?? null },
        adapter: virtualized?.adapter === undefined ? null : digest(virtualized.adapter),
        result: virtualized === undefined ? null : digest(virtualized.bytes),
        problem: problem ?? null,
        parts,
        exports: surface.exports.map((item) => item.name),
        imports: surface.imports.map((item) => item.name),
        inert: surface.imports
            .filter(({ callable, isOpaque }) => callable.length === 0 && !isOpaque)
            .map((item) => item.name),
        asks,
        granted,
        needs: needsOf(asksOf(virtualized?.result ?? surface), policy === undefined ? undefined : granted),
        callable: callableOf(surface, whoAsks),
        resultCallable: virtualized === undefined ? null : callableOf(virtualized.result, whoAsks),
    };
}
/** What can be called, by import; the functions that the same parts import stand together. */
function callableOf({ imports }, whoAsks) {
    const groups = new Map();
    for (const item of imports) {
        const identity = (0,capabilities_calls/* identityText */.Ky)(item);
        for (const func of item.isOpaque ? [...item.callable, capabilities_capability/* EVERY_FUNCTION */.nZ] : item.callable) {
            const by = func === capabilities_capability/* EVERY_FUNCTION */.nZ ? [] : whoAsks(item.name, func);
            const key = JSON.stringify([identity, by]);
            const group = groups.get(key) ?? { import: identity, functions: new Set(), by };
            groups.set(key, group);
            group.functions.add(func);
        }
    }
    return [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { functions, ...group }]) => ({ ...group, functions: [...functions].sort() }));
}
/** The digest of a policy as it was understood: not of where it was written, nor in which order. */
function policyDigest({ mentions: _, ...policy }) {
    return (0,sha256/* sha256Json */.iE)(policy);
}
/** Nobody reviews as many, and every one is told of wherever an inventory or a diff is. */
const MAX_ASKS = 10_000;
/** What a component asks for, sorted as people should read it. */
function asksOf({ imports, exports }) {
    const calls = new Map();
    /** Of which nobody can tell what else they let do. */
    const opaque = new Set();
    const note = (capability, iface, functions) => {
        const known = calls.get(capability) ?? new Map();
        calls.set(capability, known);
        const list = known.get(iface) ?? [];
        known.set(iface, list);
        for (const func of functions)
            list.push(func);
    };
    for (const item of imports) {
        const { name, callable, isOpaque } = item;
        for (const func of callable)
            for (const capability of (0,capabilities_calls/* capabilitiesOf */.SF)(item, func))
                note(capability, name, [func]);
        // Nobody can tell what is in a module or a component that the host hands over.
        if (!isOpaque)
            continue;
        const whole = (0,capabilities_capability/* importCapability */.Qc)((0,capabilities_calls/* identityText */.Ky)(item));
        note(whole, name, []);
        opaque.add(whole);
    }
    for (const { name, id } of exports)
        if ((0,grants/* isHttpHandler */.Jj)(id))
            note('http.serve', name, []);
    if (calls.size > MAX_ASKS) {
        const what = `the component asks for more than ${MAX_ASKS} capabilities: each interface and function outside wasi: is one`;
        throw new errors/* VirtError */.i('unsupported', what, { hint: 'put the functions that it imports into fewer interfaces' });
    }
    const bare = new Set(imports.filter(({ sort }) => sort === 'func').map(({ name }) => name));
    const asked = [...calls].map(([capability, interfaces]) => {
        const list = [...interfaces].map(([iface, functions]) => ({ interface: iface, functions: [...functions].sort() }));
        const functions = [...new Set(list.flatMap((call) => call.functions))].sort();
        const isFunction = list.every((call) => bare.has(call.interface));
        const named = (0,capabilities_capability/* kindOf */.I)(capability) === 'import' && !isFunction;
        return {
            capability,
            ...(named ? { functions: opaque.has(capability) ? [capabilities_capability/* EVERY_FUNCTION */.nZ] : functions } : {}),
            calls: list.sort((a, b) => (a.interface < b.interface ? -1 : 1)),
        };
    });
    return asked.sort(capabilities_capability/* byKey */.dX);
}
/**
 * What is needed of the host: of what the result imports, as much as is granted. What passes without a grant – serving,
 * interfaces outside `wasi:` – is needed as it is.
 * @param granted `undefined`: without a policy, everything is needed as it is
 */
function needsOf(asked, granted) {
    const grants = new catalogue/* Catalogue */.Q8((granted ?? []).filter(({ by }) => by === 'host'));
    const needs = asked.flatMap((ask) => {
        if (granted === undefined || (0,capabilities_capability/* passesUngranted */.U_)(ask) || grants.covers(ask))
            return [{ ...ask, enforcedBy: 'host' }];
        return grants
            .related(ask)
            .filter((grant) => (0,catalogue/* isPartOf */.xm)(grant, ask))
            .map(({ capability }) => ({ capability, enforcedBy: enforcerOf(capability), calls: ask.calls }));
    });
    return (0,catalogue/* reduced */.FY)(needs);
}
/** Who keeps a capability within its bounds: of what is granted whole, nobody but the host. */
function enforcerOf(capability) {
    return (0,capabilities_capability/* isWhole */.wP)(capability) || (0,capabilities_capability/* kindOf */.I)(capability) === 'import' ? 'host' : 'virt.wasm';
}
/**
 * Tells what becomes of the calls of an ask, all together. Of several imports that ask for the same, some may be denied by
 * name.
 */
function outcomes(granted, { imports }) {
    const byName = new Map(imports.map((item) => [item.import.name, item.functions]));
    const all = new catalogue/* Catalogue */.Q8(granted);
    const [fromHost, own] = ['host', 'adapter'].map((giver) => new catalogue/* Catalogue */.Q8(granted.filter(({ by }) => by === giver)));
    const outcomeOf = (ask, actions, fromAny) => {
        if (fromAny === all && fromHost?.meets(ask)) {
            return fromHost.covers(ask) && !actions.some(isNarrowed) ? 'host' : 'narrowed';
        }
        if (fromAny?.meets(ask))
            return 'virtual';
        if ((0,capabilities_capability/* passesUngranted */.U_)(ask) && actions.every(({ kind }) => kind === 'pass' || kind === 'proxy'))
            return 'host';
        return actions.some((action) => action.kind === 'trap' && action.why === 'denied') ? 'traps' : 'denied';
    };
    return (ask) => {
        const actions = ask.calls.flatMap(({ interface: name, functions }) => functions.flatMap((func) => byName.get(name)?.get(func)?.action ?? []));
        const left = actions.filter(({ setting }) => setting !== 'deny-imports');
        if (left.length === actions.length)
            return outcomeOf(ask, actions, all);
        if (left.length === 0)
            return outcomeOf(ask, actions, own);
        const outcome = outcomeOf(ask, left, all);
        return outcome === 'host' ? 'narrowed' : outcome;
    };
}
/** Whether the adapter lets a part of the host's answers through, and no more. */
function isNarrowed(action) {
    if (action.kind === 'proxy')
        return action.rule !== undefined;
    return action.kind === 'compute' && 'names' in action.routine && action.routine.host !== undefined;
}
/**
 * Sorted, each once: what a component may do, by grants and by what passes without one.
 * @param steps counts those of others too
 */
function authorityOf({ granted, needs }, steps = new capabilities_steps/* Steps */.g()) {
    return (0,catalogue/* reduced */.FY)([...granted.filter(({ by }) => by === 'host'), ...needs], steps);
}


/***/ }),

/***/ 4902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ INVENTORY_SCHEMA),
/* harmony export */   Y6: () => (/* binding */ CHANGES),
/* harmony export */   YC: () => (/* binding */ EXPLANATION_SCHEMA),
/* harmony export */   YD: () => (/* binding */ DIFF_SCHEMA),
/* harmony export */   wR: () => (/* binding */ LOCK_SCHEMA)
/* harmony export */ });
/** Names of the shapes below. A change that an older reader would misread gets a new number. */
const INVENTORY_SCHEMA = 'wasi-virt/inventory@2';
const DIFF_SCHEMA = 'wasi-virt/diff@2';
const LOCK_SCHEMA = 'wasi-virt/lock@1';
const EXPLANATION_SCHEMA = 'wasi-virt/explanation@1';
/** The most severe first. */
const CHANGES = ['gained', 'widened', 'used', 'calls', 'virtual', 'narrowed', 'lost'];


/***/ }),

/***/ 3087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ inventoryOfFile)
});

// EXTERNAL MODULE: ./build/files.js
var files = __webpack_require__(1983);
// EXTERNAL MODULE: ./build/input.js
var build_input = __webpack_require__(8976);
// EXTERNAL MODULE: ./build/names.js
var names = __webpack_require__(4700);
// EXTERNAL MODULE: ./build/run.js
var run = __webpack_require__(6501);
// EXTERNAL MODULE: ./build/bytes/sha256.js + 4 modules
var bytes_sha256 = __webpack_require__(8328);
// EXTERNAL MODULE: ./build/capabilities/inventory.js + 3 modules
var inventory = __webpack_require__(9412);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/virtualize.js + 68 modules
var virtualize = __webpack_require__(1486);
;// CONCATENATED MODULE: ./build/take-inventory.js




/**
 * What a component asks for, what the policy grants, and what the result needs: a result is made for it. A policy that
 * cannot be kept for the component is a fact about both, and told in the inventory.
 * @throws {VirtError} `malformed` or `unsupported` for a component that cannot be read
 */
function takeInventory(component, circumstances) {
    const { policy, ...rest } = circumstances;
    const { virtualized, problem } = policy === undefined ? NOTHING : attempt(() => (0,virtualize/* virtualize */.qh)(component, policy, rest));
    return { inventory: describeComponent(component, circumstances, virtualized, problem), virtualized };
}
/**
 * The same of a result that is there already.
 * @param virtualized what the policy made of the component; `undefined` without a policy, or where none could be made
 * @param problem why none could be made
 * @throws {VirtError} `malformed` or `unsupported` for a component that cannot be read
 */
function describeComponent(component, { name, policy, policyFile, sha256 = bytes_sha256/* sha256Bytes */.LP }, virtualized, problem) {
    const surface = virtualized?.component ?? (0,virtualize/* inspect */.Nn)(component);
    return (0,inventory/* inventoryOfComponent */.lK)({ name, bytes: component, surface, policy, policyFile, virtualized, problem, sha256 });
}
const NOTHING = { virtualized: undefined, problem: undefined };
function attempt(work) {
    try {
        return { virtualized: work(), problem: undefined };
    }
    catch (error) {
        if (error instanceof errors/* VirtError */.i && error.code === 'unsupported')
            return { virtualized: undefined, problem: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./build/wasm-tools.js
var wasm_tools = __webpack_require__(360);
// EXTERNAL MODULE: ./build/commands/say.js
var say = __webpack_require__(3212);
;// CONCATENATED MODULE: ./build/commands/read.js








/**
 * The inventory of a component in a file.
 * @param name the path that the policy file knows it by, and by which it is compared
 * @param bytes what is in the file, if it was read before
 * @throws {VirtError} for what cannot be read
 */
async function inventoryOfFile(path, name, policies, mistakes, bytes = (0,files/* readBytes */.io)(path)) {
    await (0,wasm_tools/* startWasmTools */.CD)();
    const { component, notes } = await (0,files/* componentIn */.n4)(path, bytes);
    const policy = policies?.of(name, mistakes.report);
    const mounts = policy === undefined ? undefined : await (0,run/* readMountsOf */.y)(policy);
    const input = { path, component };
    const { inventory, virtualized } = await (0,build_input/* withInput */.zE)(input, true, () => takeInventory(component, { ...mounts?.options, name: (0,names/* globbed */.AA)(name), policy, policyFile: policies?.file, sha256: files/* sha256 */.sc }));
    await (0,build_input/* checkInput */.DR)(input);
    if (policy !== undefined)
        policies?.deniedImports.see(policy, (virtualized?.component ?? (0,virtualize/* inspect */.Nn)(component)).imports);
    notes.forEach(say/* note */.N4);
    return inventory;
}


/***/ }),

/***/ 7310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ distinct)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4700);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(977);




/**
 * Paths of components, each component once, in the order in which they are named first: `app.wasm` and `./app.wasm` are
 * the same. A path that cannot be the name of a component, and two files that have one name, go to `report`.
 */
function distinct(paths, report) {
    const taken = new Map();
    for (const path of paths) {
        const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .globbed */ .AA)(path);
        const mistake = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameMistake */ .wq)(name);
        if (mistake !== undefined) {
            const what = `the name of the component ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(name)} ${mistake}`;
            report(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VirtError */ .i('usage', what, { hint: 'give the file another name' }));
        }
        const other = taken.get((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .lookOf */ .Li)(name));
        if (other === undefined)
            taken.set((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .lookOf */ .Li)(name), path);
        else if (other !== path && realPath(other) !== realPath(path))
            report(ambiguous(other, path));
    }
    return [...taken.values()];
}
/** `undefined`: there is no such file, which is told where it is read. */
function realPath(path) {
    try {
        // The other one takes ".." back by the text.
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return undefined;
    }
}
function ambiguous(one, other) {
    const both = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(one)} and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(other)}`;
    if ((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .globbed */ .AA)(one) !== (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .globbed */ .AA)(other)) {
        const hint = 'give one of them another name';
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VirtError */ .i('usage', `${both} are two files, and their names look the same`, { hint });
    }
    const what = `${both} have one name and are two files: a directory in them is a link`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VirtError */ .i('usage', what, { hint: 'write the paths without ".."' });
}


/***/ }),

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ Screen)
/* harmony export */ });
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9708);

/** So far to the right stand the further lines of a text, where no text begins: no line of one looks like another text. */
const HANGING = 3;
/** Narrower terminals get lines of this many columns, which they break as they like. */
const NARROWEST = 30;
const COLOURS = { bold: '1', red: '31', green: '32', yellow: '33', dim: '2' };
/** Lines for a terminal: broken first, painted then. */
class Screen {
    #width;
    #colour;
    #lines = [];
    constructor({ width, colour }) {
        this.#width = Math.max(width, NARROWEST);
        this.#colour = colour;
    }
    /** One text, in as many lines as it takes. */
    line(text, indent = 0, colour) {
        const room = this.#width - indent;
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .wrap */ .L)(text, room, room - HANGING).forEach((line, i) => {
            this.#lines.push(`${' '.repeat(i === 0 ? indent : indent + HANGING)}${this.#paint(line, colour)}`);
        });
    }
    /** A text behind a label of a fixed number of columns; its further lines stand below its first one, and further right. */
    labelled(label, room, text, indent = 0, colour) {
        const start = indent + room;
        const [first = '', ...rest] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .wrap */ .L)(text, this.#width - start, this.#width - start - HANGING);
        const painted = `${this.#paint(label, colour)}${' '.repeat(Math.max(room - (0,_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .Y)(label), 0))}`;
        this.#lines.push(`${' '.repeat(indent)}${painted}${first}`, ...rest.map((line) => `${' '.repeat(start + HANGING)}${line}`));
    }
    blank() {
        this.#lines.push('');
    }
    /** With a final newline. */
    text() {
        return this.#lines.map((line) => `${line.trimEnd()}\n`).join('');
    }
    #paint(text, colour) {
        return this.#colour && colour !== undefined && text !== '' ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
    }
}


/***/ }),

/***/ 9385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ askedBy),
/* harmony export */   L: () => (/* binding */ restSentences),
/* harmony export */   Ln: () => (/* binding */ grantedAt),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   Wc: () => (/* binding */ isTold),
/* harmony export */   Wu: () => (/* binding */ findingGrantedAt),
/* harmony export */   bs: () => (/* binding */ enforced),
/* harmony export */   hj: () => (/* binding */ noticed),
/* harmony export */   ob: () => (/* binding */ freshNotices),
/* harmony export */   pY: () => (/* binding */ noticeSentences),
/* harmony export */   qW: () => (/* binding */ verdictSentences)
/* harmony export */ });
/* unused harmony export countChanges */
/* harmony import */ var _capabilities_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4902);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4202);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2427);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7964);




/** How many names a line lists. */
const NAMES = 10;
/** In this order they are told. */
const NOTICE_KINDS = ['problem', 'fails', 'unused', 'inert'];
/**
 * The verdict: how many changes of which kind, and whether `fail-on` is hit.
 * @param verdict `undefined`: nothing is said of `fail-on`
 * @param baseline what is compared with; `undefined`: its name is not told
 */
function verdictSentences(diff, verdict, baseline, voice) {
    const changes = countChanges(diff.counts);
    const all = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(diff.components.length, 'component');
    const compared = baseline === undefined ? '' : `, compared with ${voice.prose((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(baseline, 80))}`;
    const problems = diff.components.filter(({ head }) => head !== null && head.problem !== null).length;
    return [
        diff.baseline
            ? `${voice.strong(`wasi-virt: ${changes || 'no capability changed'}`)} ${scope(diff)}${compared}.`
            : `${voice.strong('wasi-virt: no baseline')}, so nothing to compare with. What ${all} may do:`,
        ...(changes === '' || verdict === undefined ? [] : [gate(verdict, voice)]),
        ...(problems === 0 ? [] : [voice.strong(`No result could be made for ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(problems, 'component')}.`)]),
    ];
}
/** `2 capabilities gained, 1 widened`; empty without any. */
function countChanges(counts) {
    const { calls, virtual } = counts;
    const texts = _capabilities_model_js__WEBPACK_IMPORTED_MODULE_3__/* .CHANGES */ .Y6.filter((change) => !['calls', 'virtual'].includes(change) && counts[change] > 0).map((change, i) => {
        const number = i === 0 ? (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(counts[change], 'capability', 'capabilities') : (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(counts[change]);
        return `${number} ${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .CHANGED */ .Rj[change]}`;
    });
    if (calls > 0)
        texts.push(`other functions of ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(calls, 'import')} called`);
    if (virtual > 0)
        texts.push(`${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(virtual, 'virtual capability', 'virtual capabilities')} changed`);
    return texts.join(', ');
}
/** `in 2 of 5 components (1 new)`. */
function scope({ components }) {
    const having = (status) => components.filter((component) => component.status === status).length;
    const [added, removed] = [having('added'), having('removed')];
    const differ = components.filter(({ findings }) => findings.length > 0).length;
    const all = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(components.length, 'component');
    const part = differ === 0 || differ === components.length ? all : `${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(differ)} of ${all}`;
    const extra = [
        ...(added > 0 ? [`${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(added)} new`] : []),
        ...(removed > 0 ? [`${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(removed)} removed`] : []),
    ];
    return `in ${part}${extra.length === 0 ? '' : ` (${extra.join(', ')})`}`;
}
function gate({ failOn, failed, hits }, { name, strong }) {
    const setting = name(`fail-on: ${failOn}`);
    if (failed)
        return strong(`This fails: ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(hits, 'change')} ${hits === 1 ? 'hits' : 'hit'} ${setting}.`);
    return failOn === 'none' ? `Nothing fails: ${setting}.` : `Nothing hits ${setting}.`;
}
/** Whether there is anything to tell of a component beside new versions. */
function isTold({ status, findings, notices }) {
    return status === 'added' || status === 'removed' || findings.length > 0 || notices.some(({ fresh }) => fresh);
}
/** A component by its name, and what kind of thing happened to it as a whole. */
function heading({ name, status, head }, baseline, voice) {
    const words = [
        ...(baseline && status === 'added' ? ['new'] : []),
        ...(status === 'removed' ? ['removed'] : []),
        ...(head !== null && head.policy === null ? ['without a policy'] : []),
    ];
    return `${voice.name((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(name))}${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
}
/** Where a finding's capability is granted; of what is gone, where it was. */
function findingGrantedAt(finding, { base, head }, voice) {
    // Nothing else is granted than before.
    if (finding.change === 'calls')
        return '';
    if (isGone(finding)) {
        if (base === null || base.policy === null)
            return '';
        const grant = grantsOf(base).get(finding.capability);
        return `was ${grantedAt(grant ?? finding, base, voice)}`;
    }
    if (head === null)
        return '';
    // A lock file has no places, and the finding none of its setting.
    return grantedAt(finding.source === null ? (grantsOf(head).get(finding.capability) ?? finding) : finding, head, voice);
}
const grants = new WeakMap();
/** What a component is granted, by capability: of several alike, the first. */
function grantsOf(component) {
    const known = grants.get(component) ?? new Map(component.granted.toReversed().map((grant) => [grant.capability, grant]));
    grants.set(component, known);
    return known;
}
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Where something is granted, in whose words, until when. */
function grantedAt(granted, { policy }, { name, prose }) {
    if (policy === null)
        return 'no policy';
    if (granted === undefined)
        return 'by default';
    const { setting = null, source, reason, expires } = granted;
    // A lock file keeps the setting, and not where it was written.
    const place = source === null ? setting : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(source);
    if (place === null)
        return 'by default';
    const words = reason === null ? '' : `: “${prose((0,_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .inside */ .nx)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(reason)))}”`;
    return `${name((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(place))}${words}${expires === null ? '' : `, until ${DAY.test(expires) ? expires : name((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(expires))}`}`;
}
/** Which parts of the component ask for it; of what is gone, nothing is said. */
function askedBy(finding, voice) {
    if (isGone(finding))
        return '';
    return finding.asked ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .names */ .Dy)(finding.by, 3, voice) : 'nothing yet';
}
/** Who keeps the host's answers within a capability. */
function enforced({ enforcedBy }) {
    return `enforced by ${enforcedBy === 'host' ? 'the host' : enforcedBy}`;
}
/** Whether a finding tells of what may no longer be done. */
function isGone({ change, other }) {
    return change === 'narrowed' || change === 'lost' || (change === 'virtual' && other.includes('gone'));
}
/** The fresh notices, without the grants that are new and not asked for: those are findings already. */
function freshNotices({ notices, findings }) {
    const told = new Set(findings.filter(({ asked }) => !asked).map(({ capability }) => capability));
    const isTwice = ({ kind, subject }) => kind === 'unused' && subject.split(', ').every((capability) => told.has(capability));
    return notices.filter((notice) => notice.fresh && !isTwice(notice));
}
/** Notices in sentences, those of a kind together. */
function noticeSentences(notices, voice) {
    return NOTICE_KINDS.flatMap((kind) => {
        const items = notices.filter((notice) => notice.kind === kind).map((notice) => subjectOf(notice, voice));
        return items.length === 0 ? [] : [{ kind, text: `${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTICES */ .ku[kind]}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)(items, NAMES)}` }];
    });
}
function subjectOf(notice, voice) {
    const { kind, outcome, source } = notice;
    const more = kind === 'fails' ? outcome && _words_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOMES */ .im[outcome] : source && voice.name((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(source)));
    return `${noticed(notice, voice)}${more === null || kind === 'problem' ? '' : ` (${more})`}`;
}
/** What a notice is of: capabilities that one setting grants, a capability, an import; of a problem, its sentence. */
function noticed({ kind, subject }, voice) {
    if (kind === 'problem')
        return voice.prose((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(subject, 1000));
    return kind === 'unused' ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .names */ .Dy)(subject.split(', '), NAMES, voice) : voice.name((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(subject));
}
/** What is to be told of components in which no capability changed. Where nothing else is told, the verdict says it. */
function restSentences({ baseline, components }, voice) {
    if (!baseline)
        return [];
    const others = components.filter((component) => component.versions.length === 0 && !isTold(component));
    return [...versionSentence(components, voice), ...(components.some(isTold) ? othersSentence(others, voice) : [])];
}
/** All interfaces of which only the version is another one, in one sentence; none without any. */
function versionSentence(components, voice) {
    const changed = components.filter(({ versions }) => versions.length > 0);
    if (changed.length === 0)
        return [];
    const all = changed.flatMap(({ versions, calls }) => 
    // Of what else is other, it is told.
    versions.filter(({ interface: name }) => !calls.some((change) => change.import.startsWith(`${name}@`))));
    if (all.length === 0)
        return [];
    const steps = Map.groupBy(all, ({ from, to }) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .names */ .Dy)(from, 4, voice)} → ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .names */ .Dy)(to, 4, voice)}`);
    const texts = [...steps].map(([step, versions]) => {
        const interfaces = [...new Set(versions.map((version) => version.interface))];
        return `${step} of ${oneOrMany(interfaces, 'interface', voice)}`;
    });
    const where = changed.map(({ name }) => name);
    return [`Only the version changed: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .some */ .zN)(texts, 6)}, in ${oneOrMany(where, 'component', voice)}.`];
}
function oneOrMany(items, noun, voice) {
    return items.length === 1 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .names */ .Dy)(items, 1, voice) : (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(items.length, noun);
}
/** The components of which nothing is told, in one sentence; none without any. */
function othersSentence(others, voice) {
    if (others.length === 0)
        return [];
    const list = others.map(({ name }) => name);
    return [`No capability changed in ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(others.length, 'other component')}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .names */ .Dy)(list, 6, voice)}.`];
}


/***/ }),

/***/ 6153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderComponent)
/* harmony export */ });
/* harmony import */ var _capabilities_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);
/* harmony import */ var _capabilities_capability_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8682);
/* harmony import */ var _policy_node_modules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9443);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4202);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2199);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9385);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7964);







/** Everything about one component, for a terminal or a log: what it asks for, is granted and needs. */
function renderComponent(component, options) {
    const screen = new _screen_js__WEBPACK_IMPORTED_MODULE_4__/* .Screen */ .f(options);
    screen.line(name(component.name), 0, 'bold');
    files(screen, component);
    asks(screen, component.asks);
    if (component.policy !== null)
        granted(screen, component);
    needs(screen, component);
    list(screen, 'calls what reaches nothing by itself', helping(component));
    list(screen, 'imports through which nothing can be called', component.inert.map(name));
    list(screen, 'exports', component.exports.map(name));
    parts(screen, component);
    return screen.text();
}
function files(screen, { component, adapter, result, policy, problem }) {
    const row = (label, digest) => {
        if (digest === null)
            return;
        screen.labelled(label, 11, `${(0,_model_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(digest.size, 'byte')}, sha256 ${digest.sha256}`, 2);
    };
    row('component', component);
    row('adapter', adapter);
    row('virt.wasm', result);
    if (policy === null)
        screen.labelled('policy', 11, 'none', 2);
    else
        screen.labelled('policy', 11, `${policy.file === null ? '' : `${name(policy.file)}, `}sha256 ${policy.sha256}`, 2);
    if (problem !== null)
        screen.labelled('problem', 11, _words_js__WEBPACK_IMPORTED_MODULE_6__/* .PLAIN */ .tZ.prose((0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)(problem, 1000)), 2, 'red');
}
function asks(screen, all) {
    title(screen, all.length === 0 ? 'asks for nothing' : 'asks for');
    for (const { capability, outcome, by, calls } of all) {
        const words = [
            ...(outcome === null ? [] : [_words_js__WEBPACK_IMPORTED_MODULE_6__/* .OUTCOMES */ .im[outcome]]),
            ...(by.length === 0 ? [] : [`by ${by.map(name).join(', ')}`]),
        ];
        screen.line(`${name(capability)}${words.length === 0 ? '' : `: ${words.join(', ')}`}`, 2);
        for (const call of calls)
            screen.line(called(call), 4, 'dim');
    }
}
function called({ interface: from, functions }) {
    const list = functions.filter((func) => func !== from).map(name);
    return `${name(from)}${list.length === 0 ? '' : `: ${list.join(', ')}`}`;
}
function granted(screen, component) {
    title(screen, component.granted.length === 0 ? 'is granted nothing' : 'is granted');
    for (const grant of component.granted) {
        const place = (0,_sentences_js__WEBPACK_IMPORTED_MODULE_5__/* .grantedAt */ .Ln)(grant, component, _words_js__WEBPACK_IMPORTED_MODULE_6__/* .PLAIN */ .tZ);
        screen.line(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .capable */ .tt)(grant, _words_js__WEBPACK_IMPORTED_MODULE_6__/* .PLAIN */ .tZ)}: ${place}${grant.by === 'adapter' ? ', by the adapter itself' : ''}`, 2);
    }
}
function needs(screen, { needs: all }) {
    title(screen, all.length === 0 ? 'needs nothing of its host' : 'needs of its host');
    for (const need of all) {
        const isNode = need.calls.some((call) => (0,_policy_node_modules_js__WEBPACK_IMPORTED_MODULE_2__/* .isNodeModule */ .t)(call.interface));
        screen.line(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .capable */ .tt)(need, _words_js__WEBPACK_IMPORTED_MODULE_6__/* .PLAIN */ .tZ)}: ${(0,_sentences_js__WEBPACK_IMPORTED_MODULE_5__/* .enforced */ .bs)(need)}${isNode ? ` (${_policy_node_modules_js__WEBPACK_IMPORTED_MODULE_2__/* .NODE_LABEL */ .s})` : ''}`, 2);
    }
}
/** Imports of which only such functions can be called as use what others give. */
function helping({ callable, asks: asked }) {
    const told = new Set(asked.flatMap(({ calls }) => calls.map((call) => (0,_capabilities_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVersion */ .Pv)(call.interface))));
    return callable
        .filter((each) => !told.has((0,_capabilities_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVersion */ .Pv)((0,_capabilities_capability_js__WEBPACK_IMPORTED_MODULE_1__/* .ownNameOf */ .Rc)(each.import))))
        .map((each) => `${name(each.import)}: ${each.functions.map(name).join(', ')}`);
}
/** Parts of parts are told where they ask for something, else only counted. */
function parts(screen, { parts: all, asks: asked }) {
    if (all.length === 0)
        return;
    title(screen, 'parts');
    const asking = new Set(asked.flatMap(({ by }) => by));
    const told = all.filter((part) => !part.name.includes(' / ') || asking.has(part.name));
    for (const { name: part, kind, producers } of told) {
        const tools = producers.map((tool) => `${name(tool.name)}${tool.version === '' ? '' : ` ${name(tool.version)}`}`);
        screen.line(`${name(part)}: ${[kind, ...tools].join(', ')}`, 2);
    }
    const rest = all.length - told.length;
    if (rest > 0)
        screen.line(`and ${(0,_model_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(rest, 'part')} inside them`, 2);
}
function list(screen, what, lines) {
    if (lines.length === 0)
        return;
    title(screen, what);
    for (const line of lines)
        screen.line(line, 2);
}
function name(text) {
    return _words_js__WEBPACK_IMPORTED_MODULE_6__/* .PLAIN */ .tZ.name((0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)(text));
}
function title(screen, text) {
    screen.blank();
    screen.line(text, 0, 'bold');
}


/***/ })

};
