export const id = 505;
export const ids = [505];
export const modules = {

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


/***/ })

};
