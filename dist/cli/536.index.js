export const id = 536;
export const ids = [536,505];
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

/***/ 8536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diffCommand: () => (/* binding */ diffCommand)
});

// EXTERNAL MODULE: ./build/bytes/sha256.js + 4 modules
var sha256 = __webpack_require__(8328);
// EXTERNAL MODULE: ./build/component/names.js
var names = __webpack_require__(1572);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/capabilities/askers.js
/** Who asks for something, in all of the asks; sorted. */
function askersOf(asks, steps) {
    const askers = new Set();
    for (const { by } of asks) {
        steps.spend(by.length);
        for (const name of by)
            askers.add(name);
    }
    for (const name of askers)
        steps.tell(name);
    return [...askers].sort();
}

// EXTERNAL MODULE: ./build/capabilities/call-changes.js
var call_changes = __webpack_require__(919);
// EXTERNAL MODULE: ./build/capabilities/calls.js
var calls = __webpack_require__(8242);
// EXTERNAL MODULE: ./build/capabilities/capability.js + 1 modules
var capabilities_capability = __webpack_require__(8682);
// EXTERNAL MODULE: ./build/capabilities/catalogue.js + 5 modules
var catalogue = __webpack_require__(8350);
// EXTERNAL MODULE: ./build/capabilities/inventory.js + 3 modules
var inventory = __webpack_require__(9412);
// EXTERNAL MODULE: ./build/capabilities/model.js
var model = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/capabilities/notices.js
var capabilities_notices = __webpack_require__(5614);
// EXTERNAL MODULE: ./build/capabilities/steps.js
var capabilities_steps = __webpack_require__(3464);
;// CONCATENATED MODULE: ./build/capabilities/virtual-changes.js




/**
 * What the adapter itself gives and did not give before, or not this, or no longer: fixed variables, arguments and
 * properties, the working directory, mounts, the time and chance. It reaches nobody, and changes what the component does.
 */
function virtualChanges(component, base, head, steps) {
    const [before, after] = [givenIn(base), givenIn(head)];
    const [asksBefore, asksAfter] = [new catalogue/* Catalogue */.Q8(base.asks, steps), new catalogue/* Catalogue */.Q8(head.asks, steps)];
    const come = [...after].flatMap(([key, grant]) => {
        const known = before.get(key);
        if (known?.value === grant.value && known !== undefined)
            return [];
        return [finding(component, known === undefined ? 'new' : 'other', grant, asksAfter.related(grant), steps)];
    });
    const gone = [...before]
        .filter(([key]) => !after.has(key))
        .map(([, { value: _, ...grant }]) => finding(component, 'gone', grant, asksBefore.related(grant), steps));
    return [...come, ...gone];
}
/** By capability: of several alike, the last one is what is given. */
function givenIn({ granted }) {
    return new Map(granted.filter(({ by }) => by === 'adapter').map((grant) => [(0,capabilities_capability/* keyOf */.TN)(grant), grant]));
}
function finding(component, how, { capability, functions, source, reason, expires, value }, asks, steps) {
    steps.tell(capability);
    return {
        fingerprint: (0,sha256/* fingerprintOf */.ax)(component, 'virtual', capability, [how, value ?? '']),
        change: 'virtual',
        capability,
        ...(functions === undefined ? {} : { functions }),
        other: [how],
        source: how === 'gone' ? null : source,
        reason,
        expires,
        asked: asks.length > 0,
        by: askersOf(asks, steps),
        enforcedBy: 'virt.wasm',
        ...(value === undefined ? {} : { value }),
    };
}

;// CONCATENATED MODULE: ./build/capabilities/diff.js













/**
 * What components may do now that they could not before, and the other way round. Compared are sets, not texts: of
 * schemes, hosts, ports, addresses, names and paths, whatever the versions of interfaces.
 * @param base `undefined`: there is nothing to compare with; the diff then has no findings, and says so
 * @throws {VirtError} of code `malformed` if an inventory holds what is not of the vocabulary, `limit` if there is too much to
 * compare or to tell
 */
