export const id = 339;
export const ids = [339];
export const modules = {

/***/ 23339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readComparable: () => (/* binding */ readComparable),
  readInventory: () => (/* binding */ readInventory)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/names.js
var names = __webpack_require__(34700);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(50977);
// EXTERNAL MODULE: ./build/capabilities/capability.js + 1 modules
var capability = __webpack_require__(88682);
// EXTERNAL MODULE: ./build/capabilities/lock.js
var lock = __webpack_require__(30556);
// EXTERNAL MODULE: ./build/capabilities/model.js
var model = __webpack_require__(4902);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/policy/settings.js
var settings = __webpack_require__(33766);
;// CONCATENATED MODULE: ./build/capabilities/schema.js



/*
 * The shapes of model.ts once more, for data from outside and for the published JSON Schemas: each is declared to be of
 * its type, so that the two cannot differ. An inventory may come from a fork: everything in it has a bound.
 */
const MAX_ITEMS = 5000;
const MAX_TEXT = 20_000;
const MAX_COMPONENTS = 1000;
const schema_text = schemas/* string */.YjP().max(MAX_TEXT);
const texts = schemas/* array */.YOg(schema_text).max(MAX_ITEMS);
const list = (item) => schemas/* array */.YOg(item).max(MAX_ITEMS);
const sha256 = schemas/* string */.YjP()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256, lower-case hexadecimal');
const fingerprint = schemas/* string */.YjP()
    .regex(/^[0-9a-f]{16}$/)
    .describe('The same for the same finding, whatever line it is written on');
const schema_capability = schema_text.describe('A capability of the closed vocabulary: clock.wall, env:LANG, http.egress:https://api.example.com');
const functions = texts.optional().describe('Of import: only: which functions; absent: all of them');
const day = schemas/* string */.YjP()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .describe('The last day on which it is granted');
const value = schemas/* string */.YjP()
    .regex(/^[0-9a-f]{32}$/)
    .describe('Of what the adapter gives: stands for what that is');
const digest = schemas/* strictObject */.rej({ size: schemas/* int */.Whr().nonnegative().describe('In bytes'), sha256 });
const calls = schemas/* strictObject */.rej({
    interface: schema_text.describe('With its version'),
    functions: texts,
});
const outcome = schemas/* enum */.k5n(['host', 'narrowed', 'virtual', 'denied', 'traps'])
    .nullable()
    .describe('What becomes of the calls');
const source = schemas/* strictObject */.rej({
    text: schema_text.describe('--allow-env=LANG, input "allow-env", wasi-virt.yaml:12:9'),
    file: schema_text.nullable(),
    line: schemas/* int */.Whr().positive().nullable(),
    column: schemas/* int */.Whr().positive().nullable(),
});
const schema_settings = settings/* SETTINGS */.yy.map(({ name }) => name);
const setting = schemas/* custom */.IeY((value) => typeof value === 'string' && schema_settings.includes(value));
const part = schemas/* strictObject */.rej({
    name: schema_text,
    kind: schemas/* enum */.k5n(['module', 'component']),
    producers: list(schemas/* strictObject */.rej({ field: schema_text, name: schema_text, version: schema_text })),
});
const ask = schemas/* strictObject */.rej({
    capability: schema_capability,
    functions,
    calls: list(calls),
    by: texts.describe('Parts of the component that import these functions'),
    outcome,
});
const enforcedBy = schemas/* enum */.k5n(['virt.wasm', 'host']).describe('Who keeps it within the capability');
const need = schemas/* strictObject */.rej({ capability: schema_capability, functions, enforcedBy, calls: list(calls) });
const granted = schemas/* strictObject */.rej({
    capability: schema_capability,
    functions,
    by: schemas/* enum */.k5n(['host', 'adapter']).describe('Who gives it'),
    setting: setting.nullable().describe('The setting that grants it'),
    source: source.nullable(),
    reason: schema_text.nullable(),
    expires: day,
    value: value.optional(),
});
const policyFacts = schemas/* strictObject */.rej({ sha256, file: schema_text.nullable() });
const callable = schemas/* strictObject */.rej({
    import: schema_text.describe('As imports are told apart: wasi:cli/exit@0.2, left: acme:db/store@1 ("db:test")'),
    functions: texts,
    by: texts.describe('Parts of the component that import these functions'),
});
const componentInventory = schemas/* strictObject */.rej({
    name: schema_text.describe('Its path as it was given, with /'),
    component: digest,
    policy: policyFacts.nullable(),
    adapter: digest.nullable(),
    result: digest.nullable().describe('virt.wasm'),
    problem: schema_text.nullable().describe('Why there is no result'),
    parts: list(part),
    exports: texts,
    imports: texts,
    inert: texts.describe('Imports through which nothing can be called'),
    asks: list(ask).describe('What the component calls its host for'),
    granted: list(granted).describe('What the policy grants'),
    needs: list(need).describe('What virt.wasm still needs of its host'),
    callable: list(callable).describe('Every function that the component can call'),
    resultCallable: list(callable).nullable().describe('Every function that virt.wasm can call'),
});
/** In a diff, what comes from a lock file has no digests. */
const comparableComponent = componentInventory.extend({
    component: digest.nullable(),
    policy: policyFacts.extend({ sha256: sha256.nullable() }).nullable(),
});
const inventorySchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(model/* INVENTORY_SCHEMA */.Hi),
    tool: schema_text.describe('The version of the program that made it'),
    components: schemas/* array */.YOg(componentInventory).max(MAX_COMPONENTS),
})
    .meta({ title: 'Capability inventory', description: 'What components ask for, are granted, and need of their host' });
