import type { Change, ComponentDiff, ComponentInventory, Finding, Granted, Notice } from '../capabilities/model.ts';
import type { Piece, Row, Section } from './cut.ts';
import { code, prose } from './markdown.ts';
import { capable, changed, clip, NOTICES, OUTCOMES, placeOf, some } from './words.ts';

/** What is shown first where not everything fits. */
export const RANK = {
  gained: 0,
  widened: 1,
  problem: 2,
  used: 3,
  narrowed: 4,
  lost: 5,
  fails: 6,
  unused: 7,
  inert: 8,
  paragraph: 9,
  folded: 10,
} as const satisfies Readonly<Record<Change | Notice['kind'] | 'paragraph' | 'folded', number>>;

/** How many names a line lists. */
const NAMES = 10;

const NOTICE_KINDS = ['problem', 'fails', 'unused', 'inert'] as const satisfies readonly Notice['kind'][];

/** What is different of one component: a row for each change, a line for each kind of fresh notice. */
export function changesOf(component: ComponentDiff): Section {
  const rows = component.findings.map((finding) => rowOf(finding, component)).sort((a, b) => a.rank - b.rank);
  const fresh = noticesOf(toldOnce(component).filter((notice) => notice.fresh));
  const nothing = { rank: RANK.paragraph, text: component.head === null ? 'It needed nothing.' : 'It needs nothing.' };
  return {
    heading: headingOf(
      component,
      { added: ['new'], removed: ['removed'], changed: [], unchanged: [] }[component.status],
    ),
    ...trimmed(['', 'capability', 'granted at', 'asked for by', 'enforced by'], rows),
    lines: rows.length + fresh.length > 0 ? fresh : [nothing],
  };
}

/** What one component may do, where there is nothing to compare it with. */
export function needsOf(component: ComponentDiff, head: ComponentInventory): Section {
  const grants = new Map(head.granted.map((granted) => [granted.capability, granted]));
  const rows = head.needs.map((need) => ({
    rank: RANK.gained,
    cells: [capable(need, code), grantedAt(grants.get(need.capability), head), need.enforcedBy],
  }));
  const notices = noticesOf(component.notices);
  return {
    heading: headingOf(component, []),
    ...trimmed(['capability', 'granted at', 'enforced by'], rows),
    lines: rows.length > 0 ? notices : [{ rank: RANK.gained, text: 'It needs nothing of its host.' }, ...notices],
  };
}

/** Notices as lines, those of a kind together. */
export function noticesOf(notices: readonly Notice[]): readonly Piece[] {
  return NOTICE_KINDS.flatMap((kind) => {
    const items = notices.filter((notice) => notice.kind === kind).map(noticed);
    return items.length === 0 ? [] : [{ rank: RANK[kind], text: `${NOTICES[kind]}: ${some(items, NAMES)}` }];
  });
}

/** Where something is granted, in whose words, until when. */
export function grantedAt(
  granted: Pick<Granted, 'source' | 'reason' | 'expires'> | undefined,
  { policy }: ComponentInventory,
): string {
  if (policy === null) return 'no policy';
  if (granted === undefined || granted.source === null) return 'by default';
  const { source, reason, expires } = granted;
  const place = code(clip(placeOf(source)));
  const words = reason === null ? '' : `: “${prose(clip(reason))}”`;
  return `${place}${words}${expires === null ? '' : `, until ${prose(clip(expires))}`}`;
}

function headingOf({ name, head }: ComponentDiff, words: readonly string[]): string {
  const all = head !== null && head.policy === null ? [...words, 'without a policy'] : words;
  return `#### ${code(clip(name))}${all.length === 0 ? '' : `: ${all.join(', ')}`}`;
}

const CHANGE_CELLS: Readonly<Record<Change, string>> = {
  gained: '**gained**',
  widened: '**widened**',
  used: 'newly used',
  narrowed: 'narrowed',
  lost: 'lost',
};

function rowOf(finding: Finding, { base, head }: ComponentDiff): Row {
  const past = finding.change === 'narrowed' || finding.change === 'lost';
  const inventory = past ? (base ?? head) : (head ?? base);
  const place = inventory === null ? '' : grantedAt(finding, inventory);
  return {
    rank: RANK[finding.change],
    cells: [
      CHANGE_CELLS[finding.change],
      changed(finding, code),
      past && place !== '' ? `was ${place}` : place,
      askedBy(finding),
      past ? '' : finding.enforcedBy,
    ],
  };
}

function askedBy({ asked, by, change }: Finding): string {
  if (change === 'narrowed' || change === 'lost') return '';
  return asked
    ? some(
        by.map((part) => code(clip(part))),
        3,
      )
    : 'nothing yet';
}

/** A grant that is new and not asked for stands in the table already. */
function toldOnce({ notices, findings }: ComponentDiff): readonly Notice[] {
  const told = new Set(findings.filter(({ asked }) => !asked).map(({ capability }) => capability));
  return notices.filter(
    ({ kind, subject }) => kind !== 'unused' || !subject.split(', ').every((each) => told.has(each)),
  );
}

function noticed({ kind, subject, outcome, source }: Notice): string {
  if (kind === 'problem') return prose(clip(subject, 1000));
  const more = kind === 'fails' ? outcome && OUTCOMES[outcome] : source && code(clip(placeOf(source)));
  return `${code(clip(subject))}${more === null ? '' : ` (${more})`}`;
}

/** A table without the columns in which there is nothing. */
function trimmed(columns: readonly string[], rows: readonly Row[]): Pick<Section, 'columns' | 'rows'> {
  const used = columns.map((_, i) => rows.some(({ cells }) => cells[i] !== ''));
  const kept = (cells: readonly string[]): string[] => cells.filter((_, i) => used[i]);
  return { columns: kept(columns), rows: rows.map(({ rank, cells }) => ({ rank, cells: kept(cells) })) };
}
