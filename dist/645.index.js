export const id = 645;
export const ids = [645];
export const modules = {

/***/ 55645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeMounts: () => (/* binding */ describeMounts),
  readMounts: () => (/* binding */ readMounts)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapter/image.js
var adapter_image = __webpack_require__(24881);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/files.js
var build_files = __webpack_require__(91983);
// EXTERNAL MODULE: ./build/places.js
var places = __webpack_require__(16542);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(50977);
;// CONCATENATED MODULE: ./build/mount-source.js






/** Of the command: whoever names a path, in a file as well, may read it. */
const HERE = { root: '.', name: 'the current directory', foreignFile: false };
/** Links that are followed to find what a path means; systems stop there as well. */
const MAX_LINKS = 40;
/**
 * Finds what a mount names. Links are followed as long as they stay within the bounds, and `.git` is not found through
 * them: a committed link leads to no file of the machine, nor to the token that a checkout leaves.
 * @param inFile whether a policy file names it
 * @throws {VirtError} of code `io`
 */
function sourceOf(local, inFile, bounds) {
    const root = attempt(bounds.root, () => external_node_fs_.realpathSync.native(bounds.root));
    const typed = (0,external_node_path_.resolve)(local);
    const inside = (0,places/* pathBelow */.Br)((0,external_node_path_.resolve)(bounds.root), typed) ?? (0,places/* pathBelow */.Br)(root, typed);
    if (inside === undefined && inFile && bounds.foreignFile) {
        const hint = 'a policy file mounts only what is in there; name other paths with the input "mount"';
        throw problem(local, `lies outside of ${bounds.name}`, hint);
    }
    const start = inside === undefined ? (0,external_node_path_.parse)(typed).root : root;
    const walk = new Walk(local, start, inside === undefined ? undefined : bounds);
    walk.along(inside ?? (0,external_node_path_.relative)(start, typed));
    const { links, path } = walk;
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(local) && attempt(local, () => external_node_fs_.realpathSync.native(local)) !== path) {
        throw problem(local, 'goes up behind a link, to where the link leads', 'write the path without ".."');
    }
    const info = attempt(local, () => (0,external_node_fs_.lstatSync)(path));
    const git = gitPart(path);
    if (git === undefined)
        return { path, info };
    const named = info.isFile() && git === gitPart(typed);
    if (named && !(inFile && bounds.foreignFile))
        return { path, info };
    throw gitProblem(local, git, links, named);
}
/** Goes along a path name by name, and through the links on the way. */
class Walk {
    #local;
    #start;
    #bounds;
    #links = [];
    /** Where it is: a path without links. */
    #at;
    /**
     * @param start a path without links
     * @param bounds whose root that is, and which are never left; `undefined`: there are none
     */
    constructor(local, start, bounds) {
        this.#local = local;
        this.#start = start;
        this.#at = start;
        this.#bounds = bounds;
    }
    get links() {
        return this.#links;
    }
    /** Where it has come to, as the system writes it. */
    get path() {
        return attempt(this.#local, () => external_node_fs_.realpathSync.native(this.#at));
    }
    along(path, by) {
        for (const name of path.split(external_node_path_.sep)) {
            if (name === '')
                continue;
            const next = (0,external_node_path_.join)(this.#at, name);
            if (this.#bounds !== undefined && (0,places/* pathBelow */.Br)(this.#start, next) === undefined)
                throw this.#leaves(by);
            if (attempt(this.#local, () => (0,external_node_fs_.lstatSync)(next)).isSymbolicLink())
                this.#through(next);
            else
                this.#at = next;
        }
    }
    #through(path) {
        const link = { path, target: attempt(this.#local, () => (0,external_node_fs_.readlinkSync)(path)) };
        this.#links.push(link);
        if (this.#links.length > MAX_LINKS) {
            throw problem(this.#local, `leads through more than ${MAX_LINKS} links`, 'name what they lead to');
        }
        if (!(0,external_node_path_.isAbsolute)(link.target))
            return this.along(link.target.split('/').join(external_node_path_.sep), link);
        const root = this.#bounds === undefined ? (0,external_node_path_.parse)(link.target).root : this.#start;
        const inside = (0,places/* pathBelow */.Br)(root, link.target) ?? (this.#bounds && (0,places/* pathBelow */.Br)((0,external_node_path_.resolve)(this.#bounds.root), link.target));
        if (inside === undefined)
            throw this.#leaves(link);
        this.#at = root;
        this.along(inside, link);
    }
    #leaves(link) {
        const out = `out of ${this.#bounds?.name ?? ''}`;
        const hint = `copy the files into ${this.#bounds?.name ?? ''}`;
        if (link === undefined)
            return problem(this.#local, `leads ${out}`, hint);
        return linkProblem(this.#local, link, `${out}, to ${(0,build_text/* printable */.g$)(link.target)}`, hint);
    }
}
/** The part of a path from the first `.git` on. */
function gitPart(path) {
    const names = path.split(external_node_path_.sep);
    const at = names.findIndex(places/* isGit */.JL);
    return at < 0 ? undefined : names.slice(at).join('/');
}
function gitProblem(local, git, links, named) {
    if (named) {
        return problem(local, 'is a file in .git, which no policy file can mount', 'name it in the input "mount"');
    }
    const hint = 'mount other files, or name the one file in .git that is meant';
    const link = links.at(-1);
    if (link === undefined)
        return problem(local, `is ${(0,build_text/* printable */.g$)(git)}, and no directory in .git is embedded`, hint);
    return linkProblem(local, link, `to ${(0,build_text/* printable */.g$)(link.target)}, and nothing in .git is embedded through a link`, hint);
}
/** @param where the link leads, with a preposition */
function linkProblem(local, link, where, hint) {
    const name = (0,places/* pathBelow */.Br)((0,external_node_fs_.realpathSync)('.'), link.path) ?? link.path;
    const shown = (0,external_node_path_.resolve)(local) === link.path ? '' : `${(0,build_text/* printable */.g$)(name)} `;
    return problem(local, `${shown}is a link ${where}`, hint);
}
function attempt(local, work) {
    try {
        return work();
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR') {
            throw problem(local, 'there is no such file or directory', 'check the path of the mount');
        }
        throw problem(local, `cannot be embedded: ${(0,build_files/* reasonOf */.A3)(error)}`, 'make it readable, or mount something else');
    }
}
function problem(local, what, hint) {
    return new errors/* VirtError */.i('io', what, { at: { file: local }, hint });
}

// EXTERNAL MODULE: ./build/policy/values.js + 1 modules
var values = __webpack_require__(845);
;// CONCATENATED MODULE: ./build/mounts.js









/**
 * Reads what the mounts of a policy embed.
 * @param note takes what people should know of it, without final punctuation
 * @throws {VirtError} of code `io` for what cannot be read or embedded, always naming the file
 */
function readMounts(policy, bounds = HERE, note = () => { }) {
    const written = policy.mentions.filter(({ setting, at }) => setting === 'mount' && at !== undefined);
    const inFile = new Set(written.map(values/* placeOf */.$t));
    const reader = new Reader(policy, note);
    const files = new Map();
    for (const { guest, local } of policy.mounts) {
        if (local === undefined)
            continue;
        const source = sourceOf(local, inFile.has(guest), bounds);
        files.set(local, files.get(local) ?? reader.read(local, source));
    }
    reader.noteUnused(files);
    return files;
}
class Reader {
    #policy;
    #note;
    #left = adapter_image/* MAX_EMBEDDED */.M;
    constructor(policy, note) {
        this.#policy = policy;
        this.#note = note;
    }
    read(local, { path, info }) {
        const mount = { local, path };
        if (info.isDirectory())
            return this.#directory(mount, '');
        if (!info.isFile())
            throw problem(local, 'is neither a file nor a directory', 'mount one of these');
        const excluded = this.#policy.mountExclude.find((glob) => matchesFile(local, glob));
        if (excluded === undefined)
            return this.#file(mount, '', info.size);
        const what = `a mount names this file, and mount-exclude leaves it out (${(0,build_text/* printable */.g$)(excluded)})`;
        throw problem(local, what, 'take one of the two out');
    }
    /** Globs choose in directories: where nothing but single files is mounted they do nothing. */
    noteUnused(files) {
        if (files.size === 0 || [...files.values()].some(({ kind }) => kind === 'directory'))
            return;
        const { mountInclude, mountExclude } = this.#policy;
        for (const [setting, globs] of [
            ['mount-include', mountInclude],
            ['mount-exclude', mountExclude],
        ]) {
            if (globs.length > 0)
                this.#note(`${setting} has no effect: it chooses in directories, and every mount is a single file`);
        }
    }
    #directory(mount, below) {
        const shown = (0,external_node_path_.join)(mount.local, below);
        const path = (0,external_node_path_.join)(mount.path, below);
        const entries = new Map();
        for (const bytes of mounts_attempt(shown, () => (0,external_node_fs_.readdirSync)(path, { encoding: 'buffer' }))) {
            const name = utf8Name(bytes, shown);
            const inner = below === '' ? name : `${below}/${name}`;
            if (this.#policy.mountExclude.some((glob) => matches(inner, glob)))
                continue;
            const node = (0,places/* isGit */.JL)(name) ? this.#leaveOut(mount, inner) : this.#entry(mount, inner);
            if (node !== undefined)
                entries.set(name, node);
        }
        // Something else may have taken its place meanwhile, which a link would have let in.
        if (mounts_attempt(shown, () => external_node_fs_.realpathSync.native(path)) !== path)
            throw changed(shown);
        return { kind: 'directory', entries };
    }
    /** It holds what was deleted long ago, and after a checkout a token. */
    #leaveOut(mount, below) {
        if (this.#policy.mountInclude.length > 0)
            return;
        this.#note(`${(0,external_node_path_.join)(mount.local, below)} is left out: .git is embedded only where a mount names a file in it`);
    }
    /** `undefined` for what is not included, and for directories in which nothing is. */
    #entry(mount, below) {
        const { mountInclude } = this.#policy;
        const included = mountInclude.length === 0 || mountInclude.some((glob) => matches(below, glob));
        const shown = (0,external_node_path_.join)(mount.local, below);
        const info = mounts_attempt(shown, () => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(mount.path, below)));
        if (info.isDirectory()) {
            const node = this.#directory(mount, below);
            return included || (node.kind === 'directory' && node.entries.size > 0) ? node : undefined;
        }
        if (!included)
            return undefined;
        if (info.isSymbolicLink())
            return { kind: 'symlink', target: linkTarget(mount, below) };
        if (info.isFile())
            return this.#file(mount, below, info.size);
        throw problem(shown, 'is neither a file, a directory nor a link', 'leave it out with mount-exclude');
    }
    #file(mount, below, size) {
        const shown = (0,external_node_path_.join)(mount.local, below);
        this.#left -= size;
        if (this.#left < 0) {
            const what = `the mounts hold more than ${adapter_image/* MAX_EMBEDDED */.M / 2 ** 20} MiB, which is as much as can be embedded`;
            throw new errors/* VirtError */.i('io', what, { at: { file: shown }, hint: 'leave files out with mount-exclude' });
        }
        const contents = mounts_attempt(shown, () => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(mount.path, below), { flag: PLAIN }));
        if (contents.length !== size)
            throw changed(shown);
        return { kind: 'file', contents };
    }
}
/** What was no link a moment ago must not be one now, nor a pipe that nobody writes to; Windows has no flags for it. */
const PLAIN = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** What a report says of the mounts. */
function describeMounts(policy, files) {
    return policy.mounts.map(({ guest, local, writable }) => {
        const tree = local === undefined ? undefined : files.get(local);
        const entries = tree === undefined ? [] : [...entriesOf(tree, '')];
        const listed = entries.flatMap(({ path, node }) => (node.kind === 'file' ? [(0,build_files/* describe */.q0)(path, node.contents)] : []));
        const digests = new Map(listed.map((file) => [file.path, file]));
        return {
            guest,
            local: local ?? null,
            writable,
            size: listed.reduce((sum, { size }) => sum + size, 0),
            get sha256() {
                return (0,build_files/* sha256 */.sc)(entries.map(({ path, node }) => lineOf(path, node, digests)).join(''));
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
    return (0,external_node_path_.matchesGlob)(path, glob) || (!glob.includes('/') && (0,external_node_path_.matchesGlob)(external_node_path_.posix.basename(path), glob));
}
/** Whether a glob means a file that a mount names by itself: its name, or its path as it is written. */
function matchesFile(local, glob) {
    const path = external_node_path_.posix.normalize(local.split(external_node_path_.sep).join('/'));
    return matches(path, glob) || matches(external_node_path_.posix.basename(path), glob);
}
/** The text of a link as it is embedded: relative, and to a place inside the mount. */
function linkTarget(mount, below) {
    const path = (0,external_node_path_.join)(mount.path, below);
    const shown = (0,external_node_path_.join)(mount.local, below);
    const target = mounts_attempt(shown, () => (0,external_node_fs_.readlinkSync)(path));
    const text = target.split(external_node_path_.sep).join('/');
    const folder = (0,external_node_path_.dirname)(path);
    const meant = (0,external_node_path_.resolve)(folder, target);
    // An absolute one may be written as the mount is, which need not be the path without links.
    const inside = (0,places/* pathBelow */.Br)(mount.path, meant) ?? ((0,external_node_path_.isAbsolute)(target) ? (0,places/* pathBelow */.Br)((0,external_node_path_.resolve)(mount.local), meant) : undefined);
    if (inside === undefined) {
        throw problem(shown, `is a link out of the mount, to ${(0,build_text/* printable */.g$)(text)}`, 'leave it out with mount-exclude');
    }
    refuseLoop(path, shown);
    if (!(0,external_node_path_.isAbsolute)(target))
        return text;
    return (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(mount.path, inside)).split(external_node_path_.sep).join('/') || '.';
}
/** A link that ends nowhere is a mistake, unless what it means is only missing. */
function refuseLoop(path, shown) {
    try {
        (0,external_node_fs_.statSync)(path);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ELOOP')
            throw problem(shown, `is a link that leads to itself, or through more than ${MAX_LINKS} others`, 'leave it out with mount-exclude');
    }
}
function utf8Name(bytes, folder) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        const shown = new TextDecoder().decode(bytes);
        throw problem((0,external_node_path_.join)(folder, shown), 'has a name that is not UTF-8', 'rename it, or leave its folder out with mount-exclude');
    }
}
function mounts_attempt(path, work) {
    try {
        return work();
    }
    catch (error) {
        const hint = 'make it readable, or leave it out with mount-exclude';
        throw new errors/* VirtError */.i('io', `cannot be embedded: ${(0,build_files/* reasonOf */.A3)(error)}`, { at: { file: path }, hint, cause: error });
    }
}
function changed(path) {
    return problem(path, 'changed while it was read', 'run this when nothing writes to it');
}


/***/ })

};
