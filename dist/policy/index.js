import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



exports.Dk = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
exports.JG = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
exports.iX = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
__webpack_unused_export__ = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPolicy)
});

;// CONCATENATED MODULE: ./build/errors.js
/**
 * The one error that users see. `message` is one sentence: what is wrong, where, what to do.
 * Anything else that is thrown is a bug of this project.
 */
class VirtError extends Error {
    name = 'VirtError';
    code;
    what;
    at;
    hint;
    /**
     * @param what the problem, without final punctuation
     * @param details `at`: where it is; `hint`: what to do, without final punctuation
     */
    constructor(code, what, details = {}) {
        super(sentence(what, details.at, details.hint), details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.what = what;
        this.at = details.at;
        this.hint = details.hint;
    }
    /** The same error, located in `file`: readers of bytes do not know what the bytes are called. */
    in(file) {
        const details = { at: { ...this.at, file: this.at?.file ?? file }, cause: this.cause };
        return new VirtError(this.code, this.what, this.hint === undefined ? details : { ...details, hint: this.hint });
    }
}
/** Several mistakes as one error, each in its sentence. */
function errors_together([first, ...others]) {
    const sentences = [first, ...others].map(({ message }) => message).join(' ');
    return new VirtError(first.code, sentences.replace(/\.$/, ''));
}
function sentence(what, at, hint) {
    const where = at === undefined ? '' : place(at);
    return `${where === '' ? '' : `${where}: `}${what}${hint === undefined ? '' : `; ${hint}`}.`;
}
function place(at) {
    const file = at.file ?? '';
    if (at.line !== undefined)
        return `${file === '' ? 'line ' : `${file}:`}${at.line}${at.column === undefined ? '' : `:${at.column}`}`;
    if (at.offset !== undefined)
        return `${file === '' ? '' : `${file}, `}byte ${at.offset}`;
    return file;
}

;// CONCATENATED MODULE: ./build/search.js
/** The first whole number from `from` on, and before `end`, of which something holds, where it holds of all behind it too; else `end`. */
function firstThat(from, end, holds) {
    let [low, high] = [from, end];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/policy/readers/places.js

/** Finds the place of an offset, which counts code units: a character may be two of them. */
class Places {
    #file;
    #lines;
    /** The second halves of characters that take two code units. */
    #halves;
    constructor(text, file) {
        this.#file = file;
        this.#lines = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
        this.#halves = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 1);
    }
    at(offset) {
        const line = countUpTo(this.#lines, offset);
        const start = this.#lines[line - 1] ?? 0;
        const halves = countUpTo(this.#halves, offset) - countUpTo(this.#halves, start);
        return { file: this.#file, line, column: offset - start - halves + 1 };
    }
}
/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending, limit) {
    return firstThat(0, ascending.length, (place) => (ascending[place] ?? 0) > limit);
}
/** As messages name it. */
function formatPlace({ file, line, column }) {
    return `${file}:${line}:${column}`;
}

;// CONCATENATED MODULE: ./build/text.js
/** Controls, line separators, and the format characters that make text run backwards or vanish. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Foreign text for a message: on one line, and without a character that a terminal or a browser would obey. */
function text_printable(text) {
    return text.replace(UNPRINTABLE, '\ufffd');
}
/** A text without the byte-order mark that some editors and shells put before it. */
function withoutMark(text) {
    return text.replace(/^\ufeff/, '');
}
/**
 * Text in which the runner of a workflow finds no command: it takes lines that begin with `::` for one, or hold `##[`. What
 * it passes over before them is what .NET takes for blanks, which is one more than JavaScript does.
 */
function withoutCommands(text) {
    return text.replace(/^([\s\u0085]*)(?=::|##\[)/gm, '$1> ').replaceAll('##[', '## [');
}

;// CONCATENATED MODULE: ./build/policy/hosts.js
/** Names and addresses of hosts, in those spellings that every reader takes for the same. */
const MAX_NAME = 253;
/**
 * Labels of letters, digits, `-` and `_` between single dots, at most 253 bytes in all: in lower case, and not what
 * looks like an IPv4 address to some readers, such as `127.1` or `a.0x7f`
 * (https://url.spec.whatwg.org/#ends-in-a-number-checker).
 */
function isName(text) {
    const labels = text.split('.');
    return text.length <= MAX_NAME && labels.every((label) => /^[a-z0-9_-]+$/.test(label)) && !isNumber(labels.at(-1));
}
/** Decimal or octal, or hexadecimal with perhaps no digit. */
function isNumber(label) {
    return label !== undefined && /^(?:\d+|0x[0-9a-f]*)$/.test(label);
}
/** An IPv4 address in four decimal parts without leading zeros; `undefined` if the text is none. */
function parseIpv4(text) {
    const parts = text.split('.');
    const fits = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
    return fits ? join(parts.map(Number), 8n) : undefined;
}
/**
 * An IPv6 address without brackets and without a zone; `undefined` if the text is none.
 * Source: https://url.spec.whatwg.org/#concept-ipv6-parser.
 */
function parseIpv6(text) {
    const [head = '', tail, ...more] = text.split('::');
    if (more.length > 0)
        return undefined;
    const left = groupsOf(head, tail === undefined);
    const right = groupsOf(tail ?? '', true);
    if (left === undefined || right === undefined)
        return undefined;
    const zeros = 8 - left.length - right.length;
    // A `::` stands for one group of zeros at least.
    if (tail === undefined ? zeros !== 0 : zeros < 1)
        return undefined;
    return join([...left, ...Array.from({ length: zeros }, () => 0), ...right], 16n);
}
/** @param last whether the address ends here, where two groups may be written as an IPv4 address */
function groupsOf(text, last) {
    if (text === '')
        return [];
    const groups = text.split(':');
    const dotted = last ? parseIpv4(groups.at(-1) ?? '') : undefined;
    const plain = dotted === undefined ? groups : groups.slice(0, -1);
    if (!plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group)))
        return undefined;
    const numbers = plain.map((group) => Number.parseInt(group, 16));
    return dotted === undefined ? numbers : [...numbers, Number(dotted >> 16n), Number(dotted & 0xffffn)];
}
/** The parts of an address, each of so many bits, as one number. */
function join(parts, bits) {
    return parts.reduce((sum, part) => (sum << bits) | BigInt(part), 0n);
}

;// CONCATENATED MODULE: ./build/policy/peers.js



const DEFAULT_PORTS = { http: 80, https: 443 };
const MAX_PORT = 65535;
/**
 * `scheme://host[:port]`: the grammar of Spin's `allowed_outbound_hosts`. A bare host means `https`.
 * @param where how it was written, for messages
 * @throws {VirtError} of code `policy`
 */
function parseOrigin(text, where) {
    const at = `${where}: "${text_printable(text)}"`;
    const [scheme, rest] = splitScheme(text) ?? ['https', text];
    if (scheme !== 'http' && scheme !== 'https' && scheme !== '*') {
        throw problem(`${at} has a scheme that is not HTTP's`, 'write http://, https:// or *://');
    }
    const { host, port } = splitHost(rest, at);
    if (port === undefined && scheme === '*') {
        throw problem(`${at} needs a port, for each scheme has its own`, 'write :443, or :* for every port');
    }
    const ports = port === undefined && scheme !== '*'
        ? { from: DEFAULT_PORTS[scheme], to: DEFAULT_PORTS[scheme] }
        : parsePorts(port ?? '', at, 1);
    return { scheme, host: parseHost(host, at), ports };
}
/** Whether an origin is written without a scheme, which then is `https`. */
function isBareHost(text) {
    return splitScheme(text) === undefined;
}
/**
 * `tcp://10.0.0.5:5432`, `udp://192.168.0.0/24:53`, `*://[::1]:8000..9000`.
 * @param lowest the lowest port that makes sense: 0 for listening, where the system then chooses one
 * @throws {VirtError} of code `policy`
 */
function parsePeer(text, where, lowest = 1) {
    const at = `${where}: "${text_printable(text)}"`;
    const hint = 'write tcp://10.0.0.5:5432, udp://192.168.0.0/24:53 or *://*:*';
    const [transport, rest] = splitScheme(text) ?? ['', text];
    if (transport !== 'tcp' && transport !== 'udp' && transport !== '*') {
        throw problem(`${at} does not begin with tcp:// or udp://`, hint);
    }
    const { host, port } = splitHost(rest, at);
    if (port === undefined)
        throw problem(`${at} needs a port`, hint);
    const parsed = parseHost(host, at);
    if (parsed.kind === 'name' || parsed.kind === 'suffix') {
        throw problem(`${at} names a host, but sockets see addresses only`, hint);
    }
    return { transport, host: parsed, ports: parsePorts(port, at, lowest) };
}
/**
 * A name to be looked up: `api.example.com`, `*.example.com`.
 * @throws {VirtError} of code `policy`
 */
function parseDnsName(text, where) {
    const at = `${where}: "${text_printable(text)}"`;
    const host = parseHost(text, at);
    if (host.kind === 'name' || host.kind === 'suffix')
        return host;
    if (host.kind === 'any')
        throw problem(`${at} stands for every name`, 'write true for all, or *.example.com');
    throw problem(`${at} is an address, which needs no looking up`, 'name a host');
}
/** Whether some of the peers are reached by the transport. */
function peers_hasPeers(peers, transport) {
    return peers.some((peer) => peer.transport === '*' || peer.transport === transport);
}
/** The one way to write an origin: without the port that its scheme has anyway. */
function formatOrigin({ scheme, host, ports }) {
    const usual = scheme !== '*' && ports.from === ports.to && ports.from === DEFAULT_PORTS[scheme];
    return `${scheme}://${formatHost(host)}${usual ? '' : `:${formatPorts(ports)}`}`;
}
function formatPeer({ transport, host, ports }) {
    return `${transport}://${formatHost(host)}:${formatPorts(ports)}`;
}
function formatHost(host) {
    switch (host.kind) {
        case 'any':
            return '*';
        case 'name':
            return host.name;
        case 'suffix':
            return `*.${host.name}`;
        case 'network': {
            const whole = host.prefix === bits(host.family);
            const address = host.family === 4 ? formatIpv4(host.address) : `[${formatIpv6(host.address)}]`;
            return whole ? address : `${address}/${host.prefix}`;
        }
    }
}
function formatPorts({ from, to }) {
    if (from <= 1 && to === MAX_PORT)
        return '*';
    return from === to ? String(from) : `${from}..${to + 1}`;
}
function splitScheme(text) {
    const end = text.indexOf('://');
    return end < 0 ? undefined : [text.slice(0, end).toLowerCase(), text.slice(end + 3)];
}
/** `host[:port]`, the host with its prefix length: `10.0.0.0/8`, `[fd00::]/8`. */
function splitHost(text, at) {
    if (text.includes('@'))
        throw problem(`${at} holds a user name`, 'leave out what stands before the "@"');
    const match = /^(?<host>\[[^\]]*\](?:\/\d+)?|[^:/?#[\]]+(?:\/\d+)?)(?::(?<port>[^:/?#]*))?(?<rest>.*)$/su.exec(text);
    const { host = '', port, rest = '' } = match?.groups ?? {};
    if (host === '')
        throw problem(`${at} has no host`, 'write scheme://host:port');
    if (rest !== '')
        throw problem(`${at} has more than a host and a port`, 'leave out paths and queries: a policy speaks of hosts');
    return { host, port };
}
/** A port, `*`, or `8000..9000` without its end, as Spin counts. */
function parsePorts(text, at, lowest) {
    if (text === '*')
        return { from: lowest, to: MAX_PORT };
    const [, from = '', end] = /^(\d{1,5})(?:\.\.(\d{1,5}))?$/.exec(text) ?? [];
    const ports = { from: Number(from), to: end === undefined ? Number(from) : Number(end) - 1 };
    if (from !== '' && ports.from >= lowest && ports.from <= ports.to && ports.to <= MAX_PORT)
        return ports;
    const hint = `write a number from ${lowest} to ${MAX_PORT}, 8000..9000 or *`;
    throw problem(`${at} has the port "${text_printable(text)}"`, hint);
}
/** A name, `*`, `*.name`, a literal address, or a network of these. */
function parseHost(text, at) {
    if (text === '*')
        return { kind: 'any' };
    const suffix = text.startsWith('*.');
    const [, name = '', length] = /^(.*?)(?:\/(\d{1,3}))?$/s.exec(suffix ? text.slice(2) : text) ?? [];
    if (name.includes('*'))
        throw problem(`${at} has a "*" in the middle`, 'a "*" stands for a whole host, or for its first labels: *.example.com');
    const host = normalized(name, at);
    const network = addressOf(host);
    if (network !== undefined && !suffix)
        return withPrefix(network, length, at);
    if (network !== undefined || length !== undefined) {
        throw problem(`${at} mixes names and addresses`, 'a "/" follows an address, "*." precedes a name');
    }
    // What is in front of a suffix takes two bytes at least.
    if (!isName(suffix ? `x.${host}` : host)) {
        throw problem(`${at} has no host that a request could name`, 'names are letters, digits, "-" and "_" between single dots, at most 253 bytes');
    }
    return suffix ? { kind: 'suffix', name: host } : { kind: 'name', name: host };
}
/** The host as WHATWG URLs have it: https://url.spec.whatwg.org/#host-parsing. */
function normalized(name, at) {
    const hint = 'write a name such as api.example.com, or an address';
    if (name.endsWith('.'))
        throw problem(`${at} ends in a dot`, 'leave the dot out');
    let url;
    try {
        url = new URL(`http://${name}/`);
    }
    catch {
        throw problem(`${at} has no valid host`, hint);
    }
    if (url.hostname === '' || url.pathname !== '/' || url.port !== '')
        throw problem(`${at} has no valid host`, hint);
    // Written with other characters, or escaped, they are the same to a URL; and to those who read what was normalized.
    if (/\*|\.$/.test(url.hostname))
        throw problem(`${at} has no valid host`, hint);
    return url.hostname;
}
/** The address that a normalized host is, if it is one. */
function addressOf(host) {
    const ipv6 = host.startsWith('[');
    const address = ipv6 ? parseIpv6(host.slice(1, -1)) : parseIpv4(host);
    if (address === undefined)
        return undefined;
    return ipv6
        ? { kind: 'network', family: 6, address, prefix: 128 }
        : { kind: 'network', family: 4, address, prefix: 32 };
}
function withPrefix({ family, address }, length, at) {
    const prefix = length === undefined ? bits(family) : Number(length);
    if (prefix > bits(family)) {
        throw problem(`${at} has the prefix length ${prefix}`, `write one from 0 to ${bits(family)}`);
    }
    const shift = BigInt(bits(family) - prefix);
    if ((address >> shift) << shift !== address) {
        throw problem(`${at} has bits beyond its prefix`, 'write the network with zeros behind the prefix');
    }
    return unmapped({ kind: 'network', family, address, prefix });
}
/** IPv4-mapped addresses are IPv4's: a guest may write an address either way. An IPv6 network around them is IPv6's. */
function unmapped(network) {
    const { family, address, prefix } = network;
    if (family === 4 || prefix < 96 || address >> 32n !== 0xffffn)
        return network;
    return { kind: 'network', family: 4, address: address & 0xffffffffn, prefix: prefix - 96 };
}
function bits(family) {
    return family === 4 ? 32 : 128;
}
function formatIpv4(address) {
    return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 255n)).join('.');
}
/** As URLs write it, which shorten the longest run of zeros. */
function formatIpv6(address) {
    const groups = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 65535n).toString(16));
    return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
}
function problem(what, hint) {
    return new VirtError('policy', what, { hint });
}

;// CONCATENATED MODULE: ./build/capabilities/steps.js

/** About a second's work. Sets that are mostly apart, as those of people are, take a few steps each. */
const MAX_STEPS = 10_000_000;
/** So many characters, which is about as much as an inventory may have. */
const MAX_CHARACTERS = 8_000_000;
/** What stands around each text in files, in characters. */
const AROUND = 100;
/**
 * What comparing inventories takes, counted to bound it. Thousands of sets that all overlap are as many pairs as their
 * product, and a long text that every one of thousands of findings repeats is gigabytes. Whoever uploads an inventory
 * chooses both; so all that is made of it counts on one of these.
 */
class steps_Steps {
    #left = MAX_STEPS;
    #room = MAX_CHARACTERS;
    /** @throws {VirtError} of code `limit` if there have been too many */
    spend(steps) {
        this.#left -= steps;
        if (this.#left >= 0)
            return;
        throw new VirtError('limit', `comparing what is granted and asked for takes more than ${MAX_STEPS} steps`, {
            hint: 'grant fewer that overlap: whole hosts, directories or prefixes of names',
        });
    }
    /**
     * Counts a text that is told once more than the inventory holds it.
     * @throws {VirtError} of code `limit` if there have been too many
     */
    tell(text) {
        this.#room -= text.length + AROUND;
        if (this.#room >= 0)
            return;
        const what = `to tell what is different, of which component, and who asks for it, would take more than ${MAX_CHARACTERS} characters`;
        throw new VirtError('limit', what, {
            hint: 'grant fewer that overlap, use shorter names, or make the change in parts',
        });
    }
}

;// CONCATENATED MODULE: ./build/capabilities/sets.js



/** Whether every point of `region` lies in one of `others`. */
function covers(others, region) {
    return new Cover(others.map(extentOf), new Steps()).covers(extentOf(region));
}
/** Whether two regions have a point in common. */
function overlap(one, other) {
    return haveCommon(extentOf(one), extentOf(other));
}
/** A region as an extent. */
function extentOf(region) {
    let around;
    let labels;
    let of = 1;
    let [from, to] = [0, 0];
    for (const dimension of region) {
        if ('from' in dimension)
            ({ from, to } = dimension);
        else if (dimension.set.family === 'word') {
            const { word } = dimension.set;
            labels = word === undefined ? undefined : new Set([word]);
            of = dimension.set.of;
        }
        else if (around !== undefined && dimension.set.family === 'name') {
            labels = dimension.set.prefix ? undefined : new Set([dimension.set.text]);
            of = Number.POSITIVE_INFINITY;
        }
        else
            around = dimension;
    }
    const { set, except = [] } = around ?? {};
    return {
        branch: set === undefined ? '' : branchOf(set),
        except: except.map(branchOf),
        labels,
        of,
        from,
        to,
        halves: set?.family === 'host' && set.host.kind === 'network',
    };
}
/** The set without the exceptions, those that lie apart from it left out; `undefined` if nothing is left. */
function laminar(set, exceptions) {
    const around = branchOf(set);
    const branches = new Map(exceptions.map((exception) => [branchOf(exception), exception]));
    const except = [];
    let last;
    for (const [branch, exception] of [...branches].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (around.startsWith(branch))
            return undefined;
        if (!branch.startsWith(around) || (last !== undefined && branch.startsWith(last)))
            continue;
        except.push(exception);
        last = branch;
    }
    const size = sizeOf(set);
    const taken = except.reduce((sum, each) => sum + (sizeOf(each) ?? 0n), 0n);
    return size !== undefined && taken === size ? undefined : { set, except };
}
/** Stands behind what nothing can follow, and between the names of a path; no text has it any more. */
const END = '\0';
/** Begins what stands for it in a text, and for itself. */
const ESCAPE = '\x01';
/** A set as a branch of the forest of its family. */
function branchOf(set) {
    switch (set.family) {
        case 'name':
            return set.prefix ? plain(set.text) : plain(set.text) + END;
        case 'path':
            return set.path === undefined ? '' : pathBranch(set.path);
        case 'word':
            return set.word === undefined ? '' : set.word + END;
        case 'host':
            return hostBranch(set.host);
    }
}
/** Text in which no character is {@link END}, and that begins as another one only if it did before. */
function plain(text) {
    return replaced(replaced(text, ESCAPE, `${ESCAPE}1`), END, `${ESCAPE}0`);
}
/** Like `replaceAll`, of which V8 makes a tree of thousands of pieces where there is as much to replace. */
function replaced(text, some, others) {
    return text.split(some).join(others);
}
/** Hosts also have paths that do not begin with a `/`; `.` holds these. */
function pathBranch(path) {
    const kind = path.startsWith('/') ? 'absolute' : `relative${END}`;
    if (path === '/' || path === '.')
        return path === '/' ? kind + END : kind;
    return kind + replaced(plain(path), '/', END) + END;
}
/** Names from their end on, so that `*.example.com` – which is not the apex – begins all names below it. */
function hostBranch(host) {
    switch (host.kind) {
        case 'any':
            return '';
        case 'name':
            return `name ${reversed(host.name)}${END}`;
        case 'suffix':
            return `name ${reversed(host.name)}.`;
        case 'network': {
            const bits = host.family === 4 ? 32 : 128;
            return `ipv${host.family} ${host.address.toString(2).padStart(bits, '0').slice(0, host.prefix)}`;
        }
    }
}
/** Of a name in ASCII. */
function reversed(name) {
    return [...name].reverse().join('');
}
/** How many points a set has; `undefined`: without end. */
function sizeOf(set) {
    switch (set.family) {
        case 'name':
            return set.prefix ? undefined : 1n;
        case 'path':
            return undefined;
        case 'word':
            return set.word === undefined ? BigInt(set.of) : 1n;
        case 'host':
            if (set.host.kind === 'name')
                return 1n;
            return set.host.kind === 'network'
                ? 1n << BigInt((set.host.family === 4 ? 32 : 128) - set.host.prefix)
                : undefined;
    }
}

;// CONCATENATED MODULE: ./build/capabilities/capability.js




/**
 * The vocabulary, closed: whatever a component can ask of its host is one of these. Each with what it lets a component
 * do, and with what its subject is.
 */
const CAPABILITIES = {
    'clock.wall': { subject: 'nothing', description: 'know the date and the time of day' },
    'clock.monotonic': { subject: 'nothing', description: 'measure time' },
    'clock.timer': { subject: 'nothing', description: 'wait for a time' },
    'clock.zone': { subject: 'nothing', description: 'know the time zone' },
    random: { subject: 'nothing', description: 'get random numbers' },
    env: { subject: 'name', description: 'read environment variables' },
    config: { subject: 'name', description: 'read properties of wasi:config' },
    args: { subject: 'nothing', description: 'read the command-line arguments' },
    cwd: { subject: 'nothing', description: 'know the working directory' },
    exit: { subject: 'nothing', description: 'end its process with an exit code' },
    'stdio.in': { subject: 'nothing', description: 'read standard input' },
    'stdio.out': { subject: 'nothing', description: 'write standard output' },
    'stdio.err': { subject: 'nothing', description: 'write standard error' },
    'fs.read': { subject: 'path', description: 'read files and directories' },
    'fs.write': { subject: 'path', description: 'create, change and remove files and directories' },
    'http.egress': { subject: 'origin', description: 'send HTTP requests' },
    'http.serve': { subject: 'nothing', description: 'answer HTTP requests' },
    'http.next': { subject: 'nothing', description: 'hand HTTP requests on to the next handler' },
    'net.connect': { subject: 'connect', description: 'send to peers over TCP or UDP' },
    'net.listen': { subject: 'listen', description: 'wait for peers over TCP or UDP' },
    dns: { subject: 'host', description: 'look names up' },
    import: { subject: 'import', description: 'call functions of an interface that only its host knows' },
};
/** In the order in which people should read them. */
const CAPABILITY_KINDS = Object.keys(CAPABILITIES).filter(isKind);
function isKind(text) {
    return Object.hasOwn(CAPABILITIES, text);
}
/** What a kind of capability lets a component do: `read environment variables`. */
function describeCapability(capability) {
    return CAPABILITIES[kindOf(capability)].description;
}
/**
 * @throws {VirtError} of code `malformed` for what is not of the vocabulary
 */
function kindOf(capability) {
    const end = capability.indexOf(':');
    const kind = end < 0 ? capability : capability.slice(0, end);
    if (isKind(kind))
        return kind;
    throw unknown(capability, 'is not a capability');
}
/** The part after the kind; `undefined` where the kind has none. */
function subjectOf(capability) {
    const end = capability.indexOf(':');
    return end < 0 ? undefined : capability.slice(end + 1);
}
/** `clock.wall`, and everything of a kind that has subjects: `env:*`. */
function capability_wholeOf(kind) {
    switch (CAPABILITIES[kind].subject) {
        case 'nothing':
            return kind;
        case 'name':
        case 'path':
        case 'host':
        case 'import':
            return `${kind}:*`;
        case 'origin':
        case 'connect':
        case 'listen':
            return `${kind}:*://*:*`;
    }
}
/** Whether a capability is all that there is of its kind, so that nothing narrows it. */
function isWhole(capability) {
    return capability === capability_wholeOf(kindOf(capability));
}
/**
 * Whether it is an interface of `wasi:` under that name, and without an external id: whatever else is an import of its own,
 * one called `wasi` for example.
 */
function isOfWasi(capability) {
    return /^import:wasi:(?! )/.test(capability) && !EXTERNAL_ID.test(capability);
}
/**
 * Serving, interfaces outside `wasi:`, and of those of `wasi:` which have a name of their own or an external id, that they
 * have it: a component has these unless they are denied by name.
 */
function passesUngranted({ capability }) {
    return capability === 'http.serve' || (kindOf(capability) === 'import' && !isOfWasi(capability));
}
/** `env:LANG`, `env:LC_*`, `env:* except AWS_*,HOME`. A blank or comma in a name is written as in URLs. */
function namesCapability(kind, name, except = []) {
    const rest = except.length === 0 ? '' : ` except ${except.map(escapeName).join(',')}`;
    return `${kind}:${escapeName(name)}${rest}`;
}
/** What the adapter gives under one name, whatever stands in that. */
function fixedCapability(kind, name) {
    return namesCapability(kind, name.replaceAll('*', '%2A'));
}
function pathCapability(kind, path) {
    return `${kind}:${path}`;
}
function originCapability(origin) {
    return `http.egress:${formatOrigin(origin)}`;
}
function peerCapability(kind, peer) {
    return `${kind}:${formatPeer(peer)}`;
}
/** @param name `wasi:keyvalue/store@0.2`, `acme:*`, `left: acme:db/store@1 ("db:test")`, or of a function of the world `log()` */
function capability_importCapability(name) {
    return `import:${name}`;
}
/** Thousands are compared with thousands; each is read once. */
const memory = new WeakMap();
function read(capable) {
    const known = memory.get(capable);
    if (known !== undefined)
        return known;
    const kind = kindOf(capable.capability);
    const fresh = { kind, key: writeKey(capable, kind), extent: readExtent(capable, kind) };
    memory.set(capable, fresh);
    return fresh;
}
/**
 * What a capability lets do, for comparisons with others of its kind; `undefined` if that is nothing.
 * @throws {VirtError} of code `malformed` for what is not of the vocabulary
 */
function capability_extentOfCapable(capable) {
    return read(capable).extent;
}
/** Stands for all functions of an import, those included that nobody can tell. */
const EVERY_FUNCTION = '*';
/** All functions of an import are one extent. */
function readExtent(capable, kind) {
    const { capability, functions } = capable;
    if (CAPABILITIES[kind].subject !== 'import') {
        const [region] = regionsOf(capable);
        return region === undefined ? undefined : extentOf(region);
    }
    const [region = []] = regionsOf({ capability });
    const isWhole = functions === undefined || functions.includes(EVERY_FUNCTION);
    return { ...extentOf(region), labels: isWhole ? undefined : new Set(functions) };
}
/**
 * The points of a capability. A capability that names functions is as many regions.
 * @throws {VirtError} of code `malformed` for what is not of the vocabulary
 */
function regionsOf({ capability, functions }) {
    const kind = kindOf(capability);
    const subject = subjectOf(capability);
    const expected = CAPABILITIES[kind].subject;
    if (expected === 'nothing') {
        if (subject !== undefined)
            throw unknown(capability, 'has a subject where there is none');
        return [[]];
    }
    if (subject === undefined || subject === '')
        throw unknown(capability, 'has no subject');
    if (expected === 'name')
        return namesOf(subject);
    if (expected !== 'import')
        return [regionOf(expected, subject, capability)];
    const name = capability_all(importSet(subject));
    const any = { family: 'name', text: '', prefix: true };
    return functions === undefined
        ? [[name, capability_all(any)]]
        : functions.map((func) => [name, capability_all({ family: 'name', text: func, prefix: false })]);
}
/** In the order of the vocabulary, then by code unit. */
function capability_byKey(one, other) {
    const [a, b] = [capability_keyOf(one), capability_keyOf(other)];
    return a < b ? -1 : a > b ? 1 : 0;
}
/** A capability with its functions, for people. */
function textOf({ capability, functions }) {
    return functions === undefined ? capability : `${capability} (${functions.join(', ')})`;
}
/** Text that two capables have in common only if they are the same; sorts by kind, then by subject. */
function capability_keyOf(capable) {
    return read(capable).key;
}
function writeKey({ capability, functions }, kind) {
    const order = String(CAPABILITY_KINDS.indexOf(kind)).padStart(2, '0');
    return `${order} ${capability}${functions === undefined ? '' : ` ${functions.join(' ')}`}`;
}
function regionOf(subject, text, capability) {
    try {
        switch (subject) {
            case 'path':
                return [capability_all({ family: 'path', path: text === '*' ? undefined : text })];
            case 'host':
                return [capability_all(hostSet(text === '*' ? { kind: 'any' } : parseDnsName(text, 'a capability')))];
            case 'origin': {
                const { scheme, host, ports } = parseOrigin(text, 'a capability');
                return [capability_all(wordSet(scheme)), capability_all(hostSet(host)), ports];
            }
            case 'connect':
            case 'listen': {
                const { transport, host, ports } = parsePeer(text, 'a capability', subject === 'listen' ? 0 : 1);
                return [capability_all(wordSet(transport)), capability_all(hostSet(host)), ports];
            }
        }
    }
    catch (error) {
        if (error instanceof VirtError)
            throw unknown(capability, 'has a subject of another kind');
        throw error;
    }
}
/** http and https, tcp and udp: two words each, so that both together are all. */
function wordSet(word) {
    return { family: 'word', word: word === '*' ? undefined : word, of: 2 };
}
function hostSet(host) {
    return { family: 'host', host };
}
const EXCEPT = ' except ';
/** Nothing may be left of the names. */
function namesOf(text) {
    const [name = '', except] = text.split(EXCEPT);
    const left = laminar(nameSet(name), except === undefined ? [] : except.split(',').map(nameSet));
    return left === undefined ? [] : [[left]];
}
function nameSet(text) {
    const prefix = text.endsWith('*');
    return { family: 'name', text: prefix ? text.slice(0, -1) : text, prefix };
}
/**
 * What an import asks for, `acme:db/store@1`, `acme:db/store`, `left: acme:db/store@1 ("db:test")`; and what a policy means by
 * it: `wasi:keyvalue/store@*` with any version or none, `wasi:keyvalue/*`.
 */
function importSet(text) {
    // So that an import called "wasi" is not taken for one of the namespace.
    const told = text.replace(OWN_NAME, '$1\n');
    // The id stands first: all of a namespace are not all that somebody calls something else too.
    const { place = told, version, id = '' } = IMPORT.exec(told)?.groups ?? {};
    if (version === undefined && told.endsWith('*'))
        return nameSet(told);
    return version === '*'
        ? { family: 'name', text: `${id}${place}\n`, prefix: true }
        : { family: 'name', text: `${id}${place}\n${version ?? ''}`, prefix: false };
}
/** The name that an import has in the binary, but for its version: of `left: acme:db/store@1 ("db:test")`, that is `left`. */
function ownNameOf(subject) {
    return (subject.split(/: | \(/)[0] ?? '').replace(IS_FUNCTION, '');
}
/** What tells an import that is a function by itself from an interface of the same name. */
const capability_FUNCTION_MARK = '()';
const IS_FUNCTION = /\(\)$/;
const EXTERNAL_ID = / \(".*"\)$/;
/** `left: ` before an interface. */
const OWN_NAME = /^([^:\s]+): /;
const IMPORT = /^(?<place>[^@]*)(?:@(?<version>[^@\s]+))?(?<id> \(".*"\))?$/;
function capability_all(set) {
    return { set, except: [] };
}
function escapeName(name) {
    return name.replace(/[%\s,]/gu, (character) => encodeURIComponent(character));
}
function unknown(capability, what) {
    const hint = 'the inventory may come from another version';
    return new VirtError('malformed', `"${text_printable(capability)}" ${what}`, { hint });
}

;// CONCATENATED MODULE: ./build/capabilities/extents.js

/** Whether two extents have a point in common. */
function extents_haveCommon(one, other) {
    if (!labelsMeet(one, other))
        return false;
    if (one.branch.startsWith(other.branch))
        return !isIn(other.except, one.branch);
    return other.branch.startsWith(one.branch) && !isIn(one.except, other.branch);
}
/** Whether labels and numbers have something in common. */
function labelsMeet(one, other) {
    if (one.to < other.from || other.to < one.from)
        return false;
    if (one.labels === undefined)
        return other.labels?.size !== 0;
    if (other.labels === undefined)
        return one.labels.size > 0;
    const [few, many] = one.labels.size < other.labels.size ? [one.labels, other.labels] : [other.labels, one.labels];
    for (const label of few)
        if (many.has(label))
            return true;
    return false;
}
/** Whether an extent lies within a single other one. */
function extents_isPart(one, other) {
    if (!one.branch.startsWith(other.branch) || one.from < other.from || one.to > other.to)
        return false;
    if (other.labels !== undefined) {
        if (one.labels === undefined)
            return false;
        for (const label of one.labels)
            if (!other.labels.has(label))
                return false;
    }
    if (isIn(other.except, one.branch))
        return false;
    const inside = other.except.slice(firstFrom(other.except, one.branch));
    for (const branch of inside) {
        if (!branch.startsWith(one.branch))
            break;
        if (!isIn(one.except, branch))
            return false;
    }
    return true;
}
/** Whether a branch lies in one of several that are apart and in order. */
function isIn(branches, branch) {
    const at = firstFrom(branches, branch);
    return branches[at] === branch || (at > 0 && branch.startsWith(branches[at - 1] ?? ''));
}
/** How many of the branches, which are in order, stand before another one. */
function firstFrom(branches, branch) {
    return firstThat(0, branches.length, (place) => (branches[place] ?? '') >= branch);
}

;// CONCATENATED MODULE: ./build/capabilities/forest.js

/**
 * Sets of which any two are apart or one lies within the other, each written as a branch: a text that begins with the
 * branches of all that it lies within, and with no other's. In their order, what lies within a set stands right behind it.
 */
class Forest {
    #branches;
    #parents;
    #ends;
    constructor(branches) {
        this.#branches = [...new Set(branches)].sort();
        const { length } = this.#branches;
        this.#parents = new Int32Array(length);
        this.#ends = new Int32Array(length).fill(length);
        const open = [];
        this.#branches.forEach((branch, at) => {
            for (let top = open.at(-1); top !== undefined && !branch.startsWith(this.at(top)); top = open.at(-1)) {
                this.#ends[top] = at;
                open.pop();
            }
            this.#parents[at] = open.at(-1) ?? -1;
            open.push(at);
        });
    }
    get size() {
        return this.#branches.length;
    }
    at(position) {
        return this.#branches[position] ?? '';
    }
    /** The position around another one; -1 if there is none. */
    parent(position) {
        return this.#parents[position] ?? -1;
    }
    /** Behind the last position within another one. */
    end(position) {
        return this.#ends[position] ?? position;
    }
    find(branch) {
        const first = this.first(0, (other) => other >= branch);
        if (this.#branches[first] === branch)
            return { first, end: this.end(first), inner: first };
        const end = this.first(first, (other) => !other.startsWith(branch));
        // Whatever holds the branch holds what stands before it too.
        let inner = first - 1;
        const common = commonLength(this.at(inner), branch);
        while (inner >= 0 && this.at(inner).length > common)
            inner = this.parent(inner);
        return { first, end, inner };
    }
    /** The first position from `from` on of which something holds, where it holds of all behind it too. */
    first(from, holds) {
        return firstThat(from, this.size, (position) => holds(this.at(position)));
    }
}
function commonLength(one, other) {
    const most = Math.min(one.length, other.length);
    let length = 0;
    while (length < most && one.charCodeAt(length) === other.charCodeAt(length))
        length++;
    return length;
}

;// CONCATENATED MODULE: ./build/capabilities/numbers.js

/** The numbers in some of the intervals. */
function merged(intervals) {
    const all = [];
    for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
        const last = all.at(-1);
        if (last === undefined || last.to + 1 < from)
            all.push({ from, to });
        else
            all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    }
    return all;
}
/** The numbers in both. */
function common(some, others) {
    return some.flatMap((one) => meeting(others, one).map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })));
}
/** The numbers that are not in the others. */
function gapsOf(some, others) {
    return some.flatMap((one) => {
        const gaps = [];
        let next = one.from;
        for (const { from, to } of meeting(others, one)) {
            if (next < from)
                gaps.push({ from: next, to: from - 1 });
            next = to + 1;
        }
        return next > one.to ? gaps : [...gaps, { from: next, to: one.to }];
    });
}
/** Those that have a number in common with an interval. */
function meeting(all, { from, to }) {
    const first = countUntil(all, (each) => each.to >= from);
    return all.slice(first, countUntil(all, (each) => each.from > to));
}
/** How many stand before the first of which something holds, where it holds of all behind it too. */
function countUntil(all, holds) {
    return firstThat(0, all.length, (place) => {
        const interval = all[place];
        return interval !== undefined && holds(interval);
    });
}

;// CONCATENATED MODULE: ./build/capabilities/row.js

/** Extents of one branch, without exceptions, that have the same labels: in the order of their numbers, wider ones first. */
class Row {
    labels;
    #sorted;
    /** Where each stands, by its place. */
    #positions;
    /** How far those up to a position reach. */
    #reach;
    constructor(items) {
        this.labels = items[0]?.extent.labels;
        this.#sorted = items.toSorted(({ place, extent: a }, { place: other, extent: b }) => a.from - b.from || b.to - a.to || place - other);
        this.#positions = new Map(this.#sorted.map(({ place }, position) => [place, position]));
        let reach = Number.NEGATIVE_INFINITY;
        this.#reach = this.#sorted.map(({ extent: { to } }) => {
            reach = Math.max(reach, to);
            return reach;
        });
    }
    /** Whether another one of these holds the labels and numbers of an extent; of equal ones, the first holds the others. */
    holds(one, place) {
        if (this.labels !== undefined) {
            if (one.labels === undefined)
                return false;
            for (const label of one.labels)
                if (!this.labels.has(label))
                    return false;
        }
        const before = this.#positions.get(place) ?? this.#countUpTo(one.from);
        return before > 0 && (this.#reach[before - 1] ?? 0) >= one.to;
    }
    /** How many begin at a number or before it. */
    #countUpTo(number) {
        return firstThat(0, this.#sorted.length, (position) => (this.#sorted[position]?.extent.from ?? 0) > number);
    }
}

;// CONCATENATED MODULE: ./build/capabilities/cover.js




/** So many extents of one branch are looked at one by one. */
const FEW = 4;
/**
 * Extents of one kind, made ready for look-ups: as each branch finds what it lies in and what lies in it, of thousands only
 * those are looked at that have something to do with one another.
 */
class cover_Cover {
    #extents;
    #steps;
    #forest;
    /** The extents that have a branch, by its position. */
    #here;
    #labels;
    #hasExceptions;
    #spans = new Map();
    #rows = new Map();
    #tiles = new Map();
    #bare;
    constructor(extents, steps) {
        this.#extents = extents;
        this.#steps = steps;
        this.#forest = new Forest(extents.flatMap(({ branch, except }) => [branch, ...except]));
        this.#here = Array.from({ length: this.#forest.size }, () => []);
        extents.forEach(({ branch }, i) => {
            this.#here[this.#forest.find(branch).inner]?.push(i);
        });
        this.#hasExceptions = extents.some(({ except }) => except.length > 0);
    }
    /** The extents that have a point in common with another one, by their places, in order. */
    related(one) {
        return [...this.#meeting(one)].sort((a, b) => a - b);
    }
    /** Whether there are any of these. */
    meets(one) {
        return this.#meeting(one).next().done !== true;
    }
    /** Whether one of these extents, by its place, lies within a single other one; of equal ones, within the first. */
    isHeld(place) {
        const one = this.#extent(place);
        if (one.labels?.size === 0)
            return false;
        for (let at = this.#forest.find(one.branch).inner; at >= 0; at = this.#forest.parent(at)) {
            const here = this.#here[at] ?? [];
            if (here.length > FEW ? this.#isHeldInRows(at, place) : here.some((other) => this.#holds(other, place)))
                return true;
        }
        return false;
    }
    #isHeldInRows(at, place) {
        const one = this.#extent(place);
        const { rows, excepting } = this.#rowsAt(at);
        for (const row of rows) {
            this.#steps.spend(1 + (row.labels === undefined ? 0 : (one.labels?.size ?? 0)));
            if (row.holds(one, place))
                return true;
        }
        return excepting.some((other) => this.#holds(other, place));
    }
    #holds(other, place) {
        const [one, extent] = [this.#extent(place), this.#extent(other)];
        this.#steps.spend(1 + extent.except.length + (extent.labels === undefined ? 0 : (one.labels?.size ?? 0)));
        return other !== place && extents_isPart(one, extent) && (other < place || !extents_isPart(extent, one));
    }
    /** Whether every point of another extent lies in one of these. */
    covers(one) {
        if (one.labels?.size === 0)
            return true;
        if (this.#hasExceptions || one.except.length > 0)
            return this.#coversNames(one);
        const spot = this.#forest.find(one.branch);
        if (this.#isPartOfFew(one, spot))
            return true;
        return this.#needed(one).every((label) => this.#coversOf(label, one, spot));
    }
    #rowsAt(at) {
        const known = this.#rows.get(at);
        if (known !== undefined)
            return known;
        const places = Map.groupBy(this.#here[at] ?? [], (i) => this.#extent(i).except.length > 0);
        const items = (places.get(false) ?? []).map((place) => ({ place, extent: this.#extent(place) }));
        const groups = Map.groupBy(items, ({ extent }) => cover_keyOf(extent.labels));
        const rows = { rows: [...groups.values()].map((group) => new Row(group)), excepting: places.get(true) ?? [] };
        this.#rows.set(at, rows);
        return rows;
    }
    #extent(i) {
        const extent = this.#extents[i];
        if (extent === undefined)
            throw new Error(`there is no extent ${i}`);
        return extent;
    }
    *#meeting(one) {
        const { first, end, inner } = this.#forest.find(one.branch);
        for (let at = inner; at >= 0; at = this.#forest.parent(at)) {
            for (const i of this.#here[at] ?? []) {
                const extent = this.#extent(i);
                if (this.#labelsMeet(extent, one) && !isIn(extent.except, this.#forest.at(inner)))
                    yield i;
            }
        }
        // What lies within goes on behind each exception.
        let at = inner === first ? first + 1 : first;
        for (const { first: from, end: to } of [...this.#holes(one), { first: end, end }]) {
            for (; at < from; at++) {
                for (const i of this.#here[at] ?? [])
                    if (this.#labelsMeet(this.#extent(i), one))
                        yield i;
            }
            at = to;
        }
    }
    #holes({ except }) {
        this.#steps.spend(except.length);
        return except.map((branch) => this.#forest.find(branch));
    }
    #labelsMeet(some, others) {
        this.#steps.spend(1 + Math.min(some.labels?.size ?? 0, others.labels?.size ?? 0));
        return labelsMeet(some, others);
    }
    /**
     * Names have nothing beside their branch. Prefixes have names without end, so that whatever lies in them leaves some:
     * a position counts as bare if those of its names that no position within it has are in no extent.
     */
    #coversNames(one) {
        const { first, end, inner } = this.#forest.find(one.branch);
        this.#bare ??= this.#countBare();
        const bare = this.#bare;
        const between = (from, to) => (bare[to] ?? 0) - (bare[from] ?? 0);
        if (inner < 0 || between(inner, inner + 1) > 0)
            return false;
        const within = between(inner === first ? first + 1 : first, end);
        return within === this.#holes(one).reduce((sum, hole) => sum + between(hole.first, hole.end), 0);
    }
    /** How many positions are bare before each. */
    #countBare() {
        const { size } = this.#forest;
        const closing = new Int32Array(size);
        for (const { except } of this.#extents) {
            for (const branch of except) {
                const at = this.#forest.find(branch).inner;
                closing[at] = (closing[at] ?? 0) + 1;
            }
        }
        const around = new Int32Array(size);
        const bare = new Int32Array(size + 1);
        for (let at = 0; at < size; at++) {
            const outside = around[this.#forest.parent(at)] ?? 0;
            around[at] = outside + (this.#here[at]?.length ?? 0) - (closing[at] ?? 0);
            bare[at + 1] = (bare[at] ?? 0) + (around[at] === 0 ? 1 : 0);
        }
        return bare;
    }
    /** What is quick to see, and usual: that one of few extents around it holds all of it. */
    #isPartOfFew(one, { inner }) {
        for (let at = inner; at >= 0; at = this.#forest.parent(at)) {
            const here = this.#here[at] ?? [];
            if (here.length > FEW)
                continue;
            this.#steps.spend(here.length);
            if (here.some((i) => extents_isPart(one, this.#extent(i))))
                return true;
        }
        return false;
    }
    /** The labels to ask about; `undefined` stands for one that no extent names. */
    #needed({ labels, of }) {
        if (labels !== undefined)
            return [...labels];
        if (of === Number.POSITIVE_INFINITY)
            return [undefined];
        this.#labels ??= new Set(this.#extents.flatMap((extent) => [...(extent.labels ?? [])]));
        return this.#labels.size < of ? [undefined] : [...this.#labels];
    }
    #coversOf(label, one, { first, end, inner }) {
        let gaps = [one];
        for (let at = inner; at >= 0; at = this.#forest.parent(at)) {
            for (const spans of this.#spansOf(at, label))
                gaps = gapsOf(gaps, spans);
            this.#steps.spend(gaps.length);
            if (gaps.length === 0)
                return true;
        }
        return one.halves && gapsOf(gaps, this.#tiled(one.branch, first, end, label)).length === 0;
    }
    /** The numbers that extents of one branch have of a label. */
    #spansOf(at, label) {
        const known = this.#spans.get(at) ?? this.#readSpans(at);
        this.#spans.set(at, known);
        return label === undefined ? [known.every] : [known.every, known.by.get(label) ?? []];
    }
    #readSpans(at) {
        const extents = (this.#here[at] ?? []).map((i) => this.#extent(i));
        const by = Map.groupBy(extents.flatMap((extent) => [...(extent.labels ?? [])].map((label) => ({ label, extent }))), ({ label }) => label);
        return {
            every: merged(extents.filter(({ labels }) => labels === undefined)),
            by: new Map([...by].map(([label, items]) => [label, merged(items.map(({ extent }) => extent))])),
        };
    }
    /** The numbers that all of a network has, of positions from `first` to `end`, which are within it. */
    #tiled(branch, first, end, label) {
        const isHere = first < end && this.#forest.at(first) === branch;
        const own = isHere ? merged(this.#spansOf(first, label).flat()) : [];
        const from = isHere ? first + 1 : first;
        const upper = `${branch}1`;
        const middle = Math.min(end, this.#forest.first(from, (other) => other >= upper));
        if (middle === from || middle === end)
            return own;
        const key = `${label ?? ''} ${branch}`;
        const known = this.#tiles.get(key) ??
            common(this.#tiled(`${branch}0`, from, middle, label), this.#tiled(upper, middle, end, label));
        this.#tiles.set(key, known);
        this.#steps.spend(1 + known.length + own.length);
        return merged([...own, ...known]);
    }
}
function cover_keyOf(labels) {
    return labels === undefined ? '' : JSON.stringify([...labels].sort());
}

;// CONCATENATED MODULE: ./build/capabilities/catalogue.js




/** Capabilities among which others are looked up: thousands are compared with thousands, and most have nothing in common. */
class Catalogue {
    #shelves;
    #byKey;
    constructor(items, steps = new steps_Steps()) {
        const read = items.flatMap((item) => {
            const extent = capability_extentOfCapable(item);
            return extent === undefined ? [] : [{ item, extent }];
        });
        const kinds = Map.groupBy(read, ({ item }) => kindOf(item.capability));
        this.#shelves = new Map([...kinds].map(([kind, shelf]) => [kind, new Shelf(shelf, steps)]));
        this.#byKey = new Map(read.toReversed().map(({ item }) => [capability_keyOf(item), item]));
    }
    /** Those that let do something that `capable` lets do too, in the order in which they were given. */
    related(capable) {
        const [shelf, extent] = this.#of(capable);
        return shelf === undefined || extent === undefined ? [] : shelf.items(shelf.cover.related(extent));
    }
    /** Whether there are any of these. */
    meets(capable) {
        const [shelf, extent] = this.#of(capable);
        return shelf !== undefined && extent !== undefined && shelf.cover.meets(extent);
    }
    /** Whether everything that `capable` lets do, one of these lets do too. */
    covers(capable) {
        const [shelf, extent] = this.#of(capable);
        return extent === undefined || shelf?.cover.covers(extent) === true || extent.labels?.size === 0;
    }
    /** Whether everything that one of these lets do, another one lets do by itself; of equal ones, the first. */
    isHeld(item) {
        return this.#shelves.get(kindOf(item.capability))?.isHeld(item) === true;
    }
    /** The same one, if it is here. */
    same(capable) {
        return this.#byKey.get(capability_keyOf(capable));
    }
    #of(capable) {
        return [this.#shelves.get(kindOf(capable.capability)), capability_extentOfCapable(capable)];
    }
}
/** All of one kind. */
class Shelf {
    #steps;
    #items;
    #places;
    #cover;
    constructor(items, steps) {
        this.#items = items;
        this.#steps = steps;
    }
    /** Made when it is first asked for. */
    get cover() {
        this.#cover ??= new cover_Cover(this.#items.map(({ extent }) => extent), this.#steps);
        return this.#cover;
    }
    isHeld(item) {
        this.#places ??= new Map(this.#items.map((each, place) => [each.item, place]));
        const place = this.#places.get(item);
        return place !== undefined && this.cover.isHeld(place);
    }
    items(places) {
        return places.flatMap((place) => this.#items[place]?.item ?? []);
    }
}
/** Sorted as people should read them, each once, and none that another one covers. */
function reduced(items, steps = new Steps()) {
    const once = [...new Map(items.map((item) => [keyOf(item), item])).values()].sort(byKey);
    const catalogue = new Catalogue(once, steps);
    return once.filter((item) => !catalogue.isHeld(item));
}
/** Whether everything that one lets do, another one lets do by itself. */
function isPartOf(one, other) {
    const [a, b] = [extentOfCapable(one), extentOfCapable(other)];
    return a !== undefined && b !== undefined && isPart(a, b);
}

;// CONCATENATED MODULE: ./build/policy/names.js
/** Whether a name of a variable or property is meant by an entry of a list: itself, or `PREFIX_*` and so begun. */
function nameMatches(pattern, name) {
    return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
/** Entries of a list, of which thousands may stand beside thousands of names: found by the few lengths that they have. */
class Patterns {
    #patterns;
    #lengths;
    constructor(patterns) {
        this.#patterns = new Set(patterns);
        const prefixes = [...this.#patterns].filter((pattern) => pattern.endsWith('*'));
        this.#lengths = [...new Set(prefixes.map(({ length }) => length - 1))].sort((a, b) => a - b);
    }
    /** One that means the name, as {@link nameMatches} says: the name itself, or the shortest. */
    matching(name) {
        if (this.#patterns.has(name))
            return name;
        for (const length of this.#lengths) {
            if (length > name.length)
                return undefined;
            const pattern = `${name.slice(0, length)}*`;
            if (this.#patterns.has(pattern))
                return pattern;
        }
        return undefined;
    }
}
/** The order of code points, which does not depend on the machine's language. */
function byCodePoint(a, b) {
    const most = Math.min(a.length, b.length);
    let at = 0;
    while (at < most && a.charCodeAt(at) === b.charCodeAt(at))
        at++;
    if (at === most)
        return a.length - b.length;
    return orderOf(a.charCodeAt(at)) - orderOf(b.charCodeAt(at));
}
/** Halves of code points beyond 16 bits come behind all others. */
function orderOf(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

;// CONCATENATED MODULE: ./build/component/names.js

/** Words in kebab case, of lower-case letters alone; each word of a label may instead be all upper case. */
const WORDS = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const LABEL = '(?:[a-z][a-z0-9]*|[A-Z][A-Z0-9]*)(?:-(?:[a-z0-9]+|[A-Z0-9]+))*';
const INTERFACE_NAME = new RegExp(`^(?<namespace>${WORDS}):(?<package>${WORDS})/(?<interface>${LABEL})(?:@(?<version>[^@]+))?$`);
const PLAIN_NAME = new RegExp(`^${LABEL}$`);
const ANNOTATED_NAME = new RegExp(`^(?:\\[constructor\\]${LABEL}|\\[(?:method|static)\\]${LABEL}\\.${LABEL})$`);
/**
 * What kind of name it is: a label (`left`), that of a resource's function (`[method]r.m`) or that of an interface
 * (Explainer.md § Import and Export Definitions).
 * @throws {VirtError} `unsupported` for a name of another kind: what nobody can tell apart must not slip through
 */
function kindOfName(name, offset) {
    if (PLAIN_NAME.test(name))
        return 'plain';
    if (ANNOTATED_NAME.test(name))
        return 'annotated';
    if (INTERFACE_NAME.test(name))
        return 'interface';
    throw new VirtError('unsupported', `the name "${name}" is neither that of an interface nor a plain one`, {
        ...(offset === undefined ? {} : { at: { offset } }),
        hint: 'import interfaces as namespace:package/interface',
    });
}
/** `undefined` for what is not the name of an interface: a function or type of the world itself. */
function names_parseInterfaceName(name) {
    const groups = INTERFACE_NAME.exec(name)?.groups;
    if (groups === undefined)
        return undefined;
    const { namespace = '', package: pkg = '', interface: iface = '', version } = groups;
    return { namespace, package: pkg, interface: iface, version };
}
/**
 * The interface that an import or export stands for: the one that it says it implements, else the one in its name;
 * `undefined` for a function, type or instance of the world itself, which has a plain name.
 * @throws {VirtError} `unsupported` for a name of another kind: what nobody can tell apart must not slip through
 */
function interfaceOf(item) {
    const implemented = item.attributes.find((attribute) => attribute.kind === 'implements');
    const name = implemented?.value ?? item.name;
    kindOfName(name);
    return names_parseInterfaceName(name);
}
function identityOf(item) {
    const attribute = (wanted) => item.attributes.find(({ kind }) => kind === wanted)?.value;
    const id = interfaceOf(item);
    const suffix = attribute('versionsuffix');
    // `@1` with `.0.0-alpha` behind it is another track than `@1` with `.0.0`.
    const whole = id?.version === undefined || suffix === undefined ? id : { ...id, version: `${id.version}${suffix}` };
    return { name: item.name, id: whole, externalId: attribute('external-id') };
}
/** The resource that `[method]r.m`, `[static]r.m` or `[constructor]r` belongs to (Explainer.md § Import and Export Definitions). */
function names_resourceOfName(name) {
    return /^\[(?:method|static)\](?<r>[^.]+)\.|^\[constructor\](?<c>.+)$/
        .exec(name)
        ?.slice(1)
        .find((label) => label !== undefined);
}
/**
 * The semver track within which versions stand for one another: `0.2` for every `0.2.x`, `1` for every `1.x.y`.
 * A pre-release and `0.0.x` stand for themselves only (Explainer.md § Canonical Interface Name).
 */
function names_track(version) {
    const match = /^(\d+)\.(\d+)\.(\d+)(?:\+.*)?$/.exec(version);
    if (match === null)
        return version;
    const [, major = '', minor = ''] = match;
    if (major !== '0')
        return major;
    return minor !== '0' ? `0.${minor}` : version;
}

;// CONCATENATED MODULE: ./build/component/reach.js
/** The types that a value or function type is directly made of. Handles lead to their resource. */
function parts(type) {
    switch (type.kind) {
        case 'func':
            return defined([...type.params.map((param) => param.type), type.result]);
        case 'record':
            return type.fields.map((field) => field.type);
        case 'variant':
            return defined(type.cases.map((c) => c.type));
        case 'list':
            return [type.element];
        case 'tuple':
            return type.types;
        case 'option':
            return [type.type];
        case 'result':
            return defined([type.ok, type.err]);
        case 'own':
        case 'borrow':
            return [type.resource];
        case 'stream':
        case 'future':
            return defined([type.element]);
        case 'map':
            return [type.key, type.value];
        default:
            return [];
    }
}
/**
 * Everything that `type` is made of, itself included, inner types before outer ones; each node once, however often it
 * occurs, so that a type whose parts are shared costs no more than it has parts.
 */
function reach_reach(type) {
    const cached = reached.get(type);
    if (cached !== undefined)
        return cached;
    const seen = new Set();
    const visit = (node) => {
        if (seen.has(node))
            return;
        if (node.kind !== 'resource')
            for (const part of parts(node))
                visit(part);
        seen.add(node);
    };
    if (type.kind === 'instance' || type.kind === 'component') {
        for (const extern of type.exports.values()) {
            if (extern.sort === 'func' || extern.sort === 'type' || extern.sort === 'instance') {
                for (const node of reach_reach(extern.type))
                    seen.add(node);
            }
        }
    }
    else
        visit(type);
    reached.set(type, seen);
    return seen;
}
const reached = new WeakMap();
/** The resources that `type` mentions at any depth. */
function resourcesOf(type) {
    return [...reach_reach(type)].filter((node) => node.kind === 'resource');
}
/** Whether `type` mentions a resource at any depth: as {@link resourcesOf}, without a list for each of its parts. */
function hasResources(type) {
    if (type.kind === 'resource')
        return true;
    const known = mentioning.get(type) ?? parts(type).some(hasResources);
    mentioning.set(type, known);
    return known;
}
const mentioning = new WeakMap();
function reach_isNominal(type) {
    return (type.kind === 'record' ||
        type.kind === 'variant' ||
        type.kind === 'flags' ||
        type.kind === 'enum' ||
        type.kind === 'resource');
}
/** The nominal types in `type`, inner ones first, `type` itself last if it is one. */
function reach_nominalsOf(type) {
    return [...reach_reach(type)].filter(reach_isNominal);
}
function defined(items) {
    return items.filter((item) => item !== undefined);
}

;// CONCATENATED MODULE: ./build/component/type-encoder.js

/**
 * Gives the nodes of the type graph indices in one scope, defining what is missing, equal definitions once.
 */
class type_encoder_TypeEncoder {
    #sink;
    #nominal;
    #known = new Map();
    #defined = new Map();
    /**
     * @param nominal the index under which a record, variant, enum, flags or resource is named in this scope; `undefined`
     * where it has no name and none is needed, and a definition without name will do
     */
    constructor(sink, nominal) {
        this.#sink = sink;
        this.#nominal = nominal;
    }
    /** From now on `index` denotes `node`. */
    set(node, index) {
        this.#known.set(node, index);
    }
    get(node) {
        return this.#known.get(node);
    }
    /** The index of a nominal type that has a name in this scope. */
    lookup(node) {
        const index = this.#known.get(node) ?? this.#nominal(node);
        if (index !== undefined)
            this.#known.set(node, index);
        return index;
    }
    /** The index of a type. */
    index(node) {
        const known = this.#known.get(node);
        if (known !== undefined)
            return known;
        const index = (isNominal(node) ? this.#nominal(node) : undefined) ?? this.define(node);
        this.#known.set(node, index);
        return index;
    }
    /**
     * A definition of its own for `node`, in terms of what its parts are called here; for types that get a name, which
     * must not become another name of an equal type. Not remembered as the meaning of `node`.
     */
    fresh(node) {
        if (node.kind === 'resource')
            throw new Error(`resource "${node.name}" is defined by nobody here`);
        return this.#sink.define(this.#def(node));
    }
    /** A definition of `node`, shared with equal ones. */
    define(node) {
        if (node.kind === 'resource')
            throw new Error(`resource "${node.name}" is defined by nobody here`);
        const def = this.#def(node);
        const key = JSON.stringify(def);
        const known = this.#defined.get(key);
        if (known !== undefined)
            return known;
        const index = this.#sink.define(def);
        this.#defined.set(key, index);
        return index;
    }
    #ref(node) {
        switch (node.kind) {
            case 'bool':
            case 's8':
            case 'u8':
            case 's16':
            case 'u16':
            case 's32':
            case 'u32':
            case 's64':
            case 'u64':
            case 'f32':
            case 'f64':
            case 'char':
            case 'string':
            case 'error-context':
                // `type duration = u64` is a node of its own, and stays one where it is known by a name.
                return this.#known.get(node) ?? node.kind;
            default:
                return this.index(node);
        }
    }
    #optional(node) {
        return node === undefined ? undefined : this.#ref(node);
    }
    #def(node) {
        switch (node.kind) {
            case 'record':
                return { kind: 'record', fields: node.fields.map(({ name, type }) => ({ name, type: this.#ref(type) })) };
            case 'variant':
                return { kind: 'variant', cases: node.cases.map(({ name, type }) => ({ name, type: this.#optional(type) })) };
            case 'list':
                return { kind: 'list', element: this.#ref(node.element), length: node.length };
            case 'tuple':
                return { kind: 'tuple', types: node.types.map((type) => this.#ref(type)) };
            case 'flags':
            case 'enum':
                return { kind: node.kind, names: node.names };
            case 'option':
                return { kind: 'option', type: this.#ref(node.type) };
            case 'result':
                return { kind: 'result', ok: this.#optional(node.ok), err: this.#optional(node.err) };
            case 'own':
            case 'borrow':
                return { kind: node.kind, resource: this.index(node.resource) };
            case 'stream':
            case 'future':
                return { kind: node.kind, element: this.#optional(node.element) };
            case 'map':
                return { kind: 'map', key: this.#ref(node.key), value: this.#ref(node.value) };
            case 'func':
                return {
                    kind: 'func',
                    async: node.async,
                    params: node.params.map(({ name, type }) => ({ name, type: this.#ref(type) })),
                    result: this.#optional(node.result),
                };
            default:
                return { kind: 'primitive', type: node.kind };
        }
    }
}
function type_encoder_componentSink(builder) {
    return { define: (def) => builder.type(def) };
}
/** The declarations of an instance type, and the index space of its types. */
class type_encoder_InstanceTypeBuilder {
    decls = [];
    #types = 0;
    define(def) {
        this.decls.push({ kind: 'type', def });
        return this.#types++;
    }
    /** A type of the enclosing scope. */
    outer(index) {
        this.decls.push({ kind: 'alias', alias: { kind: 'outer', sort: 'type', count: 1, index } });
        return this.#types++;
    }
    exportType(name, eq) {
        this.decls.push({ kind: 'export', name, attributes: [], desc: { sort: 'type', eq } });
        return this.#types++;
    }
    exportFunc(name, type) {
        this.decls.push({ kind: 'export', name, attributes: [], desc: { sort: 'func', type } });
    }
}

;// CONCATENATED MODULE: ./build/component/declare.js



/**
 * Which part of the given imports a component declares: per import the functions, and types that are needed though no
 * chosen function mentions them. What those need in turn is worked out here.
 */
class ImportSelection {
    #imports;
    /** Types that the world itself imports, by name. */
    #worldTypes;
    #owners;
    #functions = new Map();
    #types = new Map();
    #whole = new Set();
    /** @param imports of the guest, in its order: interfaces stand behind those whose types they use */
    constructor(imports) {
        this.#imports = imports;
        this.#worldTypes = new Map(imports.filter(({ extern }) => extern.sort === 'type').map((item) => [item.name, item]));
        this.#owners = ownersOf(imports);
    }
    /** Everything that the guest imports under this name. */
    addWhole(item) {
        if (this.#whole.has(item))
            return;
        this.#whole.add(item);
        if (item.extern.sort !== 'instance') {
            this.#need(item, item.extern);
            this.#nameOwner(item, item.name);
            return;
        }
        for (const name of item.extern.type.exports.keys())
            this.addExport(item, name);
    }
    /** A function or type of an imported interface. */
    addExport(item, name) {
        const extern = item.extern.sort === 'instance' ? item.extern.type.exports.get(name) : undefined;
        if (extern?.sort === 'func')
            this.addFunction(item, name);
        else if (extern?.sort === 'type')
            this.addType(item, name);
    }
    addFunction(item, name) {
        const added = setOf(this.#functions, item);
        if (added.has(name))
            return;
        added.add(name);
        const extern = item.extern.sort === 'instance' ? item.extern.type.exports.get(name) : item.extern;
        if (extern !== undefined)
            this.#need(item, extern);
        this.#nameOwner(item, name);
    }
    addType(item, name) {
        const added = setOf(this.#types, item);
        if (added.has(name))
            return;
        added.add(name);
        const extern = item.extern.sort === 'instance' ? item.extern.type.exports.get(name) : item.extern;
        if (extern !== undefined)
            this.#need(item, extern);
    }
    /** The resource or named type itself, from whoever first exports it. */
    addOwnerOf(node) {
        const owner = this.#owners.get(node);
        if (owner !== undefined)
            this.addType(owner.import, owner.name);
    }
    /** `[static]r.f` is a name only where there is an `r`, even if its type does not mention it. */
    #nameOwner(item, name) {
        const resource = resourceOfName(name);
        if (resource === undefined)
            return;
        if (item.extern.sort === 'instance')
            this.addType(item, resource);
        const owner = this.#worldTypes.get(resource);
        if (item.extern.sort === 'func' && owner !== undefined)
            this.addWhole(owner);
    }
    /**
     * A type that `item` does not export itself has to come from its owner; so does every resource, whose identity is
     * the owner's. A value type that `item` exports too is declared there once more, which means the same.
     */
    #need(item, extern) {
        if (extern.sort !== 'func' && extern.sort !== 'type')
            return;
        const own = item.extern.sort === 'instance' ? typesOf(item.extern.type) : new Set();
        for (const node of nominalsOf(extern.type)) {
            if (node.kind === 'resource' || !own.has(node))
                this.addOwnerOf(node);
        }
    }
    /** The chosen imports in the guest's order, each with the names of its exports that are declared. */
    *selected() {
        for (const item of this.#imports) {
            const functions = this.#functions.get(item) ?? new Set();
            const types = this.#types.get(item) ?? new Set();
            if (functions.size + types.size === 0 && !this.#whole.has(item))
                continue;
            yield { import: item, names: new Set([...functions, ...types]) };
        }
    }
    has(item) {
        return this.#whole.has(item) || this.#functions.has(item) || this.#types.has(item);
    }
}
function setOf(map, item) {
    const found = map.get(item) ?? new Set();
    map.set(item, found);
    return found;
}
const nominals = new WeakMap();
/** The named types that an interface exports. */
function typesOf(type) {
    const known = nominals.get(type) ?? findTypes(type);
    nominals.set(type, known);
    return known;
}
function findTypes(type) {
    const nodes = new Set();
    for (const extern of type.exports.values())
        if (extern.sort === 'type' && isNominal(extern.type))
            nodes.add(extern.type);
    return nodes;
}
/** Who first names each nominal type: the interface that defines it, since others that use it come later. */
function ownersOf(imports) {
    const owners = new Map();
    const own = (node, item, name) => {
        if (!owners.has(node))
            owners.set(node, { import: item, name });
    };
    for (const item of imports) {
        if (item.extern.sort === 'type' && reach_isNominal(item.extern.type))
            own(item.extern.type, item, item.name);
        if (item.extern.sort !== 'instance')
            continue;
        for (const [name, extern] of item.extern.type.exports) {
            if (extern.sort === 'type' && reach_isNominal(extern.type))
                own(extern.type, item, name);
        }
    }
    return owners;
}
/** Writes import declarations for a selection, dependencies first. */
function declareImports(builder, selection) {
    const index = new Map();
    /** Where a nominal type can be aliased from, once its import stands. */
    const sources = new Map();
    const aliases = new Map();
    const named = (node) => {
        const known = aliases.get(node);
        if (known !== undefined)
            return known;
        const source = sources.get(node);
        if (source === undefined)
            return undefined;
        const alias = builder.alias({ kind: 'export', sort: 'type', ...source });
        aliases.set(node, alias);
        return alias;
    };
    const types = new TypeEncoder(componentSink(builder), named);
    for (const { import: item, names } of selection.selected()) {
        const { name, attributes, extern } = item;
        switch (extern.sort) {
            case 'instance': {
                const { decls, exported } = instanceDecls(extern.type, names, named);
                const type = builder.type({ kind: 'instance', decls });
                const instance = builder.import({ name, attributes, desc: { sort: 'instance', type } });
                index.set(item, instance);
                for (const [node, label] of exported)
                    if (!sources.has(node))
                        sources.set(node, { instance, name: label });
                break;
            }
            case 'func':
                index.set(item, builder.import({ name, attributes, desc: { sort: 'func', type: types.index(extern.type) } }));
                break;
            case 'type': {
                const node = extern.type;
                if (node.kind === 'instance' || node.kind === 'component')
                    break;
                const known = isNominal(node) ? named(node) : undefined;
                const eq = known ?? (node.kind === 'resource' ? 'sub resource' : types.define(node));
                const imported = builder.import({ name, attributes, desc: { sort: 'type', eq } });
                index.set(item, imported);
                if (isNominal(node) && known === undefined)
                    aliases.set(node, imported);
                types.set(node, imported);
                break;
            }
            default:
                break;
        }
    }
    return { index, types, named };
}
/**
 * The body of an instance type: the chosen exports in their order, and of the types those that they reach. A type that
 * the surrounding scope has a name for is that one; any other is declared here.
 */
function instanceDecls(type, names, outer) {
    const body = new InstanceTypeBuilder();
    const encoder = new TypeEncoder(body, (node) => {
        const index = outer(node);
        return index === undefined ? undefined : body.outer(index);
    });
    const needed = reachedNominals(type, names);
    const exported = new Map();
    for (const [name, extern] of type.exports) {
        if (extern.sort === 'func') {
            if (names.has(name))
                body.exportFunc(name, encoder.index(extern.type));
        }
        else if (extern.sort === 'type') {
            const node = extern.type;
            if (node.kind === 'instance' || node.kind === 'component')
                continue;
            if (!names.has(name) && !(isNominal(node) && needed.has(node) && !exported.has(node)))
                continue;
            const known = encoder.get(node) ?? (isNominal(node) ? encoder.lookup(node) : undefined);
            const bound = known ?? (node.kind === 'resource' ? 'sub resource' : encoder.fresh(node));
            const index = body.exportType(name, bound);
            // Functions name the exported type, not the definition behind it; of several names, the first, as methods demand.
            if (isNominal(node) && exported.has(node))
                continue;
            if (isNominal(node))
                exported.set(node, name);
            encoder.set(node, index);
        }
    }
    return { decls: body.decls, exported };
}
function reachedNominals(type, names) {
    const nodes = new Set();
    for (const name of names) {
        const extern = type.exports.get(name);
        if (extern?.sort !== 'func' && extern?.sort !== 'type')
            continue;
        for (const node of reach(extern.type))
            if (isNominal(node))
                nodes.add(node);
    }
    return nodes;
}

;// CONCATENATED MODULE: ./build/bytes/reader.js

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * Reads a run of bytes from front to back. `offset` counts from the start of the file, whatever part of it is read, so
 * that an error can say where. Every rejection is a `VirtError` with code `malformed`.
 */
class ByteReader {
    #bytes;
    #base;
    #at = 0;
    /** @param base the offset in the file of the first byte of `bytes` */
    constructor(bytes, base = 0) {
        this.#bytes = bytes;
        this.#base = base;
    }
    get offset() {
        return this.#base + this.#at;
    }
    get remaining() {
        return this.#bytes.length - this.#at;
    }
    get done() {
        return this.#at === this.#bytes.length;
    }
    fail(what, hint, offset = this.offset) {
        throw new VirtError('malformed', what, hint === undefined ? { at: { offset } } : { at: { offset }, hint });
    }
    u8() {
        const byte = this.#bytes[this.#at];
        if (byte === undefined)
            this.fail('the bytes end too early', 'the file may be truncated');
        this.#at++;
        return byte;
    }
    /** The next byte, not consumed; `undefined` at the end. */
    peek() {
        return this.#bytes[this.#at];
    }
    /** A view, not a copy. */
    bytes(length) {
        if (length > this.remaining) {
            this.fail(`${length} bytes are announced but only ${this.remaining} are left`, 'the file may be truncated');
        }
        const start = this.#at;
        this.#at += length;
        return this.#bytes.subarray(start, this.#at);
    }
    /** The bytes that `read` consumes. */
    span(read) {
        const start = this.#at;
        read();
        return this.#bytes.subarray(start, this.#at);
    }
    u32() {
        const start = this.offset;
        let value = 0;
        for (let shift = 0;; shift += 7) {
            const byte = this.u8();
            // The last of five bytes has room for four bits.
            if (shift === 28 && byte > 0x0f)
                this.#tooLong(32, byte, start);
            value += (byte & 0x7f) * 2 ** shift;
            if (byte < 0x80)
                return value;
        }
    }
    /** A signed integer of 33 bits: a type index, or a negative number for something else. */
    s33() {
        const start = this.offset;
        let value = 0;
        for (let shift = 0;; shift += 7) {
            const byte = this.u8();
            // The last of five bytes has room for five bits, which the rest must repeat.
            if (shift === 28 && byte > 0x0f && (byte < 0x70 || byte > 0x7f))
                this.#tooLong(33, byte, start);
            value += (byte & 0x7f) * 2 ** shift;
            if (byte < 0x80)
                return (byte & 0x40) === 0 ? value : value - 2 ** (shift + 7);
        }
    }
    #tooLong(bits, byte, start) {
        const what = byte >= 0x80 ? 'an integer is encoded in too many bytes' : `an integer does not fit into ${bits} bits`;
        this.fail(what, undefined, start);
    }
    name() {
        const start = this.offset;
        const length = this.u32();
        if (length > reader_MAX_NAME)
            this.fail(`a name of ${length} bytes is longer than ${reader_MAX_NAME}`, 'no engine takes it; make it shorter', start);
        try {
            return utf8.decode(this.bytes(length));
        }
        catch (error) {
            if (error instanceof VirtError)
                throw error;
            this.fail('a name is not valid UTF-8', undefined, start);
        }
    }
    /** A vector; a count that cannot fit into what is left (each item has at least one byte) is refused before it is read. */
    vec(read) {
        const start = this.offset;
        const count = this.u32();
        if (count > this.remaining) {
            this.fail(`${count} items are announced but only ${this.remaining} bytes are left`, undefined, start);
        }
        const items = [];
        for (let i = 0; i < count; i++)
            items.push(read());
        return items;
    }
}
/** wasmparser's limit for any string in a module or component. */
const reader_MAX_NAME = 100_000;

;// CONCATENATED MODULE: ./build/component/ast.js
const CORE_SORTS = {
    'core func': 0x00,
    'core table': 0x01,
    'core memory': 0x02,
    'core global': 0x03,
    'core tag': 0x04,
    'core type': 0x10,
    module: 0x11,
    'core instance': 0x12,
};
const SORTS = { func: 0x01, value: 0x02, type: 0x03, component: 0x04, instance: 0x05 };

;// CONCATENATED MODULE: ./build/component/inverse.js
/** A table of bytes, read from the byte to the name. */
function inverse(table) {
    return new Map(keys(table).map((name) => [table[name], name]));
}
function keys(table) {
    return Object.keys(table).filter((key) => key in table);
}

;// CONCATENATED MODULE: ./build/component/decode-alias.js


const CORE_SORT_NAMES = inverse(CORE_SORTS);
const SORT_NAMES = inverse(SORTS);
/** Binary.md § Instance Definitions, `sort`. */
function readSort(r) {
    const start = r.offset;
    const byte = r.u8();
    const sort = byte === 0 ? CORE_SORT_NAMES.get(r.u8()) : SORT_NAMES.get(byte);
    if (sort === undefined)
        r.fail('a sort is unknown', undefined, start);
    return sort;
}
function readAlias(r) {
    const sort = readSort(r);
    const start = r.offset;
    const target = r.u8();
    switch (target) {
        case 0:
            return { kind: 'export', sort, instance: r.u32(), name: r.name() };
        case 1:
            return { kind: 'core export', sort, instance: r.u32(), name: r.name() };
        case 2:
            return { kind: 'outer', sort, count: r.u32(), index: r.u32() };
        default:
            return r.fail(`alias target ${target} is unknown`, undefined, start);
    }
}

;// CONCATENATED MODULE: ./build/component/opcodes.js
const opcodes_MAGIC = Uint8Array.of(0x00, 0x61, 0x73, 0x6d);
/** Version 13, layer 1: the version is raised with every incompatible change until 1.0. */
const COMPONENT_VERSION = Uint8Array.of(0x0d, 0x00, 0x01, 0x00);
const opcodes_MODULE_VERSION = Uint8Array.of(0x01, 0x00, 0x00, 0x00);
const SECTION = {
    custom: 0,
    'core module': 1,
    'core instance': 2,
    'core type': 3,
    component: 4,
    instance: 5,
    alias: 6,
    type: 7,
    canon: 8,
    start: 9,
    import: 10,
    export: 11,
    value: 12,
};
const PRIMITIVE = {
    bool: 0x7f,
    s8: 0x7e,
    u8: 0x7d,
    s16: 0x7c,
    u16: 0x7b,
    s32: 0x7a,
    u32: 0x79,
    s64: 0x78,
    u64: 0x77,
    f32: 0x76,
    f64: 0x75,
    char: 0x74,
    string: 0x73,
    'error-context': 0x64,
};
const TYPE = {
    record: 0x72,
    variant: 0x71,
    list: 0x70,
    tuple: 0x6f,
    flags: 0x6e,
    enum: 0x6d,
    option: 0x6b,
    result: 0x6a,
    own: 0x69,
    borrow: 0x68,
    'fixed-length list': 0x67,
    stream: 0x66,
    future: 0x65,
    map: 0x63,
    'async func': 0x43,
    instance: 0x42,
    component: 0x41,
    func: 0x40,
    resource: 0x3f,
};
const REP = { i32: 0x7f, i64: 0x7e };
const DECL = { 'core type': 0, type: 1, alias: 2, import: 3, export: 4 };
const EXTERN = { module: 0, func: 1, value: 2, type: 3, component: 4, instance: 5 };
const ATTRIBUTE = {
    implements: 0,
    versionsuffix: 1,
    'external-id': 2,
};
const CANON_OPTION = {
    utf8: 0,
    utf16: 1,
    'latin1+utf16': 2,
    memory: 3,
    realloc: 4,
    'post-return': 5,
    async: 6,
    callback: 7,
    'core-type': 8,
};
const CANON = {
    lift: 0x00,
    lower: 0x01,
    'resource.new': 0x02,
    'resource.drop': 0x03,
    'resource.rep': 0x04,
};
/**
 * The immediates of every other canonical built-in: `u` an index, `o` canonical options, `b` one byte, `r` a result
 * list, `v` a core value type. Each built-in appends one core function.
 */
const BUILTIN_IMMEDIATES = {
    5: '', // task.cancel
    6: 'b', // subtask.cancel
    8: '', // backpressure.set, of older producers
    9: 'ro', // task.return
    10: 'vu', // context.get
    11: 'vu', // context.set
    12: 'b', // thread.yield
    13: '', // subtask.drop
    14: 'u', // stream.new
    15: 'uo', // stream.read
    16: 'uo', // stream.write
    17: 'ub', // stream.cancel-read
    18: 'ub', // stream.cancel-write
    19: 'u', // stream.drop-readable
    20: 'u', // stream.drop-writable
    21: 'u', // future.new
    22: 'uo', // future.read
    23: 'uo', // future.write
    24: 'ub', // future.cancel-read
    25: 'ub', // future.cancel-write
    26: 'u', // future.drop-readable
    27: 'u', // future.drop-writable
    28: 'o', // error-context.new
    29: 'o', // error-context.debug-message
    30: '', // error-context.drop
    31: '', // waitable-set.new
    32: 'bu', // waitable-set.wait
    33: 'bu', // waitable-set.poll
    34: '', // waitable-set.drop
    35: '', // waitable.join
    36: '', // backpressure.inc
    37: '', // backpressure.dec
    38: '', // thread.index
    39: 'uu', // thread.new-indirect
    40: 'b', // thread.suspend-then-resume and its kin
    41: 'b',
    42: '',
    43: 'b',
    44: 'b',
    45: 'b',
    64: 'u', // thread.spawn-ref
    65: 'uu', // thread.spawn-indirect
    66: '', // thread.available-parallelism
};

;// CONCATENATED MODULE: ./build/component/decode-types.js




const PRIMITIVE_NAMES = inverse(PRIMITIVE);
const TYPE_NAMES = inverse(TYPE);
const DECL_NAMES = inverse(DECL);
const EXTERN_NAMES = inverse(EXTERN);
const ATTRIBUTE_NAMES = inverse(ATTRIBUTE);
/** Deeper nesting of component and instance types than any engine accepts is refused. */
const MAX_DEPTH = 100;
function readTypeDef(r, depth = 0) {
    const start = r.offset;
    const opcode = r.u8();
    const primitive = PRIMITIVE_NAMES.get(opcode);
    if (primitive !== undefined)
        return { kind: 'primitive', type: primitive };
    const kind = TYPE_NAMES.get(opcode);
    switch (kind) {
        case undefined:
            return r.fail(`type form 0x${opcode.toString(16)} is unknown`, undefined, start);
        case 'record':
            return { kind, fields: some(r, kind, () => readNamedRef(r)) };
        case 'variant':
            return { kind, cases: some(r, kind, () => readCase(r)) };
        case 'list':
            return { kind, element: readTypeRef(r), length: undefined };
        case 'fixed-length list':
            return { kind: 'list', element: readTypeRef(r), length: r.u32() };
        case 'tuple':
            return { kind, types: some(r, kind, () => readTypeRef(r)) };
        case 'flags':
        case 'enum':
            return { kind, names: some(r, kind, () => r.name()) };
        case 'option':
            return { kind, type: readTypeRef(r) };
        case 'result':
            return { kind, ok: readOptional(r), err: readOptional(r) };
        case 'own':
        case 'borrow':
            return { kind, resource: r.u32() };
        case 'stream':
        case 'future':
            return { kind, element: readOptional(r) };
        case 'map':
            return { kind, key: readTypeRef(r), value: readTypeRef(r) };
        case 'func':
        case 'async func':
            return {
                kind: 'func',
                async: kind === 'async func',
                params: r.vec(() => readNamedRef(r)),
                result: readResult(r),
            };
        case 'resource':
            return { kind, rep: readRep(r), dtor: readFlag(r) ? r.u32() : undefined };
        case 'component':
        case 'instance':
            if (depth >= MAX_DEPTH) {
                throw new VirtError('unsupported', `types are nested more than ${MAX_DEPTH} deep`, { at: { offset: start } });
            }
            return { kind, decls: r.vec(() => readDecl(r, kind, depth + 1)) };
    }
}
/** A record, variant, tuple, enum or flags of nothing is invalid. */
function some(r, kind, read) {
    const start = r.offset;
    const items = r.vec(read);
    if (items.length === 0)
        r.fail(`a type of kind "${kind}" is empty`, undefined, start);
    return items;
}
function readTypeRef(r) {
    const start = r.offset;
    const primitive = PRIMITIVE_NAMES.get(r.peek() ?? -1);
    if (primitive !== undefined) {
        r.u8();
        return primitive;
    }
    const index = r.s33();
    if (index < 0)
        r.fail('a value type is neither primitive nor an index', undefined, start);
    return index;
}
function readNamedRef(r) {
    return { name: r.name(), type: readTypeRef(r) };
}
function readCase(r) {
    const result = { name: r.name(), type: readOptional(r) };
    const start = r.offset;
    if (r.u8() !== 0)
        r.fail('a variant case refines another, which the format no longer knows', undefined, start);
    return result;
}
function readFlag(r) {
    const start = r.offset;
    const byte = r.u8();
    if (byte > 1)
        r.fail(`byte ${byte} stands where only 0 or 1 may`, undefined, start);
    return byte === 1;
}
function readOptional(r) {
    return readFlag(r) ? readTypeRef(r) : undefined;
}
function readResult(r) {
    const start = r.offset;
    if (!readFlag(r))
        return readTypeRef(r);
    if (r.u8() !== 0)
        r.fail('a function has named results, which the format no longer knows', undefined, start);
    return undefined;
}
function readRep(r) {
    const start = r.offset;
    const byte = r.u8();
    if (byte === 0x7f)
        return 'i32';
    if (byte === 0x7e)
        return 'i64';
    return r.fail('a resource is represented by neither i32 nor i64', undefined, start);
}
function readDecl(r, scope, depth) {
    const start = r.offset;
    const kind = DECL_NAMES.get(r.u8());
    switch (kind) {
        case 'core type':
            return { kind: 'core-type', bytes: r.span(() => skipCoreType(r, depth)) };
        case 'type':
            return { kind, def: readTypeDef(r, depth) };
        case 'alias':
            return { kind, alias: readAlias(r) };
        case 'import':
            if (scope === 'instance')
                r.fail('an instance type declares an import', undefined, start);
            return { kind, ...readName(r), desc: readExternDesc(r) };
        case 'export':
            return { kind, ...readName(r), desc: readExternDesc(r) };
        case undefined:
            return r.fail('a declaration is of an unknown kind', undefined, start);
    }
}
/** `nameattributes`: a name, and what Binary.md § Import and Export Definitions lets stand beside it. */
function readName(r) {
    const start = r.offset;
    const form = r.u8();
    if (form > 2)
        r.fail(`name form ${form} is unknown`, undefined, start);
    const name = r.name();
    // Form 1 is what older encoders wrote for interface names.
    const attributes = form < 2 ? [] : r.vec(() => readAttribute(r));
    const kinds = attributes.map(({ kind }) => kind);
    const twice = kinds.find((kind, i) => kinds.indexOf(kind) < i);
    if (twice !== undefined)
        r.fail(`the name "${name}" has more than one ${twice} attribute`, undefined, start);
    return { name, attributes };
}
function readAttribute(r) {
    const start = r.offset;
    const kind = ATTRIBUTE_NAMES.get(r.u8());
    if (kind === undefined)
        r.fail('a name has an unknown attribute', undefined, start);
    return { kind, value: r.name() };
}
function readExternDesc(r) {
    const start = r.offset;
    const sort = EXTERN_NAMES.get(r.u8());
    switch (sort) {
        case 'module':
            if (r.u8() !== 0x11)
                r.fail('a core item other than a module is imported', undefined, start);
            return { sort, type: r.u32() };
        case 'func':
        case 'component':
        case 'instance':
            return { sort, type: r.u32() };
        case 'type':
            return { sort, eq: readFlag(r) ? 'sub resource' : r.u32() };
        case 'value':
            throw new VirtError('unsupported', 'a value is imported or exported, which no engine runs', {
                at: { offset: start },
            });
        case undefined:
            return r.fail('an import or export is of an unknown kind', undefined, start);
    }
}
/** Core types are kept as bytes; only function and module types can be told to end somewhere without core knowledge. */
function skipCoreType(r, depth) {
    const start = r.offset;
    switch (r.u8()) {
        case 0x60:
            r.vec(() => r.u8());
            r.vec(() => r.u8());
            return;
        case 0x50:
            if (depth >= MAX_DEPTH)
                r.fail('types are nested too deep', undefined, start);
            r.vec(() => skipModuleDecl(r, depth + 1));
            return;
        default:
            throw new VirtError('unsupported', 'a core type is neither of a function nor of a module', {
                at: { offset: start },
            });
    }
}
function skipModuleDecl(r, depth) {
    const start = r.offset;
    switch (r.u8()) {
        case 0x00:
            r.name();
            r.name();
            skipCoreExtern(r);
            return;
        case 0x01:
            skipCoreType(r, depth);
            return;
        case 0x02:
            r.bytes(2);
            r.u32();
            r.u32();
            return;
        case 0x03:
            r.name();
            skipCoreExtern(r);
            return;
        default:
            r.fail('a module type has an unknown declaration', undefined, start);
    }
}
function skipCoreExtern(r) {
    const start = r.offset;
    switch (r.u8()) {
        case 0x00:
            r.u32();
            return;
        case 0x01:
            r.u8();
            skipLimits(r);
            return;
        case 0x02:
            skipLimits(r);
            return;
        case 0x03:
            r.bytes(2);
            return;
        default:
            r.fail('a module type mentions an unknown kind of core item', undefined, start);
    }
}
function skipLimits(r) {
    const flags = r.u8();
    r.u32();
    if ((flags & 1) !== 0)
        r.u32();
}

;// CONCATENATED MODULE: ./build/component/decode.js






const SECTION_NAMES = inverse(SECTION);
const OPTION_NAMES = inverse(CANON_OPTION);
const CANON_NAMES = inverse(CANON);
/** Whether `bytes` begin as a core module does. */
function isCoreModule(bytes) {
    return startsWith(bytes, MAGIC, 0) && startsWith(bytes, MODULE_VERSION, 4);
}
/**
 * The sections of a component binary. Core modules, nested components and custom sections are views of `bytes` that
 * nobody looks into, so that the cost follows the number of declarations, not the size of the file.
 * @param base offset of `bytes` in the file, for a nested component
 * @throws {VirtError} `malformed` with the byte offset, or `unsupported` for what is well-formed but of another kind
 */
function decode(bytes, base = 0) {
    checkPreamble(bytes, base);
    const reader = new ByteReader(bytes.subarray(8), base + 8);
    const sections = [];
    while (!reader.done)
        sections.push(readSection(reader));
    return { sections };
}
function checkPreamble(bytes, base) {
    const at = { offset: base };
    if (bytes.length === 0) {
        throw new VirtError('malformed', 'the file is empty', { hint: 'give a WebAssembly component' });
    }
    if (!startsWith(bytes, opcodes_MAGIC.subarray(0, bytes.length), 0)) {
        throw new VirtError('malformed', 'this is not WebAssembly', {
            hint: 'give a component in the binary format (.wasm)',
        });
    }
    if (bytes.length < 8) {
        throw new VirtError('malformed', 'the file ends inside its first eight bytes', { at, hint: 'it may be truncated' });
    }
    if (startsWith(bytes, COMPONENT_VERSION, 4))
        return;
    if (startsWith(bytes, opcodes_MODULE_VERSION, 4)) {
        throw new VirtError('unsupported', 'this is a core module, not a component', {
            hint: 'make a component of it first, as `jco new` or `wasm-tools component new` do',
        });
    }
    const version = (bytes[4] ?? 0) | ((bytes[5] ?? 0) << 8);
    const layer = (bytes[6] ?? 0) | ((bytes[7] ?? 0) << 8);
    throw new VirtError('unsupported', `binary version ${version} of layer ${layer} is unknown`, {
        at: { offset: base + 4 },
        hint: 'components have version 13 of layer 1; use a toolchain of today',
    });
}
function startsWith(bytes, prefix, at) {
    return prefix.every((byte, i) => bytes[at + i] === byte);
}
function readSection(outer) {
    const start = outer.offset;
    const id = outer.u8();
    const kind = SECTION_NAMES.get(id);
    if (kind === undefined)
        outer.fail(`section ${id} is unknown`, 'the file may be damaged', start);
    const size = outer.u32();
    const offset = outer.offset;
    if (size > outer.remaining) {
        outer.fail(`a section of ${size} bytes is announced but only ${outer.remaining} are left`, 'the file may be truncated', start);
    }
    const bytes = outer.bytes(size);
    switch (kind) {
        case 'custom':
        case 'core module':
        case 'core type':
        case 'core instance':
        case 'component':
            return { kind, offset, bytes };
        case 'type':
            return { kind, offset, ...items(bytes, offset, (r) => readTypeDef(r)) };
        case 'alias':
            return { kind, offset, ...items(bytes, offset, readAlias) };
        case 'instance':
            return { kind, offset, ...items(bytes, offset, readInstance) };
        case 'canon':
            return { kind, offset, ...items(bytes, offset, readCanon) };
        case 'import':
            return { kind, offset, ...items(bytes, offset, readImport) };
        case 'export':
            return { kind, offset, ...items(bytes, offset, readExport) };
        case 'start':
        case 'value':
            throw new VirtError('unsupported', `the component has a ${kind} section, which no engine runs`, {
                at: { offset: start },
            });
    }
}
function items(bytes, offset, read) {
    const reader = new ByteReader(bytes, offset);
    const offsets = [];
    const all = reader.vec(() => {
        offsets.push(reader.offset);
        return read(reader);
    });
    if (!reader.done)
        reader.fail('a section is longer than its items');
    return { items: all, offsets };
}
function readInstance(r) {
    const start = r.offset;
    const form = r.u8();
    switch (form) {
        case 0:
            return { kind: 'instantiate', component: r.u32(), args: r.vec(() => readNamedSortIndex(r)) };
        case 1:
            return { kind: 'exports', exports: r.vec(() => ({ ...readName(r), sort: readSort(r), index: r.u32() })) };
        default:
            return r.fail(`instance form ${form} is unknown`, undefined, start);
    }
}
function readNamedSortIndex(r) {
    return { name: r.name(), sort: readSort(r), index: r.u32() };
}
function readImport(r) {
    return { ...readName(r), desc: readExternDesc(r) };
}
function readExport(r) {
    const head = { ...readName(r), sort: readSort(r), index: r.u32() };
    const start = r.offset;
    switch (r.u8()) {
        case 0:
            return { ...head, ascription: undefined };
        case 1:
            return { ...head, ascription: readExternDesc(r) };
        default:
            return r.fail('an export says neither that it has a type nor that it has none', undefined, start);
    }
}
function readCanon(r) {
    const start = r.offset;
    const opcode = r.u8();
    const name = CANON_NAMES.get(opcode);
    switch (name) {
        case 'lift':
            expectZero(r);
            return { kind: name, func: r.u32(), options: readOptions(r), type: r.u32() };
        case 'lower':
            expectZero(r);
            return { kind: name, func: r.u32(), options: readOptions(r) };
        case 'resource.new':
        case 'resource.drop':
        case 'resource.rep':
            return { kind: name, type: r.u32() };
        case undefined:
            return readBuiltin(r, opcode, start);
    }
}
function readBuiltin(r, opcode, start) {
    const immediates = BUILTIN_IMMEDIATES[opcode];
    if (immediates === undefined)
        r.fail(`canonical built-in ${opcode} is unknown`, undefined, start);
    const bytes = r.span(() => {
        for (const immediate of immediates) {
            if (immediate === 'u')
                r.u32();
            else if (immediate === 'o')
                readOptions(r);
            else if (immediate === 'r')
                readResultList(r);
            else
                r.u8();
        }
    });
    return { kind: 'builtin', bytes: Uint8Array.of(opcode, ...bytes) };
}
function readResultList(r) {
    if (r.u8() === 0)
        r.s33();
    else
        expectZero(r);
}
function readOptions(r) {
    return r.vec(() => {
        const start = r.offset;
        const kind = OPTION_NAMES.get(r.u8());
        switch (kind) {
            case undefined:
                return r.fail('a canonical option is unknown', undefined, start);
            case 'utf8':
            case 'utf16':
            case 'latin1+utf16':
            case 'async':
                return { kind };
            default:
                return { kind, index: r.u32() };
        }
    });
}
function expectZero(r) {
    const start = r.offset;
    const byte = r.u8();
    if (byte !== 0)
        r.fail(`byte ${byte} stands where only 0 may`, undefined, start);
}

;// CONCATENATED MODULE: ./build/component/malformed.js

/** Refuses something that stands against the rules of components, at this byte. */
function malformed(what, offset) {
    throw new VirtError('malformed', what, { at: { offset } });
}

;// CONCATENATED MODULE: ./build/component/name-rules.js


/**
 * Refuses the name of an import or export that engines refuse, and what stands beside it: by such a name, nobody could
 * say what the host would take it for.
 *
 * Source: Binary.md § Import and Export Definitions, Explainer.md § Import and Export Definitions.
 * @throws {VirtError} `malformed`, or `unsupported` for a name of another kind
 */
function checkName({ name, attributes }, sort, offset) {
    const kind = kindOfName(name, offset);
    if (kind === 'annotated' && sort !== 'func')
        malformed(`"${name}" may only name a function`, offset);
    let suffix = '';
    for (const attribute of attributes) {
        switch (attribute.kind) {
            case 'implements':
                if (kind !== 'plain' || sort !== 'instance')
                    malformed(`"${name}" has an implements attribute, which only an instance with a plain name may have`, offset);
                checkImplemented(name, attribute.value, offset);
                break;
            case 'versionsuffix':
                if (sort !== 'instance')
                    malformed(`"${name}" has a versionsuffix attribute, which only an instance may have`, offset);
                suffix = attribute.value;
                break;
            case 'external-id':
                break;
        }
    }
    const version = kind === 'interface' ? names_parseInterfaceName(name)?.version : undefined;
    if (version !== undefined && !isVersion(`${version}${suffix}`))
        malformed(`the version in "${name}${suffix}" is not a semantic version`, offset);
}
/** Of the version, the part by which versions stand for one another is enough: `0.2` (Explainer.md § Canonical Interface Name). */
function checkImplemented(name, value, offset) {
    const id = names_parseInterfaceName(value);
    if (id !== undefined && (id.version === undefined || isVersion(id.version) || CANONICAL.test(id.version)))
        return;
    malformed(`"${name}" implements "${value}", which is not the name of an interface`, offset);
}
const NUMBER = '(?:0|[1-9][0-9]*)';
const IDENTIFIER = '[0-9A-Za-z-]+';
const CANONICAL = /^(?:[1-9][0-9]*|0\.[1-9][0-9]*)$/;
/** Semantic Versioning 2.0.0 § 2, § 9, § 10: of a pre-release, identifiers that are numbers have no leading zeros. */
const VERSION = new RegExp(`^(${NUMBER})\\.(${NUMBER})\\.(${NUMBER})(?:-(?!(?:[^+]*\\.)?0[0-9]+(?:[.+]|$))${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+${IDENTIFIER}(?:\\.${IDENTIFIER})*)?$`);
function isVersion(text) {
    const [, ...numbers] = VERSION.exec(text) ?? [];
    // Engines keep them in 64 bits.
    return numbers.length > 0 && numbers.every((number) => number.length < 20 || BigInt(number) < 1n << 64n);
}
/**
 * The names of one scope, of which no two may be such that engines take them for one (Explainer.md § Name Uniqueness).
 */
class UniqueNames {
    #names = new Map();
    #verb;
    /** @param verb what is done to them, for messages: `imported` */
    constructor(verb) {
        this.#verb = verb;
    }
    /** @throws {VirtError} `malformed` if such a name is there already */
    add(name, offset) {
        const key = name_rules_keyOf(name);
        const other = this.#names.get(key);
        if (other === name)
            malformed(`"${name}" is ${this.#verb} twice`, offset);
        if (other !== undefined)
            malformed(`"${name}" is ${this.#verb} beside "${other}", and engines take the two for one name`, offset);
        this.#names.set(key, name);
    }
}
/** The same for names that are not strongly unique. Case does not count, but in versions. */
function name_rules_keyOf(name) {
    const [label = '', ...version] = name.split('@');
    const lower = [label.toLowerCase(), ...version].join('@');
    const [, owner, member] = /^\[(?:method|static)\](.*)\.(.*)$/.exec(lower) ?? [];
    if (owner === undefined)
        return lower;
    return owner === member ? owner : `${owner}.${member}`;
}

;// CONCATENATED MODULE: ./build/component/types.js
/**
 * The type graph: what the imports of a component mean once every index is resolved.
 *
 * Nodes are compared by identity. Two records of equal shape are two nodes when they were declared twice, and one node
 * when one interface `use`s the other's; a resource is one node however many names it has. Nothing here knows WASI.
 *
 * Source: Explainer.md § Type Definitions.
 */
const PRIMITIVES = [
    'bool',
    's8',
    'u8',
    's16',
    'u16',
    's32',
    'u32',
    's64',
    'u64',
    'f32',
    'f64',
    'char',
    'string',
    'error-context',
];

;// CONCATENATED MODULE: ./build/component/scope.js





/** wasmparser's limit for how deep a type may be; engines refuse what is deeper. */
const MAX_TYPE_DEPTH = 100;
/** wasmparser's limit for the size of all types together, so that no input can make work out of proportion. */
const MAX_ITEMS = 1_000_000;
/** So many are declared in all, each where it is used once more; components of Python and JavaScript have some thousands. */
const MAX_DECLARED = 200_000;
/** How many names all types together may have where they are spelt out: tools look at each, wherever it is mentioned. */
const MAX_NAMES = 10_000_000;
/** How many instances may each need the next: far more than any composition has, and half of what a stack bears. */
const MAX_CHAIN = 400;
/** Work done for one file, counted to bound it. */
class Budget {
    #spent = 0;
    #spelt = 0;
    #names = 0;
    #depth = 0;
    spend(offset, items = 1) {
        this.#spent += items;
        if (this.#spent <= MAX_DECLARED)
            return;
        throw new VirtError('unsupported', `the component declares more than ${MAX_DECLARED} types, imports and exports in all`, { at: { offset }, hint: 'no toolchain makes as many; give it in parts' });
    }
    /** An import or export of the component itself: wasmparser counts what its types spell out to. */
    spell(extern, offset) {
        const { size, names } = scope_extentOf(extern);
        this.#spelt += size;
        this.#names += names;
        if (this.#spelt > MAX_ITEMS)
            refuseSize('the types of all imports and exports', offset);
        if (this.#names <= MAX_NAMES)
            return;
        const what = `the types of all imports and exports would have more than ${MAX_NAMES} names of fields and cases if spelt out`;
        throw new VirtError('unsupported', what, { at: { offset }, hint: 'mention large types less often' });
    }
    /** Something that instances build upon: deep enough, and the stack would end. */
    nest(offset, make) {
        if (this.#depth >= MAX_CHAIN) {
            throw new VirtError('unsupported', `more than ${MAX_CHAIN} instances build upon one another`, {
                at: { offset },
                hint: 'compose it of fewer parts',
            });
        }
        this.#depth++;
        try {
            return make();
        }
        finally {
            this.#depth--;
        }
    }
}
/**
 * The index spaces of one component or type scope. Identity of types: an index that is an alias, an export or an `eq`
 * bound denotes the same node; each evaluated `sub resource` and each `resource` definition is a new node
 * (Explainer.md § Type Checking).
 */
class Scope {
    types = [];
    /** Thunks: the type of a function that a nested instance exports is only worked out if somebody asks. */
    funcs = [];
    instances = [];
    components = [];
    budget;
    #outer;
    constructor(outer, budget) {
        this.#outer = outer;
        this.budget = budget;
    }
    /** This scope as one that is defined here and evaluated later sees it: what follows does not exist for it. */
    here() {
        return { scope: this, types: this.types.length, components: this.components.length };
    }
    type(index, offset) {
        return at(this.types, index, 'type', offset);
    }
    instance(index, offset) {
        return this.lazyInstance(index, offset)();
    }
    lazyInstance(index, offset) {
        return at(this.instances, index, 'instance', offset);
    }
    func(index, offset) {
        return at(this.funcs, index, 'function', offset);
    }
    component(index, offset) {
        return at(this.components, index, 'component', offset);
    }
    funcType(index, offset) {
        const type = this.type(index, offset);
        if (type.kind !== 'func')
            malformed(`type ${index} is not a function type`, offset);
        return type;
    }
    valueType(ref, offset) {
        if (typeof ref !== 'number')
            return primitive(ref);
        const type = this.type(ref, offset);
        switch (type.kind) {
            case 'func':
            case 'resource':
            case 'template':
            case 'instance':
            case 'component':
                return malformed(`type ${ref} is not the type of a value`, offset);
            default:
                return type;
        }
    }
    resource(index, offset) {
        const type = this.type(index, offset);
        if (type.kind !== 'resource')
            malformed(`type ${index} is not a resource`, offset);
        return type;
    }
    define(def, offset) {
        this.budget.spend(offset, 1 + partCount(def));
        this.types.push(this.#evaluate(def, offset));
    }
    #evaluate(def, offset) {
        const optional = (ref) => (ref === undefined ? undefined : this.valueType(ref, offset));
        switch (def.kind) {
            case 'primitive':
                return { kind: def.type };
            case 'flags':
            case 'enum':
                return bounded({ kind: def.kind, names: def.names }, offset);
            case 'resource':
                return { kind: 'resource', name: '' };
            case 'own':
            case 'borrow':
                return { kind: def.kind, resource: this.resource(def.resource, offset) };
            case 'instance':
            case 'component': {
                const outer = this.here();
                const make = def.kind === 'instance' ? instanceType : componentType;
                return { kind: 'template', make: () => make(def.decls, outer, this.budget, offset) };
            }
            case 'func':
                return bounded({ kind: 'func', async: def.async, params: this.#named(def.params, offset), result: optional(def.result) }, offset);
            case 'record':
                return bounded({ kind: 'record', fields: this.#named(def.fields, offset) }, offset);
            case 'variant':
                return bounded({ kind: 'variant', cases: def.cases.map((c) => ({ name: c.name, type: optional(c.type) })) }, offset);
            case 'list':
                return bounded({ kind: 'list', element: this.valueType(def.element, offset), length: def.length }, offset);
            case 'tuple':
                return bounded({ kind: 'tuple', types: def.types.map((ref) => this.valueType(ref, offset)) }, offset);
            case 'option':
                return bounded({ kind: 'option', type: this.valueType(def.type, offset) }, offset);
            case 'result':
                return bounded({ kind: 'result', ok: optional(def.ok), err: optional(def.err) }, offset);
            case 'stream':
            case 'future':
                return bounded({ kind: def.kind, element: optional(def.element) }, offset);
            case 'map':
                return bounded({ kind: 'map', key: this.valueType(def.key, offset), value: this.valueType(def.value, offset) }, offset);
        }
    }
    #named(refs, offset) {
        return refs.map((ref) => ({ name: ref.name, type: this.valueType(ref.type, offset) }));
    }
    /** Evaluates the declarations of an instance or component type, of which this is the inside. */
    declareAll(decls, imports, exports, offset) {
        const unique = { import: new UniqueNames('declared'), export: new UniqueNames('declared') };
        for (const decl of decls)
            this.#declare(decl, imports, exports, unique, offset);
    }
    #declare(decl, imports, exports, unique, offset) {
        this.budget.spend(offset);
        switch (decl.kind) {
            case 'core-type':
                return;
            case 'type':
                return this.define(decl.def, offset);
            case 'alias':
                return this.alias(decl.alias, offset);
            case 'import':
            case 'export': {
                const names = decl.kind === 'import' ? imports : exports;
                if (names === undefined)
                    malformed(`an instance type declares the import "${decl.name}"`, offset);
                checkName(decl, decl.desc.sort, offset);
                unique[decl.kind].add(decl.name, offset);
                const extern = this.extern(decl.desc, decl.name, offset);
                names.set(decl.name, extern);
                this.push(extern, offset);
            }
        }
    }
    /** What a description denotes; a `sub resource` is a new node. */
    extern(desc, name, offset) {
        switch (desc.sort) {
            case 'module':
                return { sort: 'module' };
            case 'func':
                return { sort: 'func', type: this.funcType(desc.type, offset) };
            case 'type':
                if (desc.eq === 'sub resource')
                    return { sort: 'type', type: { kind: 'resource', name } };
                return { sort: 'type', type: instantiated(this.type(desc.eq, offset)) };
            case 'instance':
            case 'component': {
                const type = instantiated(this.type(desc.type, offset));
                if (desc.sort === 'instance' && type.kind === 'instance')
                    return { sort: 'instance', type };
                if (desc.sort === 'component' && type.kind === 'component')
                    return { sort: 'component', type };
                return malformed(`type ${desc.type} is not the type of ${desc.sort === 'instance' ? 'an instance' : 'a component'}`, offset);
            }
        }
    }
    /** Appends to the index space of the item's sort: what imports, exports and aliases do. */
    push(extern, offset) {
        switch (extern.sort) {
            case 'func':
                this.funcs.push(() => extern.type);
                return;
            case 'type':
                this.types.push(extern.type);
                return;
            case 'instance':
                this.instances.push(() => extern.type);
                return;
            case 'component':
                this.components.push(extern.type);
                return;
            case 'module':
                return;
            case 'value':
                malformed('a value is declared, which no engine runs', offset);
        }
    }
    alias(alias, offset) {
        this.budget.spend(offset);
        if (alias.kind === 'core export')
            return;
        if (alias.kind === 'outer')
            return this.#aliasOuter(alias.sort, alias.count, alias.index, offset);
        const { instance, name, sort } = alias;
        const find = () => {
            const extern = this.instance(instance, offset).exports.get(name);
            if (extern === undefined)
                malformed(`instance ${instance} exports no "${name}"`, offset);
            if (extern.sort !== sort)
                malformed(`"${name}" of instance ${instance} is not a ${sort}`, offset);
            return extern;
        };
        if (instance >= this.instances.length)
            malformed(`there is no instance ${instance}`, offset);
        switch (sort) {
            case 'func':
                this.funcs.push(memo(() => {
                    const extern = find();
                    return extern.sort === 'func' ? extern.type : malformed(`"${name}" is not a function`, offset);
                }));
                return;
            case 'instance':
                this.instances.push(memo(() => {
                    const extern = find();
                    return extern.sort === 'instance' ? extern.type : malformed(`"${name}" is not an instance`, offset);
                }));
                return;
            default:
                this.push(find(), offset);
        }
    }
    #aliasOuter(sort, count, index, offset) {
        let found = this.here();
        for (let i = 0; i < count; i++) {
            const next = found.scope.#outer;
            if (next === undefined)
                malformed(`an alias reaches ${count} scopes outwards, further than there are`, offset);
            found = next;
        }
        const { scope, types, components } = found;
        if (sort === 'type') {
            if (index >= types)
                malformed(`an alias of type ${index} of an outer scope is not of an earlier one`, offset);
            this.types.push(scope.type(index, offset));
        }
        else if (sort === 'component') {
            if (index >= components)
                malformed(`an alias of component ${index} of an outer scope is not of an earlier one`, offset);
            this.components.push(scope.component(index, offset));
        }
        else if (sort !== 'module' && sort !== 'core type')
            malformed(`a ${sort} cannot be aliased from an outer scope`, offset);
    }
}
function instanceType(decls, outer, budget, offset) {
    const exports = new Map();
    new Scope(outer, budget).declareAll(decls, undefined, exports, offset);
    return { kind: 'instance', exports };
}
function componentType(decls, outer, budget, offset) {
    const imports = new Map();
    const exports = new Map();
    new Scope(outer, budget).declareAll(decls, imports, exports, offset);
    return { kind: 'component', imports, exports };
}
function at(space, index, what, offset) {
    const item = space[index];
    if (item === undefined)
        malformed(`there is no ${what} ${index}, only ${space.length} so far`, offset);
    return item;
}
function memo(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
function instantiated(type) {
    return type.kind === 'template' ? type.make() : type;
}
const primitives = new Map(PRIMITIVES.map((kind) => [kind, { kind }]));
/** The node of a primitive type that is written in place; a definition that gives one a name is a node of its own. */
function primitive(name) {
    return primitives.get(name) ?? { kind: name };
}
/** How many parts a definition lists. */
function partCount(def) {
    switch (def.kind) {
        case 'record':
            return def.fields.length;
        case 'variant':
            return def.cases.length;
        case 'tuple':
            return def.types.length;
        case 'func':
            return def.params.length;
        default:
            return 0;
    }
}
const LEAF = { depth: 1, size: 1, names: 0 };
const extents = new WeakMap();
/** `type`, unless it is deeper or larger than the limits. Its parts were measured when they were made. */
function bounded(type, offset) {
    let [depth, size, names] = [1, 1, nameCount(type)];
    for (const part of parts(type)) {
        const extent = extents.get(part) ?? LEAF;
        depth = Math.max(depth, 1 + extent.depth);
        size += extent.size;
        names += extent.names;
    }
    if (depth > MAX_TYPE_DEPTH) {
        throw new VirtError('unsupported', `a type is nested more than ${MAX_TYPE_DEPTH} deep`, {
            at: { offset },
            hint: 'no engine takes a deeper one; make it of fewer levels',
        });
    }
    if (size > MAX_ITEMS)
        refuseSize('a type', offset);
    extents.set(type, { depth, size, names });
    return type;
}
function refuseSize(what, offset) {
    throw new VirtError('unsupported', `${what} would be more than ${MAX_ITEMS} types if spelt out`, {
        at: { offset },
        hint: 'no engine takes as many; mention large types less often',
    });
}
/** How many names a type lists by itself. */
function nameCount(type) {
    switch (type.kind) {
        case 'record':
            return type.fields.length;
        case 'variant':
            return type.cases.length;
        case 'enum':
        case 'flags':
            return type.names.length;
        default:
            return 0;
    }
}
function scope_extentOf(extern) {
    switch (extern.sort) {
        case 'func':
        case 'type':
            return extents.get(extern.type) ?? LEAF;
        case 'instance': {
            let [size, names] = [1, 0];
            for (const inner of extern.type.exports.values()) {
                const extent = scope_extentOf(inner);
                size += extent.size;
                names += extent.names;
            }
            return { size, names };
        }
        default:
            return LEAF;
    }
}

;// CONCATENATED MODULE: ./build/component/resolve.js




/** wasmparser's limits for one component. */
const MAX_INSTANCES = 1000;
const resolve_MAX_DEPTH = 100;
/**
 * Looks every index up and gives the type graph of imports and exports.
 * @throws {VirtError} `malformed` or `unsupported`, with the byte offset of the item
 */
function resolve(ast) {
    const imports = [];
    const spelt = new Set();
    const budget = new Budget();
    const body = evaluate(ast, undefined, budget, 0, (name, attributes, fresh, offset) => {
        const extern = fresh();
        budget.spell(extern, offset);
        imports.push({ name, attributes, extern });
        return extern;
    });
    return {
        imports,
        exports: [...body.exports].map(([name, item]) => ({ name, attributes: item.attributes, sort: item.sort })),
        exportExtern: (name) => {
            const item = body.exports.get(name);
            if (item === undefined)
                throw new Error(`no export "${name}"`);
            const extern = item.extern();
            if (!spelt.has(name))
                budget.spell(extern, item.offset);
            spelt.add(name);
            return extern;
        },
    };
}
function evaluate(ast, outer, budget, depth, onImport) {
    const scope = new Scope(outer, budget);
    const exports = new Map();
    const unique = { imports: new UniqueNames('imported'), exports: new UniqueNames('exported') };
    for (const section of ast.sections) {
        forEachItem(section, {
            type: (def, offset) => scope.define(def, offset),
            alias: (alias, offset) => scope.alias(alias, offset),
            component: (bytes, offset) => {
                if (depth >= resolve_MAX_DEPTH)
                    malformed(`components are nested more than ${resolve_MAX_DEPTH} deep`, offset);
                scope.components.push(nested(bytes, offset, scope, depth + 1));
            },
            import: (def, offset) => {
                budget.spend(offset);
                checkName(def, def.desc.sort, offset);
                unique.imports.add(def.name, offset);
                scope.push(onImport(def.name, def.attributes, () => scope.extern(def.desc, def.name, offset), offset), offset);
            },
            canon: (def, offset) => {
                budget.spend(offset);
                if (def.kind !== 'lift')
                    return;
                const type = scope.funcType(def.type, offset);
                scope.funcs.push(() => type);
            },
            instance: (def, offset) => {
                budget.spend(offset, 1 + (def.kind === 'exports' ? def.exports : def.args).length);
                if (scope.instances.length >= MAX_INSTANCES)
                    malformed(`there are more than ${MAX_INSTANCES} instances`, offset);
                scope.instances.push(instance(def, scope, offset));
            },
            export: (def, offset) => {
                budget.spend(offset);
                checkName(def, def.sort, offset);
                unique.exports.add(def.name, offset);
                exports.set(def.name, exported(def, scope, offset));
            },
        });
    }
    return { exports };
}
function forEachItem(section, visit) {
    const each = (items, offsets, f) => {
        items.forEach((item, i) => {
            f(item, offsets[i] ?? section.offset);
        });
    };
    switch (section.kind) {
        case 'type':
            return each(section.items, section.offsets, visit.type);
        case 'alias':
            return each(section.items, section.offsets, visit.alias);
        case 'import':
            return each(section.items, section.offsets, visit.import);
        case 'canon':
            return each(section.items, section.offsets, visit.canon);
        case 'instance':
            return each(section.items, section.offsets, visit.instance);
        case 'export':
            return each(section.items, section.offsets, visit.export);
        case 'component':
            return visit.component(section.bytes, section.offset);
        case 'custom':
        case 'core module':
        case 'core type':
        case 'core instance':
            return;
    }
}
/** A nested component, decoded when it is first instantiated; its imports are the arguments. */
function nested(bytes, base, scope, depth) {
    const outer = scope.here();
    return (args, offset) => {
        const body = evaluate(decodedOnce(bytes, base), outer, scope.budget, depth, (name) => {
            const arg = args.get(name);
            if (arg === undefined)
                malformed(`a component is instantiated without its import "${name}"`, offset);
            return arg;
        });
        return { kind: 'instance', exports: new Map([...body.exports].map(([name, item]) => [name, item.extern()])) };
    };
}
const decoded = new WeakMap();
/** However often the component is instantiated around it. */
function decodedOnce(bytes, base) {
    const ast = decoded.get(bytes) ?? decode(bytes, base);
    decoded.set(bytes, ast);
    return ast;
}
function instance(def, scope, offset) {
    const built = (make) => memo(() => scope.budget.nest(offset, make));
    if (def.kind === 'exports') {
        const unique = new UniqueNames('exported');
        for (const item of def.exports) {
            checkName(item, item.sort, offset);
            unique.add(item.name, offset);
        }
        const items = def.exports.map((item) => [item.name, external(item.sort, item.index, scope, offset)]);
        return built(() => ({ kind: 'instance', exports: new Map(items.map(([name, extern]) => [name, extern()])) }));
    }
    const found = scope.component(def.component, offset);
    const component = typeof found === 'function' ? found : (bodies.get(found) ?? found);
    const args = def.args.map((arg) => [arg.name, external(arg.sort, arg.index, scope, offset)]);
    const given = new Set();
    for (const { name } of def.args) {
        if (given.has(name))
            malformed(`the import "${name}" of a component is given twice`, offset);
        given.add(name);
    }
    return built(() => typeof component === 'function'
        ? component(new Map(args.map(([name, extern]) => [name, extern()])), offset)
        : { kind: 'instance', exports: component.exports });
}
/** What an index denotes; the index is checked now, its type worked out later. */
function external(sort, index, scope, offset) {
    switch (sort) {
        case 'func': {
            const type = scope.func(index, offset);
            return () => ({ sort, type: type() });
        }
        case 'type': {
            const type = scope.type(index, offset);
            return memo(() => ({ sort, type: type.kind === 'template' ? type.make() : type }));
        }
        case 'instance': {
            if (index >= scope.instances.length)
                malformed(`there is no instance ${index}`, offset);
            return () => ({ sort, type: scope.instance(index, offset) });
        }
        case 'component': {
            const component = scope.component(index, offset);
            const type = typeof component === 'function' ? typeOfBody(component) : component;
            return () => ({ sort, type });
        }
        case 'module':
            return () => ({ sort });
        default:
            return malformed(`a ${sort} cannot be exported or passed by a component`, offset);
    }
}
/** Components that are handed on as arguments: a type that stands for them, and back. */
const bodies = new WeakMap();
function typeOfBody(body) {
    const type = { kind: 'component', imports: new Map(), exports: new Map() };
    bodies.set(type, body);
    return type;
}
function exported(def, scope, offset) {
    const extern = external(def.sort, def.index, scope, offset);
    // An export appends a new index of its sort, which denotes the same item.
    switch (def.sort) {
        case 'func':
            scope.funcs.push(scope.func(def.index, offset));
            return { attributes: def.attributes, sort: 'func', extern, offset };
        case 'instance':
            scope.instances.push(scope.lazyInstance(def.index, offset));
            return { attributes: def.attributes, sort: 'instance', extern, offset };
        case 'type':
            scope.types.push(scope.type(def.index, offset));
            return { attributes: def.attributes, sort: 'type', extern, offset };
        case 'component':
            scope.components.push(scope.component(def.index, offset));
            return { attributes: def.attributes, sort: 'component', extern, offset };
        default:
            return { attributes: def.attributes, sort: 'module', extern, offset };
    }
}

;// CONCATENATED MODULE: ./build/adapter/generated/world.js
/** Made from the WIT packages of WASI 0.2.12 by `npm run generate`. */
const WORLD = 'AGFzbQ0AAQAHdwFCCgQACHBvbGxhYmxlAwEBaAABQAEEc2VsZgEAfwQAFlttZXRob2RdcG9sbGFibGUucmVhZHkBAgFAAQRzZWxmAQEABAAWW21ldGhvZF1wb2xsYWJsZS5ibG9jawEDAXABAXB5AUABAmluBAAFBAAEcG9sbAEGChgBABN3YXNpOmlvL3BvbGxAMC4yLjEyBQAGDQEDAAAIcG9sbGFibGUHnAEBQg8BdwQAB2luc3RhbnQDAAABdwQACGR1cmF0aW9uAwACAgMCAQEEAAhwb2xsYWJsZQMABAFAAAABBAADbm93AQYBQAAAAwQACnJlc29sdXRpb24BBwFpBQFAAQR3aGVuAQAIBAARc3Vic2NyaWJlLWluc3RhbnQBCQFAAQR3aGVuAwAIBAASc3Vic2NyaWJlLWR1cmF0aW9uAQoKJwEAIndhc2k6Y2xvY2tzL21vbm90b25pYy1jbG9ja0AwLjIuMTIFAgc9AUIEBAAFZXJyb3IDAQFoAAFAAQRzZWxmAQBzBAAdW21ldGhvZF1lcnJvci50by1kZWJ1Zy1zdHJpbmcBAgoZAQAUd2FzaTppby9lcnJvckAwLjIuMTIFAwYWAgMAAgVlcnJvcgMAAAhwb2xsYWJsZQflBgFCKAQADGlucHV0LXN0cmVhbQMBAgMCAQQEAAVlcnJvcgMAAQFpAgFxAhVsYXN0LW9wZXJhdGlvbi1mYWlsZWQBAwAGY2xvc2VkAAAEAAxzdHJlYW0tZXJyb3IDAAQCAwIBBQQACHBvbGxhYmxlAwAGBAANb3V0cHV0LXN0cmVhbQMBAWgAAXB9AWoBCgEFAUACBHNlbGYJA2xlbncACwQAGVttZXRob2RdaW5wdXQtc3RyZWFtLnJlYWQBDAQAIlttZXRob2RdaW5wdXQtc3RyZWFtLmJsb2NraW5nLXJlYWQBDAFqAXcBBQFAAgRzZWxmCQNsZW53AA0EABlbbWV0aG9kXWlucHV0LXN0cmVhbS5za2lwAQ4EACJbbWV0aG9kXWlucHV0LXN0cmVhbS5ibG9ja2luZy1za2lwAQ4BaQcBQAEEc2VsZgkADwQAHlttZXRob2RdaW5wdXQtc3RyZWFtLnN1YnNjcmliZQEQAWgIAUABBHNlbGYRAA0EACFbbWV0aG9kXW91dHB1dC1zdHJlYW0uY2hlY2std3JpdGUBEgFqAAEFAUACBHNlbGYRCGNvbnRlbnRzCgATBAAbW21ldGhvZF1vdXRwdXQtc3RyZWFtLndyaXRlARQEAC5bbWV0aG9kXW91dHB1dC1zdHJlYW0uYmxvY2tpbmctd3JpdGUtYW5kLWZsdXNoARQBQAEEc2VsZhEAEwQAG1ttZXRob2Rdb3V0cHV0LXN0cmVhbS5mbHVzaAEVBAAkW21ldGhvZF1vdXRwdXQtc3RyZWFtLmJsb2NraW5nLWZsdXNoARUBQAEEc2VsZhEADwQAH1ttZXRob2Rdb3V0cHV0LXN0cmVhbS5zdWJzY3JpYmUBFgFAAgRzZWxmEQNsZW53ABMEACJbbWV0aG9kXW91dHB1dC1zdHJlYW0ud3JpdGUtemVyb2VzARcEADVbbWV0aG9kXW91dHB1dC1zdHJlYW0uYmxvY2tpbmctd3JpdGUtemVyb2VzLWFuZC1mbHVzaAEXAUADBHNlbGYRA3NyYwkDbGVudwANBAAcW21ldGhvZF1vdXRwdXQtc3RyZWFtLnNwbGljZQEYBAAlW21ldGhvZF1vdXRwdXQtc3RyZWFtLmJsb2NraW5nLXNwbGljZQEYChsBABZ3YXNpOmlvL3N0cmVhbXNAMC4yLjEyBQYGQwUDAAIFZXJyb3IDAAEIZHVyYXRpb24DAAMMaW5wdXQtc3RyZWFtAwAACHBvbGxhYmxlAwADDW91dHB1dC1zdHJlYW0HvCQBQsQBAgMCAQcEAAhpby1lcnJvcgMAAAFrcwFrewFyAgVyY29kZQIJaW5mby1jb2RlAwQAEUROUy1lcnJvci1wYXlsb2FkAwAEAWt9AXICCGFsZXJ0LWlkBg1hbGVydC1tZXNzYWdlAgQAGlRMUy1hbGVydC1yZWNlaXZlZC1wYXlsb2FkAwAHAWt5AXICCmZpZWxkLW5hbWUCCmZpZWxkLXNpemUJBAASZmllbGQtc2l6ZS1wYXlsb2FkAwAKAWt3AWsLAXEnC0ROUy10aW1lb3V0AAAJRE5TLWVycm9yAQUAFWRlc3RpbmF0aW9uLW5vdC1mb3VuZAAAF2Rlc3RpbmF0aW9uLXVuYXZhaWxhYmxlAAAZZGVzdGluYXRpb24tSVAtcHJvaGliaXRlZAAAGWRlc3RpbmF0aW9uLUlQLXVucm91dGFibGUAABJjb25uZWN0aW9uLXJlZnVzZWQAABVjb25uZWN0aW9uLXRlcm1pbmF0ZWQAABJjb25uZWN0aW9uLXRpbWVvdXQAABdjb25uZWN0aW9uLXJlYWQtdGltZW91dAAAGGNvbm5lY3Rpb24td3JpdGUtdGltZW91dAAAGGNvbm5lY3Rpb24tbGltaXQtcmVhY2hlZAAAElRMUy1wcm90b2NvbC1lcnJvcgAAFVRMUy1jZXJ0aWZpY2F0ZS1lcnJvcgAAElRMUy1hbGVydC1yZWNlaXZlZAEIABNIVFRQLXJlcXVlc3QtZGVuaWVkAAAcSFRUUC1yZXF1ZXN0LWxlbmd0aC1yZXF1aXJlZAAAFkhUVFAtcmVxdWVzdC1ib2R5LXNpemUBDAAbSFRUUC1yZXF1ZXN0LW1ldGhvZC1pbnZhbGlkAAAYSFRUUC1yZXF1ZXN0LVVSSS1pbnZhbGlkAAAZSFRUUC1yZXF1ZXN0LVVSSS10b28tbG9uZwAAIEhUVFAtcmVxdWVzdC1oZWFkZXItc2VjdGlvbi1zaXplAQkAGEhUVFAtcmVxdWVzdC1oZWFkZXItc2l6ZQENACFIVFRQLXJlcXVlc3QtdHJhaWxlci1zZWN0aW9uLXNpemUBCQAZSFRUUC1yZXF1ZXN0LXRyYWlsZXItc2l6ZQELABhIVFRQLXJlc3BvbnNlLWluY29tcGxldGUAACFIVFRQLXJlc3BvbnNlLWhlYWRlci1zZWN0aW9uLXNpemUBCQAZSFRUUC1yZXNwb25zZS1oZWFkZXItc2l6ZQELABdIVFRQLXJlc3BvbnNlLWJvZHktc2l6ZQEMACJIVFRQLXJlc3BvbnNlLXRyYWlsZXItc2VjdGlvbi1zaXplAQkAGkhUVFAtcmVzcG9uc2UtdHJhaWxlci1zaXplAQsAHUhUVFAtcmVzcG9uc2UtdHJhbnNmZXItY29kaW5nAQIAHEhUVFAtcmVzcG9uc2UtY29udGVudC1jb2RpbmcBAgAVSFRUUC1yZXNwb25zZS10aW1lb3V0AAATSFRUUC11cGdyYWRlLWZhaWxlZAAAE0hUVFAtcHJvdG9jb2wtZXJyb3IAAA1sb29wLWRldGVjdGVkAAATY29uZmlndXJhdGlvbi1lcnJvcgAADmludGVybmFsLWVycm9yAQIABAAKZXJyb3ItY29kZQMADgQABmZpZWxkcwMBAXMEAAlmaWVsZC1rZXkDABEEAApmaWVsZC1uYW1lAwASAXB9BAALZmllbGQtdmFsdWUDABQBcQMOaW52YWxpZC1zeW50YXgAAAlmb3JiaWRkZW4AAAlpbW11dGFibGUAAAQADGhlYWRlci1lcnJvcgMAFgQAEGluY29taW5nLXJlcXVlc3QDAQFxCgNnZXQAAARoZWFkAAAEcG9zdAAAA3B1dAAABmRlbGV0ZQAAB2Nvbm5lY3QAAAdvcHRpb25zAAAFdHJhY2UAAAVwYXRjaAAABW90aGVyAXMABAAGbWV0aG9kAwAZAXEDBEhUVFAAAAVIVFRQUwAABW90aGVyAXMABAAGc2NoZW1lAwAbBAAHaGVhZGVycwMAEAQADWluY29taW5nLWJvZHkDAQQAEG91dGdvaW5nLXJlcXVlc3QDAQQADW91dGdvaW5nLWJvZHkDAQQAD3JlcXVlc3Qtb3B0aW9ucwMBAgMCAQgEAAhkdXJhdGlvbgMAIgQAEXJlc3BvbnNlLW91dHBhcmFtAwEEABFvdXRnb2luZy1yZXNwb25zZQMBBAARaW5jb21pbmctcmVzcG9uc2UDAQF7BAALc3RhdHVzLWNvZGUDACcCAwIBCQQADGlucHV0LXN0cmVhbQMAKQQAD2Z1dHVyZS10cmFpbGVycwMBAgMCAQoEAAhwb2xsYWJsZQMALAQACHRyYWlsZXJzAwAQAgMCAQsEAA1vdXRwdXQtc3RyZWFtAwAvBAAYZnV0dXJlLWluY29taW5nLXJlc3BvbnNlAwEBaRABQAAAMgQAE1tjb25zdHJ1Y3Rvcl1maWVsZHMBMwFvAhMVAXA0AWoBMgEXAUABB2VudHJpZXM1ADYEABhbc3RhdGljXWZpZWxkcy5mcm9tLWxpc3QBNwFoEAFwFQFAAgRzZWxmOARuYW1lEwA5BAASW21ldGhvZF1maWVsZHMuZ2V0AToBQAIEc2VsZjgEbmFtZRMAfwQAElttZXRob2RdZmllbGRzLmhhcwE7AWoAARcBQAMEc2VsZjgEbmFtZRMFdmFsdWU5ADwEABJbbWV0aG9kXWZpZWxkcy5zZXQBPQFAAgRzZWxmOARuYW1lEwA8BAAVW21ldGhvZF1maWVsZHMuZGVsZXRlAT4BQAMEc2VsZjgEbmFtZRMFdmFsdWUVADwEABVbbWV0aG9kXWZpZWxkcy5hcHBlbmQBPwFAAQRzZWxmOAA1BAAWW21ldGhvZF1maWVsZHMuZW50cmllcwFAAUABBHNlbGY4ADIEABRbbWV0aG9kXWZpZWxkcy5jbG9uZQFBAWgYAUABBHNlbGbCAAAaBAAfW21ldGhvZF1pbmNvbWluZy1yZXF1ZXN0Lm1ldGhvZAFDAUABBHNlbGbCAAACBAAoW21ldGhvZF1pbmNvbWluZy1yZXF1ZXN0LnBhdGgtd2l0aC1xdWVyeQFEAWscAUABBHNlbGbCAADFAAQAH1ttZXRob2RdaW5jb21pbmctcmVxdWVzdC5zY2hlbWUBRgQAIlttZXRob2RdaW5jb21pbmctcmVxdWVzdC5hdXRob3JpdHkBRAFpHQFAAQRzZWxmwgAAxwAEACBbbWV0aG9kXWluY29taW5nLXJlcXVlc3QuaGVhZGVycwFIAWkeAWoByQAAAUABBHNlbGbCAADKAAQAIFttZXRob2RdaW5jb21pbmctcmVxdWVzdC5jb25zdW1lAUsBaR8BQAEHaGVhZGVyc8cAAMwABAAdW2NvbnN0cnVjdG9yXW91dGdvaW5nLXJlcXVlc3QBTQFoHwFpIAFqAc8AAAFAAQRzZWxmzgAA0AAEAB1bbWV0aG9kXW91dGdvaW5nLXJlcXVlc3QuYm9keQFRAUABBHNlbGbOAAAaBAAfW21ldGhvZF1vdXRnb2luZy1yZXF1ZXN0Lm1ldGhvZAFSAWoAAAFAAgRzZWxmzgAGbWV0aG9kGgDTAAQAI1ttZXRob2Rdb3V0Z29pbmctcmVxdWVzdC5zZXQtbWV0aG9kAVQBQAEEc2VsZs4AAAIEAChbbWV0aG9kXW91dGdvaW5nLXJlcXVlc3QucGF0aC13aXRoLXF1ZXJ5AVUBQAIEc2VsZs4AD3BhdGgtd2l0aC1xdWVyeQIA0wAEACxbbWV0aG9kXW91dGdvaW5nLXJlcXVlc3Quc2V0LXBhdGgtd2l0aC1xdWVyeQFWAUABBHNlbGbOAADFAAQAH1ttZXRob2Rdb3V0Z29pbmctcmVxdWVzdC5zY2hlbWUBVwFAAgRzZWxmzgAGc2NoZW1lxQAA0wAEACNbbWV0aG9kXW91dGdvaW5nLXJlcXVlc3Quc2V0LXNjaGVtZQFYBAAiW21ldGhvZF1vdXRnb2luZy1yZXF1ZXN0LmF1dGhvcml0eQFVAUACBHNlbGbOAAlhdXRob3JpdHkCANMABAAmW21ldGhvZF1vdXRnb2luZy1yZXF1ZXN0LnNldC1hdXRob3JpdHkBWQFAAQRzZWxmzgAAxwAEACBbbWV0aG9kXW91dGdvaW5nLXJlcXVlc3QuaGVhZGVycwFaAWkhAUAAANsABAAcW2NvbnN0cnVjdG9yXXJlcXVlc3Qtb3B0aW9ucwFcAWghAWsjAUABBHNlbGbdAADeAAQAJ1ttZXRob2RdcmVxdWVzdC1vcHRpb25zLmNvbm5lY3QtdGltZW91dAFfAUACBHNlbGbdAAhkdXJhdGlvbt4AANMABAArW21ldGhvZF1yZXF1ZXN0LW9wdGlvbnMuc2V0LWNvbm5lY3QtdGltZW91dAFgBAAqW21ldGhvZF1yZXF1ZXN0LW9wdGlvbnMuZmlyc3QtYnl0ZS10aW1lb3V0AV8EAC5bbWV0aG9kXXJlcXVlc3Qtb3B0aW9ucy5zZXQtZmlyc3QtYnl0ZS10aW1lb3V0AWAEAC1bbWV0aG9kXXJlcXVlc3Qtb3B0aW9ucy5iZXR3ZWVuLWJ5dGVzLXRpbWVvdXQBXwQAMVttZXRob2RdcmVxdWVzdC1vcHRpb25zLnNldC1iZXR3ZWVuLWJ5dGVzLXRpbWVvdXQBYAFoJAFqAAEPAUADBHNlbGbhAAZzdGF0dXN7B2hlYWRlcnPHAADiAAQALFttZXRob2RdcmVzcG9uc2Utb3V0cGFyYW0uc2VuZC1pbmZvcm1hdGlvbmFsAWMBaSQBaSUBagHlAAEPAUACBXBhcmFt5AAIcmVzcG9uc2XmAAEABAAdW3N0YXRpY11yZXNwb25zZS1vdXRwYXJhbS5zZXQBZwFoJgFAAQRzZWxm6AAAKAQAIFttZXRob2RdaW5jb21pbmctcmVzcG9uc2Uuc3RhdHVzAWkBQAEEc2VsZugAAMcABAAhW21ldGhvZF1pbmNvbWluZy1yZXNwb25zZS5oZWFkZXJzAWoBQAEEc2VsZugAAMoABAAhW21ldGhvZF1pbmNvbWluZy1yZXNwb25zZS5jb25zdW1lAWsBaB4BaSoBagHtAAABQAEEc2VsZuwAAO4ABAAcW21ldGhvZF1pbmNvbWluZy1ib2R5LnN0cmVhbQFvAWkrAUABBHRoaXPJAADwAAQAHFtzdGF0aWNdaW5jb21pbmctYm9keS5maW5pc2gBcQFoKwFpLQFAAQRzZWxm8gAA8wAEACFbbWV0aG9kXWZ1dHVyZS10cmFpbGVycy5zdWJzY3JpYmUBdAFpLgFr9QABagH2AAEPAWoB9wAAAWv4AAFAAQRzZWxm8gAA+QAEABtbbWV0aG9kXWZ1dHVyZS10cmFpbGVycy5nZXQBegFAAQdoZWFkZXJzxwAA5QAEAB5bY29uc3RydWN0b3Jdb3V0Z29pbmctcmVzcG9uc2UBewFoJQFAAQRzZWxm/AAAKAQAJVttZXRob2Rdb3V0Z29pbmctcmVzcG9uc2Uuc3RhdHVzLWNvZGUBfQFAAgRzZWxm/AALc3RhdHVzLWNvZGUoANMABAApW21ldGhvZF1vdXRnb2luZy1yZXNwb25zZS5zZXQtc3RhdHVzLWNvZGUBfgFAAQRzZWxm/AAAxwAEACFbbWV0aG9kXW91dGdvaW5nLXJlc3BvbnNlLmhlYWRlcnMBfwFAAQRzZWxm/AAA0AAEAB5bbWV0aG9kXW91dGdvaW5nLXJlc3BvbnNlLmJvZHkBgAEBaCABaTABagGCAQABQAEEc2VsZoEBAIMBBAAbW21ldGhvZF1vdXRnb2luZy1ib2R5LndyaXRlAYQBAUACBHRoaXPPAAh0cmFpbGVyc/YAAOIABAAcW3N0YXRpY11vdXRnb2luZy1ib2R5LmZpbmlzaAGFAQFoMQFAAQRzZWxmhgEA8wAEACpbbWV0aG9kXWZ1dHVyZS1pbmNvbWluZy1yZXNwb25zZS5zdWJzY3JpYmUBhwEBaSYBagGIAQEPAWoBiQEAAWuKAQFAAQRzZWxmhgEAiwEEACRbbWV0aG9kXWZ1dHVyZS1pbmNvbWluZy1yZXNwb25zZS5nZXQBjAEBaAEBaw8BQAEDZXJyjQEAjgEEAA9odHRwLWVycm9yLWNvZGUBjwEKGwEAFndhc2k6aHR0cC90eXBlc0AwLjIuMTIFDAZSBAMABBBvdXRnb2luZy1yZXF1ZXN0AwAED3JlcXVlc3Qtb3B0aW9ucwMABBhmdXR1cmUtaW5jb21pbmctcmVzcG9uc2UDAAQKZXJyb3ItY29kZQekAQFCDwIDAgENBAAQb3V0Z29pbmctcmVxdWVzdAMAAAIDAgEOBAAPcmVxdWVzdC1vcHRpb25zAwACAgMCAQ8EABhmdXR1cmUtaW5jb21pbmctcmVzcG9uc2UDAAQCAwIBEAQACmVycm9yLWNvZGUDAAYBaQEBaQMBawkBaQUBagELAQcBQAIHcmVxdWVzdAgHb3B0aW9ucwoADAQABmhhbmRsZQENCiYBACF3YXNpOmh0dHAvb3V0Z29pbmctaGFuZGxlckAwLjIuMTIFEQYqAgMABBBpbmNvbWluZy1yZXF1ZXN0AwAEEXJlc3BvbnNlLW91dHBhcmFtB2cBQggCAwIBEgQAEGluY29taW5nLXJlcXVlc3QDAAACAwIBEwQAEXJlc3BvbnNlLW91dHBhcmFtAwACAWkBAWkDAUACB3JlcXVlc3QEDHJlc3BvbnNlLW91dAUBAAQABmhhbmRsZQEGCiYBACF3YXNpOmh0dHAvaW5jb21pbmctaGFuZGxlckAwLjIuMTIFFAcUAUIDAWoAAAFAAAAABAADcnVuAQEKGAEAE3dhc2k6Y2xpL3J1bkAwLjIuMTIFFQddAUILAXECCHVwc3RyZWFtAXMAAmlvAXMABAAFZXJyb3IDAAABa3MBagECAQEBQAEDa2V5cwADBAADZ2V0AQQBbwJzcwFwBQFqAQYBAQFAAAAHBAAHZ2V0LWFsbAEICiEBABx3YXNpOmNvbmZpZy9zdG9yZUAwLjIuMC1yYy4xBRYHZAFCCwFxAgh1cHN0cmVhbQFzAAJpbwFzAAQADGNvbmZpZy1lcnJvcgMAAAFrcwFqAQIBAQFAAQNrZXlzAAMEAANnZXQBBAFvAnNzAXAFAWoBBgEBAUAAAAcEAAdnZXQtYWxsAQgKJAEAH3dhc2k6Y29uZmlnL3J1bnRpbWVAMC4yLjAtZHJhZnQFFwdWAUIKAW8Cc3MBcAABQAAAAQQAD2dldC1lbnZpcm9ubWVudAECAXBzAUAAAAMEAA1nZXQtYXJndW1lbnRzAQQBa3MBQAAABQQAC2luaXRpYWwtY3dkAQYKIAEAG3dhc2k6Y2xpL2Vudmlyb25tZW50QDAuMi4xMgUYB0IBQgUBagAAAUABBnN0YXR1cwABAAQABGV4aXQBAQFAAQtzdGF0dXMtY29kZX0BAAQADmV4aXQtd2l0aC1jb2RlAQIKGQEAFHdhc2k6Y2xpL2V4aXRAMC4yLjEyBRkGEQEDAAMMaW5wdXQtc3RyZWFtBzABQgUCAwIBGgQADGlucHV0LXN0cmVhbQMAAAFpAQFAAAACBAAJZ2V0LXN0ZGluAQMKGgEAFXdhc2k6Y2xpL3N0ZGluQDAuMi4xMgUbBhIBAwADDW91dHB1dC1zdHJlYW0HMgFCBQIDAgEcBAANb3V0cHV0LXN0cmVhbQMAAAFpAQFAAAACBAAKZ2V0LXN0ZG91dAEDChsBABZ3YXNpOmNsaS9zdGRvdXRAMC4yLjEyBR0GEgEDAAMNb3V0cHV0LXN0cmVhbQcyAUIFAgMCAR4EAA1vdXRwdXQtc3RyZWFtAwAAAWkBAUAAAAIEAApnZXQtc3RkZXJyAQMKGwEAFndhc2k6Y2xpL3N0ZGVyckAwLjIuMTIFHwcWAUIBBAAOdGVybWluYWwtaW5wdXQDAQojAQAed2FzaTpjbGkvdGVybWluYWwtaW5wdXRAMC4yLjEyBSAHFwFCAQQAD3Rlcm1pbmFsLW91dHB1dAMBCiQBAB93YXNpOmNsaS90ZXJtaW5hbC1vdXRwdXRAMC4yLjEyBSEGEwEDAA8OdGVybWluYWwtaW5wdXQHPgFCBgIDAgEiBAAOdGVybWluYWwtaW5wdXQDAAABaQEBawIBQAAAAwQAEmdldC10ZXJtaW5hbC1zdGRpbgEECiMBAB53YXNpOmNsaS90ZXJtaW5hbC1zdGRpbkAwLjIuMTIFIwYUAQMAEA90ZXJtaW5hbC1vdXRwdXQHQAFCBgIDAgEkBAAPdGVybWluYWwtb3V0cHV0AwAAAWkBAWsCAUAAAAMEABNnZXQtdGVybWluYWwtc3Rkb3V0AQQKJAEAH3dhc2k6Y2xpL3Rlcm1pbmFsLXN0ZG91dEAwLjIuMTIFJQYUAQMAEA90ZXJtaW5hbC1vdXRwdXQHQAFCBgIDAgEmBAAPdGVybWluYWwtb3V0cHV0AwAAAWkBAWsCAUAAAAMEABNnZXQtdGVybWluYWwtc3RkZXJyAQQKJAEAH3dhc2k6Y2xpL3Rlcm1pbmFsLXN0ZGVyckAwLjIuMTIFJwdGAUIFAXICB3NlY29uZHN3C25hbm9zZWNvbmRzeQQACGRhdGV0aW1lAwAAAUAAAAEEAANub3cBAgQACnJlc29sdXRpb24BAgoiAQAdd2FzaTpjbG9ja3Mvd2FsbC1jbG9ja0AwLjIuMTIFKAYNAQMAFAhkYXRldGltZQeLAQFCCAIDAgEpBAAIZGF0ZXRpbWUDAAABcgMKdXRjLW9mZnNldHoEbmFtZXMXaW4tZGF5bGlnaHQtc2F2aW5nLXRpbWV/BAAQdGltZXpvbmUtZGlzcGxheQMAAgFAAQR3aGVuAQADBAAHZGlzcGxheQEEAUABBHdoZW4BAHoEAAp1dGMtb2Zmc2V0AQUKIAEAG3dhc2k6Y2xvY2tzL3RpbWV6b25lQDAuMi4xMgUqBjcEAwADDGlucHV0LXN0cmVhbQMAAw1vdXRwdXQtc3RyZWFtAwAUCGRhdGV0aW1lAwADBWVycm9yB/gXAUJyBAAKZGVzY3JpcHRvcgMBAXcEAAhmaWxlc2l6ZQMAAQIDAgErBAAMaW5wdXQtc3RyZWFtAwADAW0lBmFjY2Vzcwt3b3VsZC1ibG9jawdhbHJlYWR5DmJhZC1kZXNjcmlwdG9yBGJ1c3kIZGVhZGxvY2sFcXVvdGEFZXhpc3QOZmlsZS10b28tbGFyZ2UVaWxsZWdhbC1ieXRlLXNlcXVlbmNlC2luLXByb2dyZXNzC2ludGVycnVwdGVkB2ludmFsaWQCaW8MaXMtZGlyZWN0b3J5BGxvb3AOdG9vLW1hbnktbGlua3MMbWVzc2FnZS1zaXplDW5hbWUtdG9vLWxvbmcJbm8tZGV2aWNlCG5vLWVudHJ5B25vLWxvY2sTaW5zdWZmaWNpZW50LW1lbW9yeRJpbnN1ZmZpY2llbnQtc3BhY2UNbm90LWRpcmVjdG9yeQlub3QtZW1wdHkPbm90LXJlY292ZXJhYmxlC3Vuc3VwcG9ydGVkBm5vLXR0eQ5uby1zdWNoLWRldmljZQhvdmVyZmxvdw1ub3QtcGVybWl0dGVkBHBpcGUJcmVhZC1vbmx5DGludmFsaWQtc2Vlaw50ZXh0LWZpbGUtYnVzeQxjcm9zcy1kZXZpY2UEAAplcnJvci1jb2RlAwAFAgMCASwEAA1vdXRwdXQtc3RyZWFtAwAHAW0GBm5vcm1hbApzZXF1ZW50aWFsBnJhbmRvbQl3aWxsLW5lZWQJZG9udC1uZWVkCG5vLXJldXNlBAAGYWR2aWNlAwAJAW4GBHJlYWQFd3JpdGUTZmlsZS1pbnRlZ3JpdHktc3luYxNkYXRhLWludGVncml0eS1zeW5jFHJlcXVlc3RlZC13cml0ZS1zeW5jEG11dGF0ZS1kaXJlY3RvcnkEABBkZXNjcmlwdG9yLWZsYWdzAwALAW0IB3Vua25vd24MYmxvY2stZGV2aWNlEGNoYXJhY3Rlci1kZXZpY2UJZGlyZWN0b3J5BGZpZm8Nc3ltYm9saWMtbGluawxyZWd1bGFyLWZpbGUGc29ja2V0BAAPZGVzY3JpcHRvci10eXBlAwANAgMCAS0EAAhkYXRldGltZQMADwFxAwluby1jaGFuZ2UAAANub3cAAAl0aW1lc3RhbXABEAAEAA1uZXctdGltZXN0YW1wAwARBAAWZGlyZWN0b3J5LWVudHJ5LXN0cmVhbQMBAXcEAApsaW5rLWNvdW50AwAUAWsQAXIGBHR5cGUOCmxpbmstY291bnQVBHNpemUCFWRhdGEtYWNjZXNzLXRpbWVzdGFtcBYbZGF0YS1tb2RpZmljYXRpb24tdGltZXN0YW1wFhdzdGF0dXMtY2hhbmdlLXRpbWVzdGFtcBYEAA9kZXNjcmlwdG9yLXN0YXQDABcBbgEOc3ltbGluay1mb2xsb3cEAApwYXRoLWZsYWdzAwAZAW4EBmNyZWF0ZQlkaXJlY3RvcnkJZXhjbHVzaXZlCHRydW5jYXRlBAAKb3Blbi1mbGFncwMAGwFyAgVsb3dlcncFdXBwZXJ3BAATbWV0YWRhdGEtaGFzaC12YWx1ZQMAHQFyAgR0eXBlDgRuYW1lcwQAD2RpcmVjdG9yeS1lbnRyeQMAHwIDAgEuBAAFZXJyb3IDACEBaAABaQQBagEkAQYBQAIEc2VsZiMGb2Zmc2V0AgAlBAAiW21ldGhvZF1kZXNjcmlwdG9yLnJlYWQtdmlhLXN0cmVhbQEmAWkIAWoBJwEGAUACBHNlbGYjBm9mZnNldAIAKAQAI1ttZXRob2RdZGVzY3JpcHRvci53cml0ZS12aWEtc3RyZWFtASkBQAEEc2VsZiMAKAQAJFttZXRob2RdZGVzY3JpcHRvci5hcHBlbmQtdmlhLXN0cmVhbQEqAWoAAQYBQAQEc2VsZiMGb2Zmc2V0AgZsZW5ndGgCBmFkdmljZQoAKwQAGVttZXRob2RdZGVzY3JpcHRvci5hZHZpc2UBLAFAAQRzZWxmIwArBAAcW21ldGhvZF1kZXNjcmlwdG9yLnN5bmMtZGF0YQEtAWoBDAEGAUABBHNlbGYjAC4EABxbbWV0aG9kXWRlc2NyaXB0b3IuZ2V0LWZsYWdzAS8BagEOAQYBQAEEc2VsZiMAMAQAG1ttZXRob2RdZGVzY3JpcHRvci5nZXQtdHlwZQExAUACBHNlbGYjBHNpemUCACsEABtbbWV0aG9kXWRlc2NyaXB0b3Iuc2V0LXNpemUBMgFAAwRzZWxmIxVkYXRhLWFjY2Vzcy10aW1lc3RhbXASG2RhdGEtbW9kaWZpY2F0aW9uLXRpbWVzdGFtcBIAKwQAHFttZXRob2RdZGVzY3JpcHRvci5zZXQtdGltZXMBMwFwfQFvAjR/AWoBNQEGAUADBHNlbGYjBmxlbmd0aAIGb2Zmc2V0AgA2BAAXW21ldGhvZF1kZXNjcmlwdG9yLnJlYWQBNwFqAQIBBgFAAwRzZWxmIwZidWZmZXI0Bm9mZnNldAIAOAQAGFttZXRob2RdZGVzY3JpcHRvci53cml0ZQE5AWkTAWoBOgEGAUABBHNlbGYjADsEACFbbWV0aG9kXWRlc2NyaXB0b3IucmVhZC1kaXJlY3RvcnkBPAQAF1ttZXRob2RdZGVzY3JpcHRvci5zeW5jAS0BQAIEc2VsZiMEcGF0aHMAKwQAJlttZXRob2RdZGVzY3JpcHRvci5jcmVhdGUtZGlyZWN0b3J5LWF0AT0BagEYAQYBQAEEc2VsZiMAPgQAF1ttZXRob2RdZGVzY3JpcHRvci5zdGF0AT8BQAMEc2VsZiMKcGF0aC1mbGFncxoEcGF0aHMAPgQAGlttZXRob2RdZGVzY3JpcHRvci5zdGF0LWF0AUABQAUEc2VsZiMKcGF0aC1mbGFncxoEcGF0aHMVZGF0YS1hY2Nlc3MtdGltZXN0YW1wEhtkYXRhLW1vZGlmaWNhdGlvbi10aW1lc3RhbXASACsEAB9bbWV0aG9kXWRlc2NyaXB0b3Iuc2V0LXRpbWVzLWF0AUEBQAUEc2VsZiMOb2xkLXBhdGgtZmxhZ3MaCG9sZC1wYXRocw5uZXctZGVzY3JpcHRvciMIbmV3LXBhdGhzACsEABpbbWV0aG9kXWRlc2NyaXB0b3IubGluay1hdAFCAWkAAWoBwwABBgFABQRzZWxmIwpwYXRoLWZsYWdzGgRwYXRocwpvcGVuLWZsYWdzHAVmbGFncwwAxAAEABpbbWV0aG9kXWRlc2NyaXB0b3Iub3Blbi1hdAFFAWoBcwEGAUACBHNlbGYjBHBhdGhzAMYABAAeW21ldGhvZF1kZXNjcmlwdG9yLnJlYWRsaW5rLWF0AUcEACZbbWV0aG9kXWRlc2NyaXB0b3IucmVtb3ZlLWRpcmVjdG9yeS1hdAE9AUAEBHNlbGYjCG9sZC1wYXRocw5uZXctZGVzY3JpcHRvciMIbmV3LXBhdGhzACsEABxbbWV0aG9kXWRlc2NyaXB0b3IucmVuYW1lLWF0AUgBQAMEc2VsZiMIb2xkLXBhdGhzCG5ldy1wYXRocwArBAAdW21ldGhvZF1kZXNjcmlwdG9yLnN5bWxpbmstYXQBSQQAIVttZXRob2RdZGVzY3JpcHRvci51bmxpbmstZmlsZS1hdAE9AUACBHNlbGYjBW90aGVyIwB/BAAhW21ldGhvZF1kZXNjcmlwdG9yLmlzLXNhbWUtb2JqZWN0AUoBagEeAQYBQAEEc2VsZiMAywAEACBbbWV0aG9kXWRlc2NyaXB0b3IubWV0YWRhdGEtaGFzaAFMAUADBHNlbGYjCnBhdGgtZmxhZ3MaBHBhdGhzAMsABAAjW21ldGhvZF1kZXNjcmlwdG9yLm1ldGFkYXRhLWhhc2gtYXQBTQFoEwFrIAFqAc8AAQYBQAEEc2VsZs4AANAABAAzW21ldGhvZF1kaXJlY3RvcnktZW50cnktc3RyZWFtLnJlYWQtZGlyZWN0b3J5LWVudHJ5AVEBaCIBawYBQAEDZXJy0gAA0wAEABVmaWxlc3lzdGVtLWVycm9yLWNvZGUBVAohAQAcd2FzaTpmaWxlc3lzdGVtL3R5cGVzQDAuMi4xMgUvBg8BAwAWCmRlc2NyaXB0b3IHPAFCBwIDAgEwBAAKZGVzY3JpcHRvcgMAAAFpAQFvAgJzAXADAUAAAAQEAA9nZXQtZGlyZWN0b3JpZXMBBQokAQAfd2FzaTpmaWxlc3lzdGVtL3ByZW9wZW5zQDAuMi4xMgUxBgoBAwACBWVycm9yB88FAUIXAgMCATIEAAVlcnJvcgMAAAFtFQd1bmtub3duDWFjY2Vzcy1kZW5pZWQNbm90LXN1cHBvcnRlZBBpbnZhbGlkLWFyZ3VtZW50DW91dC1vZi1tZW1vcnkHdGltZW91dBRjb25jdXJyZW5jeS1jb25mbGljdA9ub3QtaW4tcHJvZ3Jlc3MLd291bGQtYmxvY2sNaW52YWxpZC1zdGF0ZRBuZXctc29ja2V0LWxpbWl0FGFkZHJlc3Mtbm90LWJpbmRhYmxlDmFkZHJlc3MtaW4tdXNlEnJlbW90ZS11bnJlYWNoYWJsZRJjb25uZWN0aW9uLXJlZnVzZWQQY29ubmVjdGlvbi1yZXNldBJjb25uZWN0aW9uLWFib3J0ZWQSZGF0YWdyYW0tdG9vLWxhcmdlEW5hbWUtdW5yZXNvbHZhYmxlGnRlbXBvcmFyeS1yZXNvbHZlci1mYWlsdXJlGnBlcm1hbmVudC1yZXNvbHZlci1mYWlsdXJlBAAKZXJyb3ItY29kZQMAAgQAB25ldHdvcmsDAQFvBH19fX0EAAxpcHY0LWFkZHJlc3MDAAUBcgIEcG9ydHsHYWRkcmVzcwYEABNpcHY0LXNvY2tldC1hZGRyZXNzAwAHAW8Ie3t7e3t7e3sEAAxpcHY2LWFkZHJlc3MDAAkBcgQEcG9ydHsJZmxvdy1pbmZveQdhZGRyZXNzCghzY29wZS1pZHkEABNpcHY2LXNvY2tldC1hZGRyZXNzAwALAXECBGlwdjQBCAAEaXB2NgEMAAQAEWlwLXNvY2tldC1hZGRyZXNzAwANAW0CBGlwdjQEaXB2NgQAEWlwLWFkZHJlc3MtZmFtaWx5AwAPAXECBGlwdjQBBgAEaXB2NgEKAAQACmlwLWFkZHJlc3MDABEBaAEBawMBQAEDZXJyEwAUBAASbmV0d29yay1lcnJvci1jb2RlARUKIAEAG3dhc2k6c29ja2V0cy9uZXR3b3JrQDAuMi4xMgUzBgwBAwAYB25ldHdvcmsHMgFCBQIDAgE0BAAHbmV0d29yawMAAAFpAQFAAAACBAAQaW5zdGFuY2UtbmV0d29yawEDCikBACR3YXNpOnNvY2tldHMvaW5zdGFuY2UtbmV0d29ya0AwLjIuMTIFNQZQBQMAGAduZXR3b3JrAwAYEWlwLXNvY2tldC1hZGRyZXNzAwAYCmVycm9yLWNvZGUDABgRaXAtYWRkcmVzcy1mYW1pbHkDAAAIcG9sbGFibGUHuAoBQkQEAAp1ZHAtc29ja2V0AwECAwIBNgQAB25ldHdvcmsDAAECAwIBNwQAEWlwLXNvY2tldC1hZGRyZXNzAwADAgMCATgEAAplcnJvci1jb2RlAwAFBAAYaW5jb21pbmctZGF0YWdyYW0tc3RyZWFtAwEEABhvdXRnb2luZy1kYXRhZ3JhbS1zdHJlYW0DAQIDAgE5BAARaXAtYWRkcmVzcy1mYW1pbHkDAAkCAwIBOgQACHBvbGxhYmxlAwALAXB9AXICBGRhdGENDnJlbW90ZS1hZGRyZXNzBAQAEWluY29taW5nLWRhdGFncmFtAwAOAWsEAXICBGRhdGENDnJlbW90ZS1hZGRyZXNzEAQAEW91dGdvaW5nLWRhdGFncmFtAwARAWgAAWgCAWoAAQYBQAMEc2VsZhMHbmV0d29yaxQNbG9jYWwtYWRkcmVzcwQAFQQAHVttZXRob2RddWRwLXNvY2tldC5zdGFydC1iaW5kARYBQAEEc2VsZhMAFQQAHlttZXRob2RddWRwLXNvY2tldC5maW5pc2gtYmluZAEXAWkHAWkIAW8CGBkBagEaAQYBQAIEc2VsZhMOcmVtb3RlLWFkZHJlc3MQABsEABlbbWV0aG9kXXVkcC1zb2NrZXQuc3RyZWFtARwBagEEAQYBQAEEc2VsZhMAHQQAIFttZXRob2RddWRwLXNvY2tldC5sb2NhbC1hZGRyZXNzAR4EACFbbWV0aG9kXXVkcC1zb2NrZXQucmVtb3RlLWFkZHJlc3MBHgFAAQRzZWxmEwAKBAAhW21ldGhvZF11ZHAtc29ja2V0LmFkZHJlc3MtZmFtaWx5AR8BagF9AQYBQAEEc2VsZhMAIAQAJFttZXRob2RddWRwLXNvY2tldC51bmljYXN0LWhvcC1saW1pdAEhAUACBHNlbGYTBXZhbHVlfQAVBAAoW21ldGhvZF11ZHAtc29ja2V0LnNldC11bmljYXN0LWhvcC1saW1pdAEiAWoBdwEGAUABBHNlbGYTACMEACZbbWV0aG9kXXVkcC1zb2NrZXQucmVjZWl2ZS1idWZmZXItc2l6ZQEkAUACBHNlbGYTBXZhbHVldwAVBAAqW21ldGhvZF11ZHAtc29ja2V0LnNldC1yZWNlaXZlLWJ1ZmZlci1zaXplASUEACNbbWV0aG9kXXVkcC1zb2NrZXQuc2VuZC1idWZmZXItc2l6ZQEkBAAnW21ldGhvZF11ZHAtc29ja2V0LnNldC1zZW5kLWJ1ZmZlci1zaXplASUBaQwBQAEEc2VsZhMAJgQAHFttZXRob2RddWRwLXNvY2tldC5zdWJzY3JpYmUBJwFoBwFwDwFqASkBBgFAAgRzZWxmKAttYXgtcmVzdWx0c3cAKgQAKFttZXRob2RdaW5jb21pbmctZGF0YWdyYW0tc3RyZWFtLnJlY2VpdmUBKwFAAQRzZWxmKAAmBAAqW21ldGhvZF1pbmNvbWluZy1kYXRhZ3JhbS1zdHJlYW0uc3Vic2NyaWJlASwBaAgBQAEEc2VsZi0AIwQAK1ttZXRob2Rdb3V0Z29pbmctZGF0YWdyYW0tc3RyZWFtLmNoZWNrLXNlbmQBLgFwEgFAAgRzZWxmLQlkYXRhZ3JhbXMvACMEACVbbWV0aG9kXW91dGdvaW5nLWRhdGFncmFtLXN0cmVhbS5zZW5kATABQAEEc2VsZi0AJgQAKlttZXRob2Rdb3V0Z29pbmctZGF0YWdyYW0tc3RyZWFtLnN1YnNjcmliZQExChwBABd3YXNpOnNvY2tldHMvdWRwQDAuMi4xMgU7BjIDAwAYEWlwLWFkZHJlc3MtZmFtaWx5AwAaCnVkcC1zb2NrZXQDABgKZXJyb3ItY29kZQd9AUIKAgMCATwEABFpcC1hZGRyZXNzLWZhbWlseQMAAAIDAgE9BAAKdWRwLXNvY2tldAMAAgIDAgE+BAAKZXJyb3ItY29kZQMABAFpAwFqAQYBBQFAAQ5hZGRyZXNzLWZhbWlseQEABwQAEWNyZWF0ZS11ZHAtc29ja2V0AQgKKgEAJXdhc2k6c29ja2V0cy91ZHAtY3JlYXRlLXNvY2tldEAwLjIuMTIFPwZ9CAMAGAduZXR3b3JrAwAYEWlwLXNvY2tldC1hZGRyZXNzAwAYCmVycm9yLWNvZGUDAAMMaW5wdXQtc3RyZWFtAwADDW91dHB1dC1zdHJlYW0DABgRaXAtYWRkcmVzcy1mYW1pbHkDAAEIZHVyYXRpb24DAAAIcG9sbGFibGUH0Q0BQlQEAAp0Y3Atc29ja2V0AwECAwIBQAQAB25ldHdvcmsDAAECAwIBQQQAEWlwLXNvY2tldC1hZGRyZXNzAwADAgMCAUIEAAplcnJvci1jb2RlAwAFAgMCAUMEAAxpbnB1dC1zdHJlYW0DAAcCAwIBRAQADW91dHB1dC1zdHJlYW0DAAkCAwIBRQQAEWlwLWFkZHJlc3MtZmFtaWx5AwALAgMCAUYEAAhkdXJhdGlvbgMADQIDAgFHBAAIcG9sbGFibGUDAA8BbQMHcmVjZWl2ZQRzZW5kBGJvdGgEAA1zaHV0ZG93bi10eXBlAwARAWgAAWgCAWoAAQYBQAMEc2VsZhMHbmV0d29yaxQNbG9jYWwtYWRkcmVzcwQAFQQAHVttZXRob2RddGNwLXNvY2tldC5zdGFydC1iaW5kARYBQAEEc2VsZhMAFQQAHlttZXRob2RddGNwLXNvY2tldC5maW5pc2gtYmluZAEXAUADBHNlbGYTB25ldHdvcmsUDnJlbW90ZS1hZGRyZXNzBAAVBAAgW21ldGhvZF10Y3Atc29ja2V0LnN0YXJ0LWNvbm5lY3QBGAFpCAFpCgFvAhkaAWoBGwEGAUABBHNlbGYTABwEACFbbWV0aG9kXXRjcC1zb2NrZXQuZmluaXNoLWNvbm5lY3QBHQQAH1ttZXRob2RddGNwLXNvY2tldC5zdGFydC1saXN0ZW4BFwQAIFttZXRob2RddGNwLXNvY2tldC5maW5pc2gtbGlzdGVuARcBaQABbwMeGRoBagEfAQYBQAEEc2VsZhMAIAQAGVttZXRob2RddGNwLXNvY2tldC5hY2NlcHQBIQFqAQQBBgFAAQRzZWxmEwAiBAAgW21ldGhvZF10Y3Atc29ja2V0LmxvY2FsLWFkZHJlc3MBIwQAIVttZXRob2RddGNwLXNvY2tldC5yZW1vdGUtYWRkcmVzcwEjAUABBHNlbGYTAH8EAB9bbWV0aG9kXXRjcC1zb2NrZXQuaXMtbGlzdGVuaW5nASQBQAEEc2VsZhMADAQAIVttZXRob2RddGNwLXNvY2tldC5hZGRyZXNzLWZhbWlseQElAUACBHNlbGYTBXZhbHVldwAVBAAqW21ldGhvZF10Y3Atc29ja2V0LnNldC1saXN0ZW4tYmFja2xvZy1zaXplASYBagF/AQYBQAEEc2VsZhMAJwQAJVttZXRob2RddGNwLXNvY2tldC5rZWVwLWFsaXZlLWVuYWJsZWQBKAFAAgRzZWxmEwV2YWx1ZX8AFQQAKVttZXRob2RddGNwLXNvY2tldC5zZXQta2VlcC1hbGl2ZS1lbmFibGVkASkBagEOAQYBQAEEc2VsZhMAKgQAJ1ttZXRob2RddGNwLXNvY2tldC5rZWVwLWFsaXZlLWlkbGUtdGltZQErAUACBHNlbGYTBXZhbHVlDgAVBAArW21ldGhvZF10Y3Atc29ja2V0LnNldC1rZWVwLWFsaXZlLWlkbGUtdGltZQEsBAAmW21ldGhvZF10Y3Atc29ja2V0LmtlZXAtYWxpdmUtaW50ZXJ2YWwBKwQAKlttZXRob2RddGNwLXNvY2tldC5zZXQta2VlcC1hbGl2ZS1pbnRlcnZhbAEsAWoBeQEGAUABBHNlbGYTAC0EACNbbWV0aG9kXXRjcC1zb2NrZXQua2VlcC1hbGl2ZS1jb3VudAEuAUACBHNlbGYTBXZhbHVleQAVBAAnW21ldGhvZF10Y3Atc29ja2V0LnNldC1rZWVwLWFsaXZlLWNvdW50AS8BagF9AQYBQAEEc2VsZhMAMAQAHFttZXRob2RddGNwLXNvY2tldC5ob3AtbGltaXQBMQFAAgRzZWxmEwV2YWx1ZX0AFQQAIFttZXRob2RddGNwLXNvY2tldC5zZXQtaG9wLWxpbWl0ATIBagF3AQYBQAEEc2VsZhMAMwQAJlttZXRob2RddGNwLXNvY2tldC5yZWNlaXZlLWJ1ZmZlci1zaXplATQEACpbbWV0aG9kXXRjcC1zb2NrZXQuc2V0LXJlY2VpdmUtYnVmZmVyLXNpemUBJgQAI1ttZXRob2RddGNwLXNvY2tldC5zZW5kLWJ1ZmZlci1zaXplATQEACdbbWV0aG9kXXRjcC1zb2NrZXQuc2V0LXNlbmQtYnVmZmVyLXNpemUBJgFpEAFAAQRzZWxmEwA1BAAcW21ldGhvZF10Y3Atc29ja2V0LnN1YnNjcmliZQE2AUACBHNlbGYTDXNodXRkb3duLXR5cGUSABUEABtbbWV0aG9kXXRjcC1zb2NrZXQuc2h1dGRvd24BNwocAQAXd2FzaTpzb2NrZXRzL3RjcEAwLjIuMTIFSAYyAwMAGBFpcC1hZGRyZXNzLWZhbWlseQMAHAp0Y3Atc29ja2V0AwAYCmVycm9yLWNvZGUHfQFCCgIDAgFJBAARaXAtYWRkcmVzcy1mYW1pbHkDAAACAwIBSgQACnRjcC1zb2NrZXQDAAICAwIBSwQACmVycm9yLWNvZGUDAAQBaQMBagEGAQUBQAEOYWRkcmVzcy1mYW1pbHkBAAcEABFjcmVhdGUtdGNwLXNvY2tldAEICioBACV3YXNpOnNvY2tldHMvdGNwLWNyZWF0ZS1zb2NrZXRAMC4yLjEyBUwGNAQDABgHbmV0d29yawMAGAplcnJvci1jb2RlAwAYCmlwLWFkZHJlc3MDAAAIcG9sbGFibGUHrQIBQhYCAwIBTQQAB25ldHdvcmsDAAAEABZyZXNvbHZlLWFkZHJlc3Mtc3RyZWFtAwECAwIBTgQACmVycm9yLWNvZGUDAAMCAwIBTwQACmlwLWFkZHJlc3MDAAUCAwIBUAQACHBvbGxhYmxlAwAHAWgCAWsGAWoBCgEEAUABBHNlbGYJAAsEADNbbWV0aG9kXXJlc29sdmUtYWRkcmVzcy1zdHJlYW0ucmVzb2x2ZS1uZXh0LWFkZHJlc3MBDAFpCAFAAQRzZWxmCQANBAAoW21ldGhvZF1yZXNvbHZlLWFkZHJlc3Mtc3RyZWFtLnN1YnNjcmliZQEOAWgBAWkCAWoBEAEEAUACB25ldHdvcmsPBG5hbWVzABEEABFyZXNvbHZlLWFkZHJlc3NlcwESCicBACJ3YXNpOnNvY2tldHMvaXAtbmFtZS1sb29rdXBAMC4yLjEyBVEHPQFCBQFwfQFAAQNsZW53AAAEABBnZXQtcmFuZG9tLWJ5dGVzAQEBQAAAdwQADmdldC1yYW5kb20tdTY0AQIKHgEAGXdhc2k6cmFuZG9tL3JhbmRvbUAwLjIuMTIFUgdPAUIFAXB9AUABA2xlbncAAAQAGWdldC1pbnNlY3VyZS1yYW5kb20tYnl0ZXMBAQFAAAB3BAAXZ2V0LWluc2VjdXJlLXJhbmRvbS11NjQBAgogAQAbd2FzaTpyYW5kb20vaW5zZWN1cmVAMC4yLjEyBVMHHwFCAwFvAnd3AUAAAAAEAA1pbnNlY3VyZS1zZWVkAQEKJQEAIHdhc2k6cmFuZG9tL2luc2VjdXJlLXNlZWRAMC4yLjEyBVQ=';

;// CONCATENATED MODULE: ./build/adapter/generated/world3.js
/** Made from the WIT packages of WASI 0.3.0 by `npm run generate`. */
const WORLD3 = 'AGFzbQ0AAQAHEwFCAgF3BAAIZHVyYXRpb24DAAAKHAEAF3dhc2k6Y2xvY2tzL3R5cGVzQDAuMy4wBQAGDQEDAAAIZHVyYXRpb24HuBsBQoQBBAAGZmllbGRzAwEBcwQACmZpZWxkLW5hbWUDAAEBcH0EAAtmaWVsZC12YWx1ZQMAAwFrcwFxBQ5pbnZhbGlkLXN5bnRheAAACWZvcmJpZGRlbgAACWltbXV0YWJsZQAADXNpemUtZXhjZWVkZWQAAAVvdGhlcgEFAAQADGhlYWRlci1lcnJvcgMABgQAB3JlcXVlc3QDAQQAB2hlYWRlcnMDAAAEAAh0cmFpbGVycwMAAAFrewFyAgVyY29kZQUJaW5mby1jb2RlCwQAEUROUy1lcnJvci1wYXlsb2FkAwAMAWt9AXICCGFsZXJ0LWlkDg1hbGVydC1tZXNzYWdlBQQAGlRMUy1hbGVydC1yZWNlaXZlZC1wYXlsb2FkAwAPAWt5AXICCmZpZWxkLW5hbWUFCmZpZWxkLXNpemURBAASZmllbGQtc2l6ZS1wYXlsb2FkAwASAWt3AWsTAXEnC0ROUy10aW1lb3V0AAAJRE5TLWVycm9yAQ0AFWRlc3RpbmF0aW9uLW5vdC1mb3VuZAAAF2Rlc3RpbmF0aW9uLXVuYXZhaWxhYmxlAAAZZGVzdGluYXRpb24tSVAtcHJvaGliaXRlZAAAGWRlc3RpbmF0aW9uLUlQLXVucm91dGFibGUAABJjb25uZWN0aW9uLXJlZnVzZWQAABVjb25uZWN0aW9uLXRlcm1pbmF0ZWQAABJjb25uZWN0aW9uLXRpbWVvdXQAABdjb25uZWN0aW9uLXJlYWQtdGltZW91dAAAGGNvbm5lY3Rpb24td3JpdGUtdGltZW91dAAAGGNvbm5lY3Rpb24tbGltaXQtcmVhY2hlZAAAElRMUy1wcm90b2NvbC1lcnJvcgAAFVRMUy1jZXJ0aWZpY2F0ZS1lcnJvcgAAElRMUy1hbGVydC1yZWNlaXZlZAEQABNIVFRQLXJlcXVlc3QtZGVuaWVkAAAcSFRUUC1yZXF1ZXN0LWxlbmd0aC1yZXF1aXJlZAAAFkhUVFAtcmVxdWVzdC1ib2R5LXNpemUBFAAbSFRUUC1yZXF1ZXN0LW1ldGhvZC1pbnZhbGlkAAAYSFRUUC1yZXF1ZXN0LVVSSS1pbnZhbGlkAAAZSFRUUC1yZXF1ZXN0LVVSSS10b28tbG9uZwAAIEhUVFAtcmVxdWVzdC1oZWFkZXItc2VjdGlvbi1zaXplAREAGEhUVFAtcmVxdWVzdC1oZWFkZXItc2l6ZQEVACFIVFRQLXJlcXVlc3QtdHJhaWxlci1zZWN0aW9uLXNpemUBEQAZSFRUUC1yZXF1ZXN0LXRyYWlsZXItc2l6ZQETABhIVFRQLXJlc3BvbnNlLWluY29tcGxldGUAACFIVFRQLXJlc3BvbnNlLWhlYWRlci1zZWN0aW9uLXNpemUBEQAZSFRUUC1yZXNwb25zZS1oZWFkZXItc2l6ZQETABdIVFRQLXJlc3BvbnNlLWJvZHktc2l6ZQEUACJIVFRQLXJlc3BvbnNlLXRyYWlsZXItc2VjdGlvbi1zaXplAREAGkhUVFAtcmVzcG9uc2UtdHJhaWxlci1zaXplARMAHUhUVFAtcmVzcG9uc2UtdHJhbnNmZXItY29kaW5nAQUAHEhUVFAtcmVzcG9uc2UtY29udGVudC1jb2RpbmcBBQAVSFRUUC1yZXNwb25zZS10aW1lb3V0AAATSFRUUC11cGdyYWRlLWZhaWxlZAAAE0hUVFAtcHJvdG9jb2wtZXJyb3IAAA1sb29wLWRldGVjdGVkAAATY29uZmlndXJhdGlvbi1lcnJvcgAADmludGVybmFsLWVycm9yAQUABAAKZXJyb3ItY29kZQMAFgQAD3JlcXVlc3Qtb3B0aW9ucwMBAXEKA2dldAAABGhlYWQAAARwb3N0AAADcHV0AAAGZGVsZXRlAAAHY29ubmVjdAAAB29wdGlvbnMAAAV0cmFjZQAABXBhdGNoAAAFb3RoZXIBcwAEAAZtZXRob2QDABkBcQMESFRUUAAABUhUVFBTAAAFb3RoZXIBcwAEAAZzY2hlbWUDABsCAwIBAQQACGR1cmF0aW9uAwAdAXEDDW5vdC1zdXBwb3J0ZWQAAAlpbW11dGFibGUAAAVvdGhlcgEFAAQAFXJlcXVlc3Qtb3B0aW9ucy1lcnJvcgMAHwQACHJlc3BvbnNlAwEBewQAC3N0YXR1cy1jb2RlAwAiAWkAAUAAACQEABNbY29uc3RydWN0b3JdZmllbGRzASUBbwICBAFwJgFqASQBBwFAAQdlbnRyaWVzJwAoBAAYW3N0YXRpY11maWVsZHMuZnJvbS1saXN0ASkBaAABcAQBQAIEc2VsZioEbmFtZQIAKwQAElttZXRob2RdZmllbGRzLmdldAEsAUACBHNlbGYqBG5hbWUCAH8EABJbbWV0aG9kXWZpZWxkcy5oYXMBLQFqAAEHAUADBHNlbGYqBG5hbWUCBXZhbHVlKwAuBAASW21ldGhvZF1maWVsZHMuc2V0AS8BQAIEc2VsZioEbmFtZQIALgQAFVttZXRob2RdZmllbGRzLmRlbGV0ZQEwAWoBKwEHAUACBHNlbGYqBG5hbWUCADEEAB1bbWV0aG9kXWZpZWxkcy5nZXQtYW5kLWRlbGV0ZQEyAUADBHNlbGYqBG5hbWUCBXZhbHVlBAAuBAAVW21ldGhvZF1maWVsZHMuYXBwZW5kATMBQAEEc2VsZioAJwQAF1ttZXRob2RdZmllbGRzLmNvcHktYWxsATQBQAEEc2VsZioAJAQAFFttZXRob2RdZmllbGRzLmNsb25lATUBaQkBZgF9AWs3AWkKAWs5AWoBOgEXAWUBOwFpGAFrPQFpCAFqAAEXAWUBwAABbwI/wQABQAQHaGVhZGVyczYIY29udGVudHM4CHRyYWlsZXJzPAdvcHRpb25zPgDCAAQAE1tzdGF0aWNdcmVxdWVzdC5uZXcBQwFoCAFAAQRzZWxmxAAAGgQAGlttZXRob2RdcmVxdWVzdC5nZXQtbWV0aG9kAUUBagAAAUACBHNlbGbEAAZtZXRob2QaAMYABAAaW21ldGhvZF1yZXF1ZXN0LnNldC1tZXRob2QBRwFAAQRzZWxmxAAABQQAI1ttZXRob2RdcmVxdWVzdC5nZXQtcGF0aC13aXRoLXF1ZXJ5AUgBQAIEc2VsZsQAD3BhdGgtd2l0aC1xdWVyeQUAxgAEACNbbWV0aG9kXXJlcXVlc3Quc2V0LXBhdGgtd2l0aC1xdWVyeQFJAWscAUABBHNlbGbEAADKAAQAGlttZXRob2RdcmVxdWVzdC5nZXQtc2NoZW1lAUsBQAIEc2VsZsQABnNjaGVtZcoAAMYABAAaW21ldGhvZF1yZXF1ZXN0LnNldC1zY2hlbWUBTAQAHVttZXRob2RdcmVxdWVzdC5nZXQtYXV0aG9yaXR5AUgBQAIEc2VsZsQACWF1dGhvcml0eQUAxgAEAB1bbWV0aG9kXXJlcXVlc3Quc2V0LWF1dGhvcml0eQFNAUABBHNlbGbEAAA+BAAbW21ldGhvZF1yZXF1ZXN0LmdldC1vcHRpb25zAU4BQAEEc2VsZsQAADYEABtbbWV0aG9kXXJlcXVlc3QuZ2V0LWhlYWRlcnMBTwFvAjc8AUACBHRoaXM/A3Jlc8EAANAABAAcW3N0YXRpY11yZXF1ZXN0LmNvbnN1bWUtYm9keQFRAUAAAD0EABxbY29uc3RydWN0b3JdcmVxdWVzdC1vcHRpb25zAVIBaBgBax4BQAEEc2VsZtMAANQABAArW21ldGhvZF1yZXF1ZXN0LW9wdGlvbnMuZ2V0LWNvbm5lY3QtdGltZW91dAFVAWoAASABQAIEc2VsZtMACGR1cmF0aW9u1AAA1gAEACtbbWV0aG9kXXJlcXVlc3Qtb3B0aW9ucy5zZXQtY29ubmVjdC10aW1lb3V0AVcEAC5bbWV0aG9kXXJlcXVlc3Qtb3B0aW9ucy5nZXQtZmlyc3QtYnl0ZS10aW1lb3V0AVUEAC5bbWV0aG9kXXJlcXVlc3Qtb3B0aW9ucy5zZXQtZmlyc3QtYnl0ZS10aW1lb3V0AVcEADFbbWV0aG9kXXJlcXVlc3Qtb3B0aW9ucy5nZXQtYmV0d2Vlbi1ieXRlcy10aW1lb3V0AVUEADFbbWV0aG9kXXJlcXVlc3Qtb3B0aW9ucy5zZXQtYmV0d2Vlbi1ieXRlcy10aW1lb3V0AVcBQAEEc2VsZtMAAD0EAB1bbWV0aG9kXXJlcXVlc3Qtb3B0aW9ucy5jbG9uZQFYAWkhAW8C2QDBAAFAAwdoZWFkZXJzNghjb250ZW50czgIdHJhaWxlcnM8ANoABAAUW3N0YXRpY11yZXNwb25zZS5uZXcBWwFoIQFAAQRzZWxm3AAAIwQAIFttZXRob2RdcmVzcG9uc2UuZ2V0LXN0YXR1cy1jb2RlAV0BQAIEc2VsZtwAC3N0YXR1cy1jb2RlIwDGAAQAIFttZXRob2RdcmVzcG9uc2Uuc2V0LXN0YXR1cy1jb2RlAV4BQAEEc2VsZtwAADYEABxbbWV0aG9kXXJlc3BvbnNlLmdldC1oZWFkZXJzAV8BQAIEdGhpc9kAA3Jlc8EAANAABAAdW3N0YXRpY11yZXNwb25zZS5jb25zdW1lLWJvZHkBYAoaAQAVd2FzaTpodHRwL3R5cGVzQDAuMy4wBQIGJgMDAAEHcmVxdWVzdAMAAQhyZXNwb25zZQMAAQplcnJvci1jb2RlB2ABQgsCAwIBAwQAB3JlcXVlc3QDAAACAwIBBAQACHJlc3BvbnNlAwACAgMCAQUEAAplcnJvci1jb2RlAwAEAWkBAWkDAWoBBwEFAUMBB3JlcXVlc3QGAAgEAARzZW5kAQkKGwEAFndhc2k6aHR0cC9jbGllbnRAMC4zLjAFBgYmAwMAAQdyZXF1ZXN0AwABCHJlc3BvbnNlAwABCmVycm9yLWNvZGUHYgFCCwIDAgEHBAAHcmVxdWVzdAMAAAIDAgEIBAAIcmVzcG9uc2UDAAICAwIBCQQACmVycm9yLWNvZGUDAAQBaQEBaQMBagEHAQUBQwEHcmVxdWVzdAYACAQABmhhbmRsZQEJChwBABd3YXNpOmh0dHAvaGFuZGxlckAwLjMuMAUKBxQBQgMBagAAAUMAAAAEAANydW4BAQoXAQASd2FzaTpjbGkvcnVuQDAuMy4wBQsHWgFCCgFvAnNzAXAAAUAAAAEEAA9nZXQtZW52aXJvbm1lbnQBAgFwcwFAAAADBAANZ2V0LWFyZ3VtZW50cwEEAWtzAUAAAAUEAA9nZXQtaW5pdGlhbC1jd2QBBgofAQAad2FzaTpjbGkvZW52aXJvbm1lbnRAMC4zLjAFDAdCAUIFAWoAAAFAAQZzdGF0dXMAAQAEAARleGl0AQEBQAELc3RhdHVzLWNvZGV9AQAEAA5leGl0LXdpdGgtY29kZQECChgBABN3YXNpOmNsaS9leGl0QDAuMy4wBQ0HNAFCAgFtAwJpbxVpbGxlZ2FsLWJ5dGUtc2VxdWVuY2UEcGlwZQQACmVycm9yLWNvZGUDAAAKGQEAFHdhc2k6Y2xpL3R5cGVzQDAuMy4wBQ4GDwEDAAcKZXJyb3ItY29kZQdDAUIIAgMCAQ8EAAplcnJvci1jb2RlAwAAAWYBfQFqAAEBAWUBAwFvAgIEAUAAAAUEAA9yZWFkLXZpYS1zdHJlYW0BBgoZAQAUd2FzaTpjbGkvc3RkaW5AMC4zLjAFEAYPAQMABwplcnJvci1jb2RlB0UBQgcCAwIBEQQACmVycm9yLWNvZGUDAAABZgF9AWoAAQEBZQEDAUABBGRhdGECAAQEABB3cml0ZS12aWEtc3RyZWFtAQUKGgEAFXdhc2k6Y2xpL3N0ZG91dEAwLjMuMAUSBg8BAwAHCmVycm9yLWNvZGUHRQFCBwIDAgETBAAKZXJyb3ItY29kZQMAAAFmAX0BagABAQFlAQMBQAEEZGF0YQIABAQAEHdyaXRlLXZpYS1zdHJlYW0BBQoaAQAVd2FzaTpjbGkvc3RkZXJyQDAuMy4wBRQHFgFCAQQADnRlcm1pbmFsLWlucHV0AwEKIgEAHXdhc2k6Y2xpL3Rlcm1pbmFsLWlucHV0QDAuMy4wBRUHFwFCAQQAD3Rlcm1pbmFsLW91dHB1dAMBCiMBAB53YXNpOmNsaS90ZXJtaW5hbC1vdXRwdXRAMC4zLjAFFgYTAQMACw50ZXJtaW5hbC1pbnB1dAc+AUIGAgMCARcEAA50ZXJtaW5hbC1pbnB1dAMAAAFpAQFrAgFAAAADBAASZ2V0LXRlcm1pbmFsLXN0ZGluAQQKIgEAHXdhc2k6Y2xpL3Rlcm1pbmFsLXN0ZGluQDAuMy4wBRgGFAEDAAwPdGVybWluYWwtb3V0cHV0B0ABQgYCAwIBGQQAD3Rlcm1pbmFsLW91dHB1dAMAAAFpAQFrAgFAAAADBAATZ2V0LXRlcm1pbmFsLXN0ZG91dAEECiMBAB53YXNpOmNsaS90ZXJtaW5hbC1zdGRvdXRAMC4zLjAFGgYUAQMADA90ZXJtaW5hbC1vdXRwdXQHQAFCBgIDAgEbBAAPdGVybWluYWwtb3V0cHV0AwAAAWkBAWsCAUAAAAMEABNnZXQtdGVybWluYWwtc3RkZXJyAQQKIwEAHndhc2k6Y2xpL3Rlcm1pbmFsLXN0ZGVyckAwLjMuMAUcBg0BAwAACGR1cmF0aW9uB30BQgwBdwQABG1hcmsDAAACAwIBHQQACGR1cmF0aW9uAwACAUAAAAEEAANub3cBBAFAAAADBAAOZ2V0LXJlc29sdXRpb24BBQFDAQR3aGVuAQEABAAKd2FpdC11bnRpbAEGAUMBCGhvdy1sb25nAwEABAAId2FpdC1mb3IBBwomAQAhd2FzaTpjbG9ja3MvbW9ub3RvbmljLWNsb2NrQDAuMy4wBR4GDQEDAAAIZHVyYXRpb24HYQFCCAFyAgdzZWNvbmRzeAtuYW5vc2Vjb25kc3kEAAdpbnN0YW50AwAAAgMCAR8EAAhkdXJhdGlvbgMAAgFAAAABBAADbm93AQQBQAAAAwQADmdldC1yZXNvbHV0aW9uAQUKIwEAHndhc2k6Y2xvY2tzL3N5c3RlbS1jbG9ja0AwLjMuMAUgBgwBAwARB2luc3RhbnQHXwFCCgIDAgEhBAAHaW5zdGFudAMAAAFrcwFAAAACBAAHaWFuYS1pZAEDAWt4AUABBHdoZW4BAAQEAAp1dGMtb2Zmc2V0AQUBQAAAcwQAD3RvLWRlYnVnLXN0cmluZwEGCh8BABp3YXNpOmNsb2Nrcy90aW1lem9uZUAwLjMuMAUiBgwBAwARB2luc3RhbnQH9RUBQloEAApkZXNjcmlwdG9yAwEBdwQACGZpbGVzaXplAwABAWtzAXElBmFjY2VzcwAAB2FscmVhZHkAAA5iYWQtZGVzY3JpcHRvcgAABGJ1c3kAAAhkZWFkbG9jawAABXF1b3RhAAAFZXhpc3QAAA5maWxlLXRvby1sYXJnZQAAFWlsbGVnYWwtYnl0ZS1zZXF1ZW5jZQAAC2luLXByb2dyZXNzAAALaW50ZXJydXB0ZWQAAAdpbnZhbGlkAAACaW8AAAxpcy1kaXJlY3RvcnkAAARsb29wAAAOdG9vLW1hbnktbGlua3MAAAxtZXNzYWdlLXNpemUAAA1uYW1lLXRvby1sb25nAAAJbm8tZGV2aWNlAAAIbm8tZW50cnkAAAduby1sb2NrAAATaW5zdWZmaWNpZW50LW1lbW9yeQAAEmluc3VmZmljaWVudC1zcGFjZQAADW5vdC1kaXJlY3RvcnkAAAlub3QtZW1wdHkAAA9ub3QtcmVjb3ZlcmFibGUAAAt1bnN1cHBvcnRlZAAABm5vLXR0eQAADm5vLXN1Y2gtZGV2aWNlAAAIb3ZlcmZsb3cAAA1ub3QtcGVybWl0dGVkAAAEcGlwZQAACXJlYWQtb25seQAADGludmFsaWQtc2VlawAADnRleHQtZmlsZS1idXN5AAAMY3Jvc3MtZGV2aWNlAAAFb3RoZXIBAwAEAAplcnJvci1jb2RlAwAEAW0GBm5vcm1hbApzZXF1ZW50aWFsBnJhbmRvbQl3aWxsLW5lZWQJZG9udC1uZWVkCG5vLXJldXNlBAAGYWR2aWNlAwAGAW4GBHJlYWQFd3JpdGUTZmlsZS1pbnRlZ3JpdHktc3luYxNkYXRhLWludGVncml0eS1zeW5jFHJlcXVlc3RlZC13cml0ZS1zeW5jEG11dGF0ZS1kaXJlY3RvcnkEABBkZXNjcmlwdG9yLWZsYWdzAwAIAXEIDGJsb2NrLWRldmljZQAAEGNoYXJhY3Rlci1kZXZpY2UAAAlkaXJlY3RvcnkAAARmaWZvAAANc3ltYm9saWMtbGluawAADHJlZ3VsYXItZmlsZQAABnNvY2tldAAABW90aGVyAQMABAAPZGVzY3JpcHRvci10eXBlAwAKAgMCASMEAAdpbnN0YW50AwAMAXEDCW5vLWNoYW5nZQAAA25vdwAACXRpbWVzdGFtcAENAAQADW5ldy10aW1lc3RhbXADAA4BcgIEdHlwZQsEbmFtZXMEAA9kaXJlY3RvcnktZW50cnkDABABdwQACmxpbmstY291bnQDABIBaw0BcgYEdHlwZQsKbGluay1jb3VudBMEc2l6ZQIVZGF0YS1hY2Nlc3MtdGltZXN0YW1wFBtkYXRhLW1vZGlmaWNhdGlvbi10aW1lc3RhbXAUF3N0YXR1cy1jaGFuZ2UtdGltZXN0YW1wFAQAD2Rlc2NyaXB0b3Itc3RhdAMAFQFuAQ5zeW1saW5rLWZvbGxvdwQACnBhdGgtZmxhZ3MDABcBbgQGY3JlYXRlCWRpcmVjdG9yeQlleGNsdXNpdmUIdHJ1bmNhdGUEAApvcGVuLWZsYWdzAwAZAXICBWxvd2VydwV1cHBlcncEABNtZXRhZGF0YS1oYXNoLXZhbHVlAwAbAWgAAWYBfQFqAAEFAWUBHwFvAh4gAUACBHNlbGYdBm9mZnNldAIAIQQAIlttZXRob2RdZGVzY3JpcHRvci5yZWFkLXZpYS1zdHJlYW0BIgFAAwRzZWxmHQRkYXRhHgZvZmZzZXQCACAEACNbbWV0aG9kXWRlc2NyaXB0b3Iud3JpdGUtdmlhLXN0cmVhbQEjAUACBHNlbGYdBGRhdGEeACAEACRbbWV0aG9kXWRlc2NyaXB0b3IuYXBwZW5kLXZpYS1zdHJlYW0BJAFDBARzZWxmHQZvZmZzZXQCBmxlbmd0aAIGYWR2aWNlBwAfBAAZW21ldGhvZF1kZXNjcmlwdG9yLmFkdmlzZQElAUMBBHNlbGYdAB8EABxbbWV0aG9kXWRlc2NyaXB0b3Iuc3luYy1kYXRhASYBagEJAQUBQwEEc2VsZh0AJwQAHFttZXRob2RdZGVzY3JpcHRvci5nZXQtZmxhZ3MBKAFqAQsBBQFDAQRzZWxmHQApBAAbW21ldGhvZF1kZXNjcmlwdG9yLmdldC10eXBlASoBQwIEc2VsZh0Ec2l6ZQIAHwQAG1ttZXRob2RdZGVzY3JpcHRvci5zZXQtc2l6ZQErAUMDBHNlbGYdFWRhdGEtYWNjZXNzLXRpbWVzdGFtcA8bZGF0YS1tb2RpZmljYXRpb24tdGltZXN0YW1wDwAfBAAcW21ldGhvZF1kZXNjcmlwdG9yLnNldC10aW1lcwEsAWYBEQFvAi0gAUABBHNlbGYdAC4EACFbbWV0aG9kXWRlc2NyaXB0b3IucmVhZC1kaXJlY3RvcnkBLwQAF1ttZXRob2RdZGVzY3JpcHRvci5zeW5jASYBQwIEc2VsZh0EcGF0aHMAHwQAJlttZXRob2RdZGVzY3JpcHRvci5jcmVhdGUtZGlyZWN0b3J5LWF0ATABagEWAQUBQwEEc2VsZh0AMQQAF1ttZXRob2RdZGVzY3JpcHRvci5zdGF0ATIBQwMEc2VsZh0KcGF0aC1mbGFncxgEcGF0aHMAMQQAGlttZXRob2RdZGVzY3JpcHRvci5zdGF0LWF0ATMBQwUEc2VsZh0KcGF0aC1mbGFncxgEcGF0aHMVZGF0YS1hY2Nlc3MtdGltZXN0YW1wDxtkYXRhLW1vZGlmaWNhdGlvbi10aW1lc3RhbXAPAB8EAB9bbWV0aG9kXWRlc2NyaXB0b3Iuc2V0LXRpbWVzLWF0ATQBQwUEc2VsZh0Ob2xkLXBhdGgtZmxhZ3MYCG9sZC1wYXRocw5uZXctZGVzY3JpcHRvch0IbmV3LXBhdGhzAB8EABpbbWV0aG9kXWRlc2NyaXB0b3IubGluay1hdAE1AWkAAWoBNgEFAUMFBHNlbGYdCnBhdGgtZmxhZ3MYBHBhdGhzCm9wZW4tZmxhZ3MaBWZsYWdzCQA3BAAaW21ldGhvZF1kZXNjcmlwdG9yLm9wZW4tYXQBOAFqAXMBBQFDAgRzZWxmHQRwYXRocwA5BAAeW21ldGhvZF1kZXNjcmlwdG9yLnJlYWRsaW5rLWF0AToEACZbbWV0aG9kXWRlc2NyaXB0b3IucmVtb3ZlLWRpcmVjdG9yeS1hdAEwAUMEBHNlbGYdCG9sZC1wYXRocw5uZXctZGVzY3JpcHRvch0IbmV3LXBhdGhzAB8EABxbbWV0aG9kXWRlc2NyaXB0b3IucmVuYW1lLWF0ATsBQwMEc2VsZh0Ib2xkLXBhdGhzCG5ldy1wYXRocwAfBAAdW21ldGhvZF1kZXNjcmlwdG9yLnN5bWxpbmstYXQBPAQAIVttZXRob2RdZGVzY3JpcHRvci51bmxpbmstZmlsZS1hdAEwAUMCBHNlbGYdBW90aGVyHQB/BAAhW21ldGhvZF1kZXNjcmlwdG9yLmlzLXNhbWUtb2JqZWN0AT0BagEcAQUBQwEEc2VsZh0APgQAIFttZXRob2RdZGVzY3JpcHRvci5tZXRhZGF0YS1oYXNoAT8BQwMEc2VsZh0KcGF0aC1mbGFncxgEcGF0aHMAPgQAI1ttZXRob2RdZGVzY3JpcHRvci5tZXRhZGF0YS1oYXNoLWF0AUAKIAEAG3dhc2k6ZmlsZXN5c3RlbS90eXBlc0AwLjMuMAUkBg8BAwATCmRlc2NyaXB0b3IHPAFCBwIDAgElBAAKZGVzY3JpcHRvcgMAAAFpAQFvAgJzAXADAUAAAAQEAA9nZXQtZGlyZWN0b3JpZXMBBQojAQAed2FzaTpmaWxlc3lzdGVtL3ByZW9wZW5zQDAuMy4wBSYGDQEDAAAIZHVyYXRpb24H/xUBQnIEAAp0Y3Atc29ja2V0AwEBbQIEaXB2NARpcHY2BAARaXAtYWRkcmVzcy1mYW1pbHkDAAEBa3MBcQ8NYWNjZXNzLWRlbmllZAAADW5vdC1zdXBwb3J0ZWQAABBpbnZhbGlkLWFyZ3VtZW50AAANb3V0LW9mLW1lbW9yeQAAB3RpbWVvdXQAAA1pbnZhbGlkLXN0YXRlAAAUYWRkcmVzcy1ub3QtYmluZGFibGUAAA5hZGRyZXNzLWluLXVzZQAAEnJlbW90ZS11bnJlYWNoYWJsZQAAEmNvbm5lY3Rpb24tcmVmdXNlZAAAEWNvbm5lY3Rpb24tYnJva2VuAAAQY29ubmVjdGlvbi1yZXNldAAAEmNvbm5lY3Rpb24tYWJvcnRlZAAAEmRhdGFncmFtLXRvby1sYXJnZQAABW90aGVyAQMABAAKZXJyb3ItY29kZQMABAFvBH19fX0EAAxpcHY0LWFkZHJlc3MDAAYBcgIEcG9ydHsHYWRkcmVzcwcEABNpcHY0LXNvY2tldC1hZGRyZXNzAwAIAW8Ie3t7e3t7e3sEAAxpcHY2LWFkZHJlc3MDAAoBcgQEcG9ydHsJZmxvdy1pbmZveQdhZGRyZXNzCwhzY29wZS1pZHkEABNpcHY2LXNvY2tldC1hZGRyZXNzAwAMAXECBGlwdjQBCQAEaXB2NgENAAQAEWlwLXNvY2tldC1hZGRyZXNzAwAOAgMCAScEAAhkdXJhdGlvbgMAEAQACnVkcC1zb2NrZXQDAQFxAgRpcHY0AQcABGlwdjYBCwAEAAppcC1hZGRyZXNzAwATAWkAAWoBFQEFAUABDmFkZHJlc3MtZmFtaWx5AgAWBAAZW3N0YXRpY110Y3Atc29ja2V0LmNyZWF0ZQEXAWgAAWoAAQUBQAIEc2VsZhgNbG9jYWwtYWRkcmVzcw8AGQQAF1ttZXRob2RddGNwLXNvY2tldC5iaW5kARoBQwIEc2VsZhgOcmVtb3RlLWFkZHJlc3MPABkEABpbbWV0aG9kXXRjcC1zb2NrZXQuY29ubmVjdAEbAWYBFQFqARwBBQFAAQRzZWxmGAAdBAAZW21ldGhvZF10Y3Atc29ja2V0Lmxpc3RlbgEeAWYBfQFlARkBQAIEc2VsZhgEZGF0YR8AIAQAF1ttZXRob2RddGNwLXNvY2tldC5zZW5kASEBbwIfIAFAAQRzZWxmGAAiBAAaW21ldGhvZF10Y3Atc29ja2V0LnJlY2VpdmUBIwFqAQ8BBQFAAQRzZWxmGAAkBAAkW21ldGhvZF10Y3Atc29ja2V0LmdldC1sb2NhbC1hZGRyZXNzASUEACVbbWV0aG9kXXRjcC1zb2NrZXQuZ2V0LXJlbW90ZS1hZGRyZXNzASUBQAEEc2VsZhgAfwQAI1ttZXRob2RddGNwLXNvY2tldC5nZXQtaXMtbGlzdGVuaW5nASYBQAEEc2VsZhgAAgQAJVttZXRob2RddGNwLXNvY2tldC5nZXQtYWRkcmVzcy1mYW1pbHkBJwFAAgRzZWxmGAV2YWx1ZXcAGQQAKlttZXRob2RddGNwLXNvY2tldC5zZXQtbGlzdGVuLWJhY2tsb2ctc2l6ZQEoAWoBfwEFAUABBHNlbGYYACkEAClbbWV0aG9kXXRjcC1zb2NrZXQuZ2V0LWtlZXAtYWxpdmUtZW5hYmxlZAEqAUACBHNlbGYYBXZhbHVlfwAZBAApW21ldGhvZF10Y3Atc29ja2V0LnNldC1rZWVwLWFsaXZlLWVuYWJsZWQBKwFqAREBBQFAAQRzZWxmGAAsBAArW21ldGhvZF10Y3Atc29ja2V0LmdldC1rZWVwLWFsaXZlLWlkbGUtdGltZQEtAUACBHNlbGYYBXZhbHVlEQAZBAArW21ldGhvZF10Y3Atc29ja2V0LnNldC1rZWVwLWFsaXZlLWlkbGUtdGltZQEuBAAqW21ldGhvZF10Y3Atc29ja2V0LmdldC1rZWVwLWFsaXZlLWludGVydmFsAS0EACpbbWV0aG9kXXRjcC1zb2NrZXQuc2V0LWtlZXAtYWxpdmUtaW50ZXJ2YWwBLgFqAXkBBQFAAQRzZWxmGAAvBAAnW21ldGhvZF10Y3Atc29ja2V0LmdldC1rZWVwLWFsaXZlLWNvdW50ATABQAIEc2VsZhgFdmFsdWV5ABkEACdbbWV0aG9kXXRjcC1zb2NrZXQuc2V0LWtlZXAtYWxpdmUtY291bnQBMQFqAX0BBQFAAQRzZWxmGAAyBAAgW21ldGhvZF10Y3Atc29ja2V0LmdldC1ob3AtbGltaXQBMwFAAgRzZWxmGAV2YWx1ZX0AGQQAIFttZXRob2RddGNwLXNvY2tldC5zZXQtaG9wLWxpbWl0ATQBagF3AQUBQAEEc2VsZhgANQQAKlttZXRob2RddGNwLXNvY2tldC5nZXQtcmVjZWl2ZS1idWZmZXItc2l6ZQE2BAAqW21ldGhvZF10Y3Atc29ja2V0LnNldC1yZWNlaXZlLWJ1ZmZlci1zaXplASgEACdbbWV0aG9kXXRjcC1zb2NrZXQuZ2V0LXNlbmQtYnVmZmVyLXNpemUBNgQAJ1ttZXRob2RddGNwLXNvY2tldC5zZXQtc2VuZC1idWZmZXItc2l6ZQEoAWkSAWoBNwEFAUABDmFkZHJlc3MtZmFtaWx5AgA4BAAZW3N0YXRpY111ZHAtc29ja2V0LmNyZWF0ZQE5AWgSAUACBHNlbGY6DWxvY2FsLWFkZHJlc3MPABkEABdbbWV0aG9kXXVkcC1zb2NrZXQuYmluZAE7AUACBHNlbGY6DnJlbW90ZS1hZGRyZXNzDwAZBAAaW21ldGhvZF11ZHAtc29ja2V0LmNvbm5lY3QBPAFAAQRzZWxmOgAZBAAdW21ldGhvZF11ZHAtc29ja2V0LmRpc2Nvbm5lY3QBPQFwfQFrDwFDAwRzZWxmOgRkYXRhPg5yZW1vdGUtYWRkcmVzcz8AGQQAF1ttZXRob2RddWRwLXNvY2tldC5zZW5kAUABbwI+DwFqAcEAAQUBQwEEc2VsZjoAwgAEABpbbWV0aG9kXXVkcC1zb2NrZXQucmVjZWl2ZQFDAUABBHNlbGY6ACQEACRbbWV0aG9kXXVkcC1zb2NrZXQuZ2V0LWxvY2FsLWFkZHJlc3MBRAQAJVttZXRob2RddWRwLXNvY2tldC5nZXQtcmVtb3RlLWFkZHJlc3MBRAFAAQRzZWxmOgACBAAlW21ldGhvZF11ZHAtc29ja2V0LmdldC1hZGRyZXNzLWZhbWlseQFFAUABBHNlbGY6ADIEAChbbWV0aG9kXXVkcC1zb2NrZXQuZ2V0LXVuaWNhc3QtaG9wLWxpbWl0AUYBQAIEc2VsZjoFdmFsdWV9ABkEAChbbWV0aG9kXXVkcC1zb2NrZXQuc2V0LXVuaWNhc3QtaG9wLWxpbWl0AUcBQAEEc2VsZjoANQQAKlttZXRob2RddWRwLXNvY2tldC5nZXQtcmVjZWl2ZS1idWZmZXItc2l6ZQFIAUACBHNlbGY6BXZhbHVldwAZBAAqW21ldGhvZF11ZHAtc29ja2V0LnNldC1yZWNlaXZlLWJ1ZmZlci1zaXplAUkEACdbbWV0aG9kXXVkcC1zb2NrZXQuZ2V0LXNlbmQtYnVmZmVyLXNpemUBSAQAJ1ttZXRob2RddWRwLXNvY2tldC5zZXQtc2VuZC1idWZmZXItc2l6ZQFJCh0BABh3YXNpOnNvY2tldHMvdHlwZXNAMC4zLjAFKAYPAQMAFQppcC1hZGRyZXNzB9IBAUIJAgMCASkEAAppcC1hZGRyZXNzAwAAAWtzAXEGDWFjY2Vzcy1kZW5pZWQAABBpbnZhbGlkLWFyZ3VtZW50AAARbmFtZS11bnJlc29sdmFibGUAABp0ZW1wb3JhcnktcmVzb2x2ZXItZmFpbHVyZQAAGnBlcm1hbmVudC1yZXNvbHZlci1mYWlsdXJlAAAFb3RoZXIBAgAEAAplcnJvci1jb2RlAwADAXABAWoBBQEEAUMBBG5hbWVzAAYEABFyZXNvbHZlLWFkZHJlc3NlcwEHCiYBACF3YXNpOnNvY2tldHMvaXAtbmFtZS1sb29rdXBAMC4zLjAFKgdBAUIFAXB9AUABB21heC1sZW53AAAEABBnZXQtcmFuZG9tLWJ5dGVzAQEBQAAAdwQADmdldC1yYW5kb20tdTY0AQIKHQEAGHdhc2k6cmFuZG9tL3JhbmRvbUAwLjMuMAUrB1MBQgUBcH0BQAEHbWF4LWxlbncAAAQAGWdldC1pbnNlY3VyZS1yYW5kb20tYnl0ZXMBAQFAAAB3BAAXZ2V0LWluc2VjdXJlLXJhbmRvbS11NjQBAgofAQAad2FzaTpyYW5kb20vaW5zZWN1cmVAMC4zLjAFLAcjAUIDAW8Cd3cBQAAAAAQAEWdldC1pbnNlY3VyZS1zZWVkAQEKJAEAH3dhc2k6cmFuZG9tL2luc2VjdXJlLXNlZWRAMC4zLjAFLQ==';

;// CONCATENATED MODULE: ./build/adapter/releases.js






/** The newest release of 0.2 that is known; all of 0.3 declare what its first one declares. */
const NEWEST = 12;
/**
 * What later releases of 0.2 added: the release, and whether it is behind a feature gate still. Everything else is
 * declared alike by all of them. Source: WebAssembly/WASI, tags v0.2.0 to v0.2.12.
 */
const ADDED = {
    'cli/exit exit-with-code': { since: 1, gated: false },
    'clocks/timezone': { since: 1, gated: true },
    'http/types field-name': { since: 2, gated: false },
    'sockets/network error': { since: 2, gated: true },
    'sockets/network network-error-code': { since: 2, gated: true },
    'http/types [method]response-outparam.send-informational': { since: 4, gated: true },
};
/** What one track declares, under the names of interfaces without namespace and version. */
class World {
    component;
    #interfaces = new Map();
    #homes = new Map();
    constructor(base64) {
        this.component = resolve(decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))));
        const owners = ownersOf(this.component.imports);
        for (const item of this.component.imports) {
            const id = names_parseInterfaceName(item.name);
            if (id === undefined || item.extern.sort !== 'instance')
                continue;
            const { exports } = item.extern.type;
            this.#interfaces.set(`${id.package}/${id.interface}`, exports);
            const own = [...exports].flatMap(([name, { sort, ...rest }]) => sort === 'type' && 'type' in rest && rest.type.kind === 'resource' && owners.get(rest.type)?.import === item
                ? [{ name, resource: rest.type }]
                : []);
            for (const [resource, named] of Map.groupBy(own, (each) => each.resource)) {
                const names = new Set(named.map(({ name }) => name));
                this.#homes.set(resource, { package: id.package, interface: id.interface, names });
            }
        }
    }
    exportsOf(id) {
        return this.#interfaces.get(`${id.package}/${id.interface}`);
    }
    homeOf(resource) {
        return this.#homes.get(resource);
    }
}
const worlds = new Map();
/** Read when it is first needed. */
function worldOf(track) {
    const base64 = track === '0.3' ? WORLD3 : WORLD;
    const world = worlds.get(base64) ?? new World(base64);
    worlds.set(base64, world);
    return world;
}
/** The track that a version is on; what is no release goes by the newest one of its track that is known. */
function trackOf(id) {
    if (id?.namespace !== 'wasi')
        return undefined;
    if (id.package === 'config')
        return 'draft';
    const [, track] = /^(0\.[23])(?:[.+-]|$)/.exec(id.version ?? '') ?? [];
    return track === '0.2' || track === '0.3' ? track : undefined;
}
/** How WASI declares an interface; `undefined` for one that no known release has. */
function declarationOf(id) {
    const track = trackOf(id);
    if (id === undefined || track === undefined)
        return undefined;
    const exports = worldOf(track).exportsOf(id);
    if (exports === undefined)
        return undefined;
    if (track === 'draft')
        return { track, release: `the draft of wasi:config/${id.interface}`, exports };
    if (track === '0.3')
        return { track, release: 'WASI 0.3.0', exports };
    const patch = patchOf(id.version);
    const declared = asOf(patch, `${id.package}/${id.interface}`, exports);
    return declared === undefined ? undefined : { track, release: `WASI 0.2.${patch}`, exports: declared };
}
/** The interface that declares a resource, in what {@link declarationOf} gives. */
function homeOf(resource, track) {
    return worldOf(track).homeOf(resource);
}
/** The imports of all of WASI 0.2, as its newest release declares them. */
function newestWorld() {
    return worldOf('0.2').component;
}
/** Whether something is behind a feature gate in every release that has it. */
function isGated(iface, name) {
    return [iface, `${iface} ${name}`].some((key) => ADDED[key]?.gated);
}
function patchOf(version) {
    const patch = Number(/^0\.2\.(\d{1,9})$/.exec(version ?? '')?.[1] ?? NEWEST);
    return Math.min(patch, NEWEST);
}
function asOf(patch, iface, all) {
    const isLater = (key) => (ADDED[key]?.since ?? 0) > patch;
    if (isLater(iface))
        return undefined;
    const later = [...all.keys()].filter((name) => isLater(`${iface} ${name}`));
    return later.length === 0 ? all : new Map([...all].filter(([name]) => !later.includes(name)));
}

;// CONCATENATED MODULE: ./build/policy/allowed-imports.js
const allowed_imports_LABEL = '[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*';
const NAME = new RegExp(`^${allowed_imports_LABEL}$`);
const PLACE = new RegExp(`^(?:(?<name>${allowed_imports_LABEL}): )?(?<interface>${allowed_imports_LABEL}:${allowed_imports_LABEL}/(?:\\*|${allowed_imports_LABEL}))(?:@(?<version>\\S+))?$`);
const WITH_ID = /^(?<place>.+) \((?<id>"(?:[^"\\]|\\.)*")\)$/;
/**
 * `left`, `acme:db/store`, `left: acme:db/store ("db:test")`, `wasi:keyvalue/*`; `undefined` for what says nothing of an
 * import.
 */
function parseAllowedImport(pattern) {
    const { place = pattern, id } = WITH_ID.exec(pattern)?.groups ?? {};
    const externalId = id === undefined ? undefined : readString(id);
    if (id !== undefined && externalId === undefined)
        return undefined;
    if (NAME.test(place))
        return { name: place, interface: undefined, version: undefined, externalId };
    const groups = PLACE.exec(place)?.groups;
    if (groups === undefined)
        return undefined;
    return { name: groups['name'], interface: groups['interface'], version: groups['version'], externalId };
}
function readString(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The text that {@link parseAllowedImport} reads; it holds no comma. */
function formatAllowedImport(name, iface, id) {
    const own = name === undefined ? '' : iface === undefined ? name : `${name}: `;
    return `${own}${iface ?? ''}${id === undefined ? '' : ` (${JSON.stringify(id).replaceAll(',', '\\u002c')})`}`;
}
/** What `allow-all` grants of interfaces that no setting owns. */
const ALL = 'wasi:*';
/** Whether `allow-imports` names an import: by its interface, whatever it calls itself, or as narrowly as it says. */
function allowed_imports_isAllowed({ allowImports }, item) {
    if (allowImports.includes(ALL) && item.id?.namespace === 'wasi')
        return true;
    return parsed(allowImports).some((allowed) => matches(allowed, item));
}
/**
 * Whether `allow-imports` names this very import, by its own name or external id. What an import calls itself is its own
 * choice, so that of WASI it allows nothing unless the interface is named too.
 */
function allowed_imports_isAllowedByName({ allowImports }, item) {
    return parsed(allowImports).some((allowed) => (allowed.name !== undefined || allowed.externalId !== undefined) && matches(allowed, item));
}
function matches(allowed, { name, id, externalId }) {
    if (allowed.name !== undefined && allowed.name.toLowerCase() !== name.toLowerCase())
        return false;
    if (allowed.externalId !== undefined && allowed.externalId !== externalId)
        return false;
    if (allowed.interface === undefined)
        return id?.namespace !== 'wasi';
    if (id === undefined)
        return false;
    if (allowed.version !== undefined && allowed.version !== id.version)
        return false;
    const known = `${id.namespace}:${id.package}/${id.interface}`;
    return allowed.interface.endsWith('/*')
        ? known.startsWith(allowed.interface.slice(0, -1))
        : known === allowed.interface;
}
const allowed_imports_memory = new WeakMap();
function parsed(patterns) {
    const known = allowed_imports_memory.get(patterns) ?? patterns.flatMap((pattern) => parseAllowedImport(pattern) ?? []);
    allowed_imports_memory.set(patterns, known);
    return known;
}

;// CONCATENATED MODULE: ./build/policy/denied-imports.js

/**
 * Whether `deny-imports` names an import. A denial of many, with a star, leaves those that `allow-imports` names one by
 * one.
 */
function denied_imports_isDenied(policy, item) {
    const { denyImports } = policy;
    if (denyImports.length === 0)
        return false;
    const patterns = known(denyImports);
    const found = patternsFor(item).filter((pattern) => patterns.has(pattern));
    if (found.length === 0)
        return false;
    return !found.every((pattern) => pattern.endsWith('*')) || !isAllowed(policy, item);
}
/**
 * All patterns that name an import: `*`, its namespace, its package and its interface, unless that is one of `wasi:`,
 * which has settings of its own; and its own name, whatever it stands for. The name of a resource names its functions
 * too. Case does not count: engines take names that differ in nothing else for one.
 */
function patternsFor({ name, id }) {
    const patterns = [];
    if (id === undefined)
        patterns.push('*');
    else if (id.namespace !== 'wasi') {
        const { namespace, package: pkg, interface: iface } = id;
        patterns.push('*', `${namespace}:*`, `${namespace}:${pkg}/*`, `${namespace}:${pkg}/${iface}`);
    }
    if (!name.includes(':'))
        patterns.push(name, name.replace(/^\[[a-z]+\]/, '').replace(/\..*$/, ''));
    return patterns.map((pattern) => pattern.toLowerCase());
}
const denied_imports_memory = new WeakMap();
/** Asked of every function of a component: the list is made into a set once. */
function known(patterns) {
    const set = denied_imports_memory.get(patterns) ?? new Set(patterns.map((pattern) => pattern.toLowerCase()));
    denied_imports_memory.set(patterns, set);
    return set;
}
/** What the patterns of `deny-imports` have named, over all components of a run. */
class DeniedImports {
    #patterns = new Set();
    #named = new Set();
    /** Takes a component: its policy, and what it imports. */
    see({ denyImports }, imports) {
        for (const pattern of denyImports)
            this.#patterns.add(pattern);
        for (const item of imports)
            for (const pattern of patternsFor(item))
                this.#named.add(pattern);
    }
    /** One sentence for each pattern that names no import, without final punctuation. */
    notes() {
        return [...this.#patterns]
            .filter((pattern) => !this.#named.has(pattern.toLowerCase()))
            .map((pattern) => `deny-imports: "${pattern}" matches no import of any component`);
    }
}

;// CONCATENATED MODULE: ./build/policy/grants.js



/** Whoever does not ask for it cannot write to the body of a request. */
const OUTGOING_BODY = '[method]outgoing-request.body';
const CLONE_FIELDS = '[method]fields.clone';
/** What a component exports that answers HTTP requests, in 0.2 and in 0.3. */
function grants_isHttpHandler(id) {
    return (id?.namespace === 'wasi' &&
        id.package === 'http' &&
        (id.interface === 'incoming-handler' || id.interface === 'handler'));
}
/** Interfaces of packages that settings own in part, about which one of these settings decides. */
const OWNED = {
    cli: new Set([
        'environment',
        'exit',
        'stdin',
        'stdout',
        'stderr',
        'terminal-input',
        'terminal-output',
        'terminal-stdin',
        'terminal-stdout',
        'terminal-stderr',
        'types',
    ]),
    io: new Set(['error', 'poll', 'streams']),
};
/** Whether another setting than `allow-imports` decides about an interface of `wasi:`. */
function hasOwnSetting(id) {
    if (grants_isHttpHandler(id))
        return false;
    return OWNED[id.package]?.has(id.interface) ?? PACKAGES.has(id.package);
}
/** Packages that have settings of their own. */
const PACKAGES = new Set(['clocks', 'config', 'filesystem', 'http', 'random', 'sockets']);
/**
 * What the policy says of function `func` of an import. Pure names in, pure verdict out: the plan and the check of the
 * finished bytes both ask here, and nowhere else. Interfaces outside `wasi:`, and what has a plain name, pass unless they
 * are denied by name.
 * @param func the import's own name where it is a function by itself
 * Source: `docs` of the settings, README § Settings.
 */
function grantOf(policy, item, func, context) {
    const { id } = item;
    if (isDenied(policy, item))
        return { kind: 'denied', setting: 'deny-imports' };
    if (isAllowedByName(policy, item))
        return { kind: 'host', setting: 'allow-imports' };
    if (id?.namespace !== 'wasi')
        return { kind: 'host', setting: undefined };
    if (!hasOwnSetting(id))
        return byName(policy, item);
    switch (id.package) {
        case 'cli':
            return cli(policy, id.interface, func);
        case 'clocks':
            return orVirtual('allow-clocks', policy.clocks, 'fixed-clock');
        case 'config':
            return keyValues('allow-config', policy.config.host, policy.config.fixed.length + policy.config.deny.length > 0);
        case 'filesystem':
            return filesystem(policy, id.interface, func);
        case 'http':
            return http(policy, id.interface, func, context);
        case 'io':
            return SPLICING.has(func) && framesBodies(policy, context)
                ? { kind: 'narrowed', setting: 'allow-http' }
                : { kind: 'follows', setting: undefined };
        case 'random':
            return orVirtual('allow-random', policy.random, 'random-seed');
        case 'sockets':
            return sockets(policy, id.interface, func);
        default:
            return byName(policy, item);
    }
}
/** An interface that no other setting owns. */
function byName(policy, item) {
    return onOff('allow-imports', isAllowed(policy, item) ? 'allow' : 'deny');
}
/**
 * Whether the policy lets a function of `wasi:` reach the host that no release has, so that nobody here knows what it does:
 * only where nothing of its subsystem is left out or looked at.
 */
function grantsUnknown(policy, item) {
    const { id } = item;
    switch (id?.package) {
        case 'http':
            return policy.http === 'allow';
        case 'sockets':
            return (id.interface === 'ip-name-lookup' ? policy.dns : policy.sockets) === 'allow';
        default: {
            const { kind } = grantOf(policy, item, '', { servesHttp: false, sendsBodies: false });
            return kind === 'host' || kind === 'follows';
        }
    }
}
function cli(policy, iface, func) {
    switch (iface) {
        case 'environment':
            return environment(policy, func);
        case 'exit':
            return onOff('allow-exit', policy.exit);
        case 'stdin':
        case 'terminal-stdin':
            return stream('stdin', policy.stdin);
        case 'stdout':
        case 'terminal-stdout':
            return stream('stdout', policy.stdout);
        case 'stderr':
        case 'terminal-stderr':
            return stream('stderr', policy.stderr);
        case 'terminal-input':
            return stream('stdin', policy.stdin);
        case 'terminal-output':
            return policy.stdout === 'allow' ? stream('stdout', policy.stdout) : stream('stderr', policy.stderr);
        case 'types':
            // 0.3: the error codes of its streams, nothing to call.
            return [policy.stdin, policy.stdout, policy.stderr].includes('allow')
                ? stream('stdio', 'allow')
                : stream('stdio', 'deny');
        default:
            return { kind: 'denied', setting: undefined };
    }
}
/**
 * Arguments and the working directory come from whoever starts the component; they pass with the whole environment and
 * with nothing less: a list of variables is a promise that nothing else is told.
 */
function environment(policy, func) {
    const { host, fixed, deny } = policy.environment;
    switch (func) {
        case 'get-environment':
            return keyValues('allow-env', host, fixed.length + deny.length > 0);
        case 'get-arguments':
            if (policy.args !== undefined)
                return { kind: 'denied', setting: 'arg' };
            return onOff('allow-env', host.kind === 'all' ? 'allow' : 'deny');
        case 'initial-cwd':
        case 'get-initial-cwd':
            if (policy.cwd !== undefined)
                return { kind: 'denied', setting: 'cwd' };
            return onOff('allow-env', host.kind === 'all' ? 'allow' : 'deny');
        default:
            return { kind: 'denied', setting: 'allow-env' };
    }
}
/**
 * Methods of a directory or file that change nothing. All others count as changing something, also those that no release
 * has yet.
 */
const READING = new Set([
    'read-via-stream',
    'advise',
    'sync-data',
    'get-flags',
    'get-type',
    'read',
    'read-directory',
    'sync',
    'stat',
    'stat-at',
    // With flags that the adapter looks at.
    'open-at',
    'readlink-at',
    'is-same-object',
    'metadata-hash',
    'metadata-hash-at',
].map((method) => `[method]descriptor.${method}`));
/** Functions beside those methods that change nothing and give no directory. */
const HARMLESS = new Set([
    'filesystem-error-code',
    '[method]directory-entry-stream.read-directory-entry',
]);
/**
 * Where nothing may be changed, what changes is denied, and everything else goes through the adapter, which looks at the
 * flags of `open-at`. Of mapped directories the guest gets the mapped ones alone.
 */
function filesystem(policy, iface, func) {
    const { preopens, filesystem: mode } = policy;
    if (preopens.length === 0 && mode !== 'read-only')
        return onOff('allow-fs', mode);
    const setting = preopens.length === 0 ? 'allow-fs' : 'preopen';
    const accesses = preopens.length === 0 ? ['ro'] : preopens.map(({ access }) => access);
    if (iface === 'preopens' && func === 'get-directories')
        return { kind: 'narrowed', setting };
    if (iface !== 'types')
        return { kind: 'denied', setting };
    if (HARMLESS.has(func))
        return { kind: 'host', setting };
    if (!func.startsWith('[method]descriptor.'))
        return { kind: 'denied', setting };
    if (!accesses.includes('ro'))
        return { kind: 'host', setting };
    return { kind: changesFiles(func) && !accesses.includes('rw') ? 'denied' : 'narrowed', setting };
}
/** Whether a function of `wasi:filesystem` changes something. */
function changesFiles(func) {
    return func.startsWith('[method]descriptor.') && !READING.has(func);
}
/** The network that both sockets and look-ups are asked of has no power by itself. */
function sockets(policy, iface, func) {
    const { sockets: peers, dns } = policy;
    switch (iface) {
        case 'ip-name-lookup':
            if (typeof dns === 'string')
                return onOff('allow-dns', dns);
            return func === 'resolve-addresses' ? listed('allow-dns', dns) : onOff('allow-dns', someOf(dns));
        case 'instance-network':
        case 'network': {
            const either = [someOf(peers), someOf(dns)].includes('allow') ? 'allow' : 'deny';
            return onOff(someOf(peers) === 'deny' && either === 'allow' ? 'allow-dns' : 'allow-sockets', either);
        }
        default:
            return typeof peers === 'string' ? onOff('allow-sockets', peers) : listedSockets(peers, iface, func);
    }
}
/**
 * Functions of a socket or of its streams that neither choose a peer nor wait for one: its state and its options. All
 * others, also those that no release has yet, are denied where peers are listed.
 */
const OWN_STATE = /^\[method\](?:udp-socket\.finish-bind|(?:tcp|udp)-socket\.(?:subscribe|shutdown|local-address|remote-address|address-family|is-listening|set-listen-backlog-size|(?:set-)?(?:keep-alive-(?:enabled|idle-time|interval|count)|(?:unicast-)?hop-limit|(?:receive|send)-buffer-size))|(?:incoming|outgoing)-datagram-stream\.subscribe)$/;
/** What a list of peers has to look at, by what has to be listed for it: peers to send to, or addresses to wait at. */
const LOOKED_AT = new Map([
    ['[method]tcp-socket.start-bind', ['listen']],
    ['[method]tcp-socket.start-connect', ['connect']],
    ['[method]tcp-socket.start-listen', ['listen']],
    ['[method]udp-socket.start-bind', ['connect', 'listen']],
    ['[method]udp-socket.stream', ['connect', 'listen']],
    ['[method]incoming-datagram-stream.receive', ['connect', 'listen']],
    ['[method]outgoing-datagram-stream.send', ['connect']],
]);
/** What follows on what a list has looked at. */
const FOLLOWS = new Map([
    ['[method]tcp-socket.finish-bind', 'listen'],
    ['[method]tcp-socket.finish-connect', 'connect'],
    ['[method]tcp-socket.finish-listen', 'listen'],
    ['[method]tcp-socket.accept', 'listen'],
    ['[method]outgoing-datagram-stream.check-send', 'connect'],
]);
/** Of a transport, only as much is left as its peers in the list need. */
function listedSockets(peers, iface, func) {
    const [, transport, creates] = /^(tcp|udp)(-create-socket)?$/.exec(iface) ?? [];
    // 0.3 has both transports in one interface, which the adapter does not look into.
    if (iface === 'types')
        return listed('allow-sockets', [...peers.connect, ...peers.listen]);
    if (transport === undefined)
        return onOff('allow-sockets', 'deny');
    const given = (uses) => uses.some((use) => hasPeers(peers[use], transport)) ? 'allow' : 'deny';
    if (creates !== undefined ? func === `create-${transport}-socket` : OWN_STATE.test(func))
        return onOff('allow-sockets', given(['connect', 'listen']));
    const after = FOLLOWS.get(func);
    if (after !== undefined)
        return onOff('allow-sockets', given([after]));
    const uses = LOOKED_AT.get(func) ?? [];
    return { kind: given(uses) === 'allow' ? 'narrowed' : 'denied', setting: 'allow-sockets' };
}
/** An empty list lets nothing through. */
function someOf(value) {
    if (typeof value === 'string')
        return value;
    const items = 'connect' in value ? [...value.connect, ...value.listen] : value;
    return items.length > 0 ? 'allow' : 'deny';
}
/** A list is kept by the adapter. */
function listed(setting, value) {
    if (typeof value === 'string')
        return onOff(setting, value);
    return { kind: someOf(value) === 'allow' ? 'narrowed' : 'denied', setting };
}
/** What decides how the body of a request is framed: whether it may be had, and that its headers stay as they are. */
const FRAMING = new Set([OUTGOING_BODY, CLONE_FIELDS]);
/** What writes to a body more than hosts may count. */
const SPLICING = new Set([
    '[method]output-stream.splice',
    '[method]output-stream.blocking-splice',
]);
/** Whether the adapter sees to it that nothing is written to a body beyond what hosts frame. */
function framesBodies({ http }, { sendsBodies }) {
    return sendsBodies && typeof http === 'object' && http.length > 0;
}
function http(policy, iface, func, context) {
    if (iface !== 'types')
        return listed('allow-http', policy.http === 'none' ? 'deny' : policy.http);
    if (FRAMING.has(func) && framesBodies(policy, context))
        return { kind: 'narrowed', setting: 'allow-http' };
    if (policy.http === 'deny' && context.servesHttp)
        return { kind: 'host', setting: undefined };
    return onOff('allow-http', policy.http === 'deny' ? 'deny' : 'allow');
}
function keyValues(setting, host, overlaid) {
    switch (host.kind) {
        case 'none':
            return { kind: 'denied', setting };
        case 'all':
            return { kind: overlaid ? 'narrowed' : 'host', setting };
        case 'only':
            return { kind: host.names.length === 0 ? 'denied' : 'narrowed', setting };
    }
}
function stream(setting, mode) {
    return { kind: mode === 'allow' ? 'host' : 'denied', setting };
}
function onOff(setting, value) {
    return { kind: value === 'allow' ? 'host' : 'denied', setting };
}
/** Where the adapter gives something of its own, nothing is the host's. */
function orVirtual(allow, value, virtual) {
    return typeof value === 'string' ? onOff(allow, value) : { kind: 'denied', setting: virtual };
}

;// CONCATENATED MODULE: ./build/policy/node-modules.js
/**
 * Node's built-in modules, of those whose names an import can have: in kebab case, and with `node:` before it only where a
 * `/` makes the name of an interface.
 */
const MODULES = new Set([
    'assert',
    'buffer',
    'cluster',
    'console',
    'constants',
    'crypto',
    'dgram',
    'dns',
    'domain',
    'events',
    'fs',
    'http',
    'http2',
    'https',
    'inspector',
    'module',
    'net',
    'os',
    'path',
    'process',
    'punycode',
    'querystring',
    'readline',
    'repl',
    'stream',
    'sys',
    'timers',
    'tls',
    'tty',
    'url',
    'util',
    'v8',
    'vm',
    'wasi',
    'zlib',
    'node:assert/strict',
    'node:dns/promises',
    'node:fs/promises',
    'node:inspector/promises',
    'node:path/posix',
    'node:path/win32',
    'node:readline/promises',
    'node:stream/consumers',
    'node:stream/promises',
    'node:stream/web',
    'node:test/reporters',
    'node:timers/promises',
    'node:util/types',
]);
/** What is said of an import that has such a name and reaches the host. */
const NODE_LABEL = "passed through; jco resolves this to Node's own module";
/**
 * Whether jco makes of an import one of Node's own modules: it takes the import's own name, without a version, for that
 * of a module to import, and Node has its own before any other.
 */
function node_modules_isNodeModule(name) {
    return MODULES.has(name.replace(/@.*$/, ''));
}

;// CONCATENATED MODULE: ./build/capabilities/calls.js






/**
 * What a component asks for by importing a function that it can call: usually one capability; none for a function that
 * makes handles or uses them, and reaches nothing by itself. A function that no release had when this was written counts
 * as the most that its interface gives. An interface of WASI that is imported under a name of its own, or with an external
 * id, is an import of its own besides: its host may connect it to something else.
 */
function capabilitiesOf(item, func) {
    const { name, id, externalId } = item;
    const own = importCapability(identityText(item));
    if (id?.namespace !== 'wasi')
        return [own];
    const shared = identityText({ name: `wasi:${id.package}/${id.interface}`, id, externalId: undefined });
    const kinds = declaredIn(id).has(func) ? kindsOf(id, func) : mostOf(id, func);
    const asked = kinds?.map(wholeOf) ?? [importCapability(shared)];
    return externalId === undefined && parseInterfaceName(name) !== undefined ? asked : [...asked, own];
}
/**
 * What imports of two components are compared by: `acme:db/store@1`, `left: acme:db/store@1 ("db:test")`, `log()`. Versions
 * of one track are the same. What jco takes for a module of Node, it knows by the name alone.
 */
function identityText({ name, id, externalId, sort }) {
    const is = `${sort === 'func' ? FUNCTION_MARK : ''}${externalText(externalId)}`;
    if (id === undefined)
        return `${name}${is}`;
    if (parseInterfaceName(name) !== undefined && isNodeModule(name))
        return `${withoutVersion(name)}${is}`;
    const { namespace, package: pkg, interface: iface, version } = id;
    const known = `${namespace}:${pkg}/${iface}${version === undefined ? '' : `@${track(version)}`}`;
    return `${parseInterfaceName(name) === undefined ? `${name}: ` : ''}${known}${is}`;
}
/**
 * What an entry of `allow-imports` grants. Interfaces outside `wasi:` need no grant; of an import of WASI under a name of
 * its own, all that its interface gives is granted with it.
 */
function capabilitiesOfImport(pattern) {
    if (pattern === ALL)
        return [capability_importCapability(pattern), 'http.next'];
    const { interface: iface = '', name, version, externalId } = parseAllowedImport(pattern) ?? {};
    if (!iface.startsWith('wasi:'))
        return [];
    const id = names_parseInterfaceName(iface);
    const whole = id === undefined ? undefined : kindsOf(id, '');
    if (id !== undefined && grants_isHttpHandler(id) && name === undefined)
        return ['http.next'];
    const of = version === undefined ? (iface.endsWith('*') ? '' : '@*') : `@${names_track(version)}`;
    const own = capability_importCapability(`${name === undefined ? '' : `${name}: `}${iface}${of}${externalText(externalId)}`);
    if (id === undefined)
        return [own];
    if (whole !== undefined)
        return [own, ...allKindsOf(id).map(capability_wholeOf)];
    return name === undefined && externalId === undefined ? [own] : [own, capability_importCapability(`${iface}${of}`)];
}
function externalText(externalId) {
    return externalId === undefined ? '' : ` (${JSON.stringify(externalId)})`;
}
function allKindsOf(id) {
    return [...new Set(['', ...declaredIn(id)].flatMap((func) => kindsOf(id, func) ?? []))];
}
/** What a function may do that no release has: all that its interface gives, or those that use what it makes. */
function mostOf(id, func) {
    switch (id.package) {
        case 'http':
            return isHttpHandler(id) ? ['http.next'] : ['http.egress'];
        case 'io':
            return undefined;
        case 'sockets':
            return id.interface === 'ip-name-lookup' ? ['dns'] : ['net.connect', 'net.listen'];
        default: {
            const all = allKindsOf(id);
            return all.length > 0 ? all : kindsOf(id, func);
        }
    }
}
const declared = new Map();
/** Functions of an interface that a release of WASI has. */
function declaredIn(id) {
    const key = `${id.package}/${id.interface}`;
    const known = declared.get(key);
    if (known !== undefined)
        return known;
    const tracks = ['0.2', '0.3'].map((version) => declarationOf({ ...id, version }));
    const names = new Set(tracks.flatMap((each) => [...(each?.exports.keys() ?? [])]));
    declared.set(key, names);
    return names;
}
/** The name of an import without its version. */
function withoutVersion(name) {
    const id = parseInterfaceName(name);
    return id === undefined ? name : `${id.namespace}:${id.package}/${id.interface}`;
}
/** `undefined` for a package that the vocabulary has no word for. */
function kindsOf(id, func) {
    const { package: pkg, interface: iface } = id;
    switch (pkg) {
        case 'cli':
            return calls_cli(iface, func);
        case 'clocks':
            return clocks(iface, func);
        case 'config':
            return ['config'];
        case 'filesystem':
            return calls_filesystem(func);
        case 'http':
            // Requests that are built and not sent reach nobody.
            if (iface === 'types')
                return [];
            return grants_isHttpHandler(id) ? ['http.next'] : ['http.egress'];
        case 'io':
            return [];
        case 'random':
            return ['random'];
        case 'sockets':
            return calls_sockets(iface, func);
        default:
            return undefined;
    }
}
function calls_cli(iface, func) {
    switch (iface) {
        case 'environment':
            if (func === 'get-arguments')
                return ['args'];
            return func.endsWith('initial-cwd') ? ['cwd'] : ['env'];
        case 'exit':
            return ['exit'];
        case 'stdin':
        case 'terminal-stdin':
        case 'terminal-input':
            return ['stdio.in'];
        case 'stdout':
        case 'terminal-stdout':
        case 'terminal-output':
            return ['stdio.out'];
        case 'stderr':
        case 'terminal-stderr':
            return ['stdio.err'];
        default:
            return undefined;
    }
}
function clocks(iface, func) {
    switch (iface) {
        case 'wall-clock':
        case 'system-clock':
            return ['clock.wall'];
        case 'timezone':
            return ['clock.zone'];
        default:
            return /^(?:now|resolution|get-resolution)$/.test(func) ? ['clock.monotonic'] : ['clock.timer'];
    }
}
/** Where a path leads to, or what a directory lists. Opening can create and truncate. */
const PATHS = {
    'open-at': ['fs.read', 'fs.write'],
    'read-directory': ['fs.read'],
    'stat-at': ['fs.read'],
    'readlink-at': ['fs.read'],
    'metadata-hash-at': ['fs.read'],
    'create-directory-at': ['fs.write'],
    'link-at': ['fs.write'],
    'remove-directory-at': ['fs.write'],
    'rename-at': ['fs.write'],
    // Of a directory to start from, too.
    'set-times': ['fs.write'],
    'set-times-at': ['fs.write'],
    'symlink-at': ['fs.write'],
    'unlink-file-at': ['fs.write'],
};
/** What only uses a file that was opened, or the directories to start from, without changing these. */
const OPENED = new Set([
    'get-directories',
    'filesystem-error-code',
    '[method]directory-entry-stream.read-directory-entry',
    ...[
        'advise',
        'append-via-stream',
        'get-flags',
        'get-type',
        'is-same-object',
        'metadata-hash',
        'read',
        'read-via-stream',
        'set-size',
        'stat',
        'sync',
        'sync-data',
        'write',
        'write-via-stream',
    ].map((method) => `[method]descriptor.${method}`),
]);
function calls_filesystem(func) {
    if (OPENED.has(func))
        return [];
    return PATHS[func.replace('[method]descriptor.', '')] ?? ['fs.read', 'fs.write'];
}
/** Of sockets: what reaches a peer, what waits for others, and what only uses a socket that does. */
const LISTENS = /\.(?:start-bind|bind|start-listen|listen)$/;
/** A UDP socket is bound before it sends, and what sends on it receives. */
const BOTH = /udp-socket\.(?:start-bind|bind|stream)$/;
const USES = /\.(?:finish-connect|finish-bind|finish-listen|accept|check-send|subscribe|shutdown|disconnect|create|receive|(?:set-|get-)?(?:local-address|remote-address|address-family|is-listening|listen-backlog-size|keep-alive-enabled|keep-alive-idle-time|keep-alive-interval|keep-alive-count|(?:unicast-)?hop-limit|(?:receive|send)-buffer-size))$/;
function calls_sockets(iface, func) {
    switch (iface) {
        case 'ip-name-lookup':
            return ['dns'];
        case 'instance-network':
        case 'network':
        case 'tcp-create-socket':
        case 'udp-create-socket':
            return [];
        default:
            if (BOTH.test(func))
                return ['net.connect', 'net.listen'];
            if (LISTENS.test(func))
                return ['net.listen'];
            return USES.test(func) ? [] : ['net.connect'];
    }
}

;// CONCATENATED MODULE: ./build/policy/instant.js
const NANOSECONDS = 1000000000n;
/** Clocks count in 64 bits. */
const instant_END = 1n << 64n;
const DATE = String.raw `(\d{4})-(\d\d)-(\d\d)`;
const TIME = String.raw `([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d+))?`;
const OFFSET = String.raw `(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))`;
const DATE_TIME = new RegExp(`^${DATE}[Tt]${TIME}${OFFSET}$`);
/**
 * The nanoseconds from 1970-01-01T00:00:00Z to a `date-time` of RFC 3339 (§ 5.6), at least 0 and below 2^64.
 * Leap seconds are refused: clocks of WASI count none.
 */
function parseInstant(text) {
    const parts = DATE_TIME.exec(text);
    const hint = 'write date, time and offset, as 2026-01-01T00:00:00Z or 2026-01-01T01:00:00.5+01:00';
    if (parts === null)
        return { what: 'is not understood', hint };
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
    const [fraction = '', sign, hours = '0', minutes = '0'] = parts.slice(7);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
        return { what: 'is on a day that no calendar has', hint: 'write another day' };
    }
    if (second === 60)
        return { what: 'is a leap second, which clocks of WASI do not count', hint: 'write second 59' };
    if (fraction.length > 9)
        return { what: 'has parts of a nanosecond', hint: 'write up to nine digits behind the dot' };
    date.setUTCHours(hour, minute, second);
    const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
    const seconds = BigInt(date.getTime() / 1000 - offset);
    const instant = seconds * NANOSECONDS + BigInt(fraction.padEnd(9, '0'));
    if (instant < 0n)
        return { what: 'is before 1970, where clocks begin', hint: 'write a later instant' };
    if (instant >= instant_END) {
        return {
            what: 'is later than clocks can count to, in 64 bits of nanoseconds',
            hint: 'write an instant before 2554-07-21',
        };
    }
    return instant;
}

;// CONCATENATED MODULE: ./build/policy/values.js







/**
 * What people write for all or nothing, also where a setting takes `true` and `false`, or a list alone. In a list it
 * would be a name that nothing has.
 */
const SWITCH_WORDS = /^(?:true|false|yes|no|on|off|1|0|all|none)$/i;
/** `true`, `false` and bare. */
function readSwitch({ value, origin }, hint = 'write true or false') {
    const read = booleanOf(value);
    if (read === undefined)
        throw wrong(origin, value, hint);
    return read;
}
/**
 * A `date-time` of RFC 3339, as nanoseconds since 1970-01-01T00:00:00Z.
 * Source: RFC 3339 § 5.6.
 */
function readInstant(written) {
    const read = parseInstant(written.value ?? '');
    if (typeof read === 'bigint')
        return read;
    throw wrong(written.origin, written.value, read.hint, read.what);
}
/** The most bytes that a seed may have. */
const MAX_SEED = 64;
/** 1 to 64 bytes in hexadecimal; lower-case hexadecimal. */
function readSeed({ value, origin }) {
    const hint = `write 1 to ${MAX_SEED} bytes in hexadecimal, two digits each, as 2a or 00ff`;
    if (value === undefined || !/^[\da-fA-F]+$/.test(value))
        throw wrong(origin, value, hint);
    if (value.length % 2 > 0)
        throw wrong(origin, value, hint, 'has an odd number of digits');
    if (value.length > 2 * MAX_SEED)
        throw wrong(origin, value, hint, `is longer than ${MAX_SEED} bytes`);
    return value.toLowerCase();
}
/** All (`true`, bare), none (`false`), an empty list (`none`) or a list of origins. */
function readOrigins(written) {
    if (written.value === 'none')
        return [];
    return booleanOf(written.value) ?? switchless(written).map((text) => parseOrigin(text, written.origin));
}
/** All (`true`, bare), none (`false`) or a list of peers; those to listen on have `listen=` before them. */
function readPeers(written) {
    return booleanOf(written.value) ?? switchless(written).map((text) => readPeer(text, written.origin));
}
function readPeer(text, origin) {
    const listen = /^listen=(.*)$/s.exec(text)?.[1];
    return listen === undefined
        ? { use: 'connect', peer: parsePeer(text, origin) }
        : { use: 'listen', peer: parsePeer(listen, origin, 0) };
}
/** All (`true`, bare), none (`false`) or a list of names to be looked up. */
function readDnsNames(written) {
    return booleanOf(written.value) ?? switchless(written).map((text) => parseDnsName(text, written.origin));
}
/** As {@link readSwitch}, or `ro`, or `rw`. */
function readAccess(written) {
    if (written.value === 'ro')
        return 'read-only';
    if (written.value === 'rw')
        return 'allow';
    return readSwitch(written, 'write true, false, ro or rw') ? 'allow' : 'deny';
}
/** `GUEST=HOST`, with `:ro` or `:rw`, which is what holds without. */
function readPreopen(written) {
    const hint = 'write GUEST=HOST, GUEST=HOST:ro or GUEST=HOST:rw';
    const [guest, rest] = readPair(written, hint);
    const [, host = '', access] = /^(.*?)(?::(ro|rw))?$/s.exec(rest) ?? [];
    if (host === '')
        throw new VirtError('policy', `${written.origin} names no directory of the host's`, { hint });
    return { guest, host: cleanPath(host, written.origin, false), access: access === 'ro' ? 'ro' : 'rw' };
}
/** `GUEST=LOCAL`, `GUEST=LOCAL:overlay` or `GUEST=memory:`. */
function readMount(written) {
    const hint = 'write GUEST=LOCAL, GUEST=LOCAL:overlay or GUEST=memory:';
    const [guest, rest] = readPair(written, hint);
    if (rest === 'memory:')
        return { guest, local: undefined, writable: true };
    const local = rest.replace(/:overlay$/, '');
    if (local === '')
        throw new VirtError('policy', `${written.origin} names no file or directory`, { hint });
    return { guest, local, writable: local !== rest };
}
/** The path at which a mount or preopen stands in the component, however it is written. */
function placeOf({ value = '' }) {
    return `/${partsOf(value.split('=', 1)[0] ?? '').join('/')}`;
}
function readPair({ value = '', origin }, hint) {
    const end = value.indexOf('=');
    if (end < 0)
        throw new VirtError('policy', `${origin} has no "="`, { hint });
    if (value.includes('\0'))
        throw new VirtError('policy', `${origin} holds a NUL character`, { hint: 'take it out' });
    return [cleanPath(value.slice(0, end), origin, true), value.slice(end + 1)];
}
/**
 * Without empty and `.` parts; the guest's paths are absolute, the host's what the host calls them. None goes up, also
 * where a `\` divides names.
 */
function cleanPath(path, origin, absolute) {
    const parts = partsOf(path);
    if (path.split(/[/\\]/).includes('..')) {
        throw new VirtError('policy', `${origin}: the path ${text_printable(path)} goes up`, { hint: 'write it without ".."' });
    }
    if (path.startsWith('/'))
        return `/${parts.join('/')}`;
    if (absolute) {
        const what = `${origin}: "${text_printable(path)}" is not an absolute path`;
        throw new VirtError('policy', what, { hint: 'write where the component finds it, as /data' });
    }
    return parts.length === 0 ? '.' : parts.join('/');
}
function partsOf(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}
/** Globs over paths below a mount, separated by commas or newlines. */
function readGlobs(written) {
    const globs = listAlone(written, 'write globs, as docs/*.md');
    // Taken for itself, it would match nothing, and what was to be left out would be embedded.
    const wrong = globs.find((glob) => /^(?:\.?\/|!(?!\())|\/$|(?:^|\/)\.\.(?:\/|$)/.test(glob));
    if (wrong === undefined)
        return globs;
    const hint = 'write it as it stands below the mount: docs/*.md, without "./", "!" or a final "/"';
    throw new VirtError('policy', `${written.origin}: "${text_printable(wrong)}" matches no path`, { hint });
}
/** `allow`, `ignore`, `deny` and bare, which allows. */
function readStream({ value, origin }) {
    switch (value) {
        case undefined:
        case 'allow':
            return 'allow';
        case 'ignore':
        case 'deny':
            return value;
        default:
            throw wrong(origin, value, 'write allow, ignore or deny');
    }
}
/** `error` or `trap`. */
function readOnDenied({ value, origin }) {
    if (value === 'error' || value === 'trap')
        return value;
    throw wrong(origin, value, 'write error or trap');
}
/** All (`true`, bare), none (`false`) or the names of a list. */
function readHostNames(written) {
    return (booleanOf(written.value) ?? values_namesOf(switchless(written), written.origin, 'write true for all, or PREFIX_* for some'));
}
/** Names, separated by commas or newlines; each may end in `*` after at least one character. */
function readNames(written) {
    const hint = 'write names, or PREFIX_* for all that begin so';
    return values_namesOf(listAlone(written, hint), written.origin, hint);
}
/** `KEY=VALUE`. The key ends at the first `=`; the rest is the value, commas and all. */
function readKeyValue({ value = '', origin }) {
    const end = value.indexOf('=');
    if (end < 0)
        throw new VirtError('policy', `${origin} has no "="`, { hint: 'write KEY=VALUE' });
    if (end === 0)
        throw new VirtError('policy', `${origin} has no name before the "="`, { hint: 'write KEY=VALUE' });
    if (value.includes('\0'))
        throw new VirtError('policy', `${origin} holds a NUL character`, { hint: 'take it out' });
    return [value.slice(0, end), value.slice(end + 1)];
}
/** Any text without NUL; an empty one is a text too. */
function readText({ value, origin }) {
    if (value === undefined)
        throw new VirtError('policy', `${origin} needs a value`);
    if (value.includes('\0'))
        throw new VirtError('policy', `${origin} holds a NUL character`, { hint: 'take it out' });
    return value;
}
const WORD = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const values_VERSION = '@[0-9]+(?:\\.[0-9]+){0,2}(?:[-+][0-9A-Za-z.+-]+)?';
const DENIED = new RegExp(`^(?:\\*|${WORD}:(?:\\*|${WORD}/(?:\\*|${WORD})))$`);
/** An import's own name, or that of a function of a resource; old toolchains also write capitals. */
const OWN = '[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*';
const ALLOWED = new RegExp(`^wasi:${WORD}/(?:\\*|${OWN})(?:${values_VERSION})?$`);
const values_OWN_NAME = new RegExp(`^(?:${OWN}|\\[constructor\\]${OWN}|\\[(?:method|static)\\]${OWN}\\.${OWN})$`);
/** Packages that have settings of their own. */
const OWN_SETTING = new Map([
    ['cli', 'allow-env, allow-exit and stdio'],
    ['clocks', 'allow-clocks and fixed-clock'],
    ['config', 'allow-config'],
    ['filesystem', 'allow-fs'],
    ['http', 'allow-http'],
    ['io', 'the setting of what the streams belong to'],
    ['random', 'allow-random and random-seed'],
    ['sockets', 'allow-sockets'],
]);
/**
 * `wasi:keyvalue/*`, `wasi:logging/logging`, either with `@version`; `left`, `left: acme:db/store ("db:test")`: see
 * {@link parseAllowedImport}.
 */
function readAllowedImports(written) {
    const patterns = listAlone(written, 'write a package as wasi:keyvalue/*, an interface as wasi:keyvalue/store');
    for (const pattern of patterns) {
        const allowed = parseAllowedImport(pattern);
        const iface = allowed?.interface ?? '';
        const setting = OWN_SETTING.get(/^wasi:([^/]*)\//.exec(iface)?.[1] ?? '');
        const id = names_parseInterfaceName(iface);
        const isOne = allowed?.name !== undefined || allowed?.externalId !== undefined;
        if (setting !== undefined && !isOne && (id === undefined || hasOwnSetting(id))) {
            // Taken silently, it would grant nothing: these packages are decided elsewhere.
            throw new VirtError('policy', `${written.origin}: "${text_printable(pattern)}" is not granted this way`, {
                hint: `use ${setting}`,
            });
        }
        if (isOne || (iface !== '' && !iface.startsWith('wasi:') && !iface.endsWith('*')) || ALLOWED.test(pattern))
            continue;
        const hint = /^wasi:/.test(pattern)
            ? 'write a package as wasi:keyvalue/*, an interface as wasi:keyvalue/store'
            : 'write an interface as wasi:keyvalue/store, or an import by its own name, such as left';
        throw new VirtError('policy', `${written.origin}: "${text_printable(pattern)}" names no interface and no import`, {
            hint,
        });
    }
    return patterns;
}
/** `*`, `acme:*`, `acme:log/*`, `acme:log/sink`, or the import's own name: `fs`, `left`, `[method]file.size`. */
function readDeniedImports(written) {
    const patterns = listAlone(written, 'write "*" for all outside wasi:, or deny an import of that name in a policy file');
    for (const pattern of patterns) {
        if (pattern.startsWith('wasi:')) {
            const hint = 'every wasi: interface is denied unless a setting grants it';
            throw new VirtError('policy', `${written.origin}: "${text_printable(pattern)}" cannot be denied here`, {
                hint,
            });
        }
        if (DENIED.test(pattern) || values_OWN_NAME.test(pattern))
            continue;
        throw new VirtError('policy', `${written.origin}: "${text_printable(pattern)}" is not an import's name`, {
            hint: deniedHint(pattern),
        });
    }
    return patterns;
}
function deniedHint(pattern) {
    const [name = '', version] = pattern.split('@');
    if (version !== undefined && DENIED.test(name))
        return `write ${name}: it stands for every version`;
    const [, module] = /^node:([a-z]\w*)$/.exec(pattern) ?? [];
    if (module !== undefined)
        return `write ${module}, the name by which a component imports it`;
    return 'write *, acme:*, acme:log/* or acme:log/sink, or a plain name such as fs';
}
function values_namesOf(names, origin, hintForAll) {
    for (const name of names)
        values_checkName(name, origin, hintForAll);
    return names;
}
function values_checkName(name, origin, hintForAll) {
    const at = `${origin}: "${text_printable(name)}"`;
    if (name.includes('='))
        throw new VirtError('policy', `${at} holds a "="`, { hint: 'here only names are given, without values' });
    if (name.includes('\0'))
        throw new VirtError('policy', `${at} holds a NUL character`, { hint: 'take it out' });
    const star = name.indexOf('*');
    if (star === 0)
        throw new VirtError('policy', `${at} stands for every name`, { hint: hintForAll });
    if (star > 0 && star < name.length - 1) {
        throw new VirtError('policy', `${at} has a "*" in the middle`, { hint: 'a "*" can only end a name' });
    }
}
/** The parts of a list; a list without any part is a mistake. */
function listOf({ value = '', origin }) {
    const parts = value.split(/[,\n]/).map((part) => part.trim());
    const given = parts.filter((part) => part !== '');
    if (given.length === 0)
        throw new VirtError('policy', `${origin} names nothing`, { hint: 'name something, or leave it out' });
    return given;
}
/** The parts of a list that stands where a switch may stand as well: none of them is a word for all or nothing. */
function switchless(written) {
    const parts = listOf(written);
    const word = parts.find((part) => SWITCH_WORDS.test(part));
    if (word === undefined)
        return parts;
    if (parts.length === 1)
        throw wrong(written.origin, written.value?.trim(), 'write true, false or a list');
    const what = `${written.origin}: "${text_printable(word)}" is nothing that can be in a list`;
    throw new VirtError('policy', what, { hint: 'write true or false alone, or a list without it' });
}
/** The parts of a list where no switch may stand: who writes one means something else. */
function listAlone(written, hint) {
    const parts = listOf(written);
    const word = written.listed === true ? undefined : parts.find((part) => SWITCH_WORDS.test(part));
    if (word === undefined)
        return parts;
    throw parts.length === 1
        ? wrong(written.origin, word, hint, 'is not a list')
        : new VirtError('policy', `${written.origin}: "${text_printable(word)}" is nothing that can be in a list`, { hint });
}
function booleanOf(value) {
    switch (value) {
        case undefined:
        case 'true':
        case 'True':
        case 'TRUE':
            return true;
        case 'false':
        case 'False':
        case 'FALSE':
            return false;
        default:
            return undefined;
    }
}
function wrong(origin, value, hint, what = 'is not understood') {
    if (value === undefined || value === '')
        return new VirtError('policy', `${origin} has no value`, { hint });
    // A flag's origin shows its value already.
    const isShown = [`=${value}`, ` ${value}`].some((end) => origin.endsWith(end));
    const shown = isShown ? '' : ` is "${text_printable(value)}", which`;
    return new VirtError('policy', `${origin}${shown} ${what}`, { hint });
}

;// CONCATENATED MODULE: ./build/capabilities/mentions.js


/** How each text that can be asked for stands in a value. */
const TEXTS = {
    value: (value) => [value],
    part: mentions_partsOf,
    place: (value) => [placeOf({ value })],
    // Written as it is shown, in whatever case; or without a scheme.
    peer: (value) => mentions_partsOf(value).flatMap((part) => [part.toLowerCase(), ...(isBareHost(part) ? [`https://${part}`] : [])]),
};
/** Where settings are written. Thousands are looked up among thousands, so that every way has an index of its own. */
class Mentions {
    #bySetting;
    #wholes;
    #indices = new Map();
    constructor(mentions) {
        this.#bySetting = Map.groupBy(mentions, ({ setting }) => setting);
        this.#wholes = new Map(Array.from(this.#bySetting, ([setting, items]) => [setting, items.findLastIndex(mentions_isWhole)]));
    }
    /** Whether a mention of the setting holds what is wanted, not counting those that grant everything. */
    holds(setting, wanted) {
        return this.#place(setting, wanted) !== undefined;
    }
    /** The last mention of the setting that holds what is wanted. */
    last(setting, wanted) {
        const mentions = this.#bySetting.get(setting);
        if (mentions === undefined || wanted === 'any')
            return mentions?.at(-1);
        const whole = this.#wholes.get(setting) ?? -1;
        const place = wanted === 'whole' ? whole : Math.max(whole, this.#place(setting, wanted) ?? -1);
        return place < 0 ? undefined : mentions[place];
    }
    #place(setting, wanted) {
        const [way, text] = wayOf(wanted);
        const key = `${setting} ${way}`;
        const known = this.#indices.get(key) ?? this.#index(setting, way);
        this.#indices.set(key, known);
        return known.get(text);
    }
    #index(setting, way) {
        const mentions = this.#bySetting.get(setting) ?? [];
        return new Map(mentions.flatMap(({ value }, place) => value === undefined ? [] : TEXTS[way](value).map((text) => [text, place])));
    }
}
/** `allow-all` and bare flags grant everything that they speak of. */
function mentions_isWhole({ value }) {
    return value === undefined || /^true$/i.test(value);
}
function wayOf(wanted) {
    if ('value' in wanted)
        return ['value', wanted.value];
    if ('part' in wanted)
        return ['part', wanted.part];
    return 'place' in wanted ? ['place', wanted.place] : ['peer', wanted.peer];
}
function mentions_partsOf(value) {
    return value.split(/[,\n]/).map((part) => part.trim());
}

;// CONCATENATED MODULE: ./build/capabilities/granted.js







const CLOCKS = ['clock.wall', 'clock.monotonic', 'clock.timer', 'clock.zone'];
/** What a policy grants, each grant with the place where it is written. What passes without a grant is not here. */
function grantedBy(policy) {
    const writer = new Writer(policy);
    return [
        ...writer.orVirtual('allow-clocks', 'fixed-clock', policy.clocks, CLOCKS),
        ...writer.orVirtual('allow-random', 'random-seed', policy.random, ['random']),
        ...writer.onOff('allow-exit', policy.exit, ['exit']),
        ...writer.stream('stdin', policy.stdin, 'stdio.in'),
        ...writer.stream('stdout', policy.stdout, 'stdio.out'),
        ...writer.stream('stderr', policy.stderr, 'stdio.err'),
        ...writer.keyValues('env', policy.environment),
        ...writer.keyValues('config', policy.config),
        ...writer.program(policy),
        ...writer.files(policy),
        ...writer.network(policy),
        ...policy.allowImports.flatMap((pattern) => capabilitiesOfImport(pattern).map((capability) => writer.grant(capability, 'host', ['allow-imports', 'allow-all'], { part: pattern }))),
    ].sort(capability_byKey);
}
/** Where a grant is written, as data. */
function sourceOf({ origin, at }) {
    return { text: origin, file: at?.file ?? null, line: at?.line ?? null, column: at?.column ?? null };
}
class Writer {
    #mentions;
    constructor({ mentions }) {
        this.#mentions = new Mentions(mentions);
    }
    /**
     * @param settings which may have granted it, the nearest first
     * @param wanted which mentions hold this grant; the last one that does is the one that is named
     */
    grant(capability, by, settings, wanted = 'any') {
        for (const setting of settings) {
            const mention = this.#mentions.last(setting, wanted);
            if (mention === undefined)
                continue;
            const { reason = null, expires = null } = mention;
            return { capability, by, setting, source: sourceOf(mention), reason, expires };
        }
        return { capability, by, setting: settings[0] ?? null, source: null, reason: null, expires: null };
    }
    onOff(setting, value, kinds) {
        if (value === 'deny')
            return [];
        return kinds.map((kind) => this.grant(capability_wholeOf(kind), 'host', [setting, 'allow-all'], 'whole'));
    }
    orVirtual(setting, virtual, value, kinds) {
        if (typeof value === 'string')
            return this.onOff(setting, value, kinds);
        return kinds.map((kind) => this.grant(capability_wholeOf(kind), 'adapter', [virtual]));
    }
    stream(setting, mode, kind) {
        if (mode === 'deny')
            return [];
        const by = mode === 'allow' ? 'host' : 'adapter';
        return [this.grant(capability_wholeOf(kind), by, [setting, 'stdio', 'allow-stdio', 'allow-all'], { value: mode })];
    }
    /** What is denied by name is no part of what is granted. */
    keyValues(kind, { host, fixed, deny }) {
        const allow = kind === 'env' ? 'allow-env' : 'allow-config';
        const denied = new Patterns(deny);
        const names = granted_namesOf(host).filter((name) => denied.matching(name) === undefined);
        const exceptions = new Exceptions(deny);
        return [
            ...names.map((name) => {
                const settings = host.kind === 'all' ? [allow, 'allow-all'] : [allow];
                return this.grant(namesCapability(kind, name, exceptions.of(name)), 'host', settings, { part: name });
            }),
            ...fixed
                .filter(([key]) => denied.matching(key) === undefined)
                .map(([key]) => this.grant(fixedCapability(kind, key), 'adapter', [kind], { value: key })),
        ];
    }
    /** Arguments and the working directory pass with the whole environment, unless they are fixed. */
    program({ args, cwd, environment }) {
        const whole = environment.host.kind === 'all';
        const each = (fixed, kind, setting) => {
            if (fixed)
                return [this.grant(capability_wholeOf(kind), 'adapter', [setting])];
            return whole ? [this.grant(capability_wholeOf(kind), 'host', ['allow-env', 'allow-all'])] : [];
        };
        return [...each(args !== undefined, 'args', 'arg'), ...each(cwd !== undefined, 'cwd', 'cwd')];
    }
    /** Of the host's directories, the host's paths: what the component calls them is no power. */
    files({ filesystem, preopens, mounts }) {
        const pair = (path, writable, by, settings, wanted) => (writable ? ['fs.read', 'fs.write'] : ['fs.read']).map((kind) => this.grant(pathCapability(kind, path), by, settings, wanted));
        const whole = preopens.length === 0 && filesystem !== 'deny';
        return [
            ...(whole ? pair('*', filesystem === 'allow', 'host', ['allow-fs', 'allow-all'], 'any') : []),
            ...preopens.flatMap(({ guest, host, access }) => pair(host, access === 'rw', 'host', ['preopen'], { place: guest })),
            ...mounts.flatMap(({ guest, writable }) => pair(guest, writable, 'adapter', ['mount'], { place: guest })),
        ];
    }
    network({ http, sockets, dns }) {
        const grants = [];
        if (http === 'allow')
            grants.push(...this.onOff('allow-http', http, ['http.egress']));
        else if (typeof http === 'object') {
            for (const origin of http)
                grants.push(this.#listed('allow-http', originCapability(origin), formatOrigin(origin)));
        }
        if (sockets === 'allow')
            grants.push(...this.onOff('allow-sockets', sockets, ['net.connect', 'net.listen']));
        else if (typeof sockets === 'object') {
            for (const peer of sockets.connect)
                grants.push(this.#listed('allow-sockets', peerCapability('net.connect', peer), formatPeer(peer)));
            for (const peer of sockets.listen)
                grants.push(this.#listed('allow-sockets', peerCapability('net.listen', peer), `listen=${formatPeer(peer)}`));
        }
        if (dns === 'allow') {
            grants.push(this.grant(capability_wholeOf('dns'), 'host', ['allow-dns', 'allow-sockets', 'allow-all'], 'whole'));
        }
        else if (typeof dns === 'object') {
            for (const name of dns)
                grants.push(this.#listed('allow-dns', `dns:${formatHost(name)}`, formatHost(name)));
        }
        return grants;
    }
    /** Peers are written in many ways; the mention that writes it in the same one, else the last list, is named. */
    #listed(setting, capability, canonical) {
        const wanted = { peer: canonical };
        return this.grant(capability, 'host', [setting], this.#mentions.holds(setting, wanted) ? wanted : 'any');
    }
}
/** So many characters of exceptions are listed: nested prefixes have them all in common, and each says them anew. */
const MAX_EXCEPTIONS = 4_000_000;
/** What is denied of a name that ends in `*`. */
class Exceptions {
    #sorted;
    #length = 0;
    constructor(deny) {
        this.#sorted = deny.map((pattern, place) => ({ pattern, place })).sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
    }
    of(name) {
        if (!name.endsWith('*'))
            return [];
        const prefix = name.slice(0, -1);
        const first = this.#first((pattern) => pattern >= prefix);
        const end = this.#first((pattern) => pattern >= prefix && !pattern.startsWith(prefix));
        const found = this.#sorted.slice(first, end).sort((a, b) => a.place - b.place);
        this.#length += found.reduce((sum, { pattern }) => sum + pattern.length, 0);
        if (this.#length > MAX_EXCEPTIONS) {
            const what = `to say which denied names are taken out of which prefixes would take more than ${MAX_EXCEPTIONS} characters`;
            throw new VirtError('policy', what, { hint: 'deny prefixes, or allow fewer that lie within one another' });
        }
        return found.map(({ pattern }) => pattern);
    }
    /** The first place of which something holds, where it holds of all behind it too. */
    #first(holds) {
        return firstThat(0, this.#sorted.length, (place) => holds(this.#sorted[place]?.pattern ?? ''));
    }
}
function granted_namesOf(host) {
    switch (host.kind) {
        case 'none':
            return [];
        case 'all':
            return ['*'];
        case 'only':
            return host.names;
    }
}

;// CONCATENATED MODULE: ./build/capabilities/denied.js





/** The mistakes of a policy that grants something of the host which a policy file denies. */
function refuseDenied(policy, denials) {
    if (denials.length === 0)
        return [];
    const grants = grantedBy(policy).filter(({ by }) => by === 'host');
    const place = new Map(grants.map((grant, i) => [grant, i]));
    const catalogue = new Catalogue(grants);
    return denials.flatMap((denial) => {
        const overlapping = new Set(denied_capabilitiesOf(denial).flatMap((capable) => catalogue.related(capable)));
        const wrong = [...overlapping].filter(({ capability }) => !(isNamed(denial) && ADDRESSED.test(capability)));
        return wrong
            .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
            .map((grant) => {
            const where = grant.source?.text ?? 'a setting';
            const what = `${where} grants ${textOf(grant)}, of which ${formatPlace(denial.at)} denies a part`;
            return new VirtError('policy', what, { hint: 'grant less, or take the denial out' });
        });
    });
}
/** Peers of some addresses. A name may have any address: it is reached by who reaches all, and of others nobody knows. */
const ADDRESSED = /^net\.connect:[^:]*:\/\/(?!\*:)/;
function isNamed(denial) {
    return denial.kind === 'host' && (denial.host.kind === 'name' || denial.host.kind === 'suffix');
}
function denied_capabilitiesOf(denial) {
    if (denial.kind === 'host') {
        const { host, ports, scheme } = denial;
        const schemes = ['http', 'https', '*'].filter((each) => each === scheme);
        const peer = { transport: '*', host: isNamed(denial) ? { kind: 'any' } : host, ports };
        return [
            ...schemes.map((each) => ({ capability: originCapability({ scheme: each, host, ports }) })),
            { capability: peerCapability('net.connect', peer) },
        ];
    }
    // Whether a path without a `/` starts at the root is the host's to know.
    const parts = denial.path.split('/').filter((part) => part !== '' && part !== '.');
    const paths = [`/${parts.join('/')}`, parts.join('/') || '.'];
    // Who may not read may not write either: there is no writing without reading.
    const kinds = denial.access.includes('read') ? ['fs.read', 'fs.write'] : ['fs.write'];
    return paths.flatMap((path) => kinds.map((kind) => ({ capability: pathCapability(kind, path) })));
}

;// CONCATENATED MODULE: ./build/policy/mistakes.js

/** A mistake in a setting. What stands in a file is said where it stands; all else by how it was written. */
function mistake(place, what, hint) {
    return located(new VirtError('policy', `${place.origin} ${what}`, { hint }), place);
}
/**
 * A mistake whose sentence begins with the origin of the setting, as all of `values.ts` do. In a file that is the
 * place, which the sentence then has in front already.
 */
function located(error, { origin, at }) {
    if (at === undefined)
        return error;
    const what = error.what.startsWith(`${origin}: `)
        ? error.what.slice(origin.length + 2)
        : error.what.startsWith(`${origin} `)
            ? `this${error.what.slice(origin.length)}`
            : error.what;
    return new VirtError(error.code, what, error.hint === undefined ? { at } : { at, hint: error.hint });
}

;// CONCATENATED MODULE: ./build/policy/model.js
const NOTHING = { fixed: [], host: { kind: 'none' }, deny: [] };
/** The default: nothing of the host's but interfaces outside the `wasi:` namespace. */
const DENY_ALL = {
    clocks: 'deny',
    exit: 'deny',
    random: 'deny',
    filesystem: 'deny',
    preopens: [],
    mounts: [],
    mountInclude: [],
    mountExclude: [],
    sockets: 'deny',
    dns: 'deny',
    http: 'deny',
    stdin: 'deny',
    stdout: 'deny',
    stderr: 'deny',
    environment: NOTHING,
    config: NOTHING,
    args: undefined,
    cwd: undefined,
    allowImports: [],
    denyImports: [],
    onDenied: 'error',
    debug: false,
    mentions: [],
};
const FAIL_ON = (/* unused pure expression or super */ null && (['none', 'gained', 'widened', 'any']));

;// CONCATENATED MODULE: ./build/policy/nested.js
/**
 * Mappings that give different access to one directory: what the one protects could be changed through the other. Of
 * each inner one the innermost outer one is told.
 */
function nestedMappings(mappings) {
    const sorted = mappings
        .map((mapping) => ({ mapping, key: nested_keyOf(mapping.host) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    // In this order everything below a directory follows it at once: those that the next may lie in are a stack.
    const around = [];
    return sorted.flatMap((inner) => {
        while (around.length > 0 && !inner.key.startsWith(around.at(-1)?.key ?? ''))
            around.pop();
        const outer = around.at(-1)?.mapping;
        around.push(inner);
        if (outer === undefined || outer.access === inner.mapping.access)
            return [];
        const folded = !pathOf(inner.mapping.host).startsWith(pathOf(outer.host));
        return [{ outer, inner: inner.mapping, folded }];
    });
}
/** A path that is a prefix of those below it; one without a `/` at its start is in what the host calls `.`. */
function pathOf(host) {
    const parts = host.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
    return [/^[/\\]/.test(host) ? '' : '.', ...parts, ''].join('/');
}
/** There are file systems to which letters of both cases are the same, and others for which a letter has several forms. */
function nested_keyOf(host) {
    return pathOf(host).normalize('NFC').toLowerCase();
}

;// CONCATENATED MODULE: ./build/policy/settings.js
/**
 * The one table of settings. The command's flags and `--help`, the Action's inputs, action.yml and the tables of the
 * README are made from it, so that they cannot differ.
 */
const TABLE = [
    {
        name: 'allow-all',
        form: 'switch',
        value: 'true|false',
        description: 'Grant everything that the component imports; every other setting narrows it',
        default: 'false',
    },
    {
        name: 'allow-clocks',
        form: 'switch',
        value: 'true|false',
        description: 'Let the component read the clocks and the time zone, and wait for timers',
        default: 'denied',
    },
    {
        name: 'allow-exit',
        form: 'switch',
        value: 'true|false',
        description: 'Let the component end its own process with an exit code',
        default: 'denied',
    },
    {
        name: 'allow-http',
        form: 'origins',
        value: 'true|false|none|ORIGIN,…',
        description: 'Let the component send HTTP requests: to all, or only to these origins; with "none" it may build requests, and sending one is refused',
        default: 'denied',
    },
    {
        name: 'allow-random',
        form: 'switch',
        value: 'true|false',
        description: 'Let the component read random numbers',
        default: 'denied',
    },
    {
        name: 'allow-sockets',
        form: 'peers',
        value: 'true|false|PEER,…',
        description: 'Let the component use TCP and UDP: with all, or only with these peers; "true" grants name look-up too',
        default: 'denied',
    },
    {
        name: 'allow-dns',
        form: 'dns-names',
        value: 'true|false|NAME,*.NAME',
        description: 'Let the component look names up: all, or only these',
        default: 'as allow-sockets=true or false',
    },
    {
        name: 'allow-fs',
        form: 'access',
        value: 'true|false|ro|rw',
        description: 'Let the component use every directory that its host opens for it; "ro": change nothing in them',
        default: 'denied',
    },
    {
        name: 'allow-stdio',
        form: 'switch',
        value: 'true|false',
        description: 'Let the component use standard input, output and error: the same as stdio=allow',
        default: 'denied',
    },
    {
        name: 'stdio',
        form: 'stream',
        value: 'allow|ignore|deny',
        description: 'All three standard streams at once; stdin, stdout and stderr override it',
        default: 'deny',
    },
    {
        name: 'stdin',
        form: 'stream',
        value: 'allow|ignore|deny',
        description: 'Standard input; ignored, it is at its end',
        default: 'as stdio',
    },
    {
        name: 'stdout',
        form: 'stream',
        value: 'allow|ignore|deny',
        description: 'Standard output; ignored, writes are accepted and dropped',
        default: 'as stdio',
    },
    {
        name: 'stderr',
        form: 'stream',
        value: 'allow|ignore|deny',
        description: 'Standard error; ignored, writes are accepted and dropped',
        default: 'as stdio',
    },
    {
        name: 'allow-env',
        form: 'host-names',
        value: 'true|false|A,B,PREFIX_*',
        description: "The host's environment variables: all, none or only these; all of them also grants arguments and cwd",
        default: 'denied',
    },
    {
        name: 'deny-env',
        form: 'names',
        value: 'A,B,PREFIX_*',
        description: 'Environment variables that the component never sees, whatever else grants them',
        default: 'none',
    },
    {
        name: 'env',
        short: 'e',
        form: 'key-value',
        value: 'KEY=VALUE',
        description: "A fixed environment variable, in place of the host's",
        default: 'none',
    },
    {
        name: 'allow-config',
        form: 'host-names',
        value: 'true|false|A,B,PREFIX_*',
        description: "The host's properties of wasi:config: all, none or only these",
        default: 'denied',
    },
    {
        name: 'deny-config',
        form: 'names',
        value: 'A,B,PREFIX_*',
        description: 'Properties of wasi:config that the component never sees, whatever else grants them',
        default: 'none',
    },
    {
        name: 'config',
        short: 'c',
        form: 'key-value',
        value: 'KEY=VALUE',
        description: "A fixed property of wasi:config, in place of the host's",
        default: 'none',
    },
    {
        name: 'arg',
        form: 'texts',
        value: 'TEXT',
        description: "A fixed command-line argument, the program's name first; together they replace the host's",
        default: 'none',
    },
    {
        name: 'cwd',
        form: 'text',
        value: 'PATH',
        description: "The working directory that the component is told, in place of the host's",
        default: 'none',
    },
    {
        name: 'allow-imports',
        form: 'patterns',
        value: 'wasi:keyvalue/*',
        description: 'Further wasi: interfaces that pass: a package with "/*", or one interface; or one import by its own name, such as left, which deny-imports then denies only by that name',
        default: 'none',
    },
    {
        name: 'deny-imports',
        form: 'patterns',
        value: 'acme:*,acme:log/sink,fs',
        description: 'Imports that are denied by name: "*" for all outside wasi:, or a namespace, package or interface of them; or an import by its own name, such as fs or left',
        default: 'none: they pass and are reported',
    },
    {
        name: 'on-denied',
        form: 'on-denied',
        value: 'error|trap',
        description: 'What a denied call does where WASI has an error for it; elsewhere it always traps',
        default: 'error',
    },
    {
        name: 'preopen',
        form: 'texts',
        value: 'GUEST=HOST[:ro|rw]',
        description: "A directory of the host's under a path of the component's, in place of those that the host opens",
        default: 'none; rw',
    },
    {
        name: 'mount',
        form: 'texts',
        value: 'GUEST=LOCAL[:overlay]|GUEST=memory:',
        description: 'A directory or file that is embedded into the result, read-only, or with changes kept in memory; or an empty directory in memory',
        default: 'none',
    },
    {
        name: 'mount-include',
        form: 'patterns',
        value: '**/*.html,assets/**',
        description: 'Which files of the mounts are embedded, by their path below the mount',
        default: 'all',
    },
    {
        name: 'mount-exclude',
        form: 'patterns',
        value: '**/*.map,drafts/**',
        description: 'Files and directories of the mounts that are not embedded',
        default: 'none',
    },
    {
        name: 'debug',
        form: 'switch',
        value: 'true|false',
        description: 'Tell every denied and virtual call on stderr, which must be allowed',
        default: 'false',
    },
    {
        name: 'fixed-clock',
        form: 'text',
        value: 'RFC3339',
        description: "Virtual time in place of the host's: both clocks start here and move only when the component waits for a timer, to its deadline, at once",
        default: 'none',
    },
    {
        name: 'random-seed',
        form: 'text',
        value: 'HEX',
        description: "Random numbers that follow from these 1 to 64 bytes, in place of the host's: the same in every run, and not secure",
        default: 'none',
    },
];
/** Every setting, in the order in which people should read them. */
const settings_SETTINGS = TABLE;
/** The setting of that name, or `undefined`. */
function settingOf(name) {
    return settings_SETTINGS.find((setting) => setting.name === name);
}
const LISTS_OR_SWITCHES = ['origins', 'peers', 'dns-names', 'host-names'];
const BARE = new Set(['switch', 'access', 'stream', ...LISTS_OR_SWITCHES]);
const REPEATED = new Set([
    'names',
    'key-value',
    'texts',
    'patterns',
    ...LISTS_OR_SWITCHES,
]);
/** Whether the setting may be written without a value, as `--allow-clocks`. */
function mayBeBare(form) {
    return BARE.has(form);
}
/** Whether the setting may be given more than once, each time adding to what was given before. */
function mayRepeat(form) {
    return REPEATED.has(form);
}

;// CONCATENATED MODULE: ./build/policy/build-policy.js









/**
 * The policy that the settings describe, frozen. Every mistake goes to `report`: an unknown value, a name that cannot
 * be one, a contradiction. If there was any, the returned policy has the default in its place and must not be used.
 */
function buildPolicy(settings, report) {
    const given = new Given(settings, report);
    const all = given.single('allow-all', (written) => readSwitch(written)) ?? false;
    const onOff = (name) => (given.single(name, (written) => readSwitch(written)) ?? all) ? 'allow' : 'deny';
    const streams = given.streams(all ? 'allow' : 'deny');
    const policy = {
        clocks: given.clocks(all),
        exit: onOff('allow-exit'),
        random: given.random(all),
        ...given.files(all),
        ...given.sockets(all),
        http: given.http(all),
        ...streams,
        environment: given.keyValues('allow-env', 'deny-env', 'env', all),
        config: given.keyValues('allow-config', 'deny-config', 'config', all),
        args: given.has('arg') ? given.each('arg', readText) : undefined,
        cwd: given.single('cwd', readText),
        allowImports: given.has('allow-imports') ? given.list('allow-imports', readAllowedImports) : all ? ['wasi:*'] : [],
        denyImports: given.list('deny-imports', readDeniedImports),
        onDenied: given.single('on-denied', readOnDenied) ?? DENY_ALL.onDenied,
        debug: given.debug(streams.stderr),
        mentions: given.mentions(),
    };
    return freeze(policy);
}
/**
 * The policy that an object of settings describes, for programs:
 * `policyFrom({ stdio: 'allow', 'allow-env': ['LANG', 'LC_*'], env: ['MODE=ci'] })`.
 * @throws {VirtError} of code `policy`, naming every mistake
 */
function policyFrom(settings) {
    const raw = [];
    for (const { name } of SETTINGS) {
        const value = settings[name];
        if (value === undefined)
            continue;
        for (const item of typeof value === 'object' ? value : [String(value)])
            raw.push({ name, value: item, origin: name });
    }
    const problems = [];
    const policy = buildPolicy(raw, (problem) => problems.push(problem));
    const [first, ...others] = problems;
    if (first === undefined)
        return policy;
    throw others.length === 0 ? first : together([first, ...others]);
}
/** What was given, by name; reads each value once and reports what is wrong with it. */
class Given {
    #mentions;
    #report;
    constructor(settings, report) {
        this.#report = report;
        this.#mentions = Map.groupBy(settings, ({ name }) => name);
    }
    #of(name) {
        return this.#mentions.get(name) ?? [];
    }
    has(name) {
        return this.#mentions.has(name);
    }
    /** Every mention with its value; without those that are wrong. */
    #read(name, read) {
        return this.#of(name).flatMap((mention) => {
            try {
                return [{ mention, value: read(mention) }];
            }
            catch (error) {
                if (!(error instanceof VirtError))
                    throw error;
                this.#report(located(error, mention));
                return [];
            }
        });
    }
    /** The values of all mentions, in order. */
    each(name, read) {
        return this.#read(name, read).map(({ value }) => value);
    }
    /** The parts of all mentions, each once, sorted. */
    list(name, read) {
        return sortedOnce(this.each(name, read).flat());
    }
    /** The one value; said twice, it has to be the same. */
    single(name, read) {
        const [first, ...others] = this.#read(name, read);
        const other = others.find(({ value }) => value !== first?.value);
        if (first !== undefined && other !== undefined)
            this.#contradiction(first.mention, other.mention, 'give it once');
        return first?.value;
    }
    /** All, none, or a list of all mentions together; `undefined` if there is no mention. */
    #listOrSwitch(name, read) {
        const values = this.each(name, read);
        const switches = values.filter((value) => typeof value === 'boolean');
        const lists = values.filter((value) => typeof value !== 'boolean');
        if (new Set(switches).size + (lists.length > 0 ? 1 : 0) > 1) {
            const what = `${this.#written(name)} contradict each other`;
            this.#report(new VirtError('policy', what, { hint: 'write true, false or a list' }));
        }
        return lists.length > 0 ? lists.flat() : switches[0];
    }
    clocks(all) {
        const instant = this.#instead('allow-clocks', 'fixed-clock', readInstant, all);
        if (typeof instant === 'boolean')
            return instant ? 'allow' : 'deny';
        return { seconds: instant / 1000000000n, nanoseconds: Number(instant % 1000000000n) };
    }
    random(all) {
        const seed = this.#instead('allow-random', 'random-seed', readSeed, all);
        if (typeof seed === 'boolean')
            return seed ? 'allow' : 'deny';
        return { seed };
    }
    /** What the adapter gives in place of the host's leaves nothing of that: it narrows `all`, and goes without a grant. */
    #instead(allow, fixed, read, all) {
        const allowed = this.single(allow, (written) => readSwitch(written));
        const [one] = this.#of(allow);
        const [other] = this.#of(fixed);
        if (allowed === true && one !== undefined && other !== undefined) {
            this.#contradiction(one, other, 'leave one of them out');
        }
        return this.single(fixed, read) ?? allowed ?? all;
    }
    http(all) {
        const value = this.#listOrSwitch('allow-http', readOrigins) ?? all;
        if (typeof value === 'boolean')
            return value ? 'allow' : 'deny';
        return value.length === 0 ? 'none' : sortedBy(value, formatOrigin);
    }
    sockets(all) {
        const peers = this.#listOrSwitch('allow-sockets', readPeers) ?? all;
        const names = this.#listOrSwitch('allow-dns', readDnsNames) ?? peers === true;
        const of = (use) => typeof peers === 'boolean' ? [] : peers.filter((listed) => listed.use === use).map(({ peer }) => peer);
        const list = { connect: sortedBy(of('connect'), formatPeer), listen: sortedBy(of('listen'), formatPeer) };
        return {
            sockets: typeof peers === 'boolean' ? (peers ? 'allow' : 'deny') : list,
            dns: typeof names === 'boolean' ? (names ? 'allow' : 'deny') : sortedBy(names, formatHost),
        };
    }
    /** `stdin`, `stdout` and `stderr` override `stdio`, and that is what `allow-stdio` says in other words. */
    streams(otherwise) {
        const allow = this.single('allow-stdio', (written) => readSwitch(written));
        const stdio = this.single('stdio', readStream);
        const [one] = this.#of('allow-stdio');
        const [other] = this.#of('stdio');
        if (allow !== undefined && stdio !== undefined && one !== undefined && other !== undefined) {
            if (allow !== (stdio === 'allow'))
                this.#contradiction(one, other, 'leave one of them out');
        }
        const all = stdio ?? (allow === undefined ? otherwise : allow ? 'allow' : 'deny');
        return {
            stdin: this.single('stdin', readStream) ?? all,
            stdout: this.single('stdout', readStream) ?? all,
            stderr: this.single('stderr', readStream) ?? all,
        };
    }
    /** A path of the guest's means one thing; and whoever maps the host's directories does not grant them all. */
    files(all) {
        const taken = new Map();
        const placed = (name, read) => {
            const items = this.#read(name, read);
            for (const { mention, value } of items) {
                const other = taken.get(value.guest);
                if (other !== undefined)
                    this.#report(alsoMounted(other, mention, value.guest));
                taken.set(value.guest, mention);
            }
            return items.toSorted((a, b) => byCodePoint(a.value.guest, b.value.guest));
        };
        const mappings = placed('preopen', readPreopen);
        nestedMappings(mappings.map(({ mention, value }) => ({ ...value, mention }))).forEach(this.#refuseNested);
        const preopens = mappings.map(({ value }) => value);
        const mounts = placed('mount', readMount).map(({ value }) => value);
        const access = this.single('allow-fs', readAccess);
        const [whole] = this.#of('allow-fs');
        const [mapped] = this.#of('preopen');
        if (access !== undefined && access !== 'deny' && whole !== undefined && mapped !== undefined) {
            this.#contradiction(whole, mapped, "leave out allow-fs: preopen grants the host's directories that it names");
        }
        return {
            filesystem: access ?? (all && preopens.length === 0 ? 'allow' : 'deny'),
            preopens,
            mounts,
            mountInclude: this.#globs('mount-include', mounts),
            mountExclude: this.#globs('mount-exclude', mounts),
        };
    }
    #refuseNested = ({ outer, inner, folded }) => {
        const where = `${text_printable(inner.host)}${folded ? ', where letter case does not count' : ''}`;
        const what = `and ${outer.mention.origin} give different access to ${where}`;
        const hint = 'give both the same access, or map directories of which none lies in the other';
        this.#report(mistake(inner.mention, what, hint));
    };
    #globs(name, mounts) {
        const globs = this.list(name, readGlobs);
        const [first] = this.#of(name);
        if (first !== undefined && !mounts.some(({ local }) => local !== undefined)) {
            this.#report(mistake(first, 'chooses among files that nothing mounts', 'add a mount, or leave it out'));
        }
        return globs;
    }
    debug(stderr) {
        const debug = this.single('debug', (written) => readSwitch(written)) ?? false;
        if (debug && stderr !== 'allow') {
            const [first] = this.#of('debug');
            const what = `${this.#written('debug')} writes on stderr, which is not allowed`;
            const error = new VirtError('policy', what, { hint: 'set stderr=allow' });
            this.#report(first === undefined ? error : located(error, first));
        }
        return debug;
    }
    keyValues(allow, deny, fixed, all) {
        const host = this.#hostNames(allow, all);
        const denied = this.list(deny, readNames);
        if (host.kind === 'only') {
            const without = new Set(denied);
            const both = host.names.filter((name) => without.has(name));
            for (const name of both) {
                const what = `"${name}" is both in ${allow} and in ${deny}`;
                const error = new VirtError('policy', what, { hint: 'leave it out of one of them' });
                const inFile = [...this.#of(allow), ...this.#of(deny)].find(({ at, value }) => at !== undefined && value === name);
                this.#report(inFile === undefined ? error : located(error, inFile));
            }
        }
        return { fixed: this.#fixed(fixed), host, deny: denied };
    }
    #hostNames(name, all) {
        const value = this.#listOrSwitch(name, readHostNames) ?? all;
        if (typeof value === 'boolean')
            return { kind: value ? 'all' : 'none' };
        return { kind: 'only', names: sortedOnce(value) };
    }
    #fixed(name) {
        const values = new Map();
        for (const [key, value] of this.each(name, readKeyValue)) {
            const before = values.get(key);
            if (before !== undefined && before !== value) {
                // The values stay out of the message: they may be secrets.
                const what = `${name} gives "${text_printable(key)}" two different values`;
                this.#report(new VirtError('policy', what, { hint: 'give it one' }));
            }
            values.set(key, value);
        }
        return [...values].sort(([a], [b]) => byCodePoint(a, b));
    }
    /** Who wrote what where. */
    mentions() {
        return settings_SETTINGS.flatMap(({ name }) => this.#of(name).map(({ value, origin, at, reason, expires }) => {
            const secret = settingOf(name)?.form === 'key-value' && value !== undefined;
            const shown = secret ? value.split('=', 1)[0] : value;
            return { setting: name, value: shown, origin, at, reason, expires };
        }));
    }
    /** How a setting was written; repeatable ones may have several places. */
    #written(name) {
        return sortedOnce(this.#of(name).map((mention) => mention.origin)).join(' and ');
    }
    #contradiction(one, other, hint) {
        const same = one.origin === other.origin;
        const what = same ? 'is given twice with different values' : `contradicts ${one.origin}`;
        this.#report(mistake(other, what, hint));
    }
}
function alsoMounted(one, other, guest) {
    const what = `and ${one.origin} both stand at ${text_printable(guest)}`;
    return mistake(other, what, 'give each its own path');
}
/** Each once, by how it is written. */
function sortedBy(items, format) {
    const byText = new Map(items.map((item) => [format(item), item]));
    return [...byText].sort(([a], [b]) => byCodePoint(a, b)).map(([, item]) => item);
}
function sortedOnce(names) {
    return [...new Set(names)].sort(byCodePoint);
}
/** Freezes an object of plain data through and through. */
function freeze(value) {
    if (typeof value === 'object' && value !== null) {
        Object.freeze(value);
        for (const part of Object.values(value))
            freeze(part);
    }
    return value;
}

;// CONCATENATED MODULE: ./build/policy/day.js
/** The day, as `2027-01-31`: the last day of a grant is one in UTC, whatever the machine's time zone. */
function today() {
    return new Date().toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./build/policy/globs.js
/**
 * Globs over paths of components, written with `/`: `*` stands for any characters of one name, `?` for one of them,
 * and `**`, alone between slashes, for any number of directories. Everything else stands for itself.
 */
function globMatches(glob, path) {
    return sequenceMatches(names(glob), names(path), (name) => name === '**', globs_nameMatches);
}
/** What is wrong with a glob, without final punctuation, or `undefined`. */
function globMistake(glob) {
    if (names(glob).length === 0)
        return { what: 'stands for no path', hint: 'write a path or a glob, as plugins/*.wasm' };
    // Taken for itself, it would match nothing, and what a section takes away would stay granted.
    const [other] = /[[\]{}!\\]/.exec(glob) ?? [];
    if (other !== undefined)
        return {
            what: `holds a "${other}"`,
            hint: 'write ? in its place: only *, ** and ? stand for others',
        };
    if (names(glob).some((name) => name.includes('**') && name !== '**'))
        return { what: 'joins "**" to a name', hint: 'write it alone between slashes: **/*.wasm' };
    if (names(glob).includes('..'))
        return { what: 'goes up', hint: 'write it without ".."' };
    return undefined;
}
/** The names of a path; `./app.wasm` is `app.wasm`. */
function names(path) {
    return path.split('/').filter((name, index) => name !== '.' && (name !== '' || index === 0) && path !== '');
}
function globs_nameMatches(glob, name) {
    const one = (pattern, character) => pattern === '?' || pattern === character;
    return sequenceMatches([...glob], [...name], (pattern) => pattern === '*', one);
}
/** The usual walk: on a mismatch the last wildcard takes one item more. Takes time of the product of both lengths. */
function sequenceMatches(pattern, items, isWild, matches) {
    let [at, next] = [0, 0];
    let wild;
    while (next < items.length) {
        const [part, item] = [pattern[at], items[next] ?? ''];
        if (part !== undefined && isWild(part)) {
            wild = { at, next };
            at++;
        }
        else if (part !== undefined && matches(part, item)) {
            at++;
            next++;
        }
        else if (wild !== undefined) {
            wild = { at: wild.at, next: wild.next + 1 };
            at = wild.at + 1;
            next = wild.next;
        }
        else {
            return false;
        }
    }
    return pattern.slice(at).every(isWild);
}

;// CONCATENATED MODULE: ./build/policy/policy-file.js


/**
 * What the file says of one component: all sections that match, laid over the rest in the order of the file.
 * @param component its path as the globs are written: relative to where the file's globs count from, with `/`
 */
function settingsFor(policyFile, component) {
    const kept = [];
    const replaced = new Set();
    const keep = (settings) => {
        kept.push(settings.filter(({ name }) => !replaced.has(name)));
    };
    // From the last to the first, so that of each setting it is asked once whether it is replaced.
    for (const { replaces, settings } of sectionsFor(policyFile, component).toReversed()) {
        keep(settings);
        for (const name of replaces)
            replaced.add(name);
    }
    keep(policyFile.settings);
    return kept.toReversed().flat();
}
/** What nothing may grant one component. */
function denialsFor(policyFile, component) {
    return [...policyFile.denials, ...sectionsFor(policyFile, component).flatMap(({ denials }) => denials)];
}
/** The sections that speak of one component: with the same ones, two components have the same policy. */
function sectionsFor({ sections }, component) {
    return sections.filter((section) => policy_file_matches(section, component));
}
/** The sections that speak of none of these components; a misspelt glob is one of them. */
function unusedSections(policyFile, components) {
    return policyFile.sections.filter((section) => !components.some((component) => policy_file_matches(section, component)));
}
/** A note about a section that {@link unusedSections} has found. */
function unusedNote({ at, match }) {
    const globs = match.map((glob) => `"${printable(glob)}"`).join(' or ');
    return `${at.file}:${at.line}:${at.column}: no component matches ${globs}`;
}
function policy_file_matches({ match }, component) {
    const { relative, absolute } = typeof component === 'string' ? { relative: component, absolute: component } : component;
    return match.some((glob) => globMatches(glob, glob.startsWith('/') ? absolute : relative));
}

;// CONCATENATED MODULE: ./build/policy/notes.js

/** What people should know of settings that are understood, without final punctuation: a host alone is an origin of `https`. */
function notesOn(settings) {
    const bare = settings.find(isWithoutScheme);
    return bare === undefined ? [] : [`${bare.origin}: a host without a scheme means https`];
}
function isWithoutScheme({ name, value = 'true' }) {
    if (name !== 'allow-http' || /^(?:true|false|none)$/i.test(value))
        return false;
    const hosts = value.split(/[,\n]/).map((host) => host.trim());
    return hosts.some((host) => host !== '' && isBareHost(host));
}

;// CONCATENATED MODULE: ./build/policy/readers/denials.js


/**
 * A host as wassette denies it: without a scheme, in each of them; without a port, on all.
 * @throws {VirtError} of code `policy`
 */
function parseDeniedHost(text, where) {
    if (text.includes('://'))
        return parseOrigin(text, where);
    return parseOrigin(`*://${text}${/:[\d.*]+$/.test(text) ? '' : ':*'}`, where);
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
            const origins = readOrigins(setting);
            if (typeof origins === 'boolean')
                return (denial) => denial.kind === 'host' && origins;
            const schemes = (one, other) => one === other || one === '*' || other === '*';
            return (denial) => denial.kind === 'host' &&
                origins.some((origin) => schemes(origin.scheme, denial.scheme) && meet(origin, denial));
        }
        case 'allow-sockets': {
            const peers = readPeers(setting);
            if (typeof peers === 'boolean')
                return (denial) => denial.kind === 'host' && peers;
            return (denial) => denial.kind === 'host' && peers.some(({ use, peer }) => use === 'connect' && meet(peer, denial));
        }
        case 'allow-fs':
            return (denial) => denial.kind === 'directory' &&
                setting.value !== 'false' &&
                denials_isDenied(denial, setting.value === 'ro' ? 'ro' : 'rw');
        case 'preopen': {
            const { access, host } = readPreopen(setting);
            return (denial) => denial.kind === 'directory' &&
                denials_isDenied(denial, access) &&
                (within(denial.path, host) || within(host, denial.path));
        }
        default:
            return undefined;
    }
}
function denials_isDenied({ access }, granted) {
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
    return parsePeer(peerOf(cidr), where);
}

;// CONCATENATED MODULE: ./build/policy/readers/canonical.js


/**
 * What a value means, in one way to write it: two settings that say the same have the same. Of what has a name or a
 * place that nothing else may have, only this.
 * @throws {VirtError} of code `policy` if the value is wrong
 */
function canonical(setting) {
    switch (setting.name) {
        case 'allow-http':
            return canonical_all(readOrigins(setting), formatOrigin);
        case 'allow-sockets':
            return canonical_all(readPeers(setting), ({ use, peer }) => `${use} ${formatPeer(peer)}`);
        case 'allow-dns':
            return canonical_all(readDnsNames(setting), formatHost);
        case 'allow-env':
        case 'allow-config':
            return canonical_all(readHostNames(setting), (name) => name);
        case 'deny-env':
        case 'deny-config':
            return readNames(setting).join();
        case 'env':
        case 'config':
            return readKeyValue(setting)[0];
        case 'allow-imports':
            return readAllowedImports(setting).join();
        case 'deny-imports':
            return readDeniedImports(setting).join();
        case 'mount-include':
        case 'mount-exclude':
            return readGlobs(setting).join();
        case 'allow-fs':
            return readAccess(setting);
        case 'fixed-clock':
            return String(readInstant(setting));
        case 'random-seed':
            return readSeed(setting);
        case 'preopen':
            readPreopen(setting);
            return placeOf(setting);
        case 'mount':
            readMount(setting);
            return placeOf(setting);
        default:
            return readText(setting);
    }
}
function canonical_all(value, format) {
    return typeof value === 'boolean' ? String(value) : value.map(format).join();
}

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
function trees_plain(tree) {
    switch (tree.kind) {
        case 'scalar':
            return tree.value;
        case 'list':
            return tree.items.map(trees_plain);
        case 'map':
            return Object.fromEntries(Array.from(tree.entries, ([key, { value }]) => [key, trees_plain(value)]));
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
        this.#report(new VirtError('policy', what, { at: this.place(path), hint }));
    }
    /** Reports what a reader of values found wrong at a path. */
    failAs(path, error) {
        const at = this.place(path);
        this.#report(located(error, { origin: formatPlace(at), at }));
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
        const setting = { name, value, origin: formatPlace(at), listed, at, reason, expires };
        let meaning;
        try {
            meaning = `${name} ${canonical(setting)}`;
        }
        catch (error) {
            if (!(error instanceof VirtError))
                throw error;
            this.#report(located(error, setting));
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
        const shown = `"${text_printable(value)}"`;
        if (/[,\n]/.test(value)) {
            this.fail(path, `${shown} holds a comma or goes over several lines`, 'give each an entry of its own');
        }
        else if (name.startsWith('allow-') && SWITCH_WORDS.test(value.trim())) {
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
            this.#report(mistake(setting, what(setting), hint));
        this.#settings = this.#settings.filter((setting) => !gone.has(setting));
    }
}
function again(setting, before) {
    return setting.name === 'preopen' || setting.name === 'mount'
        ? mistake(setting, `stands at the same path as ${before.origin}`, 'give each its own path')
        : mistake(setting, `says again what ${before.origin} says`, 'leave one of them out');
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function util_assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            util_assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        util_assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const util_allowsEval = /* @__PURE__*/ cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
});
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function util_issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/memoizer.js

class $ZodCyclicError extends Error {
    constructor() {
        super(`Cannot parse a reference cycle that closes through a transform`);
        this.name = "ZodCyclicError";
    }
}
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
// a value a cycle can close through
function isRef(value) {
    return value !== null && typeof value === "object";
}
// Receivers prefix paths in place, so the cache and every hand-out need their own copies.
function cloneIssues(issues) {
    return issues.map((iss) => (iss.path ? { ...iss, path: iss.path.slice() } : { ...iss }));
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
    const cached = recursive.get(inst);
    if (cached !== undefined)
        return cached ? PROVEN : NONE;
    // Relative to the walk in progress, so not cached.
    if (stack.has(inst))
        return PROVEN;
    stack.add(inst);
    let result = NONE;
    const check = (child) => {
        if (result !== PROVEN && child?._zod) {
            const answer = isRecursive(child, stack, resolve);
            if (answer > result)
                result = answer;
        }
    };
    // `Reflect.ownKeys` rather than `Object.keys`, so a cycle through a declared symbol key is still seen
    const shape = (sh, spread) => {
        let answer = NONE;
        for (const key of Reflect.ownKeys(sh)) {
            const desc = Object.getOwnPropertyDescriptor(sh, key);
            // an object resolves its shape by spread, so a key it does not enumerate is never parsed; `z.properties` reads every own key and so keeps them all
            if (spread && !desc.enumerable)
                continue;
            // resolving runs user code, and a factory mints a fresh subtree per read, so an edge the walk can't follow counts as a cycle
            const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
            if (child > answer)
                answer = child;
        }
        return answer;
    };
    const merge = (answer) => {
        if (answer > result)
            result = answer;
    };
    const def = inst._zod.def;
    const kind = def.type;
    switch (kind) {
        case "object": {
            const raw = rawShape(def);
            // a def with no raw shape answers `shape` from an accessor of its own, and running that can mint a whole fresh subtree
            merge(raw ? shape(raw, true) : ASSUMED);
            check(def.catchall);
            break;
        }
        case "array":
            check(def.element);
            break;
        case "tuple":
            for (const el of def.items)
                check(el);
            check(def.rest);
            break;
        case "record":
        case "map":
            check(def.keyType);
            check(def.valueType);
            break;
        case "set":
            check(def.valueType);
            break;
        case "union":
            for (const el of def.options)
                check(el);
            break;
        case "intersection":
            check(def.left);
            check(def.right);
            break;
        case "optional":
        case "nullable":
        case "default":
        case "prefault":
        case "catch":
        case "readonly":
        case "nonoptional":
        case "promise":
        case "success":
            check(def.innerType);
            break;
        case "pipe":
            check(def.in);
            check(def.out);
            break;
        case "function":
            check(def.input);
            check(def.output);
            break;
        // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
        case "lazy": {
            const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : undefined);
            // walked with resolution off: one hop sees past the deferral, and a lazy that yields only another unresolved lazy is generative, so it stops there
            merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
            break;
        }
        // a leaf by choice: `parts` are regex fragments, not data positions
        case "template_literal":
        // leaves
        case "string":
        case "number":
        case "int":
        case "boolean":
        case "bigint":
        case "symbol":
        case "undefined":
        case "null":
        case "void":
        case "never":
        case "any":
        case "unknown":
        case "date":
        case "nan":
        case "enum":
        case "literal":
        case "file":
        case "transform":
        case "custom":
            break;
        default: {
            // a new built-in kind becomes a compile error here
            kind;
            // a user-defined kind can still hold children, and only its author knows where, so fall back to scanning the def — skipping accessors, since reading one can run user code
            for (const key in def) {
                const desc = Object.getOwnPropertyDescriptor(def, key);
                if (!desc || desc.get)
                    continue;
                const value = desc.value;
                if (!value || typeof value !== "object")
                    continue;
                if (value._zod)
                    check(value);
                else if (Array.isArray(value))
                    for (const el of value)
                        check(el);
            }
        }
    }
    stack.delete(inst);
    return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
    if (answer !== ASSUMED)
        recursive.set(inst, answer === PROVEN);
    return answer;
}
/**
 * Whether one parse can re-enter this schema, i.e. its subtree contains a cycle.
 * Exported for `z.compile`, which refuses to compile such a schema: cycle
 * breaking is driven from here off state keyed on the parse context, and a
 * generated fast path has no context to key on.
 */
function isRecursiveSchema(inst) {
    // z.compile never parses, so nothing would ever resolve a lazy for it; it runs once and already treats a throw here as recursive
    return isRecursive(inst, new Set(), true) !== NONE;
}
function bucketFor(state, inst) {
    let bucket = state.buckets.get(inst);
    if (!bucket) {
        bucket = new WeakMap();
        state.buckets.set(inst, bucket);
    }
    return bucket;
}
// Set immediately before delegating to core and cleared immediately after, so `alloc` registers only for a visit this module is driving.
let handoff;
// Allocated but unfinished entries. `alloc` and the matching pop both happen in the synchronous part of a parse, so they nest even when children are async, and one stack serves every schema.
const memoizer_open = [];
const memoizer_memo = {
    alloc(_inst, payload, empty) {
        const bucket = handoff;
        if (!bucket)
            return empty;
        handoff = undefined;
        const entry = { value: empty, issues: null };
        bucket.set(payload.value, entry);
        memoizer_open.push(entry);
        return empty;
    },
    guard(inst) {
        var _a;
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                // The value is a placeholder a back-edge is still waiting on, so the cycle closes through this transform. Its output can't exist in time to bind.
                if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
                    throw new $ZodCyclicError();
                return base(payload, ctx);
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
    attach(inst) {
        var _a;
        let isRecursiveInst;
        let rechecked = false;
        // a recursive schema is re-entered many times per parse and its bucket never changes
        let lastCtx;
        let lastBucket;
        // Wraps `parse` in a deferred so it sees the container's final parse. Core's own deferred copies `parse` into `run` when there are no checks, and it ran first, so `run` is patched to match; with checks, `run` reads `parse` dynamically.
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                if (isRecursiveInst === undefined) {
                    const walked = isRecursive(inst, new Set(), false);
                    if (walked === NONE) {
                        // Nothing here can ever fire, so take it back out.
                        inst._zod.parse = base;
                        if (inst._zod.run === wrapped)
                            inst._zod.run = base;
                        return base(payload, ctx);
                    }
                    // this parse resolves the deferred edges on its own path, so ask once more before latching
                    if (walked === PROVEN || rechecked)
                        isRecursiveInst = true;
                    else
                        rechecked = true;
                }
                const input = payload.value;
                if (!isRef(input))
                    return base(payload, ctx);
                let state = ctx[STATE];
                if (!state) {
                    state = { buckets: new WeakMap(), backEdges: undefined };
                    ctx[STATE] = state;
                }
                let bucket;
                if (lastCtx === ctx) {
                    bucket = lastBucket;
                }
                else {
                    bucket = bucketFor(state, inst);
                    lastCtx = ctx;
                    lastBucket = bucket;
                }
                const hit = bucket.get(input);
                if (hit) {
                    payload.value = hit.value;
                    if (hit.issues) {
                        if (hit.issues.length)
                            payload.issues.push(...cloneIssues(hit.issues));
                    }
                    else {
                        // Still being parsed: its own checks cover it, so skip them here.
                        payload.memo = true;
                        state.backEdges ?? (state.backEdges = new WeakSet());
                        state.backEdges.add(hit.value);
                    }
                    return payload;
                }
                handoff = bucket;
                const depth = memoizer_open.length;
                const result = base(payload, ctx);
                handoff = undefined;
                // A container that rejected its input outright allocated nothing.
                const entry = memoizer_open.length > depth ? memoizer_open.pop() : undefined;
                // Both paths written out so the sync one allocates no closure. It runs once per node, and capturing here cost more than everything else combined.
                if (result instanceof Promise) {
                    return result.then((r) => {
                        if (entry)
                            entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
                        return r;
                    });
                }
                if (entry)
                    entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
                return result;
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
    return memoizer_memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
    const backEdges = ctx[STATE]?.backEdges;
    return backEdges !== undefined && isRef(value) && backEdges.has(value);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ regexes_anchor(dateSource);
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = lowercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = uppercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ $constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
});
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
});

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/doc.js
class Doc {
    constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
    }
    // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
    indented(fn) {
        this.indent += 1;
        try {
            fn(this);
        }
        finally {
            this.indent -= 1;
        }
    }
    write(arg) {
        if (typeof arg === "function") {
            arg(this, { execution: "sync" });
            arg(this, { execution: "async" });
            return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
            this.content.push(line);
        }
    }
    compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`);
        return factory(...Object.values(this.closed));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    $ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = guid);
    $ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = uuid(v));
    }
    else
        def.pattern ?? (def.pattern = uuid());
    $ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = email);
    $ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = emoji());
    $ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? nanoid : nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
});
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = cuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = cuid2);
    $ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = ulid);
    $ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = xid);
    $ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = ksuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = datetime(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = date);
    $ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = time(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = duration);
    $ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = ipv4);
    $ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv4);
    $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = e164);
    $ZodStringFormat.init(inst, def);
});
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
    $ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ $constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ $constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
});
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    util_assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = cached(() => normalizeDef(def));
    const memo = globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util_isObject;
    const jit = !globalConfig.jitless;
    const allowsEval = util_allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
});
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
});
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (isPlainObject(a) && isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ $constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
});
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
});
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
});
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
});
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
    $ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util_issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new $ZodCheckMultipleOf({
        check: "multiple_of",
        ...normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new $ZodCheckMaxLength({
        check: "max_length",
        ...normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new $ZodCheckMinLength({
        check: "min_length",
        ...normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new $ZodCheckLengthEquals({
        check: "length_equals",
        ...normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new $ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new $ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new $ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new $ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new $ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new $ZodCheckProperties({
        check: "properties",
        shape,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new $ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util_issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new $ZodCheck({
        check: "custom",
        ...normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/to-json-schema.js


function assignProps(target, ...sources) {
    for (const source of sources) {
        for (const key of Reflect.ownKeys(source)) {
            if (Object.prototype.propertyIsEnumerable.call(source, key)) {
                util_assignProp(target, key, source[key]);
            }
        }
    }
    return target;
}
// function initializeContext<T extends schemas.$ZodType>(inputs: JSONSchemaGeneratorParams<T>): ToJSONSchemaContext<T> {
//   return {
//     processor: inputs.processor,
//     metadataRegistry: inputs.metadata ?? globalRegistry,
//     target: inputs.target ?? "draft-2020-12",
//     unrepresentable: inputs.unrepresentable ?? "throw",
//   };
// }
function to_json_schema_initializeContext(params) {
    // Normalize target: convert old non-hyphenated versions to hyphenated versions
    let target = params?.target ?? "draft-2020-12";
    if (target === "draft-4")
        target = "draft-04";
    if (target === "draft-7")
        target = "draft-07";
    return {
        processors: params.processors ?? {},
        metadataRegistry: params?.metadata ?? globalRegistry,
        target,
        unrepresentable: params?.unrepresentable ?? "throw",
        override: params?.override ?? (() => { }),
        io: params?.io ?? "output",
        counter: 0,
        seen: new Map(),
        sharedDefsExtractedFor: undefined,
        sharedEmitDoneFor: undefined,
        cycles: params?.cycles ?? "ref",
        reused: params?.reused ?? "inline",
        intersections: [],
        deferred: [],
        external: params?.external ?? undefined,
    };
}
/**
 * Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
 * `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
 * custom JSON Schema was written into `json`, in which case the caller must not write its own.
 */
function handleUnrepresentable(schema, ctx, json, params, message) {
    const result = typeof ctx.unrepresentable === "function"
        ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message })
        : ctx.unrepresentable;
    if (result === "any")
        return false;
    if (result === undefined || result === "throw")
        throw new Error(message);
    Object.assign(json, result);
    return true;
}
// never rename this back to `process`: bundler polyfills inject a top-level `const process` that a lexical declaration of the same name collides with (#6397)
function to_json_schema_processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
    var _a;
    const def = schema._zod.def;
    // check for schema in seens
    const seen = ctx.seen.get(schema);
    if (seen) {
        seen.count++;
        // check if cycle
        const isCycle = _params.schemaPath.includes(schema);
        if (isCycle) {
            seen.cycle = _params.path;
        }
        return seen.schema;
    }
    // initialize
    const result = { schema: {}, count: 1, cycle: undefined, path: _params.path };
    ctx.seen.set(schema, result);
    ctx.sharedDefsExtractedFor = undefined;
    ctx.sharedEmitDoneFor = undefined;
    // custom method overrides default behavior
    const overrideSchema = schema._zod.toJSONSchema?.();
    if (overrideSchema) {
        result.schema = overrideSchema;
    }
    else {
        const params = {
            ..._params,
            schemaPath: [..._params.schemaPath, schema],
            path: _params.path,
        };
        if (schema._zod.processJSONSchema) {
            schema._zod.processJSONSchema(ctx, result.schema, params);
        }
        else {
            const _json = result.schema;
            const processor = ctx.processors[def.type];
            if (!processor) {
                throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
            }
            processor(schema, ctx, _json, params);
        }
        const parent = schema._zod.parent;
        if (parent) {
            // Also set ref if processor didn't (for inheritance)
            if (!result.ref)
                result.ref = parent;
            to_json_schema_processSchema(parent, ctx, params);
            ctx.seen.get(parent).isParent = true;
        }
    }
    // metadata
    const meta = ctx.metadataRegistry.get(schema);
    if (meta)
        assignProps(result.schema, meta);
    if (ctx.io === "input" && isTransforming(schema)) {
        // examples/defaults only apply to output type of pipe
        delete result.schema.examples;
        delete result.schema.default;
    }
    // set prefault as default
    if (ctx.io === "input" && "_prefault" in result.schema)
        (_a = result.schema).default ?? (_a.default = result.schema._prefault);
    delete result.schema._prefault;
    // pulling fresh from ctx.seen in case it was overwritten
    const _result = ctx.seen.get(schema);
    return _result.schema;
}
/** @deprecated Renamed to `processSchema`. An export alias declares no binding, so it is safe to keep. */

// Escape a reference token for use in a JSON Pointer fragment (RFC 6901): `~` becomes `~0` and `/` becomes `~1`. The `~` replacement must run first.
function encodeJSONPointerSegment(segment) {
    return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function to_json_schema_extractDefs(ctx, schema
// params: EmitParams
) {
    // iterate over seen map;
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // With `external` set, every registered schema resolves through the external branch of `makeURI`, so the root branch below produces the same ref the external branch would — this pass is identical whichever schema it is called with, and only needs to run once.
    if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
        return;
    // Track ids to detect duplicates across different schemas
    const idToSchema = new Map();
    for (const entry of ctx.seen.entries()) {
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            const existing = idToSchema.get(id);
            if (existing && existing !== entry[0]) {
                throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
            }
            idToSchema.set(id, entry[0]);
        }
    }
    // returns a ref to the schema defId will be empty if the ref points to an external schema (or #)
    const makeURI = (entry) => {
        // comparing the seen objects because sometimes multiple schemas map to the same seen object. e.g. lazy
        // external is configured
        const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
        if (ctx.external) {
            const externalId = ctx.external.registry.get(entry[0])?.id; // ?? "__shared";// `__schema${ctx.counter++}`;
            // check if schema is in the external registry
            const uriGenerator = ctx.external.uri ?? ((id) => id);
            if (externalId) {
                return { ref: uriGenerator(externalId) };
            }
            // otherwise, add to __shared
            const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
            entry[1].defId = id; // set defId so it will be reused if needed
            return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
        }
        const uriPrefix = `#`;
        const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
        // an id-less root has nowhere to be extracted to, so it stays inline and self-references as `#`
        if (entry[1] === root && !entry[1].schema.id) {
            return { ref: uriPrefix };
        }
        // self-contained schema
        const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
        return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
    };
    // stored cached version in `def` property remove all properties, set $ref
    const extractToDef = (entry) => {
        // if the schema is already a reference, do not extract it
        if (entry[1].schema.$ref) {
            return;
        }
        const seen = entry[1];
        const { ref, defId } = makeURI(entry);
        seen.def = { ...seen.schema };
        // defId won't be set if the schema is a reference to an external schema or if the schema is the root schema
        if (defId)
            seen.defId = defId;
        // wipe away all properties except $ref
        const schema = seen.schema;
        for (const key in schema) {
            delete schema[key];
        }
        schema.$ref = ref;
    };
    // throw on cycles
    // break cycles
    if (ctx.cycles === "throw") {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.cycle) {
                throw new Error("Cycle detected: " +
                    `#/${seen.cycle?.join("/")}/<root>` +
                    '\n\nSet the `cycles` parameter to `"ref"` to resolve cyclical schemas with defs.');
            }
        }
    }
    // extract schemas into $defs
    for (const entry of ctx.seen.entries()) {
        const seen = entry[1];
        // convert root schema to # $ref
        if (schema === entry[0]) {
            extractToDef(entry); // this has special handling for the root schema
            continue;
        }
        // extract schemas that are in the external registry
        if (ctx.external) {
            const ext = ctx.external.registry.get(entry[0])?.id;
            if (schema !== entry[0] && ext) {
                extractToDef(entry);
                continue;
            }
        }
        // extract schemas with `id` meta
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            extractToDef(entry);
            continue;
        }
        // break cycles
        if (seen.cycle) {
            // any
            extractToDef(entry);
            continue;
        }
        // extract reused schemas
        if (seen.count > 1) {
            if (ctx.reused === "ref") {
                extractToDef(entry);
            }
        }
    }
    if (ctx.external)
        ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
    const options = schema.anyOf;
    if (!Array.isArray(options) || options.length === 0 || schema.type !== undefined)
        return;
    const types = [];
    for (const option of options) {
        if (!option || typeof option !== "object")
            return;
        // A branch that is itself a compactible union folds into this one — nested `anyOf` and a flat `type` array say the same thing. Compacting it first also makes the result independent of the order this pass walks the seen map in.
        compactTypeUnion(option);
        const keys = Object.keys(option);
        if (keys.length !== 1 || keys[0] !== "type")
            return;
        const type = option.type;
        for (const member of Array.isArray(type) ? type : [type]) {
            if (typeof member !== "string")
                return;
            if (!types.includes(member))
                types.push(member);
        }
    }
    delete schema.anyOf;
    // A `type` array must be non-empty and unique (metaschema); a single member is spelled as a bare string.
    schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
 * an annotation like `description` — makes a member unfoldable, so a constraint this does not
 * understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = new Set(["type", "properties", "required", "additionalProperties"]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
    const extra = member.additionalProperties;
    if (extra === undefined || extra === false || typeof extra !== "object" || extra === null)
        return null;
    return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
    const objects = [];
    for (const member of members) {
        // A boolean subschema is legal JSON Schema and carries no keywords to fold.
        if (typeof member !== "object" || member.type !== "object")
            return null;
        for (const key in member) {
            if (!FOLDABLE_KEYS.has(key))
                return null;
        }
        objects.push(member);
    }
    const properties = {};
    const required = new Set();
    for (const object of objects) {
        for (const key in object.properties) {
            // `in` would report a `__proto__` key as already present via the prototype chain and skip it.
            if (Object.prototype.hasOwnProperty.call(properties, key))
                continue;
            // Every member constrains this key: the ones that declare it say how, and a `catchall` member constrains it too even though it does not name it. The key has to satisfy all of them, which is the same intersection one level down.
            const parts = [];
            for (const other of objects) {
                const part = other.properties?.[key] ?? undeclaredConstraint(other);
                if (part === null || part === undefined)
                    continue;
                if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
                    parts.push(part);
            }
            const merged = parts.length === 1
                ? parts[0]
                : (foldObjects(parts) ?? { allOf: parts });
            util_assignProp(properties, key, merged);
        }
        for (const key of object.required ?? [])
            required.add(key);
    }
    const folded = { type: "object", properties };
    if (required.size)
        folded.required = [...required];
    // A key no member declares is rejected only when every member rejects it, so the fold is closed only when every member is. Otherwise it carries whatever the `catchall` members demand of such a key.
    if (objects.every((object) => object.additionalProperties === false)) {
        folded.additionalProperties = false;
    }
    else {
        const constraints = [];
        for (const object of objects) {
            const constraint = undeclaredConstraint(object);
            if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
                constraints.push(constraint);
        }
        if (constraints.length === 1)
            folded.additionalProperties = constraints[0];
        else if (constraints.length > 1)
            folded.additionalProperties = { allOf: constraints };
    }
    return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
 * closed object members reject each other's keys and the schema validates nothing. Zod's parser
 * pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
 * *every* side rejects it — so the emitted schema has to pool them too, and folding the members
 * into one object is the encoding that says so on every target.
 *
 * This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
 * machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
 * keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
    const allOf = json.allOf;
    if (!Array.isArray(allOf) || allOf.length < 2)
        return;
    // An `override` runs before this pass and may have written object keywords onto the intersection itself. Those are deliberate, so decline rather than overwrite them.
    for (const key of FOLDABLE_KEYS)
        if (key in json)
            return;
    // An intersection distributes over a union: `A & (X | Y)` is `(A & X) | (A & Y)`. Only the first union is distributed over; a second one stays among the members every branch folds against, where it fails the object check and declines the whole intersection rather than multiplying out.
    const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
    let folded = null;
    if (!unions.length) {
        folded = foldObjects(allOf);
    }
    else {
        const union = unions[0];
        const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
        if (Object.keys(union).length !== 1)
            return;
        const rest = allOf.filter((m) => m !== union);
        const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
        if (branches.some((b) => !b))
            return;
        folded = { [keyword]: branches };
    }
    if (!folded)
        return;
    delete json.allOf;
    assignProps(json, folded);
}
function to_json_schema_finalize(ctx, schema) {
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // flatten refs - inherit properties from parent schemas
    const flattenRef = (zodSchema) => {
        const seen = ctx.seen.get(zodSchema);
        // already processed
        if (seen.ref === null)
            return;
        const schema = seen.def ?? seen.schema;
        const _cached = { ...schema };
        const ref = seen.ref;
        seen.ref = null; // prevent infinite recursion
        if (ref) {
            flattenRef(ref);
            const refSeen = ctx.seen.get(ref);
            const refSchema = refSeen.schema;
            // merge referenced schema into current
            if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
                // older drafts can't combine $ref with other properties
                schema.allOf = schema.allOf ?? [];
                schema.allOf.push(refSchema);
            }
            else {
                assignProps(schema, refSchema);
            }
            // restore child's own properties (child wins)
            assignProps(schema, _cached);
            const isParentRef = zodSchema._zod.parent === ref;
            // For parent chain, child is a refinement - remove parent-only properties
            if (isParentRef) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (!(key in _cached)) {
                        delete schema[key];
                    }
                }
            }
            // When ref was extracted to $defs, remove properties that match the definition
            if (refSchema.$ref && refSeen.def) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) {
                        delete schema[key];
                    }
                }
            }
        }
        // If parent was extracted (has $ref), propagate $ref to this schema. This handles cases like: readonly().meta({id}).describe() where processor sets ref to innerType but parent should be referenced
        const parent = zodSchema._zod.parent;
        if (parent && parent !== ref) {
            // Ensure parent is processed first so its def has inherited properties
            flattenRef(parent);
            const parentSeen = ctx.seen.get(parent);
            if (parentSeen?.schema.$ref) {
                schema.$ref = parentSeen.schema.$ref;
                // De-duplicate with parent's definition
                if (parentSeen.def) {
                    for (const key in schema) {
                        if (key === "$ref" || key === "allOf")
                            continue;
                        if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) {
                            delete schema[key];
                        }
                    }
                }
            }
        }
        // execute overrides
        ctx.override({
            zodSchema: zodSchema,
            jsonSchema: schema,
            path: seen.path ?? [],
        });
    };
    // Flattening walks the whole map and clears each `ref` as it goes, so a second call over the same map is a no-op scan. Skip it outright once it has run for a registry conversion.
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of [...ctx.seen.entries()].reverse()) {
            flattenRef(entry[0]);
        }
        if (ctx.target !== "openapi-3.0") {
            for (const entry of ctx.seen.entries()) {
                compactTypeUnion(entry[1].def ?? entry[1].schema);
            }
        }
        for (const rewrite of ctx.deferred)
            rewrite();
        // After flattening, every member that was extracted is a `$ref`, so the fold sees the final shape. A schema that inherits an intersection — through `z.lazy`, or any `ref` chain — holds the same `allOf` array, so fold by array identity to catch every copy.
        if (ctx.intersections.length) {
            const carriers = new Map();
            for (const seen of ctx.seen.values()) {
                for (const json of [seen.schema, seen.def]) {
                    const allOf = json?.allOf;
                    if (!Array.isArray(allOf))
                        continue;
                    const existing = carriers.get(allOf);
                    if (existing)
                        existing.push(json);
                    else
                        carriers.set(allOf, [json]);
                }
            }
            for (const allOf of ctx.intersections) {
                for (const json of carriers.get(allOf) ?? [])
                    foldIntersection(json);
            }
        }
    }
    const result = {};
    if (ctx.target === "draft-2020-12") {
        result.$schema = "https://json-schema.org/draft/2020-12/schema";
    }
    else if (ctx.target === "draft-07") {
        result.$schema = "http://json-schema.org/draft-07/schema#";
    }
    else if (ctx.target === "draft-04") {
        result.$schema = "http://json-schema.org/draft-04/schema#";
    }
    else if (ctx.target === "openapi-3.0") {
        // OpenAPI 3.0 schema objects should not include a $schema property
    }
    else {
        // Arbitrary string values are allowed but won't have a $schema property set
    }
    if (ctx.external?.uri) {
        const id = ctx.external.registry.get(schema)?.id;
        if (!id)
            throw new Error("Schema is missing an `id` property");
        result.$id = ctx.external.uri(id);
    }
    // when the root was extracted into $defs, `root.schema` is the `$ref` wrapper and `root.def` is the body that now lives under $defs
    assignProps(result, root.defId ? root.schema : (root.def ?? root.schema));
    // The `id` in `.meta()` is a Zod-specific registration tag used to extract schemas into $defs — it is not user-facing JSON Schema metadata. Strip it from the output body where it would otherwise leak. The id is preserved implicitly via the $defs key (and via $ref paths).
    const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
    if (rootMetaId !== undefined && result.id === rootMetaId)
        delete result.id;
    // build defs object. With `external`, `defs` is the shared object every schema writes into, so the same entries are reassigned on every call. Without it, `defs` is fresh per call and must be rebuilt.
    const defs = ctx.external?.defs ?? {};
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.def && seen.defId) {
                if (seen.def.id === seen.defId)
                    delete seen.def.id;
                util_assignProp(defs, seen.defId, seen.def);
            }
        }
    }
    if (ctx.external)
        ctx.sharedEmitDoneFor = ctx.external;
    // set definitions in result
    if (ctx.external) {
    }
    else {
        if (Object.keys(defs).length > 0) {
            if (ctx.target === "draft-2020-12") {
                result.$defs = defs;
            }
            else {
                result.definitions = defs;
            }
        }
    }
    try {
        // this "finalizes" this schema and ensures all cycles are removed each call to finalize() is functionally independent though the seen map is shared
        const finalized = JSON.parse(JSON.stringify(result));
        Object.defineProperty(finalized, "~standard", {
            value: {
                ...schema["~standard"],
                jsonSchema: {
                    input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
                    output: createStandardJSONSchemaMethod(schema, "output", ctx.processors),
                },
            },
            enumerable: false,
            writable: false,
        });
        return finalized;
    }
    catch (_err) {
        throw new Error("Error converting schema to JSON.");
    }
}
function isTransforming(_schema, _ctx) {
    const ctx = _ctx ?? { seen: new Set() };
    if (ctx.seen.has(_schema))
        return false;
    ctx.seen.add(_schema);
    const def = _schema._zod.def;
    if (def.type === "transform")
        return true;
    if (def.type === "array")
        return isTransforming(def.element, ctx);
    if (def.type === "set")
        return isTransforming(def.valueType, ctx);
    if (def.type === "lazy")
        return isTransforming(def.getter(), ctx);
    if (def.type === "promise" ||
        def.type === "optional" ||
        def.type === "nonoptional" ||
        def.type === "nullable" ||
        def.type === "readonly" ||
        def.type === "default" ||
        def.type === "prefault" ||
        def.type === "catch") {
        return isTransforming(def.innerType, ctx);
    }
    if (def.type === "intersection") {
        return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
    }
    if (def.type === "record" || def.type === "map") {
        return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
    }
    if (def.type === "pipe") {
        if (_schema._zod.traits.has("$ZodCodec"))
            return true;
        return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
    }
    if (def.type === "object") {
        for (const key in def.shape) {
            if (isTransforming(def.shape[key], ctx))
                return true;
        }
        return false;
    }
    if (def.type === "union") {
        for (const option of def.options) {
            if (isTransforming(option, ctx))
                return true;
        }
        return false;
    }
    if (def.type === "tuple") {
        for (const item of def.items) {
            if (isTransforming(item, ctx))
                return true;
        }
        if (def.rest && isTransforming(def.rest, ctx))
            return true;
        return false;
    }
    return false;
}
/**
 * Creates a toJSONSchema method for a schema instance.
 * This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
 */
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
    const ctx = to_json_schema_initializeContext({ ...params, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
    const { libraryOptions, target } = params ?? {};
    const ctx = to_json_schema_initializeContext({ ...(libraryOptions ?? {}), target, io, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/json-schema-processors.js




const narrowMin = (agg, key, value) => {
    if (agg[key] === undefined || value > agg[key])
        agg[key] = value;
};
const narrowMax = (agg, key, value) => {
    if (agg[key] === undefined || value < agg[key])
        agg[key] = value;
};
const narrowBoth = (agg, value) => {
    narrowMin(agg, "minimum", value);
    narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
    agg.multipleOf ?? (agg.multipleOf = []);
    if (!agg.multipleOf.includes(value))
        agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
    agg.patterns ?? (agg.patterns = new Set());
    agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
    agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
// last-wins, matching the bag's historical write order; the flag keeps an integer format from being lost to a later float one
const setFormat = (agg, format) => {
    agg.format = format;
    if (format.includes("int"))
        agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
    setFormat(agg, def.format);
    const [minimum, maximum] = ranges[def.format];
    narrowMin(agg, "minimum", minimum);
    narrowMax(agg, "maximum", maximum);
};
const contributors = {
    greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
    less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
    multiple_of: (agg, def) => addDivisor(agg, def.value),
    number_format: formatContributor(NUMBER_FORMAT_RANGES),
    bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
    min_length: minContributor,
    max_length: maxContributor,
    length_equals: (agg, def) => narrowBoth(agg, def.length),
    min_size: minContributor,
    max_size: maxContributor,
    size_equals: (agg, def) => narrowBoth(agg, def.size),
    string_format: (agg, def) => {
        setFormat(agg, def.format);
        if (def.pattern)
            addPattern(agg, def.pattern);
        if (def.format === "base64" || def.format === "base64url")
            agg.contentEncoding = def.format;
        if (def.local || def.precision === -1)
            agg.laxFormat = true;
    },
    mime_type: (agg, def) => intersectMime(agg, def.mime),
};
function aggregateChecks(schema) {
    const agg = {};
    const def = schema._zod.def;
    // a format schema is its own first check, same rule as $ZodType init
    const list = schema._zod.traits.has("$ZodCheck")
        ? [schema, ...(def.checks ?? [])]
        : (def.checks ?? []);
    for (const ch of list)
        contributors[ch._zod.def.check]?.(agg, ch._zod.def);
    // reconcile with the bag so third-party onattach contributions still land; first-party residue is never tighter than the fold, so merging it back is idempotent for one and additive for the other
    const bag = schema._zod.bag;
    if (bag.minimum !== undefined)
        narrowMin(agg, "minimum", bag.minimum);
    if (bag.exclusiveMinimum !== undefined)
        narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
    if (bag.maximum !== undefined)
        narrowMax(agg, "maximum", bag.maximum);
    if (bag.exclusiveMaximum !== undefined)
        narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
    if (bag.multipleOf !== undefined)
        addDivisor(agg, bag.multipleOf);
    if (bag.format !== undefined) {
        agg.format ?? (agg.format = bag.format);
        if (bag.format.includes("int"))
            agg.isInt = true;
    }
    if (bag.mime)
        intersectMime(agg, bag.mime);
    for (const pattern of bag.patterns ?? [])
        addPattern(agg, pattern);
    return agg;
}
const formatMap = {
    guid: "uuid",
    url: "uri",
    datetime: "date-time",
    json_string: "json-string",
    regex: "", // do not set
};
// ==================== SIMPLE TYPE PROCESSORS ====================
// the runtime patterns are lax so parse paths never overflow the regex stack; the emitted schema swaps in the exact block forms, which zod itself never executes
const exactPatterns = new Map([
    [base64Charset, base64],
    [base64urlCharset, base64url],
]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
    const json = _json;
    json.type = "string";
    const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minLength = minimum;
    if (typeof maximum === "number")
        json.maxLength = maximum;
    // custom pattern overrides format
    if (format) {
        json.format = formatMap[format] ?? format;
        if (json.format === "")
            delete json.format; // empty format is not valid
        // `z.iso.time()` is never full-time, and `laxFormat` carries the datetime shapes that also accept what their keyword forbids
        if (format === "time" || laxFormat) {
            delete json.format;
        }
    }
    if (contentEncoding)
        json.contentEncoding = contentEncoding;
    if (patterns && patterns.size > 0) {
        const patternList = [...patterns].map(exactPattern);
        if (patternList.length === 1)
            json.pattern = patternList[0].source;
        else if (patternList.length > 1) {
            json.allOf = [
                ...patternList.map((regex) => ({
                    ...(ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0"
                        ? { type: "string" }
                        : {}),
                    pattern: regex.source,
                })),
            ];
        }
    }
};
const numberProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
    json.type = isInt ? "integer" : "number";
    // when both minimum and exclusiveMinimum exist, pick the more restrictive one
    const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
    const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
    const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
    if (exMin) {
        if (legacy) {
            json.minimum = exclusiveMinimum;
            json.exclusiveMinimum = true;
        }
        else {
            json.exclusiveMinimum = exclusiveMinimum;
        }
    }
    else if (typeof minimum === "number") {
        json.minimum = minimum;
    }
    if (exMax) {
        if (legacy) {
            json.maximum = exclusiveMaximum;
            json.exclusiveMaximum = true;
        }
        else {
            json.exclusiveMaximum = exclusiveMaximum;
        }
    }
    else if (typeof maximum === "number") {
        json.maximum = maximum;
    }
    if (multipleOf) {
        // JSON Schema requires a divisor strictly greater than zero, and a non-finite one does not survive JSON at all. A negative divisor accepts exactly what its absolute value accepts, so it still maps; zero, NaN and Infinity have no keyword form.
        const divisors = new Set();
        for (const divisor of multipleOf) {
            if (Number.isFinite(divisor) && divisor !== 0)
                divisors.add(Math.abs(divisor));
            else
                handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
        }
        // chained divisors are a conjunction the keyword cannot carry alone, so extras ride an allOf, same as stacked patterns
        const [first, ...rest] = divisors;
        if (first !== undefined)
            json.multipleOf = first;
        if (rest.length)
            json.allOf = [...(json.allOf ?? []), ...rest.map((m) => ({ multipleOf: m }))];
    }
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
    if (ctx.target === "openapi-3.0") {
        json.type = "string";
        json.nullable = true;
        json.enum = [null];
    }
    else {
        json.type = "null";
    }
};
const undefinedProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
    json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const dateProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
    const def = schema._zod.def;
    const values = getEnumValues(def.entries);
    // an empty enum accepts nothing, same as z.never()
    if (values.length === 0) {
        json.not = {};
        return;
    }
    // Number enums can have both string and number values
    if (values.every((v) => typeof v === "number"))
        json.type = "number";
    if (values.every((v) => typeof v === "string"))
        json.type = "string";
    json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // a literal with no values accepts nothing, same as z.never()
    if (def.values.length === 0) {
        json.not = {};
        return;
    }
    const vals = [];
    for (const val of def.values) {
        if (val === undefined) {
            // a custom schema replaces the whole literal, so there is nothing left to accumulate
            if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
                return;
            // otherwise do not add to vals
        }
        else if (typeof val === "bigint") {
            if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
                return;
            vals.push(Number(val));
        }
        else {
            vals.push(val);
        }
    }
    if (vals.length === 0) {
        // do nothing (an undefined literal was stripped)
    }
    else if (vals.length === 1) {
        const val = vals[0];
        json.type = val === null ? "null" : typeof val;
        if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
            json.enum = [val];
        }
        else {
            json.const = val;
        }
    }
    else {
        if (vals.every((v) => typeof v === "number"))
            json.type = "number";
        if (vals.every((v) => typeof v === "string"))
            json.type = "string";
        if (vals.every((v) => typeof v === "boolean"))
            json.type = "boolean";
        if (vals.every((v) => v === null))
            json.type = "null";
        json.enum = vals;
    }
};
const nanProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    const pattern = schema._zod.pattern;
    if (!pattern)
        throw new Error("Pattern not found in template literal");
    _json.type = "string";
    _json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    _json.type = "string";
    _json.format = "binary";
    _json.contentEncoding = "binary";
    const { minimum, maximum, mime } = aggregateChecks(schema);
    if (minimum !== undefined)
        _json.minLength = minimum;
    if (maximum !== undefined)
        _json.maxLength = maximum;
    if (!mime)
        return;
    // an empty intersection means the mime checks share no value, so nothing passes at runtime; `anyOf` must be non-empty, so the false schema is `not: {}`
    if (mime.length === 0)
        _json.not = {};
    else if (mime.length === 1)
        _json.contentMediaType = mime[0];
    // only contentMediaType differs, so the shared props stay at the root
    else
        _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
// ==================== COMPOSITE TYPE PROCESSORS ====================
const arrayProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
    json.type = "array";
    json.items = to_json_schema_processSchema(def.element, ctx, {
        ...params,
        path: [...params.path, "items"],
    });
};
// Transform and catch set `optin = "optional"` at runtime so the parser lets them observe an
// absent key, but their declared input type stays required. An input JSON Schema describes the
// declared type, so resolve past them to the schema that actually carries the optionality.
// Used by both `objectProcessor` (for `required`) and `tupleProcessor` (for `minItems`); see
// wiki/optionality.md, "The JSON Schema emitter reads the *static* value".
function inputOptin(schema) {
    const def = schema._zod.def;
    if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
        return inputOptin(def.out);
    }
    if (def.type === "catch") {
        return inputOptin(def.innerType);
    }
    return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const shape = def.shape;
    // dropping it while still emitting `additionalProperties: false` would emit a schema that rejects data this one requires
    const symbolKeys = Object.getOwnPropertySymbols(shape);
    if (symbolKeys.length &&
        handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
        return;
    }
    json.type = "object";
    json.properties = {};
    for (const key in shape) {
        // assignProp so a __proto__ key becomes an own property instead of hitting the inherited setter on the plain {} we build into
        util_assignProp(json.properties, key, to_json_schema_processSchema(shape[key], ctx, {
            ...params,
            path: [...params.path, "properties", key],
        }));
    }
    // required keys
    const requiredKeys = [];
    for (const key of Object.keys(shape)) {
        const field = def.shape[key];
        if (ctx.io === "input" ? inputOptin(field) === undefined : field._zod.optout === undefined) {
            requiredKeys.push(key);
        }
    }
    if (requiredKeys.length > 0) {
        json.required = requiredKeys;
    }
    // catchall
    if (def.catchall?._zod.def.type === "never") {
        // strict
        json.additionalProperties = false;
    }
    else if (!def.catchall) {
        // regular
        if (ctx.io === "output")
            json.additionalProperties = false;
    }
    else if (def.catchall) {
        json.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
};
const unionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // Exclusive unions (inclusive === false) use oneOf (exactly one match) instead of anyOf (one or more matches). This includes both z.xor() and discriminated unions
    const isExclusive = def.inclusive === false;
    const options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, isExclusive ? "oneOf" : "anyOf", i],
    }));
    if (isExclusive) {
        json.oneOf = options;
    }
    else {
        json.anyOf = options;
    }
};
const intersectionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const a = to_json_schema_processSchema(def.left, ctx, {
        ...params,
        path: [...params.path, "allOf", 0],
    });
    const b = to_json_schema_processSchema(def.right, ctx, {
        ...params,
        path: [...params.path, "allOf", 1],
    });
    const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
    const allOf = [
        ...(isSimpleIntersection(a) ? a.allOf : [a]),
        ...(isSimpleIntersection(b) ? b.allOf : [b]),
    ];
    json.allOf = allOf;
    // Recorded innermost first, so a nested intersection has already folded by the time this one is considered. The array is the handle rather than the schema, because a wrapper that inherits this schema shares the same array; `finalize` folds every object holding it. See `foldIntersection`.
    ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "array";
    const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
    const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
    const prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, prefixPath, i],
    }));
    const rest = def.rest
        ? to_json_schema_processSchema(def.rest, ctx, {
            ...params,
            path: [...params.path, restPath, ...(ctx.target === "openapi-3.0" ? [def.items.length] : [])],
        })
        : null;
    let minItems = def.items.length;
    while (minItems > 0) {
        const item = def.items[minItems - 1];
        const optional = ctx.io === "input" ? inputOptin(item) !== undefined : item._zod.optout === "optional";
        if (!optional)
            break;
        minItems--;
    }
    const maxItems = def.items.length;
    const isClosed = !def.rest;
    if (ctx.target === "draft-2020-12") {
        json.prefixItems = prefixItems;
        if (isClosed) {
            json.items = false;
        }
        else if (rest) {
            json.items = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else if (ctx.target === "openapi-3.0") {
        json.items = {
            anyOf: prefixItems,
        };
        if (rest) {
            json.items.anyOf.push(rest);
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else {
        json.items = prefixItems;
        if (isClosed) {
            json.additionalItems = false;
        }
        else if (rest) {
            json.additionalItems = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    // explicit user-defined length checks take precedence
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
 * numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
 * behind a wrapper only carries its own `type` before then, and a union key only has its branches.
 *
 * A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
 * than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
 * exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
 * accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
 * outright. */
function stringifyKeyNames(bySchema, json, visited) {
    // an extracted key that rewrites cannot go on sharing its definition — the string form a key position needs is not the number form every other reference wants — so it inlines. One that does not rewrite keeps the `$ref`.
    if (json.$ref) {
        // a recursive key holds its own reference inside its definition, so a node already on the path is left alone rather than resolved again
        if (visited.has(json))
            return json;
        visited.add(json);
        const def = bySchema.get(json)?.def;
        if (!def)
            return json;
        const inlined = stringifyKeyNames(bySchema, def, visited);
        return inlined === def ? json : inlined;
    }
    for (const keyword of ["anyOf", "oneOf"]) {
        const branches = json[keyword];
        if (!Array.isArray(branches))
            continue;
        const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
        // rebuilding regardless would detach a key that had nothing to re-express, dropping its `$ref` and leaking the internal `id`
        if (mapped.some((branch, i) => branch !== branches[i]))
            json = { ...json, [keyword]: mapped };
    }
    // a member that already admits a string leaves the key unconstrained, so the node's own type re-expresses only when every member is numeric
    const types = Array.isArray(json.type) ? json.type : [json.type];
    const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
    // a heterogeneous key carries no type at all, so its numeric members are caught here instead
    const values = json.enum ?? (json.const !== undefined ? [json.const] : undefined);
    if (!numericType && !values?.some((v) => typeof v === "number"))
        return json;
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
    if (rest.enum)
        rest.enum = rest.enum.map((v) => (typeof v === "number" ? String(v) : v));
    else if (typeof rest.const === "number")
        rest.const = String(rest.const);
    // a heterogeneous key keeps its absent type: the stringified members already say what a key may be
    if (!numericType)
        return rest;
    rest.type = "string";
    if (!values)
        rest.pattern = (types.includes("number") ? number : integer).source;
    return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = new WeakMap();
function rewriteKeyNames(ctx) {
    // an extracted key is resolved by the object `extractToDef` left in its place, so the map is built once rather than searched per reference. `_zod.toJSONSchema` can hand the same object to two schemas, so the first entry carrying a body wins, as a search would have found it.
    const bySchema = new Map();
    for (const entry of ctx.seen.values()) {
        if (entry.def && !bySchema.has(entry.schema))
            bySchema.set(entry.schema, entry);
    }
    const rewrites = new Map();
    for (const record of pendingRecords.get(ctx) ?? []) {
        const seen = ctx.seen.get(record);
        const names = (seen?.def ?? seen?.schema)?.propertyNames;
        if (!names || names === true || rewrites.has(names))
            continue;
        const rewritten = stringifyKeyNames(bySchema, names, new Set());
        if (rewritten !== names)
            rewrites.set(names, rewritten);
    }
    if (!rewrites.size)
        return;
    // the flatten has already copied each record's own properties onto every wrapper by reference, and an extracted body is another such copy, so every carrier holding a rewritten key is updated together
    for (const entry of ctx.seen.values()) {
        for (const carrier of [entry.schema, entry.def]) {
            const rewritten = carrier && rewrites.get(carrier.propertyNames);
            if (rewritten)
                carrier.propertyNames = rewritten;
        }
    }
}
const recordProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "object";
    // For looseRecord with regex patterns, use patternProperties. This correctly represents "only validate keys matching the pattern" semantics and composes well with allOf (intersections)
    const keyType = def.keyType;
    const patterns = aggregateChecks(keyType).patterns;
    if (def.mode === "loose" && patterns && patterns.size > 0) {
        // Use patternProperties for looseRecord with regex patterns
        const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "patternProperties", "*"],
        });
        json.patternProperties = {};
        for (const pattern of patterns) {
            util_assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
        }
    }
    else {
        // Default behavior: use propertyNames + additionalProperties
        if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
            json.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
                ...params,
                path: [...params.path, "propertyNames"],
            });
            let pending = pendingRecords.get(ctx);
            if (!pending) {
                pending = [];
                pendingRecords.set(ctx, pending);
                ctx.deferred.push(() => rewriteKeyNames(ctx));
            }
            pending.push(schema);
        }
        json.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
    // Add required for keys with discrete values (enum, literal, etc.)
    const keyValues = keyType._zod.values;
    // Every key shares one value schema, so an optional-in value makes the whole key set omittable on input. Output keeps them: the exhaustive branch assigns every key, even one whose value came back undefined.
    const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== undefined;
    if (keyValues && !def.partial && !omittableOnInput) {
        const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
        if (validKeyValues.length > 0) {
            json.required = validKeyValues.map(String);
        }
    }
};
const nullableProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const inner = to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    if (ctx.target === "openapi-3.0") {
        seen.ref = def.innerType;
        json.nullable = true;
    }
    else {
        json.anyOf = [inner, { type: "null" }];
    }
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
 * A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
 * unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
    let unrepresentable = false;
    const serialized = JSON.stringify(value, (_, val) => {
        if (typeof val !== "bigint")
            return val;
        unrepresentable = true;
        return null;
    });
    if (!unrepresentable)
        return JSON.parse(serialized);
    handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
    return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    if (ctx.io !== "input")
        return;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    let catchValue;
    try {
        catchValue = def.catchValue(undefined);
    }
    catch {
        handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
        return;
    }
    json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    const inIsTransform = def.in._zod.traits.has("$ZodTransform");
    const innerType = ctx.io === "input" ? (inIsTransform ? def.out : def.in) : def.out;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
    const innerType = schema._zod.innerType;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
// ==================== ALL PROCESSORS ====================
const allProcessors = {
    string: stringProcessor,
    number: numberProcessor,
    boolean: booleanProcessor,
    bigint: bigintProcessor,
    symbol: symbolProcessor,
    null: nullProcessor,
    undefined: undefinedProcessor,
    void: voidProcessor,
    never: neverProcessor,
    any: anyProcessor,
    unknown: unknownProcessor,
    date: dateProcessor,
    enum: enumProcessor,
    literal: literalProcessor,
    nan: nanProcessor,
    template_literal: templateLiteralProcessor,
    file: fileProcessor,
    success: successProcessor,
    custom: customProcessor,
    function: functionProcessor,
    transform: transformProcessor,
    map: mapProcessor,
    set: setProcessor,
    array: arrayProcessor,
    object: objectProcessor,
    union: unionProcessor,
    intersection: intersectionProcessor,
    tuple: tupleProcessor,
    record: recordProcessor,
    nullable: nullableProcessor,
    nonoptional: nonoptionalProcessor,
    default: defaultProcessor,
    prefault: prefaultProcessor,
    catch: catchProcessor,
    pipe: pipeProcessor,
    readonly: readonlyProcessor,
    promise: promiseProcessor,
    optional: optionalProcessor,
    lazy: lazyProcessor,
};
function toJSONSchema(input, params) {
    if ("_idmap" in input) {
        // Registry case
        const registry = input;
        const ctx = initializeContext({ ...params, processors: allProcessors });
        const defs = {};
        // First pass: process all schemas to build the seen map
        for (const entry of registry._idmap.entries()) {
            const [_, schema] = entry;
            processSchema(schema, ctx);
        }
        const schemas = {};
        const external = {
            registry,
            uri: params?.uri,
            defs,
        };
        // Update the context with external configuration
        ctx.external = external;
        // Second pass: emit each schema
        for (const entry of registry._idmap.entries()) {
            const [key, schema] = entry;
            extractDefs(ctx, schema);
            assignProp(schemas, key, finalize(ctx, schema));
        }
        if (Object.keys(defs).length > 0) {
            const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
            schemas.__shared = {
                [defsSegment]: defs,
            };
        }
        return { schemas };
    }
    // Single schema case
    const ctx = initializeContext({ ...params, processors: allProcessors });
    processSchema(input, ctx);
    extractDefs(ctx, input);
    return finalize(ctx, input);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = parsedType(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
                return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const parse_decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/errors.js



/* Prototypes that already carry the lazy helper methods. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
/* Helper methods live as non-enumerable lazy getters on the shared
 * prototype instead of own properties on every instance. On first
 * access the getter allocates the per-instance closure and caches it
 * as a non-enumerable own property, so detached usage still works and
 * the allocation only happens for methods actually touched. */
function _lazyMethod(proto, key, make) {
    Object.defineProperty(proto, key, {
        configurable: true,
        enumerable: false,
        get() {
            const value = make(this);
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
            return value;
        },
        set(value) {
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
        },
    });
}
const errors_initializer = (inst, issues) => {
    $ZodError.init(inst, issues);
    inst.name = "ZodError";
    const proto = Object.getPrototypeOf(inst);
    if (_installedErrorProtos.has(proto))
        return;
    _installedErrorProtos.add(proto);
    _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
    _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
    _lazyMethod(proto, "addIssue", (self) => (issue) => {
        self.issues.push(issue);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    _lazyMethod(proto, "addIssues", (self) => (issues) => {
        self.issues.push(...issues);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    Object.defineProperty(proto, "isEmpty", {
        configurable: true,
        enumerable: false,
        get() {
            return this.issues.length === 0;
        },
    });
};
const ZodError = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodError", errors_initializer)));
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", errors_initializer, undefined, {
    Parent: Error,
});
// /** @deprecated Use `z.core.$ZodErrorMapCtx` instead. */
// export type ErrorMapCtx = core.$ZodErrorMapCtx;

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/parse.js


const classic_parse_parse = /* @__PURE__ */ _parse(ZodRealError);
const classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const parse_safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);

// Codec functions
const parse_encode = /* @__PURE__ */ _encode(ZodRealError);
const classic_parse_decode = /* @__PURE__ */ _decode(ZodRealError);
const parse_encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const parse_decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const parse_safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const parse_safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/schemas.js








// Register English as the default locale on first ZodType construction. Hooked into the `ZodType` `$constructor` (rather than a top-level `config(en())` in `external.ts`) so bundlers honoring `sideEffects: false` can't tree-shake it out — see #5953, #5725. An explicit `z.config(z.locales.xx())` call wins regardless of order, since this only sets the default when none is present.
function _ensureDefaultLocale() {
    if (!globalConfig.localeError)
        config(en());
}
// the default memoizer is read by the core container init, which runs before `ZodType.init`, so each container calls this first
function _ensureDefaultMemoizer() {
    if (!globalConfig.memoizer)
        config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
    _ensureDefaultLocale();
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
    return inst;
}, {
    check(...chks) {
        const def = this.def;
        return this.clone(mergeDefs(def, {
            checks: [
                ...(def.checks ?? []),
                ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }), { parent: true });
    },
    with(...chks) {
        return this.check(...chks);
    },
    clone(def, params) {
        return clone(this, def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    refine(check, params) {
        return this.check(refine(check, params));
    },
    superRefine(refinement, params) {
        return this.check(superRefine(refinement, params));
    },
    overwrite(fn) {
        return this.check(_overwrite(fn));
    },
    optional() {
        return optional(this);
    },
    exactOptional() {
        return exactOptional(this);
    },
    nullable() {
        return nullable(this);
    },
    nullish() {
        return optional(nullable(this));
    },
    nonoptional(params) {
        return nonoptional(this, params);
    },
    array() {
        return array(this);
    },
    or(arg) {
        return union([this, arg]);
    },
    and(arg) {
        return intersection(this, arg);
    },
    transform(tx) {
        return pipe(this, transform(tx));
    },
    default(d) {
        return schemas_default(this, d);
    },
    prefault(d) {
        return prefault(this, d);
    },
    catch(params) {
        return schemas_catch(this, params);
    },
    pipe(target) {
        return pipe(this, target);
    },
    readonly() {
        return readonly(this);
    },
    describe(description) {
        const cl = this.clone();
        globalRegistry.add(cl, { description });
        return cl;
    },
    meta(...args) {
        // overloaded: meta() returns the registered metadata, meta(data) returns a clone with `data` registered. The mapped type picks up the second overload, so we accept variadic any-args and return `any` to satisfy both at runtime.
        if (args.length === 0)
            return globalRegistry.get(this);
        const cl = this.clone();
        globalRegistry.add(cl, args[0]);
        return cl;
    },
    isOptional() {
        return this.safeParse(undefined).success;
    },
    isNullable() {
        return this.safeParse(null).success;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
    // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
    get "~standard"() {
        return hide(this, "~standard", {
            ...standardProps(this),
            jsonSchema: {
                input: createStandardJSONSchemaMethod(this, "input"),
                output: createStandardJSONSchemaMethod(this, "output"),
            },
        });
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
    parse: function _parse(data, params) {
        return classic_parse_parse(this, data, params, { callee: _parse });
    },
    parseAsync: async function _parseAsync(data, params) {
        return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync });
    },
    safeParse(data, params) {
        return parse_safeParse(this, data, params);
    },
    async safeParseAsync(data, params) {
        return parse_safeParseAsync(this, data, params);
    },
    // `spa` is an alias: same function object as `safeParseAsync`, as before.
    get spa() {
        return this?.safeParseAsync;
    },
    set spa(value) {
        own(this, "spa", value);
    },
    validate(data, params) {
        return validate(this, data, params);
    },
    validateAsync(data, params) {
        return parse_validateAsync(this, data, params);
    },
    encode: function _encode(data, params) {
        return parse_encode(this, data, params, { callee: _encode });
    },
    decode: function _decode(data, params) {
        return classic_parse_decode(this, data, params, { callee: _decode });
    },
    encodeAsync: async function _encodeAsync(data, params) {
        return await parse_encodeAsync(this, data, params, { callee: _encodeAsync });
    },
    decodeAsync: async function _decodeAsync(data, params) {
        return await parse_decodeAsync(this, data, params, { callee: _decodeAsync });
    },
    safeEncode(data, params) {
        return parse_safeEncode(this, data, params);
    },
    safeDecode(data, params) {
        return parse_safeDecode(this, data, params);
    },
    async safeEncodeAsync(data, params) {
        return parse_safeEncodeAsync(this, data, params);
    },
    async safeDecodeAsync(data, params) {
        return parse_safeDecodeAsync(this, data, params);
    },
    toJSONSchema(params) {
        return createToJSONSchemaMethod(this, {})(params);
    },
    // Reads through to the registry on every access, so it must not cache.
    get description() {
        return globalRegistry.get(this)?.description;
    },
    // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
    get _def() {
        return this._zod.def;
    },
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null,
}, {
    regex(...args) {
        return this.check(_regex(...args));
    },
    includes(...args) {
        return this.check(_includes(...args));
    },
    startsWith(...args) {
        return this.check(_startsWith(...args));
    },
    endsWith(...args) {
        return this.check(_endsWith(...args));
    },
    min(...args) {
        return this.check(_minLength(...args));
    },
    max(...args) {
        return this.check(_maxLength(...args));
    },
    length(...args) {
        return this.check(_length(...args));
    },
    nonempty(...args) {
        return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
        return this.check(_lowercase(params));
    },
    uppercase(params) {
        return this.check(_uppercase(params));
    },
    trim() {
        return this.check(_trim());
    },
    normalize(...args) {
        return this.check(_normalize(...args));
    },
    toLowerCase() {
        return this.check(_toLowerCase());
    },
    toUpperCase() {
        return this.check(_toUpperCase());
    },
    slugify() {
        return this.check(_slugify());
    },
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    _ZodString.init(inst, def);
}, {
    email(params) {
        return this.check(_email(ZodEmail, params));
    },
    url(params) {
        return this.check(_url(ZodURL, params));
    },
    jwt(params) {
        return this.check(_jwt(ZodJWT, params));
    },
    emoji(params) {
        return this.check(api_emoji(ZodEmoji, params));
    },
    guid(params) {
        return this.check(_guid(ZodGUID, params));
    },
    uuid(params) {
        return this.check(_uuid(ZodUUID, params));
    },
    uuidv4(params) {
        return this.check(_uuidv4(ZodUUID, params));
    },
    uuidv6(params) {
        return this.check(_uuidv6(ZodUUID, params));
    },
    uuidv7(params) {
        return this.check(_uuidv7(ZodUUID, params));
    },
    nanoid(params) {
        return this.check(_nanoid(ZodNanoID, params));
    },
    cuid(params) {
        return this.check(_cuid(ZodCUID, params));
    },
    cuid2(params) {
        return this.check(_cuid2(ZodCUID2, params));
    },
    ulid(params) {
        return this.check(_ulid(ZodULID, params));
    },
    base64(params) {
        return this.check(_base64(ZodBase64, params));
    },
    base64url(params) {
        return this.check(_base64url(ZodBase64URL, params));
    },
    xid(params) {
        return this.check(_xid(ZodXID, params));
    },
    ksuid(params) {
        return this.check(_ksuid(ZodKSUID, params));
    },
    ipv4(params) {
        return this.check(_ipv4(ZodIPv4, params));
    },
    ipv6(params) {
        return this.check(_ipv6(ZodIPv6, params));
    },
    cidrv4(params) {
        return this.check(_cidrv4(ZodCIDRv4, params));
    },
    cidrv6(params) {
        return this.check(_cidrv6(ZodCIDRv6, params));
    },
    e164(params) {
        return this.check(_e164(ZodE164, params));
    },
    datetime(params) {
        return this.check(_isoDateTime(schemas_ZodISODateTime, params));
    },
    date(params) {
        return this.check(_isoDate(ZodISODate, params));
    },
    time(params) {
        return this.check(_isoTime(schemas_ZodISOTime, params));
    },
    duration(params) {
        return this.check(_isoDuration(schemas_ZodISODuration, params));
    },
});
function schemas_string(params) {
    return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    _ZodString.init(inst, def);
});
const schemas_ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
    $ZodISODateTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
    $ZodISODate.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const schemas_ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
    $ZodISOTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const schemas_ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
    $ZodISODuration.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmail.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_email(params) {
    return core._email(ZodEmail, params);
}
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodGUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_guid(params) {
    return core._guid(ZodGUID, params);
}
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodUUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_uuid(params) {
    return core._uuid(ZodUUID, params);
}
function uuidv4(params) {
    return core._uuidv4(ZodUUID, params);
}
// ZodUUIDv6
function uuidv6(params) {
    return core._uuidv6(ZodUUID, params);
}
// ZodUUIDv7
function uuidv7(params) {
    return core._uuidv7(ZodUUID, params);
}
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodURL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function url(params) {
    return core._url(ZodURL, params);
}
function httpUrl(params) {
    return core._url(ZodURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmoji.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_emoji(params) {
    return core._emoji(ZodEmoji, params);
}
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodNanoID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_nanoid(params) {
    return core._nanoid(ZodNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
function schemas_cuid(params) {
    return core._cuid(ZodCUID, params);
}
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID2.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cuid2(params) {
    return core._cuid2(ZodCUID2, params);
}
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodULID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ulid(params) {
    return core._ulid(ZodULID, params);
}
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodXID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_xid(params) {
    return core._xid(ZodXID, params);
}
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodKSUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ksuid(params) {
    return core._ksuid(ZodKSUID, params);
}
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv4(params) {
    return core._ipv4(ZodIPv4, params);
}
const ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMAC", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodMAC.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_mac(params) {
    return core._mac(ZodMAC, params);
}
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv6(params) {
    return core._ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
    $ZodCIDRv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv4(params) {
    return core._cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
    $ZodCIDRv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv6(params) {
    return core._cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64(params) {
    return core._base64(ZodBase64, params);
}
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64URL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64url(params) {
    return core._base64url(ZodBase64URL, params);
}
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodE164.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_e164(params) {
    return core._e164(ZodE164, params);
}
const ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_creditCard(params) {
    return core._creditCard(ZodCreditCard, params);
}
const ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_iban(params) {
    return core._iban(ZodIBAN, params);
}
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodJWT.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function jwt(params) {
    return core._jwt(ZodJWT, params);
}
const ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCustomStringFormat", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodCustomStringFormat.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function schemas_hostname(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
}
function schemas_hex(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
}
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => {
        const { minimum, exclusiveMinimum } = aggregateChecks(inst);
        return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
        const { maximum, exclusiveMaximum } = aggregateChecks(inst);
        return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
        const { isInt, multipleOf } = aggregateChecks(inst);
        return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    int(params) {
        return this.check(schemas_int(params));
    },
    safe(params) {
        return this.check(schemas_int(params));
    },
    positive(params) {
        return this.check(_gt(0, params));
    },
    nonnegative(params) {
        return this.check(_gte(0, params));
    },
    negative(params) {
        return this.check(_lt(0, params));
    },
    nonpositive(params) {
        return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
    step(value, params) {
        return this.check(_multipleOf(value, params));
    },
    finite() {
        return this;
    },
}));
function schemas_number(params) {
    return _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodNumber.init(inst, def);
});
function schemas_int(params) {
    return _int(ZodNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function schemas_boolean(params) {
    return _boolean(ZodBoolean, params);
}
const ZodBigInt = /*@__PURE__*/ $constructor("ZodBigInt", (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => bigintProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    positive(params) {
        return this.check(_gt(BigInt(0), params));
    },
    negative(params) {
        return this.check(_lt(BigInt(0), params));
    },
    nonpositive(params) {
        return this.check(_lte(BigInt(0), params));
    },
    nonnegative(params) {
        return this.check(_gte(BigInt(0), params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
}));
function schemas_bigint(params) {
    return core._bigint(ZodBigInt, params);
}
const ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodBigIntFormat, params);
}
const ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.symbolProcessor(inst, ctx, json, params);
})));
function symbol(params) {
    return core._symbol(ZodSymbol, params);
}
const ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.undefinedProcessor(inst, ctx, json, params);
})));
function schemas_undefined(params) {
    return core._undefined(ZodUndefined, params);
}

const ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nullProcessor(inst, ctx, json, params);
})));
function schemas_null(params) {
    return core._null(ZodNull, params);
}

const ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.anyProcessor(inst, ctx, json, params);
})));
function any() {
    return core._any(ZodAny);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function schemas_unknown() {
    return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
    $ZodNever.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
    return _never(ZodNever, params);
}
const ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.voidProcessor(inst, ctx, json, params);
})));
function schemas_void(params) {
    return core._void(ZodVoid, params);
}

const ZodDate = /*@__PURE__*/ $constructor("ZodDate", (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => dateProcessor(inst, ctx, json, params);
    inst.min = (value, params) => inst.check(_gte(value, params));
    inst.max = (value, params) => inst.check(_lte(value, params));
}, 
/*@__PURE__*/ derived({
    minDate: (inst) => {
        const { minimum } = aggregateChecks(inst);
        return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
        const { maximum } = aggregateChecks(inst);
        return maximum ? new Date(maximum) : null;
    },
}, {}));
function schemas_date(params) {
    return core._date(ZodDate, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodArray.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
    inst.element = def.element;
}, {
    min(n, params) {
        return this.check(_minLength(n, params));
    },
    nonempty(params) {
        return this.check(_minLength(1, params));
    },
    max(n, params) {
        return this.check(_maxLength(n, params));
    },
    length(n, params) {
        return this.check(_length(n, params));
    },
    unwrap() {
        return this.element;
    },
});
function array(element, params) {
    return _array(ZodArray, element, params);
}
// .keyof
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodObjectJIT.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
    keyof() {
        return schemas_enum(Object.keys(this._zod.def.shape));
    },
    catchall(catchall) {
        // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
        return this.clone(mergeDefs(this._zod.def, { catchall: catchall }));
    },
    passthrough() {
        return this.clone(mergeDefs(this._zod.def, { catchall: schemas_unknown() }));
    },
    loose() {
        return this.clone(mergeDefs(this._zod.def, { catchall: schemas_unknown() }));
    },
    strict() {
        return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
    },
    strip() {
        return this.clone(mergeDefs(this._zod.def, { catchall: undefined }));
    },
    extend(incoming) {
        return extend(this, incoming);
    },
    safeExtend(incoming) {
        return safeExtend(this, incoming);
    },
    merge(other) {
        return merge(this, other);
    },
    pick(mask) {
        return pick(this, mask);
    },
    omit(mask) {
        return omit(this, mask);
    },
    partial(...args) {
        return partial(ZodOptional, this, args[0]);
    },
    exactPartial(...args) {
        return partial(ZodExactOptional, this, args[0], "exactPartial");
    },
    required(...args) {
        return required(ZodNonOptional, this, args[0]);
    },
});
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...util.normalizeParams(params),
    };
    return new ZodObject(def);
}
// strictObject
function strictObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: never(),
        ...normalizeParams(params),
    });
}
// looseObject
function looseObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: schemas_unknown(),
        ...util.normalizeParams(params),
    });
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
});
function union(options, params) {
    return new ZodUnion({
        type: "union",
        options: options,
        ...normalizeParams(params),
    });
}
const ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodXor", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodDiscriminatedUnion", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodDiscriminatedUnion.init(inst, def);
})));
function discriminatedUnion(discriminator, options, params) {
    // const [options, params] = args;
    return new ZodDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
    $ZodIntersection.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
    return new ZodIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodTuple = /*@__PURE__*/ $constructor("ZodTuple", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTuple.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
    rest(rest) {
        return this.clone({
            ...this._zod.def,
            rest: rest,
        });
    },
    partial() {
        const def = this._zod.def;
        // a refinement was authored against the full arity; partialing would run it on a shorter array
        if (def.checks?.length)
            throw new Error(".partial() cannot be used on tuple schemas containing refinements");
        return this.clone({
            ...def,
            items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item })),
        });
    },
});
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodRecord.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...normalizeParams(valueType),
        });
    }
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...normalizeParams(params),
    });
}
// type alksjf = core.output<core.$ZodRecordKey>;
function partialRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMap", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodMap.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.mapProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function map(keyType, valueType, params) {
    return new ZodMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSet", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodSet.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.setProcessor(inst, ctx, json, params);
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function set(valueType, params) {
    return new ZodSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
    inst.enum = def.entries;
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
    const keys = new Set(Object.keys(def.entries));
    inst.extract = (values, params) => {
        const newEntries = {};
        for (const value of values) {
            if (keys.has(value)) {
                newEntries[value] = def.entries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
    inst.exclude = (values, params) => {
        const newEntries = { ...def.entries };
        for (const value of values) {
            if (keys.has(value)) {
                delete newEntries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
});
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodEnum({
        type: "enum",
        entries,
        ...normalizeParams(params),
    });
}

/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
    $ZodLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
    inst.values = new Set(def.values);
    Object.defineProperty(inst, "value", {
        get() {
            if (def.values.length > 1) {
                throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
            }
            return def.values[0];
        },
    });
});
function literal(value, params) {
    return new ZodLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...normalizeParams(params),
    });
}
const ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.fileProcessor(inst, ctx, json, params);
    inst.min = (size, params) => inst.check(core._minSize(size, params));
    inst.max = (size, params) => inst.check(core._maxSize(size, params));
    inst.mime = (types, params) => inst.check(core._mime(Array.isArray(types) ? types : [types], params));
})));
function file(params) {
    return core._file(ZodFile, params);
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTransform.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
    inst._zod.parse = (payload, _ctx) => {
        if (_ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = inst);
                // _issue.continue ??= true;
                payload.issues.push(util_issue(_issue));
            }
        };
        const output = def.transform(payload.value, payload);
        if (output instanceof Promise) {
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        payload.value = output;
        return payload;
    };
});
function transform(fn) {
    return new ZodTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
    return new ZodOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
    $ZodExactOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
    return new ZodExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
    return new ZodNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeDefault = inst.unwrap;
});
function schemas_default(innerType, defaultValue) {
    return new ZodDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
    $ZodPrefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
    return new ZodPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
    $ZodNonOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
    return new ZodNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...normalizeParams(params),
    });
}
const ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.successProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function success(innerType) {
    return new ZodSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeCatch = inst.unwrap;
});
function schemas_catch(innerType, catchValue) {
    return new ZodCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : constantCatch(catchValue)),
    });
}

const ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nanProcessor(inst, ctx, json, params);
})));
function nan(params) {
    return core._nan(ZodNaN, params);
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
    inst.in = def.in;
    inst.out = def.out;
});
function pipe(in_, out) {
    return new ZodPipe({
        type: "pipe",
        in: in_,
        out: out,
        // ...util.normalizeParams(params),
    });
}
const ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCodec", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
function codec(in_, out, params) {
    return new ZodCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPreprocess", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodPreprocess.init(inst, def);
})));
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
    $ZodReadonly.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
    return new ZodReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.templateLiteralProcessor(inst, ctx, json, params);
})));
function templateLiteral(parts, params) {
    return new ZodTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.lazyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.getter();
})));
function lazy(getter) {
    return new ZodLazy({
        type: "lazy",
        getter: getter,
    });
}
const ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.promiseProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function promise(innerType) {
    return new ZodPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.functionProcessor(inst, ctx, json, params);
})));
function _function(params) {
    return new ZodFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(schemas_unknown())),
        output: params?.output ?? schemas_unknown(),
    });
}

const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
// custom checks
function check(fn) {
    const ch = new core.$ZodCheck({
        check: "custom",
        // ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
function custom(fn, _params) {
    return core._custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
    return _refine(ZodCustom, fn, _params);
}
// superRefine
function superRefine(fn, params) {
    return _superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
const ZodInstanceOf = /*@__PURE__*/ $constructor("ZodInstanceOf", (inst, def) => {
    ZodCustom.init(inst, def);
}, {
    properties(shape, params) {
        // asserts in place, so the narrowed output type is truthful without a wrapper
        return this.check(_properties(shape, params));
    },
});
function _instanceof(cls, params = {}) {
    const inst = new ZodInstanceOf({
        type: "custom",
        check: "custom",
        fn: (data) => data instanceof cls,
        abort: true,
        ...util.normalizeParams(params),
    });
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodCodec,
    Boolean: ZodBoolean,
    String: ZodString,
}, ...args);
function json(params) {
    const jsonSchema = lazy(() => {
        return union([schemas_string(params), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
// preprocess
function preprocess(fn, schema) {
    return new ZodPreprocess({
        type: "pipe",
        in: transform(fn),
        out: schema,
    });
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function iso_datetime(params) {
    return core._isoDateTime(ZodISODateTime, params);
}
function iso_date(params) {
    return _isoDate(ZodISODate, params);
}
function iso_time(params) {
    return core._isoTime(ZodISOTime, params);
}
function iso_duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

;// CONCATENATED MODULE: ./build/policy/readers/schema-parts.js

/** The parts that the schema of policy files is made of. A message is a hint: what to write instead. */
function schema_parts_text(description, hint = 'write a text, in quotes') {
    return schemas_string(hint).describe(description);
}
/** A mapping that has these keys and no others; its message names them. */
function mapping(shape) {
    return strictObject(shape, { error: Object.keys(shape).join(', ') });
}
function list(item, description, hint) {
    return array(item, hint).describe(description);
}
function either(hint, ...options) {
    return union(options, hint);
}
/** What is accepted as it is, and not enforced. */
function opaque(description) {
    return schemas_unknown().describe(description).optional();
}
const reason = schema_parts_text('Why, in your words; reports show it').optional();
const granted = {
    reason,
    expires: iso_date('write a day as 2027-01-31')
        .describe('The last day on which it is granted; from the next day on the file is refused')
        .optional(),
};
/** A denial does not expire: something would be granted by nobody. */
const denied = { reason };
const allowed = mapping({ allow: schemas_boolean('write true or false').describe('Whether it is granted'), ...granted });
/** `true`, `false`, or the same with a reason. */
function schema_parts_onOff(description) {
    return either('write true, false or a mapping with allow', schemas_boolean(), allowed).describe(description);
}
/** As {@link onOff}, or, under a key of its own, what the adapter gives instead. */
function schema_parts_orVirtual(description, virtual) {
    const hint = `write true, false or a mapping with allow or ${Object.keys(virtual).join()}`;
    return either(hint, schemas_boolean(), allowed, mapping({ ...virtual, ...denied })).describe(description);
}
/** A text, or the same under a key of its own, with a reason. */
function entry(description, hint, named) {
    return either(hint, schemas_string(), named).describe(description);
}

;// CONCATENATED MODULE: ./build/policy/readers/permission-schemas.js


/** What stands under the keys of `permissions`. */
const URI = 'write uri: fs://data/** or fs:///data/**';
const uri = schemas_string(URI)
    .regex(/^fs:\/\/./, URI)
    .describe('A directory of the host, with all below it: fs:///data/**, or fs://data/** for a path in what it opens');
const access = list(schemas_enum(['read', 'write'], 'write read or write'), 'What may be done in it', 'write [read] or [read, write]').min(1, 'write [read] or [read, write]');
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
const cidr = schemas_string('write cidr: 10.0.0.0/8')
    .regex(/^[\d.]+(?:\/\d+)?$|^[\da-fA-F:.]+(?:\/\d+)?$/, 'write a network, as 10.0.0.0/8 or fd00::/8')
    .describe('A network: TCP and UDP on every port of it, for sockets and not for HTTP');
const network = mapping({
    allow: list(either(HOST, mapping({ host, ...granted }), mapping({ cidr, ...granted }), mapping({
        defaults: schemas_boolean('name the hosts').describe("wassette's default hosts: refused, name them"),
        ...denied,
    })), 'Hosts that HTTP requests may go to, and networks for sockets', 'write a list of entries with host or cidr').nullish(),
    deny: list(either(HOST, mapping({ host, ...denied }), mapping({ cidr, ...denied })), 'What nothing beside it, nor any section, may grant under network, http or sockets: what overlaps is a mistake', 'write a list of entries with host or cidr').nullish(),
}).describe("HTTP and sockets, as wassette's policies name them");
const ORIGIN = 'write an origin, as https://api.example.com';
const permission_schemas_NONE = 'write true, false, none or a list of origins';
const permission_schemas_http = either('write true, false, none or a mapping with allow', schemas_boolean(), literal('none'), mapping({
    allow: either(permission_schemas_NONE, schemas_boolean(), literal('none'), array(entry('An origin: https://api.example.com, https://*.example.com:8443, *://*:*', ORIGIN, mapping({ origin: schema_parts_text('The origin', ORIGIN), ...granted }))))
        .describe('All origins, or only these; none of them: denied')
        .nullable(),
    ...granted,
}))
    .describe('Sending HTTP requests: to all, or only to these origins; with none requests may be built, and not sent')
    .optional();
const PEER = 'write a peer, as tcp://10.0.0.5:5432';
const peer = entry('An address: tcp://10.0.0.5:5432, udp://192.168.0.0/24:53, tcp://[::1]:8000..9000, *://*:*', PEER, mapping({ peer: schema_parts_text('The address', PEER), ...granted }));
const permission_schemas_NAME = 'write a name, as api.example.com';
const permission_schemas_sockets = {
    sockets: either('write true, false or a mapping with allow or listen', schemas_boolean(), mapping({
        allow: either('write true, false or a list of peers', schemas_boolean(), array(peer))
            .describe('All peers, or only these')
            .nullish(),
        listen: list(peer, 'Addresses that may be listened on', 'write a list of addresses').nullish(),
        ...granted,
    }))
        .describe('TCP and UDP: with all, or only with these peers; true grants name look-up too')
        .optional(),
    dns: either('write true, false or a mapping with allow', schemas_boolean(), mapping({
        allow: either('write true, false or a list of names', schemas_boolean(), array(entry('A name: api.example.com, *.example.com', permission_schemas_NAME, mapping({ name: schema_parts_text('The name', permission_schemas_NAME), ...granted }))))
            .describe('All names, or only these')
            .nullable(),
        ...granted,
    }))
        .describe('Looking names up: all, or only these; default: as sockets, if that is true or false')
        .optional(),
};
const KEY = 'write a name, as LANG, or LC_*';
/** @param what environment variables, or properties */
function permission_schemas_environment(what) {
    const key = schema_parts_text('Its name, or PREFIX_* for all that begin so', KEY);
    return mapping({
        allow: either('write true, false or a list of names', schemas_boolean(), array(entry(`Names of ${what}, or PREFIX_*`, KEY, mapping({ key, ...granted }))))
            .describe(`The host's ${what}: all, or only these`)
            .nullish(),
        deny: list(entry(`Names of ${what}, or PREFIX_*`, KEY, mapping({ key, ...denied })), `The ${what} that the component never sees, whatever else grants them`, 'write a list of names').nullish(),
        set: record(schemas_string(), either('write a text', schemas_string(), schemas_number(), schemas_boolean()), 'write a mapping: NAME: value')
            .describe(`Fixed ${what}, in place of the host's; numbers and true or false are taken as they are written`)
            .nullish(),
        ...granted,
    }).describe(`The ${what} that the component sees`);
}
const MODE = 'write allow, ignore or deny';
const modes = ['allow', 'ignore', 'deny'];
function permission_schemas_stream(description) {
    const mode = schemas_enum(modes, MODE).describe('allow; ignore: reads are at the end, writes are dropped; or deny');
    return either(MODE, schemas_enum(modes), mapping({ mode, ...granted }))
        .describe(description)
        .optional();
}
const stdio = either('write allow, ignore, deny or a mapping with stdin, stdout and stderr', schemas_enum(modes), mapping({ stdin: permission_schemas_stream('Standard input'), stdout: permission_schemas_stream('Standard output'), stderr: permission_schemas_stream('Standard error') }))
    .describe('The standard streams: all at once, or one by one; what is not named is denied')
    .optional();
const INSTANT = 'write an instant of RFC 3339, as 2026-01-01T00:00:00Z';
const SEED = 'write hexadecimal digits in quotes, two for each byte, as "2a"';
const switches = {
    clocks: schema_parts_orVirtual("Reading the clocks and the time zone, and waiting for timers: of the host's, or of virtual time, which moves only when the component waits", { fixed: schema_parts_text('Virtual time: the instant at which the clocks start', INSTANT) }).optional(),
    random: schema_parts_orVirtual("Reading random numbers: the host's, or those that follow from a seed, which are not secure", {
        seed: either(SEED, schemas_string(), schemas_number()).describe('1 to 64 bytes in hexadecimal, as they are written'),
    }).optional(),
    exit: schema_parts_onOff('Ending its own process with an exit code').optional(),
};
const accesses = ['ro', 'rw'];
const permission_schemas_filesystem = either('write true, false, ro, rw or a mapping with allow', schemas_boolean(), schemas_enum(accesses), mapping({
    allow: either('write true, false, ro or rw', schemas_boolean(), schemas_enum(accesses)).describe('Whether, and to do what'),
    ...granted,
}))
    .describe('Every directory that the host opens by itself; ro: to change nothing in them')
    .optional();
const guest = schema_parts_text('Where the component finds it', 'write guest: /in/the/component');
const GLOBS = 'write a list of globs';
const yes = literal(true, 'write true, or leave it out');
const mounts = {
    mounts: list(either('write an entry with guest and local, or with guest and memory: true', mapping({
        guest,
        local: schema_parts_text('A file or directory of the machine that makes the result', 'write local: ./assets'),
        overlay: schemas_boolean('write true or false').describe('Whether changes are kept, in memory').optional(),
        ...denied,
    }), mapping({ guest, memory: yes.describe('An empty directory in memory'), ...denied })), 'Files that become part of the result', 'write a list of entries with guest and local').optional(),
    'mount-include': list(schemas_string('write a glob'), 'Which files of the mounts are embedded: globs; default: all', GLOBS)
        .min(1, GLOBS)
        .optional(),
    'mount-exclude': list(schemas_string('write a glob'), 'Files and directories that are not embedded: globs', GLOBS).optional(),
};
const WASI = 'write wasi:keyvalue/*, wasi:keyvalue/store, or a mapping with interface, name and external-id';
const OTHERS = 'write "*", acme:*, acme:log/*, acme:log/sink, or a plain name such as fs';
/** One import among others of its interface. */
const one = {
    name: schema_parts_text("The import's own name", 'write a name such as left').optional(),
    'external-id': schema_parts_text('What it says by external-id').optional(),
};
const imports = mapping({
    allow: list(either(WASI, schemas_string(), mapping({ import: schema_parts_text('The package or interface, or the own name of an import', WASI), ...granted }), mapping({ interface: schema_parts_text('The interface', WASI), ...one, ...granted }), mapping({ ...one, name: schema_parts_text("The import's own name", 'write a name such as left'), ...granted })).describe('A package of wasi: with /*, one interface, or one import'), 'Further interfaces of wasi: that pass, and imports that are allowed one by one', 'write a list of interfaces').nullish(),
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
    filesystem: permission_schemas_filesystem,
    ...mounts,
    network: network.nullish(),
    http: permission_schemas_http,
    ...permission_schemas_sockets,
    environment: permission_schemas_environment('environment variables').nullish(),
    config: permission_schemas_environment('properties of wasi:config').nullish(),
    args: list(either('write a text', schemas_string(), schemas_number(), schemas_boolean()), 'Fixed command-line arguments, the name of the program first', 'write a list of texts')
        .min(1, 'name the program at least')
        .optional(),
    cwd: schema_parts_text('The working directory that the component is told', 'write a path, as /work').optional(),
    imports: imports,
    'on-denied': schemas_enum(['error', 'trap'], 'write error or trap')
        .describe('What a denied call does where WASI has an error for it; elsewhere it always traps; default: error')
        .optional(),
    debug: schemas_boolean('write true or false')
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
    match: either('write a glob, or a list of globs', glob, array(glob).min(1, 'write a glob')).describe('Which components: a glob over their paths, or several'),
    description: schema_parts_text('What this section is for').optional(),
    permissions: permissions.nullish(),
}).describe('What is said of some components. Each key replaces what was said before of the same thing: http of HTTP, network of ' +
    'HTTP and of sockets, storage and filesystem of each other. Denied variables, properties, imports and files stay denied');
const file_schema_VERSION = 'write "1.0"';
const policyFile = mapping({
    $schema: schema_parts_text('Where editors find the JSON Schema of this file').optional(),
    version: either(file_schema_VERSION, schemas_string().regex(/^1\.\d{1,3}$/, file_schema_VERSION), schemas_number().gte(1, file_schema_VERSION).lt(2, file_schema_VERSION)).describe('The version of the format: "1.0"'),
    description: schema_parts_text('What this policy is for').optional(),
    overrides: schemas_enum(['any', 'tighten-only'], 'write any or tighten-only')
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

;// CONCATENATED MODULE: ./build/policy/readers/permissions.js


/** Reads the keys of a `permissions` mapping that are this project's own, into the draft. */
function readOwn(permissions, draft, root) {
    readClocks(permissions.clocks, draft, [...root, 'clocks']);
    readRandom(permissions.random, draft, [...root, 'random']);
    permissions_readSwitch('allow-exit', permissions.exit, draft, [...root, 'exit']);
    readStreams(permissions.stdio, draft, [...root, 'stdio']);
    permissions_readSwitch('allow-fs', permissions.filesystem, draft, [...root, 'filesystem']);
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
        return permissions_readSwitch('allow-clocks', clocks, draft, path);
    draft.grant('fixed-clock', clocks.fixed, [...path, 'fixed'], draft.said(path, clocks));
}
function readRandom(random, draft, path) {
    if (typeof random !== 'object' || 'allow' in random)
        return permissions_readSwitch('allow-random', random, draft, path);
    const seed = [...path, 'seed'];
    draft.grant('random-seed', draft.source(seed), seed, draft.said(path, random));
}
function permissions_readSwitch(name, value, draft, path) {
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
    permissions_refuseDenied(draft, `deny-${kind}`, [`allow-${kind}`, kind]);
}
/** A pattern may be narrowed by a denial; what a denial takes away whole was not meant. */
function permissions_refuseDenied(draft, denials, grants) {
    const denied = new Map(draft.of(denials).map((denial) => [denial.value ?? '', denial]));
    const patterns = new Patterns(denied.keys());
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
    return formatAllowedImport(item.name, 'interface' in item ? item.interface : undefined, item['external-id']);
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

;// CONCATENATED MODULE: ./build/policy/did-you-mean.js
/**
 * The candidate that was most likely meant by `word`, or `undefined` if none is near: at most one edit in three
 * characters away.
 */
function didYouMean(word, candidates) {
    let best;
    let least = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        // So many edits the lengths alone take; and words of a hostile file may be of any length.
        if (Math.abs(word.length - candidate.length) >= least)
            continue;
        const edits = distance(word, candidate);
        if (edits < least) {
            least = edits;
            best = candidate;
        }
    }
    return best;
}
/** The hint of an error about an unknown word: what was probably meant, or what to do otherwise. */
function hintFor(word, candidates, otherwise) {
    const near = didYouMean(word, candidates);
    return near === undefined ? otherwise : `perhaps ${near} was meant`;
}
/** Levenshtein: the least number of insertions, deletions and replacements that make `a` into `b`. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/policy/readers/schema-mistakes.js




/**
 * Holds a tree against a schema whose messages are hints, as `file-schema.ts` has them. Every mistake goes to `report`
 * and is taken out, so that the rest can be read; `undefined` if there is no rest.
 * @param rest what the rest has to be like: the schema without the keys that must be at the top
 */
function schema_mistakes_check(root, schema, rest, report) {
    const first = schema.safeParse(trees_plain(root));
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
        const next = rest.safeParse(trees_plain(tree));
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
    const unknown = new Set(decided.flatMap(({ path, issue }) => (issue.code === 'unrecognized_keys' ? [schema_mistakes_keyOf(path)] : [])));
    return decided.flatMap(({ path, issue }) => {
        if (issue.code === 'unrecognized_keys')
            return issue.keys.map((key) => unknownKey(tree, path, key, issue.message));
        if (find(tree, path) !== undefined)
            return [wrongValue(tree, path, issue.message)];
        // A key that is misspelt is missing too.
        const parent = path.slice(0, -1);
        return unknown.has(schema_mistakes_keyOf(parent)) ? [] : [missingKey(tree, path, issue.message)];
    });
}
function schema_mistakes_keyOf(path) {
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
        const shown = `"${text_printable(key)}"`;
        return known.split(', ').includes(key)
            ? new VirtError('policy', `${shown} does not go with the rest`, {
                at,
                hint: typeof path.at(-1) === 'number' ? 'give it an entry of its own' : 'leave one of them out',
            })
            : new VirtError('policy', `there is no key ${shown}`, {
                at,
                hint: hintFor(key, known.split(', '), `known here: ${known}`),
            });
    };
    return { error, path: [...path, key] };
}
function missingKey(tree, path, hint) {
    const parent = path.slice(0, -1);
    const at = find(tree, parent)?.value.at ?? tree.at;
    return {
        error: () => new VirtError('policy', `the key ${nameOf(path)} is missing`, { at, hint }),
        path: parent.length === 0 ? undefined : parent,
    };
}
function wrongValue(tree, path, message) {
    const value = find(tree, path)?.value ?? tree;
    const hint = /^[\w$-]+(?:, [\w$-]+)+$/.test(message) ? `write a mapping with ${message}` : message;
    return { error: () => new VirtError('policy', schema_mistakes_describe(value, path), { at: value.at, hint }), path };
}
function schema_mistakes_describe(value, path) {
    const name = nameOf(path);
    if (value.kind === 'list')
        return `${name} is ${value.items.length === 0 ? 'an empty list' : 'a list'}`;
    if (value.kind === 'map')
        return `${name} is a mapping`;
    if (value.value === null)
        return `${name} is empty`;
    const shown = text_printable(typeof value.value === 'string' ? `"${value.value}"` : value.source);
    return `${shown} is not understood`;
}
function nameOf(path) {
    const last = path.at(-1);
    return typeof last === 'string' ? `"${text_printable(last)}"` : last === undefined ? 'the file' : 'this entry';
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
                return { kind: 'host', at, scheme: '*', ...parseDeniedNetwork(entry.cidr, formatPlace(at)) };
            return { kind: 'host', at, ...parseDeniedHost(entry.host, formatPlace(at)) };
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
        const denied = wassette_pathOf(entry.uri);
        const wrong = denied === '.' ? undefined : globMistake(denied);
        if (wrong !== undefined)
            draft.fail([...at, 'uri'], `"${text_printable(denied)}" ${wrong.what}`, wrong.hint);
        return {
            kind: 'directory',
            at: draft.place(at),
            path: denied.replace(/\/?[^/]*[*?].*$/s, ''),
            access: entry.access ?? ['read', 'write'],
        };
    });
}
function readDirectory({ uri, access, guest }, draft, path, said) {
    const host = wassette_pathOf(uri);
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
function wassette_pathOf(uri) {
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
        if (!(error instanceof VirtError))
            throw error;
        draft.failAs(path, error);
        return [];
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
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
    const shown = text_printable(near.trim().slice(0, 20));
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
const yaml_mistakes_MAX_DEPTH = 64;
/** Whether values may stand in one another more than {@link MAX_DEPTH} deep: brackets, or indentation and dashes. */
function nestsTooDeep(text) {
    let depth = 0;
    for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
        depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
        if (depth > yaml_mistakes_MAX_DEPTH)
            return true;
    }
    const indicators = new RegExp(`^(?:[ \\t]*[-?:](?=[ \\t])){${yaml_mistakes_MAX_DEPTH}}`, 'm');
    return indicators.test(text) || new RegExp(`^ {${2 * yaml_mistakes_MAX_DEPTH}}`, 'm').test(text);
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
        report(new VirtError('policy', what, { at, hint }));
    };
    const start = { file, line: 1, column: 1 };
    if (text.length > MAX_LENGTH)
        return fail(start, 'this is over 1 MiB', 'a policy file is short; divide it');
    if (nestsTooDeep(text))
        return fail(start, 'this nests too deep', 'a policy has a handful of levels');
    const read = documentsIn(text, { schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false });
    const places = new Places(text, file);
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
        this.#report(new VirtError('policy', what, { at: this.#places.at(offset), hint }));
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
            return this.#fail(offset, `the tag ${text_printable(node.tag)} is not understood`, 'leave tags out');
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
                const what = `"${text_printable(name)}" stands here again, first at ${formatPlace(first.at)}`;
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
        const shown = text_printable(name);
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
        const tree = readYaml(withoutMark(text), file, tell);
        if (tree === undefined) {
            if (mistakes === 0)
                tell(new VirtError('policy', 'the file is empty', { at, hint: 'write version: "1.0" and permissions' }));
            return empty;
        }
        const checked = schema_mistakes_check(tree, POLICY_FILE, PART_OF_POLICY_FILE, tell);
        return checked === undefined ? empty : new FileReader(checked, today, tell).read(file);
    }
    catch (error) {
        if (!(error instanceof TooManyMistakes))
            throw error;
        report(new VirtError('policy', `there are more than ${file_MAX_MISTAKES} mistakes`, { at, hint: 'mend those first' }));
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
const file_NOTHING = {
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
        this.#notes.push(...notesOn([...common.settings, ...sections.flatMap(({ settings }) => settings)]));
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
            const place = formatPlace(this.#at([...path, key]));
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
        this.#report(new VirtError('policy', what, {
            at: this.#at(path),
            hint: 'deny or grant whole networks, domains or directories',
        }));
        return false;
    }
    #checkGlob(glob, path) {
        const wrong = globMistake(glob);
        if (wrong === undefined)
            return;
        const at = find(this.#tree, path)?.value.at ?? this.#tree.at;
        this.#report(new VirtError('policy', `"${text_printable(glob)}" ${wrong.what}`, { at, hint: wrong.hint }));
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
        return `grants something that ${denial === undefined ? '' : formatPlace(denial.at)} denies`;
    };
    draft.refuse([...wrong.keys()], what, 'grant less, or take the denial out');
}
function sayNothing(draft, key, path) {
    for (const name of SPEAKS_OF[key]) {
        const nothing = file_NOTHING[name];
        const said = draft.of(name).length > 0 || (name === 'allow-fs' && draft.of('preopen').length > 0);
        if (nothing !== undefined && !said)
            draft.grant(name, nothing, [...path, key]);
    }
}

;// CONCATENATED MODULE: ./build/read-policy.js






/**
 * The policy that a file means for a component, for programs. Apart from the engine, since YAML weighs as much.
 * @param file what it is called, for messages
 * @param component the component's path, by which sections of the file are chosen
 * @param day that grants are measured by, as `2027-01-31`; absent: today, in UTC
 * @throws {VirtError} of code `policy`, naming every mistake
 */
function readPolicy(text, file, component = '', day = today()) {
    const problems = [];
    const read = readPolicyFile(text, file, day, (problem) => problems.push(problem));
    const policy = buildPolicy(settingsFor(read, component), (problem) => problems.push(problem));
    for (const problem of refuseDenied(policy, denialsFor(read, component)))
        problems.push(problem);
    const [first, ...others] = problems;
    if (first === undefined)
        return policy;
    throw others.length === 0 ? first : errors_together([first, ...others]);
}

var __webpack_exports__readPolicy = __webpack_exports__.T;
export { __webpack_exports__readPolicy as readPolicy };