function diff(base, head) {
    const before = new Map(base?.components.map((component) => [component.name, component]));
    const after = new Map(head.components.map((component) => [component.name, component]));
    const names = [...new Set([...before.keys(), ...after.keys()])].sort();
    const steps = new capabilities_steps/* Steps */.g();
    const components = names.map((name) => diffComponent(name, before.get(name), after.get(name), base !== undefined, steps));
    const findings = components.flatMap((component) => component.findings);
    const count = (change) => findings.filter((finding) => finding.change === change).length;
    return {
        schema: model/* DIFF_SCHEMA */.YD,
        tool: version/* VERSION */.x,
        baseline: base !== undefined,
        components,
        counts: {
            gained: count('gained'),
            widened: count('widened'),
            used: count('used'),
            calls: count('calls'),
            virtual: count('virtual'),
            narrowed: count('narrowed'),
            lost: count('lost'),
        },
        sha256: digestOf(components),
    };
}
/** Of findings whole: the digits of a fingerprint are few enough for somebody to find two findings with the same. */
function digestOf(components) {
    const lines = components.flatMap(({ name, findings, calls }) => [
        ...findings.map(({ change, capability, functions, other, value }) => JSON.stringify([name, change, capability, functions ?? null, other, value ?? null])),
        ...calls.map(({ of, import: item, added, removed }) => JSON.stringify([name, of, item, added, removed])),
    ]);
    return (0,sha256/* sha256Text */.f1)(lines.sort().join('\n'));
}
/** Which changes a gate does not let through. */
const HITS = {
    none: [],
    gained: ['gained'],
    widened: ['gained', 'widened'],
    any: model/* CHANGES */.Y6,
};
/** Whether a diff is let through. Without anything to compare with, it is. */
function verdictOf(diff, failOn) {
    const hits = HITS[failOn].reduce((sum, change) => sum + diff.counts[change], 0);
    return { failOn, failed: hits > 0, hits };
}
/** What a capability has in common with the other side, as text; sorted. */
function told(related, steps) {
    const other = related.map((capable) => {
        const text = (0,capabilities_capability/* textOf */.b6)(capable);
        steps.tell(text);
        return text;
    });
    return other.sort();
}
/** @param baseline whether there is anything to compare with */
function diffComponent(name, base, head, baseline, steps) {
    const both = baseline && base !== undefined && head !== undefined;
    const calls = both ? (0,call_changes/* callChanges */.c0)(base, head, steps) : [];
    const virtual = both ? virtualChanges(name, base, head, steps) : [];
    const changes = baseline ? findingsOf(name, base, head, steps, virtual) : [];
    const findings = inOrder([...changes, ...findingsOfCalls(name, (0,call_changes/* untold */.r_)(calls, changes), [base, head], steps)]);
    const versions = base === undefined || head === undefined ? [] : versionChanges(base, head);
    const notices = head === undefined ? [] : (0,capabilities_notices/* noticesOf */.l)(name, base, head, steps);
    const common = { name, findings, versions, calls, notices, base: base ?? null, head: head ?? null };
    if (head === undefined)
        return { ...common, status: 'removed' };
    if (base === undefined)
        return { ...common, status: 'added' };
    const changed = findings.length > 0 || versions.length > 0 || notices.some(({ fresh }) => fresh);
    return { ...common, status: changed ? 'changed' : 'unchanged' };
}
/** A component that is not there may do nothing. */
const NOTHING = { granted: [], needs: [], asks: [] };
/** One of the two components, made ready for look-ups. */
class Side {
    authority;
    may;
    needs;
    granted;
    asks;
    constructor({ granted, needs, asks }, steps) {
        this.authority = (0,inventory/* authorityOf */.vO)({ granted, needs }, steps);
        this.may = new catalogue/* Catalogue */.Q8(this.authority, steps);
        this.needs = new catalogue/* Catalogue */.Q8(needs, steps);
        this.granted = new catalogue/* Catalogue */.Q8(granted.filter(({ by }) => by === 'host'), steps);
        this.asks = new catalogue/* Catalogue */.Q8(asks, steps);
    }
}
function findingsOf(name, base = NOTHING, head = NOTHING, steps, virtual) {
    const [before, after] = [new Side(base, steps), new Side(head, steps)];
    const more = gainsOf(before, after, steps).map((gain) => diff_finding(name, gain.other.length > 0 ? 'widened' : 'gained', gain, after, steps));
    const less = gainsOf(after, before, steps).map((gain) => diff_finding(name, gain.other.length > 0 ? 'narrowed' : 'lost', gain, before, steps));
    const used = (0,catalogue/* reduced */.FY)(head.needs, steps)
        .filter((need) => !before.needs.covers(need) && before.may.covers(need))
        .map((capable) => diff_finding(name, 'used', { capable, other: [] }, after, steps));
    return [...more, ...used, ...virtual, ...less];
}
/** The most severe first, and as the vocabulary has them. */
function inOrder(findings) {
    return findings.toSorted((a, b) => model/* CHANGES */.Y6.indexOf(a.change) - model/* CHANGES */.Y6.indexOf(b.change) || (0,capabilities_capability/* byKey */.dX)(a, b));
}
/** What `after` may do and `before` may not, or not all of it. */
function gainsOf(before, after, steps) {
    return after.authority
        .filter((capable) => !before.may.covers(capable))
        .map((capable) => ({ capable, other: told(before.may.related(capable), steps) }));
}
function diff_finding(component, change, { capable, other }, side, steps) {
    const { capability, functions } = capable;
    steps.tell(component);
    const grant = side.granted.same(capable);
    const [need] = side.needs.related(capable);
    const asks = side.asks.related(capable);
    return {
        fingerprint: (0,sha256/* fingerprintOf */.ax)(component, change, (0,capabilities_capability/* textOf */.b6)(capable), other),
        change,
        capability,
        ...(functions === undefined ? {} : { functions }),
        other,
        source: grant?.source ?? null,
        reason: grant?.reason ?? null,
        expires: grant?.expires ?? null,
        asked: asks.length > 0,
        by: askersOf(asks, steps),
        enforcedBy: need?.enforcedBy ?? (0,inventory/* enforcerOf */.ic)(capability),
    };
}
/** A finding for each import; who can call what, the component or virt.wasm, is told in the list of all. */
function findingsOfCalls(component, calls, sides, steps) {
    const isWrapped = sides.some((side) => (side?.resultCallable ?? null) !== null);
    return [...Map.groupBy(calls, (change) => change.import)].map(([name, changes]) => {
        const all = (pick) => [...new Set(changes.flatMap(pick))].sort();
        const capable = { capability: (0,capabilities_capability/* importCapability */.Qc)(name), functions: all(({ added }) => added) };
        const other = all(({ removed }) => removed);
        for (const text of [name, ...capable.functions, ...other])
            steps.tell(text);
        const reachesHost = !isWrapped || changes.some(({ of }) => of === 'virt.wasm');
        return {
            fingerprint: (0,sha256/* fingerprintOf */.ax)(component, 'calls', (0,capabilities_capability/* textOf */.b6)(capable), other),
            change: 'calls',
            ...capable,
            other,
            source: null,
            reason: null,
            expires: null,
            asked: true,
            by: all(({ by }) => by),
            enforcedBy: reachesHost ? 'host' : 'virt.wasm',
        };
    });
}
/** Of an interface that is imported on both sides, the versions that came and went. */
function versionChanges(base, head) {
    const [before, after] = [versionsOf(base), versionsOf(head)];
    return [...after]
        .flatMap(([iface, to]) => {
        const from = before.get(iface);
        return from === undefined || from.join() === to.join() ? [] : [{ interface: (0,calls/* withoutVersion */.Pv)(iface), from, to }];
    })
        .sort((a, b) => (a.interface < b.interface ? -1 : 1));
}
function versionsOf({ imports }) {
    const versions = new Map();
    for (const name of [...imports].sort()) {
        const id = (0,names/* parseInterfaceName */.OY)(name);
        const version = id?.version ?? '';
        // Settings mean the same in every version of WASI; elsewhere, another track is another interface.
        const iface = id?.namespace === 'wasi' ? (0,calls/* withoutVersion */.Pv)(name) : `${(0,calls/* withoutVersion */.Pv)(name)}@${(0,names/* track */.u4)(version)}`;
        const others = versions.get(iface);
        if (others === undefined)
            versions.set(iface, [version]);
        else
            others.push(version);
    }
    return versions;
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/files.js
var files = __webpack_require__(1983);
// EXTERNAL MODULE: ./build/open-policy.js + 7 modules
var open_policy = __webpack_require__(6708);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(2521);
// EXTERNAL MODULE: ./build/report/sentences.js
var report_sentences = __webpack_require__(9385);
// EXTERNAL MODULE: ./build/report/words.js + 1 modules
var words = __webpack_require__(7964);
;// CONCATENATED MODULE: ./build/report/changes.js



/** What is shown first where not everything fits. */
const RANK = {
    gained: 0,
    widened: 1,
    problem: 2,
    used: 3,
    calls: 4,
    virtual: 5,
    narrowed: 6,
    lost: 7,
    fails: 8,
    unused: 9,
    inert: 10,
    paragraph: 11,
    folded: 12,
};
/** What is different of one component: a row for each change, a line for each kind of fresh notice. */
function changesOf(component) {
    const rows = component.findings.map((finding) => rowOf(finding, component)).sort((a, b) => a.rank - b.rank);
    const lines = linesOf((0,report_sentences/* freshNotices */.ob)(component));
    const nothing = { rank: RANK.paragraph, text: `It need${component.head === null ? 'ed' : 's'} nothing of its host.` };
    return {
        heading: `#### ${(0,report_sentences/* heading */.R_)(component, true, markdown/* MARKDOWN */.yQ)}`,
        ...trimmed(['', 'capability', 'granted at', 'asked for by', 'enforced by'], rows),
        lines: rows.length + lines.length > 0 ? lines : [nothing],
    };
}
/** What one component may do, where there is nothing to compare it with. */
function needsOf(component, head) {
    const grants = new Map(head.granted.map((granted) => [granted.capability, granted]));
    const rows = head.needs.map((need) => ({
        rank: RANK.gained,
        cells: [(0,words/* capable */.tt)(need, markdown/* MARKDOWN */.yQ), (0,report_sentences/* grantedAt */.Ln)(grants.get(need.capability), head, markdown/* MARKDOWN */.yQ), need.enforcedBy],
    }));
    const lines = linesOf(component.notices);
    const nothing = { rank: RANK.gained, text: 'It needs nothing of its host.' };
    return {
        heading: `#### ${(0,report_sentences/* heading */.R_)(component, false, markdown/* MARKDOWN */.yQ)}`,
        ...trimmed(['capability', 'granted at', 'enforced by'], rows),
        lines: rows.length > 0 ? lines : [nothing, ...lines],
    };
}
function linesOf(notices) {
    return (0,report_sentences/* noticeSentences */.pY)(notices, markdown/* MARKDOWN */.yQ).map(({ kind, text }) => ({ rank: RANK[kind], text }));
}
function rowOf(finding, component) {
    const { change, enforcedBy } = finding;
    return {
        rank: RANK[change],
        cells: [
            change === 'gained' || change === 'widened' ? markdown/* MARKDOWN */.yQ.strong(words/* CHANGED */.Rj[change]) : words/* CHANGED */.Rj[change],
            (0,words/* changed */.tD)(finding, component, markdown/* MARKDOWN */.yQ),
            (0,report_sentences/* findingGrantedAt */.Wu)(finding, component, markdown/* MARKDOWN */.yQ),
            (0,report_sentences/* askedBy */.Ai)(finding, markdown/* MARKDOWN */.yQ),
            (0,report_sentences/* isGone */.ST)(finding) ? '' : enforcedBy,
        ],
    };
}
/** A table without the columns in which there is nothing. */
function trimmed(columns, rows) {
    const used = columns.map((_, i) => rows.some(({ cells }) => cells[i] !== ''));
    const kept = (cells) => cells.filter((_, i) => used[i]);
    return { columns: kept(columns), rows: rows.map(({ rank, cells }) => ({ rank, cells: kept(cells) })) };
}

// EXTERNAL MODULE: ./build/report/model.js
var report_model = __webpack_require__(4202);
;// CONCATENATED MODULE: ./build/report/cut.js


/** As many inventories stand side by side. */
const BESIDE = 3;
/**
 * As much of a page as fits: its top, and then of the pieces in the order of their ranks as many as `fits` takes. What is
 * left out is counted. The top is shown even if nothing fits.
 */
function cutToFit(page, fits) {
    const pieces = piecesOf(page);
    const show = (most) => render(page, new Set(pieces.slice(0, most)));
    const all = show(pieces.length);
    if (fits(all))
        return all;
    let [least, most] = [0, pieces.length];
    while (most - least > 1) {
        const middle = Math.floor((least + most) / 2);
        if (fits(show(middle)))
            least = middle;
        else
            most = middle;
    }
    const text = show(least);
    return fits(text) ? text : page.top;
}
/** Most important first; of the same rank, as they stand. */
function piecesOf({ sections, lines, folded }) {
    const inSections = sections.flatMap((section) => [...section.rows, ...section.lines]);
    return [...inSections, ...lines, ...folded].sort((a, b) => a.rank - b.rank);
}
function render(page, kept) {
    const texts = (pieces) => pieces.filter((piece) => kept.has(piece)).map(({ text }) => text);
    const parts = [
        page.top,
        ...page.sections.flatMap((section) => renderSection(section, page.noun, kept)),
        ...texts(page.lines),
        ...leftOut(page, kept),
        ...together(texts(page.folded)),
    ];
    return parts.join('\n\n');
}
/** More than a few are folded once more, into one line. */
function together(inventories) {
    if (inventories.length <= BESIDE)
        return inventories;
    return [
        (0,markdown/* details */.zH)(`All that these ${(0,report_model/* grouped */.zD)(inventories.length)} ask for, are granted and need`, inventories.join('\n\n')),
    ];
}
function renderSection({ heading, columns, rows, lines }, noun, kept) {
    const shown = rows.filter((row) => kept.has(row));
    const below = lines.filter((line) => kept.has(line));
    if (shown.length === 0 && below.length === 0)
        return [];
    const rest = rows.length - shown.length;
    return [
        heading,
        ...(shown.length === 0
            ? []
            : [
                (0,markdown/* table */.tp)(columns, shown.map(({ cells }) => cells)),
            ]),
        ...(rest === 0 ? [] : [`and ${(0,report_model/* count */.U9)(rest, `more ${noun[0]}`, `more ${noun[1]}`)}`]),
        ...(below.length === 0 ? [] : [below.map(({ text }) => `- ${text}`).join('\n')]),
    ];
}
/** How much of what is not shown, and not told of below a table. */
function leftOut({ sections, lines, folded, noun, elsewhere }, kept) {
    const missing = (pieces) => pieces.filter((piece) => !kept.has(piece)).length;
    const hidden = sections.filter((section) => ![...section.rows, ...section.lines].some((piece) => kept.has(piece)));
    const rows = hidden.reduce((sum, section) => sum + section.rows.length, 0);
    const notes = [...sections, { lines }].reduce((sum, each) => sum + missing(each.lines), 0);
    const inventories = missing(folded);
    const within = hidden.filter((section) => section.rows.length > 0).length;
    const counts = [
        ...(rows === 0 ? [] : [`${(0,report_model/* count */.U9)(rows, ...noun)} in ${(0,report_model/* count */.U9)(within, 'component')}`]),
        ...(notes === 0 ? [] : [(0,report_model/* count */.U9)(notes, 'note')]),
        ...(inventories === 0 ? [] : [(0,report_model/* count */.U9)(inventories, 'inventory', 'inventories')]),
    ];
    if (counts.length === 0)
        return [];
    return [`Left out for length: ${counts.join(', ')}${elsewhere === undefined ? '' : `; ${elsewhere}`}.`];
}

// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/report/mermaid.js



/** How many capabilities one box names, and to how many characters. */
const NAMES = 6;
const LONGEST = 48;
/**
 * One component as a picture for GitHub: what ends at the adapter and what reaches the host. A Mermaid flowchart in its
 * fence, of bounded size; `undefined` where there is no result.
 */
function renderPicture(component) {
    if (component.problem !== null)
        return undefined;
    const lines = component.policy === null ? bare(component) : wrapped(component);
    return ['```mermaid', 'flowchart LR', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}
/** Without a policy there is no adapter between the two. */
function bare({ name, needs }) {
    const guest = `guest["${label(name)}"]`;
    if (needs.length === 0)
        return [guest];
    return [guest, box('needs', 'needs', needs), 'host(["host"])', 'guest --> needs --> host'];
}
function wrapped({ name, asks, needs }) {
    const outcome = (...wanted) => asks.filter((ask) => ask.outcome !== null && wanted.includes(ask.outcome));
    const enforced = (by) => needs.filter(({ enforcedBy }) => enforcedBy === by);
    const boxes = [
        { id: 'denied', title: 'denied', capabilities: outcome('denied', 'traps'), edge: '--x' },
        { id: 'virtual', title: 'virtual', capabilities: outcome('virtual'), edge: '-->' },
        { id: 'narrowed', title: 'narrowed to', capabilities: enforced('virt.wasm'), edge: '-->' },
        { id: 'passed', title: 'passed on', capabilities: enforced('host'), edge: '-->' },
    ].filter(({ capabilities }) => capabilities.length > 0);
    const reach = boxes.filter(({ id }) => id === 'narrowed' || id === 'passed');
    return [
        `guest["${label(name)}"]`,
        ...(boxes.length === 0 ? [] : ['subgraph adapter']),
        ...boxes.map(({ id, title, capabilities }) => `  ${box(id, title, capabilities)}`),
        ...(boxes.length === 0 ? [] : ['end']),
        'host(["host"])',
        ...boxes.map(({ id, edge }) => `guest ${edge} ${id}`),
        ...reach.map(({ id }) => `${id} --> host`),
    ];
}
function box(id, title, capabilities) {
    const names = [...new Set(capabilities.map(({ capability }) => capability))];
    const shown = names.length <= NAMES + 1 ? names : names.slice(0, NAMES);
    const rest = names.length - shown.length;
    return `${id}["${[`<b>${title}</b>`, ...shown.map(label), ...(rest === 0 ? [] : [`+${(0,report_model/* grouped */.zD)(rest)} more`])].join('<br>')}"]`;
}
/** Of Mermaid's own characters none is left: all but letters, digits and a few others stand as entity codes. */
function label(text) {
    return (0,build_text/* exact */.e0)((0,words/* clip */.$Q)(text, LONGEST)).replace(/[^A-Za-z0-9./ ]/gu, (character) => `#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./build/report/folded.js






/** How many exports and parts are listed. */
const folded_NAMES = 40;
/** Everything that one component asks for, is granted and needs; shown when it is asked for. */
function foldedInventory({ notices, versions, calls }, head) {
    const picture = renderPicture(head);
    const standing = (0,report_sentences/* noticeSentences */.pY)(notices.filter(({ fresh }) => !fresh), markdown/* MARKDOWN */.yQ);
    const content = [
        ...(picture === undefined ? [] : [picture]),
        ...capabilities(head),
        ...(standing.length === 0 ? [] : [standing.map(({ text }) => `- ${text}`).join('\n')]),
        ...listed('Exports', head.exports.map((name) => (0,markdown/* code */.aY)((0,words/* clip */.$Q)(name)))),
        ...listed('Parts', head.parts.map(madeWith)),
        ...listed('Other versions', versions.map(({ interface: name, from, to }) => `${(0,markdown/* code */.aY)((0,words/* clip */.$Q)(name))} ${(0,words/* names */.Dy)(from, 4, markdown/* MARKDOWN */.yQ)} → ${(0,words/* names */.Dy)(to, 4, markdown/* MARKDOWN */.yQ)}`)),
        ...called(calls),
        ...folded_files(head),
    ];
    return (0,markdown/* details */.zH)(`${(0,markdown/* code */.aY)((0,words/* clip */.$Q)(head.name))} ${totals(head)}`, content.join('\n\n'));
}
function totals({ asks, needs }) {
    const kept = needs.filter(({ enforcedBy }) => enforcedBy === 'virt.wasm').length;
    const asked = asks.length === 0 ? 'nothing' : (0,report_model/* count */.U9)(asks.length, 'capability', 'capabilities');
    if (needs.length === 0)
        return `asks for ${asked}, needs nothing of its host`;
    return `asks for ${asked}, needs ${(0,report_model/* grouped */.zD)(needs.length)} of its host: virt.wasm enforces ${(0,report_model/* grouped */.zD)(kept)}, the host ${(0,report_model/* grouped */.zD)(needs.length - kept)}`;
}
/** What is asked for, what is granted and what is needed, each capability once. */
function capabilities(head) {
    const { asks, granted, needs } = head;
    const all = new Map([...asks, ...granted, ...needs].map((item) => [(0,capabilities_capability/* keyOf */.TN)(item), item]));
    const [asked, grants, needed] = [Map.groupBy(asks, capabilities_capability/* keyOf */.TN), Map.groupBy(granted, capabilities_capability/* keyOf */.TN), Map.groupBy(needs, capabilities_capability/* keyOf */.TN)];
    const rows = [...all]
        .sort(([, a], [, b]) => (0,capabilities_capability/* byKey */.dX)(a, b))
        .map(([key, item]) => [
        (0,words/* capable */.tt)(item, markdown/* MARKDOWN */.yQ),
        cell(asked.get(key), ({ outcome }) => (outcome === null ? 'yes' : words/* OUTCOMES */.im[outcome])),
        cell(grants.get(key), (grant) => `${(0,report_sentences/* grantedAt */.Ln)(grant, head, markdown/* MARKDOWN */.yQ)}${grant.by === 'adapter' ? ' (virtual)' : ''}`),
        cell(needed.get(key), ({ enforcedBy }) => enforcedBy),
    ]);
    return rows.length === 0 ? [] : [(0,markdown/* table */.tp)(['capability', 'asked for', 'granted at', 'needed, enforced by'], rows)];
}
/** Which functions are other ones than before. */
function called(calls) {
    const rows = calls
        .slice(0, folded_NAMES)
        .map(({ of, import: name, added, removed }) => [
        of,
        (0,markdown/* code */.aY)((0,words/* clip */.$Q)(name)),
        ...[added, removed].map((list) => (0,words/* names */.Dy)(list, folded_NAMES, markdown/* MARKDOWN */.yQ)),
    ]);
    const rest = calls.length - rows.length;
    if (rest > 0)
        rows.push([`and ${(0,report_model/* grouped */.zD)(rest)} more`, '', '', '']);
    return rows.length === 0 ? [] : [(0,markdown/* table */.tp)(['other calls of', 'import', 'now', 'no longer'], rows)];
}
function cell(items = [], show) {
    return (0,words/* someOf */.yU)(items, folded_NAMES, show);
}
function listed(label, items) {
    return items.length === 0 ? [] : [`${label}: ${(0,words/* some */.zN)(items, folded_NAMES)}`];
}
function madeWith({ name, kind, producers }) {
    const tools = producers.map((tool) => `${tool.name} ${tool.version}`.trimEnd());
    return `${(0,markdown/* code */.aY)((0,words/* clip */.$Q)(name))} (${tools.length === 0 ? kind : `${kind}, ${(0,words/* names */.Dy)(tools, 8, markdown/* MARKDOWN */.yQ)}`})`;
}
function folded_files({ component, adapter, result, policy }) {
    const row = (label, digest) => digest === null ? [] : [[label, (0,report_model/* grouped */.zD)(digest.size), (0,markdown/* code */.aY)(digest.sha256)]];
    const written = policy === null || policy.sha256 === null
        ? []
        : [[policy.file === null ? 'policy' : `policy ${(0,markdown/* code */.aY)((0,words/* clip */.$Q)(policy.file))}`, '', (0,markdown/* code */.aY)(policy.sha256)]];
    const rows = [...row('component', component), ...row('adapter', adapter), ...row('virt.wasm', result), ...written];
    return rows.length === 0 ? [] : [(0,markdown/* table */.tp)(['', 'bytes', 'sha256'], rows)];
}

;// CONCATENATED MODULE: ./build/report/summary.js


/** GitHub discards a larger job summary whole. */
const SUMMARY_LIMIT = 1024 * 1024;
/** How much is told of each component; the next one is shorter. */
const LEVELS = (/* unused pure expression or super */ null && (['functions', 'interfaces', 'totals']));
/**
 * The job summary, as markdown of at most `limit` bytes: the longest form that fits, and if none does, a sentence.
 * Names from components are foreign text and are shown as such.
 */
function renderSummary(reports, failures, limit = SUMMARY_LIMIT) {
    for (const level of LEVELS) {
        const text = [...failed(failures), ...reports.map((report) => section(report, level))].join('\n\n');
        if (new TextEncoder().encode(text).length < limit)
            return `${text}\n`;
    }
    return `## wasi-virt\n\n${count(reports.length, 'component')} virtualized; the details are too long for this page.\n`;
}
/** What went wrong, as markdown of at most so many characters; empty if nothing did. */
function renderFailures(failures, limit) {
    for (let most = failures.length; most > 0; most = Math.floor(most / 2)) {
        const rest = failures.length - most;
        const more = rest > 0 ? `\n- and ${count(rest, 'more mistake')}` : '';
        const text = `${failed(failures.slice(0, most)).join('')}${more}\n`;
        if (text.length <= limit)
            return text;
    }
    return failures.length === 0 ? '' : `## wasi-virt failed\n\n${count(failures.length, 'mistake')}\n`.slice(0, limit);
}
function failed(failures) {
    if (failures.length === 0)
        return [];
    const items = failures.map(({ component, message }) => `- ${component === null ? '' : `${code(component)}: `}${prose(message)}`);
    return [`## wasi-virt failed\n\n${items.join('\n')}`];
}
function section(report, level) {
    const { component, output, notes } = report;
    return [
        `## wasi-virt: ${component === null ? '' : `${code(component.path)} → `}${code(output.path)}`,
        verdict(report),
        ...remaining(report, level),
        ...answered(report, level),
        ...mounted(report, level),
        summary_files(component, output),
        ...(notes.length === 0 ? [] : [notes.map((note) => `- ${prose(note)}`).join('\n')]),
    ].join('\n\n');
}
function verdict({ component, unchanged, imports, answered: interfaces }) {
    if (component === null)
        return 'The adapter alone: no component was given.';
    if (unchanged)
        return 'The result **is** the component, byte for byte.';
    const rest = imports.length === 0 ? 'It imports **nothing** any more' : `It still imports ${countAll(imports)}`;
    return interfaces.length === 0 ? `${rest}.` : `${rest}; the adapter answers ${countAll(interfaces)}.`;
}
function remaining({ imports }, level) {
    if (imports.length === 0 || level === 'totals')
        return [];
    const rows = imports.map(({ interface: name, functions, reason }) => [
        code(name),
        level === 'functions' ? list(functions) : String(functions.length),
        prose(reason),
    ]);
    return ['### Still imported', table(['interface', 'functions', 'why'], rows)];
}
function answered({ answered: interfaces }, level) {
    if (interfaces.length === 0 || level === 'totals')
        return [];
    const rows = interfaces.map(({ interface: name, functions }) => [
        code(name),
        level === 'functions' ? list(functions) : String(functions.length),
    ]);
    return [details(`Answered by the adapter: ${countAll(interfaces)}`, table(['interface', 'functions'], rows))];
}
/** Each mount by its totals, and its files where there is room for them. */
function mounted({ mounts }, level) {
    if (mounts.length === 0)
        return [];
    const rows = mounts.map(({ guest, local, writable, files: list, size, sha256 }) => [
        code(guest),
        local === null ? 'memory' : code(local),
        writable ? 'in memory' : 'never',
        grouped(list.length),
        grouped(size),
        local === null ? '' : code(sha256),
    ]);
    const all = mounts.flatMap(({ guest, files: list }) => list.map((file) => [
        code(file.path === '' ? guest : `${guest}/${file.path}`),
        grouped(file.size),
        code(file.sha256),
    ]));
    const list = details(`Embedded: ${count(all.length, 'file')}`, table(['file', 'bytes', 'sha256'], all));
    return [
        '### Embedded files',
        table(['at', 'from', 'can change', 'files', 'bytes', 'sha256'], rows),
        ...(level === 'functions' && all.length > 0 ? [list] : []),
    ];
}
function summary_files(component, output) {
    const row = (label, file) => [
        label,
        code(file.path),
        grouped(file.size),
        code(file.sha256),
    ];
    const rows = component === null ? [] : [row('component', component)];
    return table(['', 'file', 'bytes', 'sha256'], [...rows, row('result', output)]);
}
function list(functions) {
    return functions.length === 0 ? 'types only' : functions.map(code).join(' ');
}

;// CONCATENATED MODULE: ./build/report/review.js






/** GitHub refuses a longer comment. */
const COMMENT_LIMIT = 65_536;
/**
 * What GitHub takes of a comment.
 * @param marker characters of the line that the caller puts before it
 */
function commentLimit(marker) {
    return { unit: 'characters', most: COMMENT_LIMIT - marker };
}
/** What GitHub takes of a job summary. */
const summaryLimit = { unit: 'bytes', most: SUMMARY_LIMIT };
/**
 * What a reviewer has to know of a diff, as markdown for a comment or the job summary: the verdict, then only what is
 * different; everything else is folded. One line if nothing is. What does not fit is left out in whole rows, the least
 * severe first, and counted; the verdict stays even if the limit is shorter. All that comes from components and
 * policies is foreign text and is shown as such.
 * @param verdict `undefined`: whether it is let through is said elsewhere
 */
function renderReview(diff, verdict, { limit, baseline, elsewhere }) {
    const fits = (text) => lengthOf(text, limit.unit) < limit.most;
    const verdictOf = (name) => (0,report_sentences/* verdictSentences */.qW)(diff, verdict, name, markdown/* MARKDOWN */.yQ).join(' ');
    const top = fits(verdictOf(baseline)) ? verdictOf(baseline) : verdictOf(undefined);
    return `${cutToFit(pageOf(diff, top, elsewhere), fits)}\n`;
}
/** JavaScript's characters: as many as GitHub counts, or more. */
function lengthOf(text, unit) {
    return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
}
function pageOf(diff, top, elsewhere) {
    const { baseline, components } = diff;
    const told = components
        .filter((component) => !baseline || (0,report_sentences/* isTold */.Wc)(component))
        .map((component) => ({ component, section: sectionOf(component, baseline) }))
        .sort((a, b) => severityOf(a.section) - severityOf(b.section));
    return {
        top,
        sections: told.map(({ section }) => section),
        lines: (0,report_sentences/* restSentences */.L)(diff, markdown/* MARKDOWN */.yQ).map((text) => ({ rank: RANK.paragraph, text })),
        folded: told.flatMap(({ component }) => component.head === null ? [] : [{ rank: RANK.folded, text: foldedInventory(component, component.head) }]),
        noun: baseline ? ['change', 'changes'] : ['capability', 'capabilities'],
        elsewhere,
    };
}
function sectionOf(component, baseline) {
    return baseline || component.head === null ? changesOf(component) : needsOf(component, component.head);
}
function severityOf({ rows, lines }) {
    return [...rows, ...lines].reduce((least, { rank }) => Math.min(least, rank), RANK.folded);
}

;// CONCATENATED MODULE: ./build/report/sarif-rules.js
/** In the order in which people should read them. */
const RULES = [
    'gained',
    'widened',
    'used',
    'calls',
    'virtual',
    'narrowed',
    'lost',
    'problem',
    'fails',
    'unused',
    'inert',
];
const HELP = {
    gained: {
        title: 'A component gained a capability',
        text: 'The component may now do this, and nothing like it before. Look at the line of the policy that grants it and at the reason given there; remove the grant if the component does not need it.',
        level: 'warning',
    },
    widened: {
        title: 'A capability of a component was widened',
        text: 'The component could do a part of this before, and may now do more. Grant no more hosts, names or paths than it needs.',
        level: 'warning',
    },
    used: {
        title: 'A component uses a grant that it did not use before',
        text: 'The policy granted this before, and only now the component calls for it. Look at what in the component changed.',
        level: 'note',
    },
    calls: {
        title: 'A component calls other functions',
        text: 'The component may do the same as before, and calls other functions for it, or fewer. Look at what in the component changed.',
        level: 'note',
    },
    virtual: {
        title: 'A component is given something else by virt.wasm itself',
        text: 'A variable, an argument, a property, the working directory, a mount, the time or chance is fixed to another value, newly, or no longer. Look at the line of the policy: it reaches nobody, and changes what the component does.',
        level: 'note',
    },
    narrowed: {
        title: 'A capability of a component was narrowed',
        text: 'The component may now do a part only of what it could do before. Make sure that the part is large enough.',
        level: 'note',
    },
    lost: {
        title: 'A component lost a capability',
        text: 'The component may do nothing like this any more. If it still asks for it, its calls fail at run time.',
        level: 'note',
    },
    problem: {
        title: 'No result could be made for a component',
        text: 'What the component would need follows from its policy alone, and nothing enforces it. Solve the problem that the message tells.',
        level: 'error',
    },
    fails: {
        title: 'A component asks for what it will not get',
        text: 'The policy does not grant this, so the calls fail at run time, some by ending the component. Grant it if the component needs it, or leave it denied.',
        level: 'note',
    },
    unused: {
        title: 'A grant that nothing asks for',
        text: 'The policy grants this and the component does not call for it. Remove the grant: a later version of the component could use it without a change of the policy.',
        level: 'note',
    },
    inert: {
        title: 'An import through which nothing can be called',
        text: 'The component imports types only. It can do nothing with them by itself; a host must still offer the interface.',
        level: 'note',
    },
};

;// CONCATENATED MODULE: ./build/report/sarif.js






/** GitHub refuses a run with more; of these it shows the 5,000 most severe. */
const MOST_RESULTS = 25_000;
const sarif_LEVELS = ['error', 'warning', 'note'];
/**
 * A diff for code scanning: SARIF 2.1.0, the same for the same diff. What hits `fail-on` is an error; what else is gained
 * or widened a warning; the rest are notes, but a missing result, an error, and asks that end the component, warnings.
 * Notices are told whether fresh or not: an alert that is not repeated counts as resolved. The most severe come first,
 * and what is over GitHub's limit is left out. A result has no location, and GitHub does not show it, where neither the
 * grant nor the component is a file below the root.
 */
function renderSarif(diff, verdict) {
    const results = diff.components.flatMap((component) => [
        ...component.findings.map((finding) => resultOfFinding(finding, component, verdict.failOn)),
        ...component.notices.map((notice) => resultOfNotice(notice, component)),
    ]);
    const sorted = sarif_LEVELS.flatMap((level) => results.filter((result) => result.level === level));
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'wasi-virt', version: (0,build_text/* printable */.g$)(diff.tool), rules: RULES.map(ruleOf) } },
                columnKind: 'utf16CodeUnits',
                results: sorted.slice(0, MOST_RESULTS),
            },
        ],
    };
}
function ruleOf(name) {
    const { title, text, level } = HELP[name];
    return {
        id: name,
        shortDescription: { text: title },
        fullDescription: { text },
        help: { text },
        defaultConfiguration: { level },
        properties: { tags: ['security', 'capabilities'] },
    };
}
function resultOfFinding(finding, component, failOn) {
    const { change, capability, fingerprint, source } = finding;
    const level = HITS[failOn].includes(change) ? 'error' : HELP[change].level;
    const asks = finding.asked ? (0,report_sentences/* askedBy */.Ai)(finding, words/* PLAIN */.tZ) : '';
    const more = [
        (0,report_sentences/* findingGrantedAt */.Wu)({ ...finding, source: withoutFolders(source) }, component, words/* PLAIN */.tZ),
        ...(asks === '' ? [] : [`asked for by ${asks}`]),
        ...(finding.asked ? [] : ['nothing asks for it yet']),
        (0,report_sentences/* enforced */.bs)(finding),
    ];
    const sentence = `${words/* CHANGED */.Rj[change]} ${(0,words/* changed */.tD)(finding, component, words/* PLAIN */.tZ)} (${(0,capabilities_capability/* describeCapability */.i3)(capability)})`;
    // The line of a grant that is gone may be another one's now.
    const [at, text] = (0,report_sentences/* isGone */.ST)(finding)
        ? [null, sentence]
        : [source, `${sentence}; ${more.filter((words) => words !== '').join('; ')}`];
    return result(change, level, component, `${text}.`, at, fingerprint);
}
function resultOfNotice(notice, component) {
    const { kind, outcome, source, fingerprint } = notice;
    const level = outcome === 'traps' ? 'warning' : HELP[kind].level;
    const becomes = outcome === null ? '' : ` (${words/* OUTCOMES */.im[outcome]})`;
    return result(kind, level, component, `${words/* NOTICES */.ku[kind]}: ${(0,report_sentences/* noticed */.hj)(notice, words/* PLAIN */.tZ)}${becomes}.`, source, fingerprint);
}
function result(rule, level, { name }, text, source, fingerprint) {
    return {
        ruleId: rule,
        ruleIndex: RULES.indexOf(rule),
        level,
        message: { text: escaped(`${words/* PLAIN */.tZ.name((0,words/* clip */.$Q)(uriOf(name) === undefined ? lastOf(name) : name))}: ${text}`) },
        locations: locationsOf(source, name),
        // The one of which GitHub tells whether it knows a result, whatever line it is on.
        partialFingerprints: { primaryLocationLineHash: fingerprint },
    };
}
/** The folders of a machine are nobody's business. */
function withoutFolders(source) {
    if (source === null || source.file === null || uriOf(source.file) !== undefined)
        return source;
    return { ...source, text: lastOf(source.text), file: lastOf(source.file) };
}
function lastOf(path) {
    return path.split(/[\\/]/).at(-1) ?? '';
}
/** In messages, brackets begin links and braces are placeholders. */
function escaped(text) {
    return (0,build_text/* printable */.g$)(text)
        .replace(/[\\[\]]/g, '\\$&')
        .replace(/[{}]/g, '$&$&');
}
/** Where a grant is written, else the component; none where that is no path of the repository. */
function locationsOf(source, component) {
    const written = source?.file == null ? undefined : uriOf(source.file);
    const uri = written ?? uriOf(component);
    if (uri === undefined)
        return [];
    // GitHub wants a line; of a component there is only the first.
    const { line, column } = written === undefined || source === null ? { line: null, column: null } : source;
    const region = { startLine: line ?? 1, ...(column === null ? {} : { startColumn: column }) };
    return [{ physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region } }];
}
/** A relative path as a URI; `undefined` for one that leads out of the repository, or is not relative. */
function uriOf(path) {
    const segments = path
        .toWellFormed()
        .split('/')
        .filter((segment) => segment !== '.');
    const outside = segments.some((segment) => segment === '' || segment === '..' || segment.includes('\\'));
    if (outside || segments.length === 0 || /^[A-Za-z]:/.test(path))
        return undefined;
    return segments.map((segment) => encodeURIComponent(segment)).join('/');
}

