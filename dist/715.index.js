export const id = 715;
export const ids = [715];
export const modules = {

/***/ 47715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectRun: () => (/* binding */ collectRun)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(50977);
// EXTERNAL MODULE: ./build/github/base.js
var base = __webpack_require__(2397);
// EXTERNAL MODULE: ./build/github/baseline.js + 1 modules
var baseline = __webpack_require__(5369);
// EXTERNAL MODULE: ./build/github/keys.js
var github_keys = __webpack_require__(7716);
// EXTERNAL MODULE: ./build/github/reason.js
var reason = __webpack_require__(25192);
// EXTERNAL MODULE: ./build/github/run-artifacts.js + 1 modules
var run_artifacts = __webpack_require__(68622);
// EXTERNAL MODULE: ./build/github/untrusted.js
var untrusted = __webpack_require__(27056);
;// CONCATENATED MODULE: ./build/github/collect.js





/**
 * Collects in a run that is trusted what one that is not has uploaded. The artifacts are data: of bounded number and
 * size, checked by schema. For which pull request and which commit they are, only GitHub is asked. Never rejects.
 */
async function collect(options) {
    const result = await options.api.run(options.budget, (octokit, at) => collectFrom(octokit, at, options));
    return result.kind === 'done' ? result.value : result;
}
async function collectFrom(octokit, at, { run: id, own }) {
    const { data: run } = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: id });
    if (own === undefined && run.event !== 'pull_request') {
        return nothing(`run ${id} was set off by ${(0,build_text/* printable */.g$)(run.event)}`);
    }
    const [first, ...others] = own === undefined ? await lookedAt(octokit, at, run) : [own];
    if (first === undefined)
        return nothing(`no open pull request is at the commit of run ${id} any more`);
    const about = {
        kind: 'collected',
        looked: [first, ...others.slice(0, MOST_PULLS - 1)],
        runAttempt: run.run_attempt ?? 1,
        workflowFile: run.path.replace(/@.*$/, ''),
    };
    if (others.length >= MOST_PULLS) {
        const many = `${others.length + 1} open pull requests are at the commit of run ${id}, more than ${MOST_PULLS}.`;
        return { ...about, ...NO_REPORTS, unknown: [many] };
    }
    return { ...about, ...(await reportsOf(octokit, at, id, run.run_attempt ?? 1, run.conclusion)) };
}
/** As many pull requests with one head are looked at. */
const MOST_PULLS = 10;
const NO_REPORTS = { reports: undefined, keys: [], artifacts: [] };
/** The pull requests that a run may be for, the oldest first. */
async function lookedAt(octokit, at, run) {
    const pulls = (await openPulls(octokit, at, run)).toSorted((a, b) => a.number - b.number);
    return pulls.map((pull) => {
        const { number, headSha } = pull;
        return { pull, subject: { kind: 'pull', number, headSha, baseRef: undefined, merge: undefined } };
    });
}
async function reportsOf(octokit, at, run, attempts, conclusion) {
    try {
        const found = (await (0,run_artifacts/* listReports */.y_)(octokit, at, run, attempts)).filter((report) => !(0,github_keys/* isJoint */.XM)(report));
        if (found.length === 0)
            return { ...NO_REPORTS, unknown: [`Run ${run} has uploaded no inventory.`] };
        const reports = await (0,run_artifacts/* readReports */.oh)(octokit, at, found);
        const artifacts = found.map(({ name }) => name);
        const keys = found.map(({ job }) => job);
        const failed = conclusion === 'success' ? [] : await failedJobs(octokit, at, run);
        // A job that has failed and says so has been heard.
        const unheard = failed.length > reports.failed ? [`Not all was looked at: ${jobsIn(failed)} did not succeed.`] : [];
        return { reports, keys, artifacts, unknown: [...refusalsIn(reports), ...unheard] };
    }
    catch (error) {
        if (!(error instanceof untrusted/* Untrusted */.H))
            throw error;
        return { ...NO_REPORTS, unknown: [`What run ${run} has uploaded is not taken: ${(0,reason/* reasonOf */.A)(error)}.`] };
    }
}
function refusalsIn({ refused }) {
    return refused.map(({ component, message }) => {
        const reason = (0,build_text/* printable */.g$)(message).replace(/\.+$/, '');
        return component === null ? `A job was refused: ${reason}.` : `${(0,build_text/* printable */.g$)(component)} was refused: ${reason}.`;
    });
}
/** Names of the jobs of a run that ended and did not succeed. */
async function failedJobs(octokit, at, run) {
    const where = { ...at, run_id: run, filter: 'latest', per_page: 100 };
    const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRun, where);
    const isFine = (conclusion) => [null, 'success', 'skipped', 'neutral'].includes(conclusion);
    return jobs.filter(({ conclusion }) => !isFine(conclusion)).map(({ name }) => (0,build_text/* printable */.g$)(name));
}
function jobsIn(names) {
    return `${names.length === 1 ? 'the job' : 'the jobs'} ${names.slice(0, 10).join(', ')}`;
}
/**
 * The open pull requests whose head is exactly the commit of the run. A run for a fork does not name its pull request,
 * and of a commit that is in a fork only, this repository does not know it either: so they are found by the branch.
 */
