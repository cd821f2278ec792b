export const id = 556;
export const ids = [556];
export const modules = {

/***/ 919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ functionsByImport),
/* harmony export */   _S: () => (/* binding */ NO_FUNCTIONS),
/* harmony export */   c0: () => (/* binding */ callChanges),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _component_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1572);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8242);
/* harmony import */ var _capability_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8682);



/**
 * Function by function, what can be called now and could not before, and the other way round: by the component, and by
 * what the policy leaves of it. Sorted by import.
 */
function callChanges(base, head, steps) {
    const asked = changesBetween('component', base.callable, head.callable, steps);
    // Without a policy, a component stands for itself.
    const left = changesBetween('virt.wasm', base.resultCallable ?? base.callable, head.resultCallable ?? head.callable, steps);
    return head.resultCallable === null && base.resultCallable === null ? asked : [...asked, ...left];
}
/**
 * Those that no finding tells of. Where a capability changed, it is no news that functions for it did, with those of the
 * same package of WASI that reach nothing by themselves; streams and pollables come and go with whatever they belong to.
 */
function untold(calls, findings) {
    const told = (...kinds) => new Set(findings.flatMap(({ change, capability }) => (kinds.includes(change) ? [subjectOf(capability)] : [])));
    const [more, less] = [told('gained', 'widened', 'used'), told('narrowed', 'lost')];
    if (more.size + less.size === 0)
        return calls;
    const imports = [...Map.groupBy(calls, (change) => change.import)].map(([name, changes]) => {
        const reaching = (functions) => functions.map((func) => capabilitiesIn(name, func).map(subjectOf)).filter(({ length }) => length > 0);
        // What comes is explained by what may be done now, and what goes by what may not be done any more.
        const come = reaching(changes.flatMap(({ added }) => added));
        const gone = reaching(changes.flatMap(({ removed }) => removed));
        const explain = (explained) => (subjects) => subjects.some((subject) => explained.has(subject));
        const reaches = come.length + gone.length > 0;
        const isOwn = [more, less].some((explained) => explained.has((0,_capability_js__WEBPACK_IMPORTED_MODULE_2__/* .importCapability */ .Qc)(name)));
        const isTold = isOwn || (reaches && come.every(explain(more)) && gone.every(explain(less)));
        return { changes, package: packageOf(name), reaches, isTold };
    });
    const packages = new Set(imports.filter(({ isTold }) => isTold).map((item) => item.package));
    return imports.flatMap(({ changes, package: pkg, reaches, isTold }) => {
        if (isTold || pkg === 'wasi:io')
            return [];
        return !reaches && pkg !== undefined && packages.has(pkg) ? [] : changes;
    });
}
/** What is compared: of an interface that nobody knows, which one; of all else, the kind alone. */
function subjectOf(capability) {
    const kind = (0,_capability_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(capability);
    return kind === 'import' ? capability : kind;
}
/** Of WASI alone, and under its own name. */
function packageOf(item) {
    return /^(wasi:[^/]+)\/[^ ]+$/.exec(item)?.[1];
}
function capabilitiesIn(item, func) {
    const id = packageOf(item) === undefined ? undefined : (0,_component_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInterfaceName */ .OY)(item);
    return id === undefined ? [] : (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .capabilitiesOf */ .SF)({ name: item, id, externalId: undefined }, func);
}
function changesBetween(of, base, head, steps) {
    const [before, after] = [functionsByImport(base), functionsByImport(head)];
    const names = [...new Set([...before.keys(), ...after.keys()])].sort();
    return names.flatMap((name) => {
        const [old, now] = [before.get(name) ?? NO_FUNCTIONS, after.get(name) ?? NO_FUNCTIONS];
        const added = [...now.keys()].filter((func) => !old.has(func)).sort();
        const removed = [...old.keys()].filter((func) => !now.has(func)).sort();
        if (added.length + removed.length === 0)
            return [];
        const by = new Set();
        for (const func of added) {
            for (const parts of now.get(func) ?? []) {
                steps.spend(parts.length);
                for (const part of parts)
                    by.add(part);
            }
        }
        for (const text of [name, ...added, ...removed, ...by])
            steps.tell(text);
        return [{ of, import: name, added, removed, by: [...by].sort() }];
    });
}
const NO_FUNCTIONS = new Map();
function functionsByImport(callable) {
    const imports = new Map();
    for (const { import: name, functions, by } of callable) {
        const known = imports.get(name) ?? new Map();
        imports.set(name, known);
        for (const func of functions) {
            const lists = known.get(func);
            if (lists === undefined)
                known.set(func, [by]);
            else
                lists.push(by);
        }
    }
    return imports;
}


/***/ }),