const finding = schemas/* strictObject */.rej({
    fingerprint,
    change: schemas/* enum */.k5n(model/* CHANGES */.Y6),
    capability: schema_capability,
    functions,
    other: texts.describe('What it was before (widened), what is left of it (narrowed), what is called no longer (calls), new, other or gone (virtual)'),
    source: source.nullable(),
    reason: schema_text.nullable(),
    expires: day,
    asked: schemas/* boolean */.zMY().describe('Whether the component asks for it'),
    by: texts,
    enforcedBy,
    value: value.optional(),
});
const notice = schemas/* strictObject */.rej({
    fingerprint,
    kind: schemas/* enum */.k5n(['fails', 'unused', 'inert', 'problem']),
    subject: schema_text,
    outcome,
    source: source.nullable(),
    fresh: schemas/* boolean */.zMY().describe('Whether the base had it not'),
});
const callChange = schemas/* strictObject */.rej({
    of: schemas/* enum */.k5n(['component', 'virt.wasm']),
    import: schema_text,
    added: texts,
    removed: texts,
    by: texts.describe('Parts of the component that import what was added'),
});
const componentDiff = schemas/* strictObject */.rej({
    name: schema_text,
    status: schemas/* enum */.k5n(['added', 'removed', 'changed', 'unchanged']),
    findings: list(finding),
    versions: list(schemas/* strictObject */.rej({ interface: schema_text, from: texts, to: texts })),
    calls: list(callChange).describe('Function by function, what can be called now and could not before, and what no longer'),
    notices: list(notice),
    base: comparableComponent.nullable(),
    head: comparableComponent.nullable(),
});
const count = schemas/* int */.Whr().nonnegative();
const diffSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(model/* DIFF_SCHEMA */.YD),
    tool: schema_text.describe('The version of the program that made it'),
    baseline: schemas/* boolean */.zMY().describe('Whether there was anything to compare with'),
    components: list(componentDiff),
    counts: schemas/* strictObject */.rej({
        gained: count,
        widened: count,
        used: count,
        calls: count,
        virtual: count,
        narrowed: count,
        lost: count,
    }),
    sha256: sha256.describe('Over all findings: whoever approves a diff approves this'),
})
    .meta({
    title: 'Capability diff',
    description: 'What components may do now that they could not before, and the other way round',
});
/** What a rule promises; to the JSON Schema each list says whose it is. */
const promises = {
    enforced: texts.describe('What virt.wasm enforces by itself'),
    host: texts.describe('What the host must still do'),
    nobody: texts.describe('What nobody can promise'),
};
const explainedRule = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['granted', 'passes']).describe('passes: without a grant, as serving HTTP and what is outside wasi:'),
    grants: list(granted).describe('All of which the same holds'),
    ...promises,
});
const failing = schemas/* strictObject */.rej({ capability: schema_capability, functions, outcome });
const explainedComponent = schemas/* strictObject */.rej({
    name: schema_text.nullable().describe('null: the rules are told whatever a component asks for'),
    policy: policyFacts.nullable().describe('null: there is none, so that everything is denied'),
    problem: schema_text.nullable().describe('Why no result can be made of the component under this policy'),
    rules: list(explainedRule).describe('Of a component, those that concern what it asks for'),
    denied: texts.describe('What becomes of all that no rule lets through'),
    fails: list(failing).describe('What the component asks for and does not get'),
});
const explanationSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(model/* EXPLANATION_SCHEMA */.YC),
    tool: schema_text.describe('The version of the program that made it'),
    always: schemas/* strictObject */.rej(promises).describe('What holds whatever the rules are'),
    components: schemas/* array */.YOg(explainedComponent).max(MAX_COMPONENTS),
})
    .meta({
    title: 'Explanation of a policy',
    description: 'What virt.wasm enforces by itself, what its host must still do, and what nobody can promise',
});
/*
 * A lock file is an inventory for its owners: what components may do, a line for each capability, and what they call, a
 * line for each import. What changes with every build – digests, sizes, versions, parts, lines of the policy – is not in it.
 */
