import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { describeCapability } from '../capabilities/capability.ts';
import { HITS } from '../capabilities/diff.ts';
import type { ComponentDiff, Diff, FailOn, Finding, Notice, Source, Verdict } from '../capabilities/model.ts';
import { printable } from '../text.ts';
import { HELP, RULES, type RuleName } from './sarif-rules.ts';
import { askedBy, enforced, findingGrantedAt, isGone, noticed } from './sentences.ts';
import { CHANGED, changed, clip, NOTICES, OUTCOMES, PLAIN } from './words.ts';

/** GitHub refuses a run with more; of these it shows the 5,000 most severe. */
const MOST_RESULTS = 25_000;

type Level = 'error' | 'warning' | 'note';
const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/**
 * A diff for code scanning: SARIF 2.1.0, the same for the same diff. What hits `fail-on` is an error; what else is gained
 * or widened a warning; the rest are notes, but a missing result, an error, and asks that end the component, warnings.
 * Notices are told whether fresh or not: an alert that is not repeated counts as resolved. The most severe come first,
 * and what is over GitHub's limit is left out. A result has no location, and GitHub does not show it, where neither the
 * grant nor the component is a file below the root.
 */
export function renderSarif(diff: Diff, verdict: Verdict): Log {
  const results = diff.components.flatMap((component) => [
    ...component.findings.map((finding) => resultOfFinding(finding, component, verdict.failOn)),
    ...component.notices.map((notice) => resultOfNotice(notice, component)),
  ]);
  const sorted = LEVELS.flatMap((level) => results.filter((result) => result.level === level));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'wasi-virt', version: printable(diff.tool), rules: RULES.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: sorted.slice(0, MOST_RESULTS),
      },
    ],
  };
}

function ruleOf(name: RuleName): ReportingDescriptor {
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

function resultOfFinding(finding: Finding, component: ComponentDiff, failOn: FailOn): Result {
  const { change, capability, fingerprint, source } = finding;
  const level = HITS[failOn].includes(change) ? 'error' : HELP[change].level;
  const asks = finding.asked ? askedBy(finding, PLAIN) : '';
  const more = [
    findingGrantedAt({ ...finding, source: withoutFolders(source) }, component, PLAIN),
    ...(asks === '' ? [] : [`asked for by ${asks}`]),
    ...(finding.asked ? [] : ['nothing asks for it yet']),
    enforced(finding),
  ];
  const sentence = `${CHANGED[change]} ${changed(finding, component, PLAIN)} (${describeCapability(capability)})`;
  // The line of a grant that is gone may be another one's now.
  const [at, text] = isGone(finding)
    ? [null, sentence]
    : [source, `${sentence}; ${more.filter((words) => words !== '').join('; ')}`];
  return result(change, level, component, `${text}.`, at, fingerprint);
}

function resultOfNotice(notice: Notice, component: ComponentDiff): Result {
  const { kind, outcome, source, fingerprint } = notice;
  const level = outcome === 'traps' ? 'warning' : HELP[kind].level;
  const becomes = outcome === null ? '' : ` (${OUTCOMES[outcome]})`;
  return result(kind, level, component, `${NOTICES[kind]}: ${noticed(notice, PLAIN)}${becomes}.`, source, fingerprint);
}

function result(
  rule: RuleName,
  level: Level,
  { name }: ComponentDiff,
  text: string,
  source: Source | null,
  fingerprint: string,
): Result {
  return {
    ruleId: rule,
    ruleIndex: RULES.indexOf(rule),
    level,
    message: { text: escaped(`${PLAIN.name(clip(uriOf(name) === undefined ? lastOf(name) : name))}: ${text}`) },
    locations: locationsOf(source, name),
    // The one of which GitHub tells whether it knows a result, whatever line it is on.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
  };
}

/** The folders of a machine are nobody's business. */
function withoutFolders(source: Source | null): Source | null {
  if (source === null || source.file === null || uriOf(source.file) !== undefined) return source;
  return { ...source, text: lastOf(source.text), file: lastOf(source.file) };
}

function lastOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}

/** In messages, brackets begin links and braces are placeholders. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}

/** Where a grant is written, else the component; none where that is no path of the repository. */
function locationsOf(source: Source | null, component: string): Location[] {
  const written = source?.file == null ? undefined : uriOf(source.file);
  const uri = written ?? uriOf(component);
  if (uri === undefined) return [];
  // GitHub wants a line; of a component there is only the first.
  const { line, column } = written === undefined || source === null ? { line: null, column: null } : source;
  const region = { startLine: line ?? 1, ...(column === null ? {} : { startColumn: column }) };
  return [{ physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region } }];
}

/** A relative path as a URI; `undefined` for one that leads out of the repository, or is not relative. */
function uriOf(path: string): string | undefined {
  const segments = path
    .toWellFormed()
    .split('/')
    .filter((segment) => segment !== '.');
  const outside = segments.some((segment) => segment === '' || segment === '..' || segment.includes('\\'));
  if (outside || segments.length === 0 || /^[A-Za-z]:/.test(path)) return undefined;
  return segments.map((segment) => encodeURIComponent(segment)).join('/');
}
