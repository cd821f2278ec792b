export const id = 556;
export const ids = [556];
export const modules = {

/***/ 556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparableOf: () => (/* binding */ comparableOf),
/* harmony export */   lockOf: () => (/* binding */ lockOf)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);
/* harmony import */ var _capability_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8682);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4902);



/**
 * The lock file of components, for people to read and to own: a line for each capability, with its reason, and a line for
 * each import. What differs from build to build is not in it.
 */
function lockOf({ components }) {
    return { schema: _model_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_SCHEMA */ .wR, components: components.map(locked) };
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
        inert: [...new Set(inert.map(_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutVersion */ .Pv))].sort(),
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
        const key = (0,_capability_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(capable);
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
    return [...lines.values()].flat().sort(_capability_js__WEBPACK_IMPORTED_MODULE_1__/* .byKey */ .dX);
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
    const [asked, left] = [functionsIn(component), functionsIn(result)];
    return [...new Set([...asked.keys(), ...left.keys()])].sort().map((item) => {
        const [before, after] = [asked.get(item) ?? NONE, left.get(item) ?? NONE];
        return {
            import: item,
            ...some('host', before, (func) => after.has(func)),
            ...some('adapter', before, (func) => !after.has(func)),
            ...some('added', after, (func) => !before.has(func)),
        };
    });
}
const NONE = new Set();
function functionsIn(callable) {
    const groups = Map.groupBy(callable, (each) => each.import);
    return new Map([...groups].map(([item, all]) => [item, new Set(all.flatMap(({ functions }) => functions))]));
}
function some(key, functions, isMeant) {
    const meant = [...functions].filter(isMeant).sort();
    return meant.length === 0 ? {} : { [key]: meant };
}


/***/ })

};