const lockedCapability = schemas/* strictObject */.rej({
    capability: schema_capability,
    functions,
    granted: setting.nullable().optional().describe('The setting that grants it; null: none has to'),
    by: schemas/* literal */.euz('adapter').optional().describe('The adapter gives it, and not the host'),
    value: value.optional(),
    asked: outcome.optional().describe('It is asked for, and what becomes of the calls'),
    enforcedBy: enforcedBy.optional().describe('virt.wasm needs it of its host, and who keeps it within the capability'),
    reason: schema_text.optional().describe('In the words of whoever granted it'),
    expires: day.optional(),
});
const lockedImport = schemas/* strictObject */.rej({
    import: schema_text.describe('As imports are told apart: wasi:cli/exit@0.2, left: acme:db/store@1 ("db:test")'),
    host: texts.optional().describe('Functions that the component calls and that virt.wasm passes on'),
    adapter: texts.optional().describe('Functions that the component calls and that the adapter answers'),
    added: texts.optional().describe('Functions that virt.wasm alone calls'),
});
const lockedComponent = schemas/* strictObject */.rej({
    name: schema_text.describe('Its path as it was given, with /'),
    policy: schema_text
        .nullable()
        .optional()
        .describe('The policy file; null: settings alone make the policy; absent: there is none'),
    capabilities: list(lockedCapability).describe('What it asks for, is granted and needs: a line for each capability'),
    calls: list(lockedImport).describe('Every function that it can call: a line for each import'),
    inert: texts.describe('Imports through which nothing can be called'),
});
const lockSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(model/* LOCK_SCHEMA */.wR),
    components: schemas/* array */.YOg(lockedComponent).max(MAX_COMPONENTS),
})
    .meta({ title: 'Lock file', description: 'What components may do, for their owners to agree on' });
/** A schema as JSON Schema, draft 2020-12. */
function jsonSchemaOf(schema) {
    return z.toJSONSchema(schema, {
        // A setting is one of the names in the table.
        unrepresentable: 'any',
        override: ({ zodSchema, jsonSchema }) => {
            if (zodSchema === setting)
                Object.assign(jsonSchema, { enum: schema_settings });
        },
    });
}

;// CONCATENATED MODULE: ./build/capabilities/read-inventory.js







/**
 * An inventory from JSON, checked: it may come from anywhere.
 * @param file for messages
 * @throws {VirtError} of code `malformed`
 */
