import {
  CHANGES,
  type Change,
  type ComparableComponent,
  type ComponentDiff,
  type Diff,
  type Finding,
  type Granted,
  type Need,
  type Notice,
  type Verdict,
} from '../capabilities/model.ts';
import { count, grouped } from './model.ts';
import { inside } from './quoted.ts';
import { CHANGED, clip, NOTICES, names, OUTCOMES, placeOf, some, type Voice } from './words.ts';

/** How many names a line lists. */
const NAMES = 10;

/** In this order they are told. */
const NOTICE_KINDS = ['problem', 'fails', 'unused', 'inert'] as const satisfies readonly Notice['kind'][];

/**
 * The verdict: how many changes of which kind, and whether `fail-on` is hit.
 * @param verdict `undefined`: nothing is said of `fail-on`
 * @param baseline what is compared with; `undefined`: its name is not told
 */
export function verdictSentences(
  diff: Diff,
  verdict: Verdict | undefined,
  baseline: string | undefined,
  voice: Voice,
): readonly string[] {
  const changes = countChanges(diff.counts);
  const all = count(diff.components.length, 'component');
  const compared = baseline === undefined ? '' : `, compared with ${voice.prose(clip(baseline, 80))}`;
  const problems = diff.components.filter(({ head }) => head !== null && head.problem !== null).length;
  return [
    diff.baseline
      ? `${voice.strong(`wasi-virt: ${changes || 'no capability changed'}`)} ${scope(diff)}${compared}.`
      : `${voice.strong('wasi-virt: no baseline')}, so nothing to compare with. What ${all} may do:`,
    ...(changes === '' || verdict === undefined ? [] : [gate(verdict, voice)]),
    ...(problems === 0 ? [] : [voice.strong(`No result could be made for ${count(problems, 'component')}.`)]),
  ];
}

/** `2 capabilities gained, 1 widened`; empty without any. */
export function countChanges(counts: Readonly<Record<Change, number>>): string {
  const { calls, virtual } = counts;
  const texts = CHANGES.filter((change) => !['calls', 'virtual'].includes(change) && counts[change] > 0).map(
    (change, i) => {
      const number = i === 0 ? count(counts[change], 'capability', 'capabilities') : grouped(counts[change]);
      return `${number} ${CHANGED[change]}`;
    },
  );
  if (calls > 0) texts.push(`other functions of ${count(calls, 'import')} called`);
  if (virtual > 0) texts.push(`${count(virtual, 'virtual capability', 'virtual capabilities')} changed`);
  return texts.join(', ');
}

/** `in 2 of 5 components (1 new)`. */
function scope({ components }: Diff): string {
  const having = (status: ComponentDiff['status']): number =>
    components.filter((component) => component.status === status).length;
  const [added, removed] = [having('added'), having('removed')];
  const differ = components.filter(({ findings }) => findings.length > 0).length;
  const all = count(components.length, 'component');
  const part = differ === 0 || differ === components.length ? all : `${grouped(differ)} of ${all}`;
  const extra = [
    ...(added > 0 ? [`${grouped(added)} new`] : []),
    ...(removed > 0 ? [`${grouped(removed)} removed`] : []),
  ];
  return `in ${part}${extra.length === 0 ? '' : ` (${extra.join(', ')})`}`;
}

function gate({ failOn, failed, hits }: Verdict, { name, strong }: Voice): string {
  const setting = name(`fail-on: ${failOn}`);
  if (failed) return strong(`This fails: ${count(hits, 'change')} ${hits === 1 ? 'hits' : 'hit'} ${setting}.`);
  return failOn === 'none' ? `Nothing fails: ${setting}.` : `Nothing hits ${setting}.`;
}

/** Whether there is anything to tell of a component beside new versions. */
export function isTold({ status, findings, notices }: ComponentDiff): boolean {
  return status === 'added' || status === 'removed' || findings.length > 0 || notices.some(({ fresh }) => fresh);
}

