export const id = 339;
export const ids = [339];
export const modules = {

/***/ 3339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readInventory: () => (/* binding */ readInventory)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/policy/globs.js
var globs = __webpack_require__(6912);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
// EXTERNAL MODULE: ./build/capabilities/capability.js + 1 modules
var capability = __webpack_require__(8682);
// EXTERNAL MODULE: ./build/capabilities/inventory.js + 2 modules
var capabilities_inventory = __webpack_require__(1067);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/policy/settings.js
var settings = __webpack_require__(3766);
// EXTERNAL MODULE: ./build/capabilities/model.js
var model = __webpack_require__(4902);
;// CONCATENATED MODULE: ./build/capabilities/schema.js



/*
 * The shapes of model.ts once more, for data from outside and for the published JSON Schemas: each is declared to be of
 * its type, so that the two cannot differ. An inventory may come from a fork: everything in it has a bound.
 */
const MAX_ITEMS = 5000;
const MAX_TEXT = 20_000;
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
});
const policyFacts = schemas/* strictObject */.rej({ sha256, file: schema_text.nullable() });
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
});
const inventorySchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(model/* INVENTORY_SCHEMA */.Hi),
    tool: schema_text.describe('The version of the program that made it'),
    components: schemas/* array */.YOg(componentInventory).max(1000),
})
    .meta({ title: 'Capability inventory', description: 'What components ask for, are granted, and need of their host' });
const finding = schemas/* strictObject */.rej({
    fingerprint,
    change: schemas/* enum */.k5n(['gained', 'widened', 'used', 'narrowed', 'lost']),
    capability: schema_capability,
    functions,
    other: texts.describe('What it was before (widened), what is left of it (narrowed)'),
    source: source.nullable(),
    reason: schema_text.nullable(),
    expires: day,
    asked: schemas/* boolean */.zMY().describe('Whether the component asks for it'),
    by: texts,
    enforcedBy,
});
const notice = schemas/* strictObject */.rej({
    fingerprint,
    kind: schemas/* enum */.k5n(['fails', 'unused', 'inert', 'problem']),
    subject: schema_text,
    outcome,
    source: source.nullable(),
    fresh: schemas/* boolean */.zMY().describe('Whether the base had it not'),
});
const componentDiff = schemas/* strictObject */.rej({
    name: schema_text,
    status: schemas/* enum */.k5n(['added', 'removed', 'changed', 'unchanged']),
    findings: list(finding),
    versions: list(schemas/* strictObject */.rej({ interface: schema_text, from: texts, to: texts })),
    notices: list(notice),
    base: componentInventory.nullable(),
    head: componentInventory.nullable(),
});
const count = schemas/* int */.Whr().nonnegative();
const diffSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(model/* DIFF_SCHEMA */.YD),
    tool: schema_text.describe('The version of the program that made it'),
    baseline: schemas/* boolean */.zMY().describe('Whether there was anything to compare with'),
    components: list(componentDiff),
    counts: schemas/* strictObject */.rej({ gained: count, widened: count, used: count, narrowed: count, lost: count }),
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
    components: schemas/* array */.YOg(explainedComponent).max(1000),
})
    .meta({
    title: 'Explanation of a policy',
    description: 'What virt.wasm enforces by itself, what its host must still do, and what nobody can promise',
});
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
    const at = { file };
    const hint = 'make it with wasi-virt inspect --json';
    let data;
    try {
        data = JSON.parse((0,build_text/* withoutMark */.E_)(json));
    }
    catch {
        throw new errors/* VirtError */.i('malformed', 'this is not JSON', { at, hint });
    }
    const { success, data: inventory, error } = inventorySchema.safeParse(data);
    if (!success) {
        const [issue] = error.issues;
        const path = issue?.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('') ?? '';
        const where = path === '' ? 'the whole' : (0,build_text/* printable */.g$)(path.replace(/^\./, ''));
        throw new errors/* VirtError */.i('malformed', `this is not an inventory: ${where} is not as it should be`, { at, hint });
    }
    const names = inventory.components.map(({ name }) => name);
    if (names.some((name, i) => i > 0 && name <= (names[i - 1] ?? ''))) {
        throw new errors/* VirtError */.i('malformed', 'this is not an inventory: its components are not sorted, each once', {
            at,
            hint,
        });
    }
    try {
        for (const { asks, granted, needs } of inventory.components)
            [...asks, ...granted, ...needs].forEach(capability/* regionsOf */.NV);
    }
    catch (error) {
        throw error instanceof errors/* VirtError */.i ? error.in(file) : error;
    }
    return plainlyNamed(inventory, file);
}
/** The same, its components named as they are named today, however their paths were written. */
function plainlyNamed(inventory, file) {
    if (inventory.components.every(({ name }) => name === (0,globs/* plainPath */.s1)(name)))
        return inventory;
    const named = new Map();
    for (const component of inventory.components) {
        const name = (0,globs/* plainPath */.s1)(component.name);
        if (named.has(name)) {
            const what = `this is not an inventory: ${(0,build_text/* printable */.g$)(name)} is in it twice, written in two ways`;
            throw new errors/* VirtError */.i('malformed', what, { at: { file }, hint: 'make it with wasi-virt inspect --json' });
        }
        named.set(name, { ...component, name });
    }
    return { ...inventory, components: (0,capabilities_inventory/* inventoryOf */.o8)([...named.values()]).components };
}


/***/ })

};