// EXTERNAL MODULE: ./build/report/screen.js
var report_screen = __webpack_require__(2199);
;// CONCATENATED MODULE: ./build/report/terminal-diff.js




/** So many columns the longest word of a change takes, and a gap. */
const ROOM = 12;
const COLOURS = {
    gained: 'red',
    widened: 'red',
    used: 'yellow',
    calls: 'yellow',
    virtual: 'yellow',
    narrowed: 'green',
    lost: 'green',
};
/** What is different between two inventories, for a terminal or a log; without a baseline, what components may do. */
function renderDiff(diff, verdict, { baseline, ...options }) {
    const screen = new report_screen/* Screen */.f(options);
    const [first = '', ...sentences] = (0,report_sentences/* verdictSentences */.qW)(diff, verdict, baseline, words/* PLAIN */.tZ);
    screen.line(first, 0, 'bold');
    for (const sentence of sentences)
        screen.line(sentence, 0, verdict.failed ? 'red' : undefined);
    for (const component of diff.components.toSorted((a, b) => terminal_diff_severityOf(a) - terminal_diff_severityOf(b))) {
        if (!diff.baseline && component.head !== null)
            needs(screen, component, component.head);
        else if (diff.baseline && (0,report_sentences/* isTold */.Wc)(component))
            changes(screen, component);
    }
    for (const sentence of (0,report_sentences/* restSentences */.L)(diff, words/* PLAIN */.tZ)) {
        screen.blank();
        screen.line(sentence);
    }
    return screen.text();
}
function changes(screen, component) {
    screen.blank();
    screen.line((0,report_sentences/* heading */.R_)(component, true, words/* PLAIN */.tZ), 0, 'bold');
    for (const finding of component.findings.toSorted((a, b) => orderOf(a) - orderOf(b))) {
        const { change } = finding;
        screen.labelled(words/* CHANGED */.Rj[change], ROOM, (0,words/* changed */.tD)(finding, component, words/* PLAIN */.tZ), 2, COLOURS[change]);
        const more = circumstances(finding, component);
        if (more !== '')
            screen.labelled('', ROOM, more, 2);
    }
    for (const { text } of (0,report_sentences/* noticeSentences */.pY)((0,report_sentences/* freshNotices */.ob)(component), words/* PLAIN */.tZ))
        screen.line(text, 2);
}
function orderOf({ change }) {
    return model/* CHANGES */.Y6.indexOf(change);
}
function terminal_diff_severityOf({ findings }) {
    return findings.reduce((least, finding) => Math.min(least, orderOf(finding)), model/* CHANGES */.Y6.length);
}
/** Where it is granted, who asks for it, who enforces it. */
function circumstances(finding, component) {
    const place = (0,report_sentences/* findingGrantedAt */.Wu)(finding, component, words/* PLAIN */.tZ);
    const asks = finding.asked ? (0,report_sentences/* askedBy */.Ai)(finding, words/* PLAIN */.tZ) : '';
    return [
        ...(place === '' ? [] : [place]),
        ...(asks === '' ? [] : [`asked for by ${asks}`]),
        ...(finding.asked || (0,report_sentences/* isGone */.ST)(finding) ? [] : ['nothing asks for it yet']),
        ...((0,report_sentences/* isGone */.ST)(finding) ? [] : [(0,report_sentences/* enforced */.bs)(finding)]),
    ].join('; ');
}
function needs(screen, component, head) {
    screen.blank();
    screen.line((0,report_sentences/* heading */.R_)(component, false, words/* PLAIN */.tZ), 0, 'bold');
    const grants = new Map(head.granted.map((granted) => [granted.capability, granted]));
    if (head.needs.length === 0)
        screen.line('needs nothing of its host', 2);
    for (const need of head.needs) {
        screen.line((0,words/* capable */.tt)(need, words/* PLAIN */.tZ), 2);
        screen.line(`${(0,report_sentences/* grantedAt */.Ln)(grants.get(need.capability), head, words/* PLAIN */.tZ)}; ${(0,report_sentences/* enforced */.bs)(need)}`, 4);
    }
    for (const { text } of (0,report_sentences/* noticeSentences */.pY)(component.notices, words/* PLAIN */.tZ))
        screen.line(text, 2);
}

