import type { Cell, Conformance, Finding, Row } from './conform.ts';
import type { Promised, Trial } from './trials.ts';

const WORDS: Readonly<Record<Cell['verdict'], string>> = {
  same: 'same',
  contained: 'contained',
  itself: 'itself',
  explained: 'explained',
  differs: 'DIFFERS',
  'not runnable': 'not runnable',
  'not run': '–',
};

/** What a cell says in the table. */
function word({ refused, leftOut }: Row, { verdict, runs }: Cell): string {
  if (leftOut !== undefined) return 'left out';
  if (refused !== undefined && verdict === 'not run') return 'refused';
  const many = runs > 1 ? ` (${runs} runs)` : '';
  return `${WORDS[verdict]}${many}`;
}

/** All verdicts by how often they were given, by engine. */
export function totals({ rows }: Conformance): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const row of rows) {
    for (const cell of row.cells) {
      const ofEngine = counts[cell.engine] ?? {};
      counts[cell.engine] = ofEngine;
      const verdict = word(row, { ...cell, runs: 0 }).replace('–', 'not run');
      ofEngine[verdict] = (ofEngine[verdict] ?? 0) + 1;
    }
  }
  return counts;
}

function findingsOf(row: Row): { engine: string; finding: Finding }[] {
  return [
    ...row.findings.map((finding) => ({ engine: '', finding })),
    ...row.cells.flatMap(({ engine, findings }) => findings.map((finding) => ({ engine, finding }))),
  ];
}

function place(row: Row, engine: string, { run }: Finding): string {
  return [row.component, row.policy, engine, run].filter((part) => part !== '').join(', ');
}

/** The table for people, findings below it, totals last. */
export function renderText(conformance: Conformance): string {
  const { rows, remarks, rejected, components } = conformance;
  const engines = rows[0]?.cells.map(({ engine }) => engine) ?? [];
  const table = [
    ['component', 'policy', 'imports', ...engines],
    ...rows.map((row) => [
      row.component,
      row.policy,
      row.imports.join(' → '),
      ...row.cells.map((cell) => word(row, cell)),
    ]),
  ];
  const widths = table[0]?.map((_, i) => Math.max(...table.map((cells) => cells[i]?.length ?? 0))) ?? [];
  const lines = table.map((cells) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const found = rows.flatMap((row) => findingsOf(row).map((item) => ({ row, ...item })));
  const section = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : ['', title, ...items];
  lines.push(
    ...section(
      'No components:',
      rejected.map(({ name, reason }) => `  ${name}: ${reason}`),
    ),
    ...section(
      'Unwrapped:',
      remarks.map(
        ({ component, engine, run, remark }) =>
          `  ${[component, engine, run].filter((part) => part !== '').join(', ')}: ${remark}`,
      ),
    ),
    ...section(
      'Refused:',
      rows.flatMap((row) => (row.refused === undefined ? [] : [`  ${row.component}, ${row.policy}: ${row.refused}`])),
    ),
    ...section(
      'Left out:',
      rows.flatMap((row) => (row.leftOut === undefined ? [] : [`  ${row.component}, ${row.policy}: ${row.leftOut}`])),
    ),
    ...section(
      'Explained:',
      explainedIn(conformance).flatMap(({ reason, places }) => [`  ${reason}`, ...places.map((at) => `    ${at}`)]),
    ),
    ...section(
      'Not as promised:',
      found.flatMap(({ row, engine, finding }) =>
        finding.explained === undefined ? [`  ${place(row, engine, finding)}: ${finding.difference}`] : [],
      ),
    ),
    '',
    ...Object.entries(totals(conformance)).map(([engine, counts]) => `${engine}: ${counted(counts)}`),
    `${components} components, ${rows.length} results, ${found.filter(({ finding }) => finding.explained === undefined).length} unexplained differences`,
  );
  return `${lines.join('\n')}\n`;
}

/** Explained differences by what explains them. */
export function explainedIn({ rows }: Conformance): { reason: string; places: string[] }[] {
  const byReason = new Map<string, string[]>();
  for (const row of rows) {
    for (const { engine, finding } of findingsOf(row)) {
      if (finding.explained === undefined) continue;
      byReason.set(finding.explained, [
        ...(byReason.get(finding.explained) ?? []),
        `${place(row, engine, finding)}: ${finding.difference}`,
      ]);
    }
  }
  return [...byReason].map(([reason, places]) => ({ reason, places }));
}

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');
}