function readInventory(json, file) {
    const inventory = shaped(parsed(json, file), inventorySchema, AN_INVENTORY, file);
    return { ...inventory, components: checked(inventory.components, AN_INVENTORY, file) };
}
/**
 * What a component is compared with, from JSON, checked: a lock file or an inventory.
 * @param file for messages
 * @throws {VirtError} of code `malformed`
 */
function readComparable(json, file) {
    const data = parsed(json, file);
    const isLock = typeof data === 'object' && data !== null && 'schema' in data && data.schema === model/* LOCK_SCHEMA */.wR;
    if (!isLock)
        return readInventory(json, file);
    if (!saysOnce(json, data))
        throw not(A_LOCK_FILE, 'it says something twice, of which programs take one', file);
    const { components } = (0,lock/* comparableOf */.i)(shaped(data, lockSchema, A_LOCK_FILE, file));
    return { components: checked(components, A_LOCK_FILE, file) };
}
const AN_INVENTORY = { name: 'an inventory', hint: 'make it with wasi-virt inspect --json' };
const A_LOCK_FILE = { name: 'a lock file', hint: 'make it with wasi-virt lock' };
function parsed(json, file) {
    try {
        return JSON.parse((0,build_text/* withoutMark */.E_)(json));
    }
    catch {
        throw new errors/* VirtError */.i('malformed', 'this is not JSON', { at: { file }, hint: AN_INVENTORY.hint });
    }
}
/** Whether nothing was lost when it was read: of a key that stands twice, the first value is, and people read that first. */
function saysOnce(json, data) {
    const dense = (0,build_text/* withoutMark */.E_)(json).replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, text) => text === undefined ? '' : JSON.stringify(JSON.parse(text)));
    return dense === JSON.stringify(data);
}
function shaped(data, schema, kind, file) {
    const { success, data: value, error } = schema.safeParse(data);
    if (success)
        return value;
    const [issue] = error.issues;
    const path = issue?.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('') ?? '';
    const where = path === '' ? 'the whole' : (0,build_text/* printable */.g$)(path.replace(/^\./, ''));
    throw not(kind, `${where} is not as it should be`, file);
}
/** Components of which each stands once and in order, with capabilities of the vocabulary; named as they are named today. */
function checked(components, kind, file) {
    if (components.some(({ name }, i) => i > 0 && name <= (components[i - 1]?.name ?? ''))) {
        throw not(kind, 'its components are not sorted, each once', file);
    }
    try {
        for (const { asks, granted, needs } of components)
            [...asks, ...granted, ...needs].forEach(capability/* regionsOf */.NV);
    }
    catch (error) {
        throw error instanceof errors/* VirtError */.i ? error.in(file) : error;
    }
    return plainlyNamed(components, kind, file);
}
/** So many characters of a name are shown that is none. */
const SHOWN = 100;
/**
 * The same, however their paths were written. A name that no component can have, or that two have, is refused: whom it
 * stands for, nobody can tell.
 */
function plainlyNamed(components, kind, file) {
    const looks = new Set();
    const named = components.map((component) => {
        const name = (0,names/* plainPath */.s1)(component.name);
        const mistake = (0,names/* nameMistake */.wq)(component.name);
        if (mistake !== undefined) {
            throw not(kind, `the name "${(0,build_text/* printable */.g$)(component.name.slice(0, SHOWN))}" ${mistake}`, file);
        }
        if (looks.has((0,names/* lookOf */.Li)(name)))
            throw not(kind, `${(0,build_text/* printable */.g$)(name)} is in it twice, written in two ways`, file);
        looks.add((0,names/* lookOf */.Li)(name));
        return name === component.name ? component : { ...component, name };
    });
    return named.sort((a, b) => (a.name < b.name ? -1 : 1));
}
function not({ name, hint }, what, file) {
    return new errors/* VirtError */.i('malformed', `this is not ${name}: ${what}`, { at: { file }, hint });
}


/***/ })

};
