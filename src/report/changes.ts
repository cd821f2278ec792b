import type { Change, ComparableComponent, ComponentDiff, Finding, Notice } from '../capabilities/model.ts';
import type { Piece, Row, Section } from './cut.ts';
import { MARKDOWN } from './markdown.ts';
import { askedBy, findingGrantedAt, freshNotices, grantedAt, heading, isGone, noticeSentences } from './sentences.ts';
import { CHANGED, capable, changed } from './words.ts';

/** What is shown first where not everything fits. */
export const RANK = {
  gained: 0,
  widened: 1,
  problem: 2,
  used: 3,
  calls: 4,
  virtual: 5,
  narrowed: 6,
  lost: 7,
  fails: 8,
  unused: 9,
  inert: 10,
  paragraph: 11,
  folded: 12,
} as const satisfies Readonly<Record<Change | Notice['kind'] | 'paragraph' | 'folded', number>>;

/** What is different of one component: a row for each change, a line for each kind of fresh notice. */
export function changesOf(component: ComponentDiff): Section {
  const rows = component.findings.map((finding) => rowOf(finding, component)).sort((a, b) => a.rank - b.rank);
  const lines = linesOf(freshNotices(component));
  const nothing = { rank: RANK.paragraph, text: `It need${component.head === null ? 'ed' : 's'} nothing of its host.` };
  return {
    heading: `#### ${heading(component, true, MARKDOWN)}`,
    ...trimmed(['', 'capability', 'granted at', 'asked for by', 'enforced by'], rows),
    lines: rows.length + lines.length > 0 ? lines : [nothing],
  };
}

/** What one component may do, where there is nothing to compare it with. */
export function needsOf(component: ComponentDiff, head: ComparableComponent): Section {
  const grants = new Map(head.granted.map((granted) => [granted.capability, granted]));
  const rows = head.needs.map((need) => ({
    rank: RANK.gained,
    cells: [capable(need, MARKDOWN), grantedAt(grants.get(need.capability), head, MARKDOWN), need.enforcedBy],
  }));
  const lines = linesOf(component.notices);
  const nothing = { rank: RANK.gained, text: 'It needs nothing of its host.' };
  return {
    heading: `#### ${heading(component, false, MARKDOWN)}`,
    ...trimmed(['capability', 'granted at', 'enforced by'], rows),
    lines: rows.length > 0 ? lines : [nothing, ...lines],
  };
}

function linesOf(notices: readonly Notice[]): readonly Piece[] {
  return noticeSentences(notices, MARKDOWN).map(({ kind, text }) => ({ rank: RANK[kind], text }));
}

function rowOf(finding: Finding, component: ComponentDiff): Row {
  const { change, enforcedBy } = finding;
  return {
    rank: RANK[change],
    cells: [
      change === 'gained' || change === 'widened' ? MARKDOWN.strong(CHANGED[change]) : CHANGED[change],
      changed(finding, component, MARKDOWN),
      findingGrantedAt(finding, component, MARKDOWN),
      askedBy(finding, MARKDOWN),
      isGone(finding) ? '' : enforcedBy,
    ],
  };
}

/** A table without the columns in which there is nothing. */
function trimmed(columns: readonly string[], rows: readonly Row[]): Pick<Section, 'columns' | 'rows'> {
  const used = columns.map((_, i) => rows.some(({ cells }) => cells[i] !== ''));
  const kept = (cells: readonly string[]): string[] => cells.filter((_, i) => used[i]);
  return { columns: kept(columns), rows: rows.map(({ rank, cells }) => ({ rank, cells: kept(cells) })) };
}