/** A page for the documentation: what the policies mean, the table, and what has to be said of it. */
export function renderMarkdown(conformance: Conformance, trials: readonly Trial[], versions: string): string {
  const { rows, remarks, rejected, components } = conformance;
  const engines = rows[0]?.cells.map(({ engine }) => engine) ?? [];
  const section = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : ['', `## ${title}`, '', ...items.map((item) => `- ${item.replaceAll('<', '&lt;')}`)];
  const unexplained = rows.flatMap((row) =>
    findingsOf(row).flatMap(({ engine, finding }) =>
      finding.explained === undefined ? [`${place(row, engine, finding)}: \`${finding.difference}\``] : [],
    ),
  );
  const lines = [
    '# Conformance',
    '',
    ...INTRODUCTION,
    '',
    `${versions}. ${components} components, ${rows.length} results, ${unexplained.length} differences that nothing explains.`,
    '',
    ...table(
      ['engine', 'verdicts'],
      Object.entries(totals(conformance)).map(([engine, counts]) => [engine, counted(counts)]),
    ),
    '',
    '## Policies',
    '',
    ...table(
      ['policy', 'what has to hold', 'what it is'],
      trials.map(({ name, promises, means }) => [`\`${name}\``, PROMISES[promises], means]),
    ),
    '',
    '## Results',
    '',
    'The functions of WASI that are imported: by the component → by the result.',
    '',
    ...table(
      ['component', 'policy', 'imports', ...engines],
      rows.map((row) => [
        row.component,
        row.policy,
        row.imports.join(' → '),
        ...row.cells.map((cell) => word(row, cell)),
      ]),
    ),
    ...section('Differences that nothing explains', unexplained),
    ...section(
      'Differences that are explained',
      explainedIn(conformance).flatMap(({ reason, places }) => [reason, ...places.map((at) => `  - ${at}`)]),
    ).map((line) => line.replace(/^- {3}- /, '  - ')),
    ...section(
      'Left out',
      rows.flatMap((row) => (row.leftOut === undefined ? [] : [`${row.component}, \`${row.policy}\`: ${row.leftOut}`])),
    ),
    ...section(
      'Refused',
      rows.flatMap((row) => (row.refused === undefined ? [] : [`${row.component}, \`${row.policy}\`: ${row.refused}`])),
    ),
    ...section(
      'Unwrapped',
      remarks.map(
        ({ component, engine, run, remark }) =>
          `${[component, engine, run].filter((part) => part !== '').join(', ')}: ${remark}`,
      ),
    ),
    ...section(
      'No components',
      rejected.map(({ name, reason }) => `${name}: ${reason}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const INTRODUCTION = [
  'Every component is run unwrapped and under each policy, in jco and in Wasmtime, and what can be seen of the runs is',
  'compared: what it prints and answers, how it ends, what becomes of the files, which servers it reaches, and what the',
  'finished bytes import and export, in the words of wasm-tools. `npm run conformance` does it for our own guests, `npm run',
  'conformance -- DIR` for any folder of components. This page is what `npm run conformance -- --markdown` printed.',
  '',
  '`itself`: the result is the component, byte for byte. `same`, `contained`: as promised below. `explained`: there is a',
  'difference, and it is listed with its reason. `–`: there is nothing that this engine could run.',
];

const PROMISES: Readonly<Record<Promised, string>> = {
  same: 'all that can be seen is the same as unwrapped',
  'same output': 'what it says and how it ends is the same as unwrapped; the files of the host stay as they are',
  contained: 'the files of the host stay as they are, nothing is reached that is not granted, both engines do the same',
  silent: 'the same, and it prints nothing',
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