async function openPulls(octokit, at, run) {
    const { head_sha: sha, head_branch: branch, head_repository: from } = run;
    if (branch === null || from === null)
        return [];
    const head = `${from.owner.login}:${branch}`;
    const pulls = await octokit.paginate(octokit.rest.pulls.list, { ...at, state: 'open', head, per_page: 100 });
    const into = `${at.owner}/${at.repo}`;
    return pulls
        .filter((pull) => pull.head.sha === sha && pull.head.repo?.full_name === from.full_name)
        .map((pull) => ({
        number: pull.number,
        headSha: sha,
        baseSha: pull.base.sha,
        baseRef: pull.base.ref,
        isFork: from.full_name !== into,
        author: pull.user?.login,
    }));
}
function nothing(why) {
    return { kind: 'nothing', sentence: `There is nothing to post: ${why}.` };
}

// EXTERNAL MODULE: ./build/github/compare.js + 1 modules
var compare = __webpack_require__(97158);
// EXTERNAL MODULE: ./build/github/finish.js + 22 modules
var finish = __webpack_require__(32879);
// EXTERNAL MODULE: ./build/github/log.js
var log = __webpack_require__(30284);
// EXTERNAL MODULE: ./build/github/verdict.js
var verdict = __webpack_require__(5263);
;// CONCATENATED MODULE: ./build/github/collect-run.js











/** Time for collecting what the jobs of a run have uploaded, in milliseconds. */
const COLLECT_BUDGET = 15_000;
/**
 * The second half of a run whose token may only read, as for forks, or of a matrix: puts together what the jobs of a run
 * have found, and comments on it. All of that is data of whoever made the pull request.
 */
async function collectRun(job) {
    const { context } = job;
    const { api, ...empty } = (0,finish/* emptyFound */.wu)(job);
    const { trigger, runId } = context;
    const isOther = trigger.kind === 'workflow_run';
    const run = isOther ? trigger.run : (runId ?? null);
    const found = { ...empty, api };
    if (run === null) {
        return { ...found, failures: [{ component: null, message: 'The event does not tell which run has ended.' }] };
    }
    const own = isOther ? undefined : { subject: (0,base/* subjectOf */.et)(context), pull: found.pull };
    const collected = await collect({ api, run, own, budget: COLLECT_BUDGET });
    switch (collected.kind) {
        case 'nothing':
            (0,log/* say */.cv)(collected.sentence);
            return { ...found, pull: undefined, unknown: [collected.sentence] };
        case 'read-only':
        case 'refused':
        case 'unavailable':
            return { ...found, unknown: [`Nothing was collected. ${collected.sentence}`] };
        case 'collected':
            break;
    }
    const { runAttempt, artifacts, unknown } = collected;
    for (const sentence of unknown)
        (0,log/* say */.cv)(sentence);
    if (collected.reports !== undefined)
        (0,log/* say */.cv)(`Collected ${(0,build_text/* printable */.g$)(artifacts.join(', '))} of run ${run}.`);
    const reviews = [];
    for (const looked of collected.looked)
        reviews.push(await reviewOf(job, collected, looked, api));
    const severityOf = (review) => SEVERITY.indexOf((0,verdict/* judge */.S)({ failures: [], ...review, inputs: job.inputs }).verdict);
    // What is worst decides, whichever pull request it was found for.
    const [worst, ...also] = reviews.toSorted((a, b) => severityOf(b) - severityOf(a));
    return {
        ...found,
        ...worst,
        also,
        run: { id: run, attempt: runAttempt, workflowFile: collected.workflowFile },
        key: (0,github_keys/* jointKey */.Iu)(collected.keys),
        remarks: collected.reports === undefined ? [] : [(0,markdown/* prose */.CS)(FOREIGN)],
    };
}
/** The worse, the later. */
const SEVERITY = ['passed', 'approved', 'unknown', 'failed', 'error'];
const FOREIGN = 'This is what the run for the pull request reports of itself; code of the pull request could have written it.';
/** What was found, compared with what one pull request is merged with. */
async function reviewOf(job, collected, { subject, pull }, api) {
    const { reports, unknown } = collected;
    if (reports === undefined)
        return { pull, unknown, comparison: undefined };
    try {
        return { pull, unknown, comparison: await compareCollected(job, collected, subject, reports, api) };
    }
    catch (error) {
        if (!(error instanceof errors/* VirtError */.i) || error.code !== 'limit')
            throw error;
        return { pull, unknown: [...unknown, error.message], comparison: undefined };
    }
}
async function compareCollected({ inputs, context }, { workflowFile, keys, unknown }, subject, { inventory, components, refused }, api) {
    const { defaultBranch } = context;
    const common = { lockFile: inputs.lockFile, api, budget: baseline/* BASELINE_BUDGET */.EW };
    const basis = await (0,baseline/* findBasis */.ai)({ subject, defaultBranch, workflowFile, key: undefined, ...common });
    (0,baseline/* sayBaseline */.hv)(basis.baseline);
    const head = inventory?.components ?? [];
    const names = new Set(head.map(({ name }) => name));
    // Where something is not known, nothing counts as gone.
    const missing = unknown.length > 0 ? namesIn(basis).filter((name) => !names.has(name)) : [];
    const isRefused = refused.flatMap(({ component }) => component ?? []);
    return (0,compare/* compare */.U)({
        components: head,
        basis,
        subject,
        key: (0,github_keys/* jointKey */.Iu)(keys).job,
        patterns: { lock: components, run: undefined },
        unexamined: new Set([...missing, ...isRefused]),
        inputs,
        api,
    });
}
function namesIn({ baseline, locks }) {
    const inventories = [
        'inventory' in baseline ? baseline.inventory : undefined,
        locks.head !== undefined && 'inventory' in locks.head ? locks.head.inventory : undefined,
    ];
    return inventories.flatMap((inventory) => inventory?.components.map(({ name }) => name) ?? []);
}


/***/ }),

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


/***/ })

};
