import { byKey, keyOf } from '../capabilities/capability.ts';
import type { CallChange, ComparableComponent, ComponentDiff, Digest, Part } from '../capabilities/model.ts';
import { code, details, MARKDOWN, table } from './markdown.ts';
import { renderPicture } from './mermaid.ts';
import { count, grouped } from './model.ts';
import { grantedAt, noticeSentences } from './sentences.ts';
import { capable, clip, names, OUTCOMES, some, someOf } from './words.ts';

/** How many exports and parts are listed. */
const NAMES = 40;

/** Everything that one component asks for, is granted and needs; shown when it is asked for. */
export function foldedInventory({ notices, versions, calls }: ComponentDiff, head: ComparableComponent): string {
  const picture = renderPicture(head);
  const standing = noticeSentences(
    notices.filter(({ fresh }) => !fresh),
    MARKDOWN,
  );
  const content = [
    ...(picture === undefined ? [] : [picture]),
    ...capabilities(head),
    ...(standing.length === 0 ? [] : [standing.map(({ text }) => `- ${text}`).join('\n')]),
    ...listed(
      'Exports',
      head.exports.map((name) => code(clip(name))),
    ),
    ...listed('Parts', head.parts.map(madeWith)),
    ...listed(
      'Other versions',
      versions.map(
        ({ interface: name, from, to }) =>
          `${code(clip(name))} ${names(from, 4, MARKDOWN)} → ${names(to, 4, MARKDOWN)}`,
      ),
    ),
    ...called(calls),
    ...files(head),
  ];
  return details(`${code(clip(head.name))} ${totals(head)}`, content.join('\n\n'));
}

function totals({ asks, needs }: ComparableComponent): string {
  const kept = needs.filter(({ enforcedBy }) => enforcedBy === 'virt.wasm').length;
  const asked = asks.length === 0 ? 'nothing' : count(asks.length, 'capability', 'capabilities');
  if (needs.length === 0) return `asks for ${asked}, needs nothing of its host`;
  return `asks for ${asked}, needs ${grouped(needs.length)} of its host: virt.wasm enforces ${grouped(kept)}, the host ${grouped(needs.length - kept)}`;
}

/** What is asked for, what is granted and what is needed, each capability once. */
function capabilities(head: ComparableComponent): string[] {
  const { asks, granted, needs } = head;
  const all = new Map([...asks, ...granted, ...needs].map((item) => [keyOf(item), item]));
  const [asked, grants, needed] = [Map.groupBy(asks, keyOf), Map.groupBy(granted, keyOf), Map.groupBy(needs, keyOf)];
  const rows = [...all]
    .sort(([, a], [, b]) => byKey(a, b))
    .map(([key, item]) => [
      capable(item, MARKDOWN),
      cell(asked.get(key), ({ outcome }) => (outcome === null ? 'yes' : OUTCOMES[outcome])),
      cell(
        grants.get(key),
        (grant) => `${grantedAt(grant, head, MARKDOWN)}${grant.by === 'adapter' ? ' (virtual)' : ''}`,
      ),
      cell(needed.get(key), ({ enforcedBy }) => enforcedBy),
    ]);
  return rows.length === 0 ? [] : [table(['capability', 'asked for', 'granted at', 'needed, enforced by'], rows)];
}

/** Which functions are other ones than before. */
function called(calls: readonly CallChange[]): string[] {
  const rows = calls
    .slice(0, NAMES)
    .map(({ of, import: name, added, removed }) => [
      of,
      code(clip(name)),
      ...[added, removed].map((list) => names(list, NAMES, MARKDOWN)),
    ]);
  const rest = calls.length - rows.length;
  if (rest > 0) rows.push([`and ${grouped(rest)} more`, '', '', '']);
  return rows.length === 0 ? [] : [table(['other calls of', 'import', 'now', 'no longer'], rows)];
}

function cell<T>(items: readonly T[] = [], show: (item: T) => string): string {
  return someOf(items, NAMES, show);
}

function listed(label: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${label}: ${some(items, NAMES)}`];
}

function madeWith({ name, kind, producers }: Part): string {
  const tools = producers.map((tool) => `${tool.name} ${tool.version}`.trimEnd());
  return `${code(clip(name))} (${tools.length === 0 ? kind : `${kind}, ${names(tools, 8, MARKDOWN)}`})`;
}

function files({ component, adapter, result, policy }: ComparableComponent): string[] {
  const row = (label: string, digest: Digest | null): string[][] =>
    digest === null ? [] : [[label, grouped(digest.size), code(digest.sha256)]];
  const written =
    policy === null || policy.sha256 === null
      ? []
      : [[policy.file === null ? 'policy' : `policy ${code(clip(policy.file))}`, '', code(policy.sha256)]];
  const rows = [...row('component', component), ...row('adapter', adapter), ...row('virt.wasm', result), ...written];
  return rows.length === 0 ? [] : [table(['', 'bytes', 'sha256'], rows)];
}
