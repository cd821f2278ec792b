export const id = 904;
export const ids = [904];
export const modules = {

/***/ 68622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y_: () => (/* binding */ listReports),
  oh: () => (/* binding */ readReports)
});

// UNUSED EXPORTS: LIMITS

// EXTERNAL MODULE: ./build/capabilities/inventory.js + 3 modules
var inventory = __webpack_require__(79412);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(50977);
// EXTERNAL MODULE: ./build/github/keys.js
var keys = __webpack_require__(7716);
// EXTERNAL MODULE: ./build/github/reason.js
var reason = __webpack_require__(25192);
// EXTERNAL MODULE: ./build/github/run-facts.js
var run_facts = __webpack_require__(44761);
// EXTERNAL MODULE: ./build/github/untrusted.js
var untrusted = __webpack_require__(27056);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/github/zip.js

const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Levels of compression, sizes behind the data, names in UTF-8: what may be said of an entry. */
const KNOWN_FLAGS = 0x080e;
const STORED = 0;
const DEFLATED = 8;
/**
 * The files of a zip archive, by their paths. The archive is foreign: only its directory is believed, only the plain
 * format is read (one disk, no encryption, no comment, less than 4 GiB), and everything in it has to agree. Nothing is
 * unpacked before the sizes are known to be within the limits, and never more than was said.
 * @param wanted the one file that is unpacked; absent: all are
 */
