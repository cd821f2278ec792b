export const id = 624;
export const ids = [624];
export const modules = {

/***/ 4624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderLock: () => (/* binding */ renderLock)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(977);

/** The properties of a component that are tables: a row of each is a line. */
const TABLES = ['capabilities', 'calls'];
/**
 * A lock file as people read it: JSON, in which each capability and each import has one line, so that a change is one
 * line of a diff. With a final newline.
 */
function renderLock({ schema, components }) {
    const blocks = components.map((component) => {
        const lines = Object.entries(component).map(([key, value]) => `${JSON.stringify(key)}: ${table(key, value)}`);
        return `    {\n      ${lines.join(',\n      ')}\n    }`;
    });
    const all = blocks.length === 0 ? '[]' : `[\n${blocks.join(',\n')}\n  ]`;
    return `{\n  "schema": ${JSON.stringify(schema)},\n  "components": ${all}\n}\n`;
}
function table(key, value) {
    if (!TABLES.includes(key) || !Array.isArray(value) || value.length === 0)
        return onOneLine(value);
    return `[\n${value.map((row) => `        ${onOneLine(row)}`).join(',\n')}\n      ]`;
}
/** JSON with the blanks that people write. */
function onOneLine(value) {
    if (Array.isArray(value))
        return `[${value.map(onOneLine).join(', ')}]`;
    if (typeof value !== 'object' || value === null)
        return visible(JSON.stringify(value));
    const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
    return `{ ${items.join(', ')} }`;
}
/** What makes text run backwards or vanish, and what the runner of a workflow takes for a command, written otherwise. */
function visible(json) {
    const escaped = (text) => Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
    return json.replace(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .UNPRINTABLE */ .bX, escaped).replaceAll('##[', '#\\u0023[');
}


/***/ })

};