// EXTERNAL MODULE: ./build/commands/exit-codes.js
var exit_codes = __webpack_require__(4576);
// EXTERNAL MODULE: ./build/commands/inspect.js + 1 modules
var inspect = __webpack_require__(4505);
// EXTERNAL MODULE: ./build/commands/read.js + 1 modules
var read = __webpack_require__(3087);
// EXTERNAL MODULE: ./build/commands/say.js
var say = __webpack_require__(3212);
;// CONCATENATED MODULE: ./build/commands/diff.js













/** `wasi-virt diff`: what the head may do and the base may not, and the other way round. */
async function diffCommand(line, mistakes) {
    const [basePath = '', headPath = ''] = line.paths;
    const head = await (0,inspect.policiesOf)(line, line.policy, mistakes);
    const base = line.basePolicy === undefined
        ? head
        : await (0,open_policy/* openPolicies */.fg)({ file: line.basePolicy, settings: [], tightenOnly: false }, mistakes.report);
    // Sections of a policy file speak of the head's path: it is the name of both.
    for (const policies of [base, head])
        policies?.of(headPath, mistakes.report);
    if (mistakes.tell())
        return exit_codes/* EXIT */.d.wrongUsage;
    const after = await diff_read(headPath, headPath, head, mistakes);
    const before = await diff_read(basePath, headPath, base, mistakes);
    for (const each of new Set([...(0,say/* notesOf */.h$)(head), ...(base?.deniedImports.notes() ?? [])]))
        (0,say/* note */.N4)(each);
    const [baseInventory, headInventory] = paired(before, after, basePath, headPath);
    for (const each of differently(baseInventory, headInventory))
        (0,say/* note */.N4)(each);
    const result = diff(baseInventory, headInventory);
    const verdict = verdictOf(result, line.failOn);
    (0,say/* deliver */.cK)(rendered(line, result, verdict, basePath), line.output);
    if (refused(result).length > 0)
        return exit_codes/* EXIT */.d.failed;
    return verdict.failed ? exit_codes/* EXIT */.d.gate : exit_codes/* EXIT */.d.done;
}
/** A component under a policy is compared with one without: all that the component asks for then differs. */
function differently(base, head) {
    const policies = new Map(base.components.map(({ name, policy }) => [name, policy]));
    return head.components.flatMap(({ name, policy }) => {
        const before = policies.get(name);
        if (before === undefined || (before === null) === (policy === null))
            return [];
        const [side, file] = policy === null ? ['base', before?.file] : ['head', policy.file];
        const which = file == null ? 'a policy' : `the policy ${(0,build_text/* printable */.g$)(file)}`;
        return [
            `${(0,build_text/* printable */.g$)(name)}: only the ${side} stands under ${which}; give --policy or --base-policy for the other one too`,
        ];
    });
}
/** Components of which no result can be made on one side: what they may do then, nobody can compare. */
function refused({ components }) {
    const found = components.filter(({ base, head }) => [base, head].some((side) => (side?.problem ?? null) !== null));
    for (const { name, base, head } of found) {
        const problem = head?.problem ?? base?.problem ?? '';
        (0,say/* tell */.qz)(`error: ${(0,build_text/* printable */.g$)(name)}: nothing can be compared, for no result can be made: ${(0,build_text/* printable */.g$)(problem)}\n`);
    }
    return found.map(({ name }) => name);
}
function rendered({ format, output }, result, verdict, baseline) {
    switch (format) {
        case 'json':
            return (0,json/* renderJson */.h)({ ...result, verdict });
        case 'markdown':
            return renderReview(result, verdict, { limit: commentLimit(0), baseline });
        case 'sarif':
            return (0,json/* renderJson */.h)(renderSarif(result, verdict));
        default:
            return renderDiff(result, verdict, { ...(0,say/* terminal */.Fo)(output), baseline });
    }
}
async function diff_read(path, name, policies, mistakes) {
    const bytes = (0,files/* readBytes */.io)(path);
    if (!isText(bytes))
        return { kind: 'component', component: await (0,read/* inventoryOfFile */.C)(path, name, policies, mistakes, bytes) };
    const { readComparable } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(720)]).then(__webpack_require__.bind(__webpack_require__, 3339));
    return { kind: 'inventory', inventory: readComparable((0,files/* decodeText */.g7)(bytes, path), path) };
}
/** JSON, or anything behind a byte-order mark; all else has to be a component. */
function isText(bytes) {
    const [first = 0] = bytes;
    return [0xef, 0xfe, 0xff].includes(first) || bytes.find((byte) => byte > 0x20) === 0x7b;
}
/** A component is compared with the component of its name in an inventory, or with the only one there. */
function paired(base, head, basePath, headPath) {
    if (base.kind === 'inventory') {
        if (head.kind === 'inventory')
            return [base.inventory, head.inventory];
        return [alone(pick(base.inventory, head.component.name, basePath)), alone(head.component)];
    }
    if (head.kind === 'component')
        return [alone(base.component), alone(head.component)];
    return [alone(base.component), alone(pick(head.inventory, base.component.name, headPath))];
}
function alone(component) {
    return { components: [component] };
}
function pick({ components }, name, path) {
    const found = components.find((component) => component.name === name) ?? (components.length === 1 ? components[0] : undefined);
    if (found !== undefined)
        return { ...found, name };
    const hint = `it has ${components.map((component) => component.name).join(', ') || 'none'}; give the component of that name`;
    throw new errors/* VirtError */.i('usage', `there is no component ${name} in this inventory`, { at: { file: path }, hint });
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