function unzip(bytes, limits, wanted) {
    try {
        return { kind: 'files', files: new Archive(bytes).files(limits, wanted) };
    }
    catch (error) {
        // A bad offset is a RangeError, bad data an error of zlib.
        return { kind: 'refused', reason: error instanceof Bad ? error.message : 'the archive is damaged' };
    }
}
class Bad extends Error {
}
class Archive {
    #bytes;
    #view;
    /** Where the directory begins, and the data ends. */
    #directory = 0;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    files(limits, wanted) {
        const entries = this.#entries(limits.entries);
        const size = entries.reduce((sum, entry) => sum + entry.size, 0);
        if (size > limits.bytes)
            throw new Bad(`it unpacks to ${size} bytes, more than ${limits.bytes}`);
        this.#mustNotOverlap(entries);
        if (new Set(entries.map(({ name }) => name)).size < entries.length)
            throw new Bad('two files have the same name');
        const taken = entries.filter(({ name }) => wanted === undefined || name === wanted);
        const { file: most = limits.bytes } = limits;
        const large = taken.find((entry) => entry.size > most);
        if (large !== undefined)
            throw new Bad(`${large.name} unpacks to ${large.size} bytes, more than ${most}`);
        const files = taken.map((entry) => [entry.name, this.#unpack(entry)]);
        return new Map(files.filter(([name]) => !name.endsWith('/')));
    }
    #entries(most) {
        const end = this.#bytes.length - END_SIZE;
        if (end < 0 || this.#u32(end) !== END)
            throw new Bad('it is no zip archive, or one with a comment');
        const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((at) => this.#u16(end + at));
        if (disk !== 0 || directoryDisk !== 0 || here !== count || count === undefined)
            throw new Bad('it has several disks');
        if (count > most)
            throw new Bad(`it holds ${count} files, more than ${most}`);
        this.#directory = this.#u32(end + 16);
        const entries = [];
        let at = this.#directory;
        for (let i = 0; i < count; i++) {
            const { entry, next } = this.#entry(at);
            entries.push(entry);
            at = next;
        }
        if (at !== end || this.#u32(end + 12) !== end - this.#directory)
            throw new Bad('its directory is damaged');
        return entries;
    }
    #entry(at) {
        if (this.#u32(at) !== CENTRAL)
            throw new Bad('its directory is damaged');
        if ((this.#u16(at + 8) & ~KNOWN_FLAGS) !== 0)
            throw new Bad('it is encrypted, or of an unknown kind');
        const nameEnd = at + CENTRAL_SIZE + this.#u16(at + 28);
        const name = nameOf(this.#bytes.subarray(at + CENTRAL_SIZE, nameEnd));
        const entry = {
            name,
            method: this.#u16(at + 10),
            crc: this.#u32(at + 16),
            packed: this.#u32(at + 20),
            size: this.#u32(at + 24),
            offset: this.#u32(at + 42),
        };
        return { entry, next: nameEnd + this.#u16(at + 30) + this.#u16(at + 32) };
    }
    /** Where the data of an entry is: behind a header of its own, which has to call it the same. */
    #data({ name, packed, offset }) {
        if (this.#u32(offset) !== LOCAL)
            throw new Bad('its directory is damaged');
        const nameEnd = offset + LOCAL_SIZE + this.#u16(offset + 26);
        if (nameOf(this.#bytes.subarray(offset + LOCAL_SIZE, nameEnd)) !== name)
            throw new Bad('a file has two names');
        const start = nameEnd + this.#u16(offset + 28);
        return { start, end: start + packed };
    }
    /** The same bytes unpacked many times would be much from little. */
    #mustNotOverlap(entries) {
        let free = 0;
        for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
            if (entry.offset < free)
                throw new Bad('its files overlap');
            free = this.#data(entry).end;
        }
        if (free > this.#directory)
            throw new Bad('its files overlap');
    }
    #unpack(entry) {
        const { start, end } = this.#data(entry);
        const packed = this.#bytes.subarray(start, end);
        const bytes = inflate(entry, packed);
        if (bytes.length !== entry.size || (0,external_node_zlib_.crc32)(bytes) !== entry.crc)
            throw new Bad('a file is not what its directory says');
        return bytes;
    }
    #u16(at) {
        return this.#view.getUint16(at, true);
    }
    #u32(at) {
        return this.#view.getUint32(at, true);
    }
}
function inflate({ method, size }, packed) {
    switch (method) {
        case STORED:
            return packed;
        case DEFLATED:
            return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(size, 1) });
        default:
            throw new Bad('it is compressed in an unknown way');
    }
}
/** A relative path without anything that would lead elsewhere; a final `/` says that it is a folder. */
function nameOf(bytes) {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const segments = name.replace(/\/$/, '').split('/');
    const isOdd = segments.some((segment) => ['', '.', '..'].includes(segment) || /[\\:\p{Cc}]/u.test(segment));
    if (isOdd)
        throw new Bad('a file has an impossible path');
    return name;
}

;// CONCATENATED MODULE: ./build/github/run-artifacts.js







/** How much is taken of what others have uploaded. */
const LIMITS = {
    /** Of one run. */
    artifacts: 100,
    /** Bytes of one artifact as it is downloaded. */
    download: 8 * 1024 * 1024,
    /** Bytes of all of them. */
    downloads: 64 * 1024 * 1024,
    /** Bytes of the files in one artifact. */
    unpacked: 64 * 1024 * 1024,
    /** Bytes of all inventories of one run: what they cost to read and to compare grows with them. */
    inventories: 8 * 1024 * 1024,
    /** Files in one artifact. */
    entries: 100,
};
/**
 * The artifacts of a run that hold what its jobs have found, by name. Of a job that was repeated they are those of the
 * last time.
 * @param attempts how many times the run was started
 * @throws {Untrusted} if there are too many of them, one is too large, or of an attempt that there was not
 */
async function listReports(octokit, at, run, attempts) {
    const where = { ...at, run_id: run, per_page: 100 };
    const all = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, where);
    const usable = all.flatMap(({ id, name, expired, size_in_bytes: size }) => {
        const parsed = expired ? undefined : (0,keys/* parseReportName */.Z2)(name);
        return parsed === undefined ? [] : [{ id, name, size, ...parsed }];
    });
    const early = usable.find(({ attempt }) => attempt > attempts);
    if (early !== undefined) {
        throw new untrusted/* Untrusted */.H(`the artifact ${early.name} says that it is of an attempt that there was not`);
    }
    const jobs = Map.groupBy(usable, ({ job, components }) => `${job}-${components}`);
    const found = [...jobs.values()].flatMap((reports) => {
        const last = Math.max(...reports.map(({ attempt }) => attempt));
        return reports.filter(({ attempt }) => attempt === last);
    });
    if (found.length > LIMITS.artifacts) {
        throw new untrusted/* Untrusted */.H(`the run has ${found.length} artifacts of this kind, more than ${LIMITS.artifacts}`);
    }
    const large = found.find(({ size }) => size > LIMITS.download);
    if (large !== undefined)
        throw new untrusted/* Untrusted */.H(tooLarge(large.name));
    if (found.reduce((sum, { size }) => sum + size, 0) > LIMITS.downloads) {
        throw new untrusted/* Untrusted */.H(`the artifacts of the run are larger than ${LIMITS.downloads / 1024 / 1024} MiB together`);
    }
    const reports = found.map(({ id, name, job, components }) => ({ id, name, job, components }));
    return reports.sort((a, b) => (a.name < b.name ? -1 : 1));
}
/**
 * What is in artifacts of one run, as its jobs have uploaded them.
 * @throws {Untrusted} if one of them holds nothing of the kind, or breaks a rule
 */
async function readReports(octokit, at, reports) {
    const found = [];
    let room = LIMITS.inventories;
    for (const report of reports) {
        const one = await readReport(octokit, at, report, room);
        room -= one.size;
        if (room < 0)
            throw new untrusted/* Untrusted */.H(`the artifact ${report.name} has more than is left of ${TOGETHER}`);
        found.push(one);
    }
    const inventories = found.flatMap(({ inventory }) => inventory ?? []);
    return {
        inventory: inventories.length === 0 ? undefined : merge(inventories),
        accepted: acceptedOf(found),
        refused: found.flatMap(({ facts }) => facts.refused),
        components: [...new Set(found.flatMap(({ facts }) => facts.components))],
        failed: found.filter(({ facts }) => facts.failed).length,
    };
}
/** Where a job has put it together, what that one says counts for all. */
function acceptedOf(found) {
    const joint = found.filter(({ report }) => (0,keys/* isJoint */.XM)(report));
    const counting = joint.length > 0 ? joint : found;
    if (counting.every(({ accepted }) => accepted === undefined))
        return undefined;
    return merge(counting.flatMap(({ accepted, inventory }) => accepted ?? inventory ?? []));
}
/** One inventory of several. Two jobs may have found the same, and nothing else, of one component. */
function merge(inventories) {
    const components = new Map();
    for (const component of inventories.flatMap((inventory) => inventory.components)) {
        const other = components.get(component.name);
        if (other !== undefined && JSON.stringify(other) !== JSON.stringify(component)) {
            const how = 'give them different jobs, or leave out one by artifact: ""';
            throw new untrusted/* Untrusted */.H(`two artifacts tell different things of ${(0,build_text/* printable */.g$)(component.name)}; ${how}`);
        }
        components.set(component.name, component);
    }
    return { ...(0,inventory/* inventoryOf */.o8)([...components.values()]), tool: inventories[0]?.tool ?? '' };
}
const TOGETHER = `${LIMITS.inventories / 1024 / 1024} MiB for all inventories of a run`;
/** @param room bytes that each file may have at most: no more of it is unpacked */
async function readReport(octokit, at, report, room) {
    const { id, name } = report;
    const bytes = await download(octokit, at, id, name);
    const file = (path) => {
        const unpacked = unzip(bytes, { entries: LIMITS.entries, bytes: LIMITS.unpacked, file: room }, path);
        if (unpacked.kind === 'refused')
            throw new untrusted/* Untrusted */.H(`the artifact ${name} is not taken: ${unpacked.reason}`);
        return unpacked.files.get(path);
    };
    const [inventory, accepted, facts] = [file(keys/* INVENTORY_FILE */.QC), file(run_facts/* ACCEPTED_FILE */.HW), file(run_facts/* FACTS_FILE */.Ho)];
    const read = facts === undefined ? undefined : (0,run_facts/* readFacts */.MH)(new TextDecoder().decode(facts));
    if (read === undefined)
        throw new untrusted/* Untrusted */.H(`the artifact ${name} does not say how its job has ended`);
    if (inventory === undefined && read.refused.length === 0 && !(0,keys/* isJoint */.XM)(report)) {
        throw new untrusted/* Untrusted */.H(`the artifact ${name} has no ${keys/* INVENTORY_FILE */.QC}`);
    }
    return {
        report,
        inventory: inventory && (await inventoryIn(inventory, `${name}/${keys/* INVENTORY_FILE */.QC}`)),
        accepted: accepted && (await inventoryIn(accepted, `${name}/${run_facts/* ACCEPTED_FILE */.HW}`)),
        facts: read,
        size: (inventory?.length ?? 0) + (accepted?.length ?? 0),
    };
}
async function inventoryIn(content, path) {
    try {
        const { readInventory } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(339)]).then(__webpack_require__.bind(__webpack_require__, 23339));
        return readInventory(new TextDecoder('utf-8', { fatal: true }).decode(content), path);
    }
    catch (error) {
        throw new untrusted/* Untrusted */.H(`the artifact ${path.replace(/\/.*$/, '')} has no inventory: ${(0,reason/* reasonOf */.A)(error)}`);
    }
}
/** At most as many bytes as are taken; of a larger artifact the rest is not even fetched. */
async function download(octokit, at, id, name) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', { ...at, artifact_id: id, archive_format: 'zip', request: { parseSuccessResponseBody: false } });
    if (!(data instanceof ReadableStream))
        throw new untrusted/* Untrusted */.H(`the artifact ${name} is empty`);
    const chunks = [];
    let size = 0;
    for await (const chunk of data) {
        if (!(chunk instanceof Uint8Array))
            continue;
        size += chunk.length;
        if (size > LIMITS.download)
            throw new untrusted/* Untrusted */.H(tooLarge(name));
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function tooLarge(name) {
    return `the artifact ${name} is larger than ${LIMITS.download / 1024 / 1024} MiB`;
}


/***/ }),