/***/ 556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparableOf: () => (/* binding */ comparableOf),
/* harmony export */   lockOf: () => (/* binding */ lockOf)
/* harmony export */ });
/* harmony import */ var _call_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(919);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8242);
/* harmony import */ var _capability_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8682);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4902);




/**
 * The lock file of components, for people to read and to own: a line for each capability, with its reason, and a line for
 * each import. What differs from build to build is not in it.
 */
function lockOf({ components }) {
    return { schema: _model_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCK_SCHEMA */ .wR, components: components.map(locked) };
}
/** As far as a lock file tells it. */
function comparableOf({ components }) {
    return { components: components.map(unlocked) };
}
function locked({ name, policy, asks, granted, needs, inert, ...rest }) {
    const { callable, resultCallable } = rest;
    return {
        name,
        ...(policy === null ? {} : { policy: policy.file }),
        capabilities: lockedCapabilities(asks, granted, needs),
        calls: lockedImports(callable, resultCallable ?? callable),
        inert: [...new Set(inert.map(_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutVersion */ .Pv))].sort(),
    };
}
function unlocked({ name, policy, capabilities, calls, inert }) {
    const callable = calls.map(({ import: item, host = [], adapter = [] }) => callableOf(item, [...host, ...adapter]));
    const left = calls.map(({ import: item, host = [], added = [] }) => callableOf(item, [...host, ...added]));
    return {
        name,
        component: null,
        policy: policy === undefined ? null : { sha256: null, file: policy },
        adapter: null,
        result: null,
        problem: null,
        parts: [],
        exports: [],
        imports: [],
        inert,
        asks: capabilities.flatMap((line) => askOf(line) ?? []),
        granted: capabilities.flatMap((line) => grantOf(line) ?? []),
        needs: capabilities.flatMap((line) => needOf(line) ?? []),
        callable: callable.filter(({ functions }) => functions.length > 0),
        resultCallable: policy === undefined ? null : left.filter(({ functions }) => functions.length > 0),
    };
}
/** What is granted in several ways has as many lines, the first of which tells of all else. */
function lockedCapabilities(asks, granted, needs) {
    const lines = new Map();
    const at = (capable) => {
        const key = (0,_capability_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(capable);
        const known = lines.get(key) ?? [];
        lines.set(key, known);
        return known;
    };
    const note = (capable, more) => {
        const known = at(capable);
        known[0] = { ...bare(capable), ...known[0], ...more };
    };
    for (const grant of granted) {
        const { setting, by, value, reason, expires } = grant;
        at(grant).push({
            ...bare(grant),
            granted: setting,
            ...(by === 'adapter' ? { by } : {}),
            ...(value === undefined ? {} : { value }),
            ...(reason === null ? {} : { reason }),
            ...(expires === null ? {} : { expires }),
        });
    }
    for (const ask of asks)
        note(ask, { asked: ask.outcome });
    for (const need of needs)
        note(need, { enforcedBy: need.enforcedBy });
    return [...lines.values()].flat().sort(_capability_js__WEBPACK_IMPORTED_MODULE_2__/* .byKey */ .dX);
}
function bare({ capability, functions }) {
    return { capability, ...(functions === undefined ? {} : { functions: [...functions] }) };
}
function askOf({ asked, ...line }) {
    return asked === undefined ? undefined : { ...bare(line), calls: [], by: [], outcome: asked };
}
function grantOf({ granted, by, value, reason, expires, ...line }) {
    if (granted === undefined)
        return undefined;
    const words = { reason: reason ?? null, expires: expires ?? null };
    const given = value === undefined ? {} : { value };
    return { ...bare(line), by: by ?? 'host', setting: granted, source: null, ...words, ...given };
}
function needOf({ enforcedBy, ...line }) {
    return enforcedBy === undefined ? undefined : { ...bare(line), calls: [], enforcedBy };
}
function callableOf(item, functions) {
    return { import: item, functions: functions.toSorted(), by: [] };
}
function lockedImports(component, result) {
    const [asked, left] = [(0,_call_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .functionsByImport */ .SH)(component), (0,_call_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .functionsByImport */ .SH)(result)];
    return [...new Set([...asked.keys(), ...left.keys()])].sort().map((item) => {
        const [before, after] = [asked.get(item) ?? _call_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_FUNCTIONS */ ._S, left.get(item) ?? _call_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_FUNCTIONS */ ._S];
        return {
            import: item,
            ...some('host', before, (func) => after.has(func)),
            ...some('adapter', before, (func) => !after.has(func)),
            ...some('added', after, (func) => !before.has(func)),
        };
    });
}
function some(key, functions, isMeant) {
    const meant = [...functions.keys()].filter(isMeant).sort();
    return meant.length === 0 ? {} : { [key]: meant };
}


/***/ })

};
