export const id = 192;
export const ids = [192];
export const modules = {

/***/ 69192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeMounts: () => (/* binding */ describeMounts),
/* harmony export */   readMounts: () => (/* binding */ readMounts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _adapter_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24881);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91983);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50977);






/** Links that are followed to find what a link means; systems stop there as well. */
const MAX_LINKS = 40;
/**
 * Reads what the mounts of a policy embed.
 * @throws {VirtError} of code `io` for what cannot be read or embedded, always naming the file
 */
function readMounts(policy) {
    const reader = new Reader(policy);
    const locals = new Set(policy.mounts.flatMap(({ local }) => (local === undefined ? [] : [local])));
    return new Map([...locals].map((local) => [local, reader.read(local)]));
}
class Reader {
    #policy;
    #left = _adapter_image_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_EMBEDDED */ .M;
    constructor(policy) {
        this.#policy = policy;
    }
    read(local) {
        // What is named is meant, also through a link.
        const info = attempt(local, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(local, { throwIfNoEntry: false }));
        if (info === undefined)
            throw problem(local, 'there is no such file or directory', 'check the path of the mount');
        if (info.isDirectory())
            return this.#directory(local, '', local);
        if (info.isFile())
            return this.#file(local, info.size);
        throw problem(local, 'is neither a file nor a directory', 'mount one of these');
    }
    #directory(path, below, mount) {
        const entries = new Map();
        for (const bytes of attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path, { encoding: 'buffer' }))) {
            const name = utf8Name(bytes, path);
            const inner = below === '' ? name : `${below}/${name}`;
            if (this.#policy.mountExclude.some((glob) => matches(inner, glob)))
                continue;
            const node = this.#entry((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), inner, mount);
            if (node !== undefined)
                entries.set(name, node);
        }
        return { kind: 'directory', entries };
    }
    /** `undefined` for what is not included, and for directories in which nothing is. */
    #entry(path, below, mount) {
        const { mountInclude } = this.#policy;
        const included = mountInclude.length === 0 || mountInclude.some((glob) => matches(below, glob));
        const info = attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path));
        if (info.isDirectory()) {
            const node = this.#directory(path, below, mount);
            return included || (node.kind === 'directory' && node.entries.size > 0) ? node : undefined;
        }
        if (!included)
            return undefined;
        if (info.isSymbolicLink())
            return { kind: 'symlink', target: linkTarget(path, mount) };
        if (info.isFile())
            return this.#file(path, info.size, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        throw problem(path, 'is neither a file, a directory nor a link', 'leave it out with mount-exclude');
    }
    /** @param flags for opening: what was no link a moment ago must not be one now; Windows has no flag for it */
    #file(path, size, flags = 0) {
        this.#left -= size;
        if (this.#left < 0) {
            const what = `the mounts hold more than ${_adapter_image_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_EMBEDDED */ .M / 2 ** 20} MiB, which is as much as can be embedded`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VirtError */ .i('io', what, { at: { file: path }, hint: 'leave files out with mount-exclude' });
        }
        const contents = attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, { flag: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | flags }));
        if (contents.length !== size) {
            throw problem(path, 'changed while it was read', 'run this when nothing writes to it');
        }
        return { kind: 'file', contents };
    }
}
/** What a report says of the mounts. */
function describeMounts(policy, files) {
    return policy.mounts.map(({ guest, local, writable }) => {
        const tree = local === undefined ? undefined : files.get(local);
        const entries = tree === undefined ? [] : [...entriesOf(tree, '')];
        const listed = entries.flatMap(({ path, node }) => (node.kind === 'file' ? [(0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(path, node.contents)] : []));
        const digests = new Map(listed.map((file) => [file.path, file]));
        return {
            guest,
            local: local ?? null,
            writable,
            size: listed.reduce((sum, { size }) => sum + size, 0),
            get sha256() {
                return (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(entries.map(({ path, node }) => lineOf(path, node, digests)).join(''));
            },
            files: listed,
        };
    });
}
function lineOf(path, node, files) {
    switch (node.kind) {
        case 'directory':
            return `directory  ${path}\n`;
        case 'symlink':
            return `link  ${path}  ${node.target}\n`;
        case 'file':
            return `${files.get(path)?.sha256}  ${path}\n`;
    }
}
/** All but the root, sorted by path. */
function* entriesOf(node, path) {
    if (node.kind !== 'directory') {
        yield { path, node };
        return;
    }
    if (path !== '')
        yield { path, node };
    for (const name of [...node.entries.keys()].sort()) {
        const inner = node.entries.get(name);
        if (inner !== undefined)
            yield* entriesOf(inner, path === '' ? name : `${path}/${name}`);
    }
}
/** A glob without a slash means a name, wherever it is. */
function matches(path, glob) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.matchesGlob)(path, glob) || (!glob.includes('/') && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.matchesGlob)(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path), glob));
}
/** The text of a link as it is embedded: relative, and to a place inside the mount. */
function linkTarget(path, mount) {
    const target = attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path))
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
        .join('/');
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(mount);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path, '..');
    const meant = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, target);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, meant);
    if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, inside) !== meant) {
        throw problem(path, `is a link out of the mount, to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(target)}`, 'leave it out with mount-exclude');
    }
    refuseLoop(path);
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(target) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, meant).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/') || '.' : target;
}
/** A link that ends nowhere is a mistake, unless what it means is only missing. */
function refuseLoop(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ELOOP')
            throw problem(path, `is a link that leads to itself, or through more than ${MAX_LINKS} others`, 'leave it out with mount-exclude');
    }
}
function utf8Name(bytes, folder) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        const shown = new TextDecoder().decode(bytes);
        throw problem((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, shown), 'has a name that is not UTF-8', 'rename it, or leave its folder out with mount-exclude');
    }
}
function attempt(path, work) {
    try {
        return work();
    }
    catch (error) {
        const hint = 'make it readable, or leave it out with mount-exclude';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VirtError */ .i('io', `cannot be embedded: ${(0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(error)}`, { at: { file: path }, hint, cause: error });
    }
}
function problem(path, what, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VirtError */ .i('io', what, { at: { file: path }, hint });
}


/***/ })

};