/***/ 54904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromRuns: () => (/* binding */ fromRuns)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50977);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7716);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40987);
/* harmony import */ var _run_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68622);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27056);






/** Events of a commit that is on its branch. In runs for pull requests, what was uploaded is up to their authors. */
const TRUSTED = ['push', 'schedule', 'workflow_dispatch'];
/** The inventory that a run of the same workflow has uploaded for the commit, the newest run first. */
async function fromRuns(octokit, at, { sha, branch }, { workflowFile, key, subject }) {
    if (workflowFile === undefined)
        return none('It is not known which workflow this is.');
    const commit = `commit ${sha.slice(0, 7)} on ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(branch)}`;
    const reasons = [];
    let isOpen = false;
    for await (const { id, status, attempts } of trustedRuns(octokit, at, workflowFile, { sha, branch }, subject)) {
        const reports = wanted(await (0,_run_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .listReports */ .y_)(octokit, at, id, attempts), key);
        if (reports.length === 0) {
            if (status === 'completed')
                reasons.push(`Run ${id} has uploaded no inventory of this job.`);
            else {
                isOpen = true;
                reasons.push(`Run ${id} for ${commit} has not ended: run this again when it has.`);
            }
            continue;
        }
        const { inventory, accepted, refused } = await (0,_run_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .readReports */ .oh)(octokit, at, reports);
        const [bad] = refused;
        if (bad !== undefined)
            throw new _untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .Untrusted */ .H(`run ${id} for ${commit} has failed: ${bad.message}`);
        // What a push has brought and nobody has let through is no measure for the next one.
        const measure = subject.kind === 'commits' && accepted !== undefined ? accepted : inventory;
        if (measure !== undefined)
            return { kind: 'commit', inventory: measure, sha, run: id };
    }
    const what = `No run of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(workflowFile)} for ${commit} has uploaded an inventory.`;
    return isOpen ? { kind: 'unknown', reasons } : none(what, ...reasons);
}
/** Reports of one job: of exactly these components if there are any, else of whatever it looks at. */
function wanted(reports, key) {
    if (key === undefined)
        return reports;
    const ofJob = reports.filter((report) => report.job === key.job && !(0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .isJoint */ .XM)(report));
    const exact = ofJob.filter(({ components }) => components === key.components);
    return exact.length > 0 ? exact : ofJob;
}
async function* trustedRuns(octokit, at, workflowFile, { sha, branch }, subject) {
    const isQueued = subject.kind === 'commits' && subject.queued !== undefined;
    // Of entries of a merge queue, the one before is the base: only the queue itself can write to its branches.
    const places = [
        ...TRUSTED.map((event) => ({ event, isThere: (name) => name === branch })),
        ...(isQueued
            ? [{ event: 'merge_group', isThere: (name) => name?.startsWith(`gh-readonly-queue/${branch}/`) }]
            : []),
    ];
    for (const { event, isThere } of places) {
        const where = { ...at, workflow_id: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(workflowFile), head_sha: sha, event, per_page: 100 };
        try {
            for await (const { data } of octokit.paginate.iterator(octokit.rest.actions.listWorkflowRuns, where)) {
                for (const run of data) {
                    const isOurs = run.path.replace(/@.*$/, '') === workflowFile && run.event === event && run.head_sha === sha;
                    const isHere = run.head_repository?.full_name === `${at.owner}/${at.repo}` && isThere(run.head_branch);
                    if (isOurs && isHere)
                        yield { id: run.id, status: run.status, attempts: run.run_attempt ?? 1 };
                }
            }
        }
        catch (error) {
            // The workflow is new: the repository has never run it.
            if (!(0,_octokit_js__WEBPACK_IMPORTED_MODULE_5__/* .isMissing */ .b2)(error))
                throw error;
            return;
        }
    }
}
function none(...reasons) {
    return { kind: 'none', reasons };
}


/***/ })

};