/** A component by its name, and what kind of thing happened to it as a whole. */
export function heading({ name, status, head }: ComponentDiff, baseline: boolean, voice: Voice): string {
  const words = [
    ...(baseline && status === 'added' ? ['new'] : []),
    ...(status === 'removed' ? ['removed'] : []),
    ...(head !== null && head.policy === null ? ['without a policy'] : []),
  ];
  return `${voice.name(clip(name))}${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
}

/** Where a finding's capability is granted; of what is gone, where it was. */
export function findingGrantedAt(finding: Finding, { base, head }: ComponentDiff, voice: Voice): string {
  // Nothing else is granted than before.
  if (finding.change === 'calls') return '';
  if (isGone(finding)) {
    if (base === null || base.policy === null) return '';
    const grant = grantsOf(base).get(finding.capability);
    return `was ${grantedAt(grant ?? finding, base, voice)}`;
  }
  if (head === null) return '';
  // A lock file has no places, and the finding none of its setting.
  return grantedAt(
    finding.source === null ? (grantsOf(head).get(finding.capability) ?? finding) : finding,
    head,
    voice,
  );
}

const grants = new WeakMap<ComparableComponent, ReadonlyMap<string, Granted>>();

/** What a component is granted, by capability: of several alike, the first. */
function grantsOf(component: ComparableComponent): ReadonlyMap<string, Granted> {
  const known =
    grants.get(component) ?? new Map(component.granted.toReversed().map((grant) => [grant.capability, grant]));
  grants.set(component, known);
  return known;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Where something is granted, in whose words, until when. */
export function grantedAt(
  granted: (Pick<Granted, 'source' | 'reason' | 'expires'> & Partial<Pick<Granted, 'setting'>>) | undefined,
  { policy }: Pick<ComparableComponent, 'policy'>,
  { name, prose }: Voice,
): string {
  if (policy === null) return 'no policy';
  if (granted === undefined) return 'by default';
  const { setting = null, source, reason, expires } = granted;
  // A lock file keeps the setting, and not where it was written.
  const place = source === null ? setting : placeOf(source);
  if (place === null) return 'by default';
  const words = reason === null ? '' : `: “${prose(inside(clip(reason)))}”`;
  return `${name(clip(place))}${words}${expires === null ? '' : `, until ${DAY.test(expires) ? expires : name(clip(expires))}`}`;
}

/** Which parts of the component ask for it; of what is gone, nothing is said. */
export function askedBy(finding: Finding, voice: Voice): string {
  if (isGone(finding)) return '';
  return finding.asked ? names(finding.by, 3, voice) : 'nothing yet';
}

/** Who keeps the host's answers within a capability. */
export function enforced({ enforcedBy }: Pick<Need, 'enforcedBy'>): string {
  return `enforced by ${enforcedBy === 'host' ? 'the host' : enforcedBy}`;
}

/** Whether a finding tells of what may no longer be done. */
export function isGone({ change, other }: Finding): boolean {
  return change === 'narrowed' || change === 'lost' || (change === 'virtual' && other.includes('gone'));
}

/** The fresh notices, without the grants that are new and not asked for: those are findings already. */
export function freshNotices({ notices, findings }: ComponentDiff): readonly Notice[] {
  const told = new Set(findings.filter(({ asked }) => !asked).map(({ capability }) => capability));
  const isTwice = ({ kind, subject }: Notice): boolean =>
    kind === 'unused' && subject.split(', ').every((capability) => told.has(capability));
  return notices.filter((notice) => notice.fresh && !isTwice(notice));
}

/** Notices in sentences, those of a kind together. */
export function noticeSentences(
  notices: readonly Notice[],
  voice: Voice,
): readonly { readonly kind: Notice['kind']; readonly text: string }[] {
  return NOTICE_KINDS.flatMap((kind) => {
    const items = notices.filter((notice) => notice.kind === kind).map((notice) => subjectOf(notice, voice));
    return items.length === 0 ? [] : [{ kind, text: `${NOTICES[kind]}: ${some(items, NAMES)}` }];
  });
}

function subjectOf(notice: Notice, voice: Voice): string {
  const { kind, outcome, source } = notice;
  const more = kind === 'fails' ? outcome && OUTCOMES[outcome] : source && voice.name(clip(placeOf(source)));
  return `${noticed(notice, voice)}${more === null || kind === 'problem' ? '' : ` (${more})`}`;
}

/** What a notice is of: capabilities that one setting grants, a capability, an import; of a problem, its sentence. */
export function noticed({ kind, subject }: Notice, voice: Voice): string {
  if (kind === 'problem') return voice.prose(clip(subject, 1000));
  return kind === 'unused' ? names(subject.split(', '), NAMES, voice) : voice.name(clip(subject));
}

/** What is to be told of components in which no capability changed. Where nothing else is told, the verdict says it. */
export function restSentences({ baseline, components }: Diff, voice: Voice): readonly string[] {
  if (!baseline) return [];
  const others = components.filter((component) => component.versions.length === 0 && !isTold(component));
  return [...versionSentence(components, voice), ...(components.some(isTold) ? othersSentence(others, voice) : [])];
}

/** All interfaces of which only the version is another one, in one sentence; none without any. */
function versionSentence(components: readonly ComponentDiff[], voice: Voice): readonly string[] {
  const changed = components.filter(({ versions }) => versions.length > 0);
  if (changed.length === 0) return [];
  const all = changed.flatMap(({ versions, calls }) =>
    // Of what else is other, it is told.
    versions.filter(({ interface: name }) => !calls.some((change) => change.import.startsWith(`${name}@`))),
  );
  if (all.length === 0) return [];
  const steps = Map.groupBy(all, ({ from, to }) => `${names(from, 4, voice)} → ${names(to, 4, voice)}`);
  const texts = [...steps].map(([step, versions]) => {
    const interfaces = [...new Set(versions.map((version) => version.interface))];
    return `${step} of ${oneOrMany(interfaces, 'interface', voice)}`;
  });
  const where = changed.map(({ name }) => name);
  return [`Only the version changed: ${some(texts, 6)}, in ${oneOrMany(where, 'component', voice)}.`];
}

function oneOrMany(items: readonly string[], noun: string, voice: Voice): string {
  return items.length === 1 ? names(items, 1, voice) : count(items.length, noun);
}

/** The components of which nothing is told, in one sentence; none without any. */
function othersSentence(others: readonly ComponentDiff[], voice: Voice): readonly string[] {
  if (others.length === 0) return [];
  const list = others.map(({ name }) => name);
  return [`No capability changed in ${count(others.length, 'other component')}: ${names(list, 6, voice)}.`];
}
