/** How the figures of a run are shown: for a terminal, for a page of documentation, for programs. */
import type { Figure, Measured } from './figures.ts';

/** A run, as `--json` prints it. */
export interface Run {
  /** Of this shape; another one gets another number. */
  readonly schema: 1;
  /** The version of Node. */
  readonly node: string;
  readonly cpus: number;
  /** The load of the machine over the last minute, before and after: above `cpus`, times are not to be trusted. */
  readonly load: readonly [before: number, after: number];
  readonly figures: readonly Figure[];
  /** Parts that were asked for and could not be measured. */
  readonly missing: readonly { readonly part: string; readonly reason: string }[];
}

export function renderTable(run: Run): string {
  const width = Math.max(...run.figures.map(({ name }) => name.length));
  const lines: string[] = [];
  let part: string | undefined;
  for (const figure of run.figures) {
    if (figure.part !== part) lines.push(...(part === undefined ? [] : ['']), figure.part);
    part = figure.part;
    const value = 'failed' in figure ? '' : String(figure.value);
    lines.push(`  ${figure.name.padEnd(width)} ${value.padStart(8)} ${valueText(figure)}`);
  }
  return `${[...lines, '', ...facts(run)].join('\n')}\n`;
}

function valueText(figure: Figure): string {
  if ('failed' in figure) return figure.failed;
  return `${figure.unit}${figure.aim === undefined ? '' : `  (aim ${figure.aim}${figure.met ? '' : ', missed'})`}`;
}

/** A table for each part. */
export function renderMarkdown(run: Run): string {
  const parts = Map.groupBy(run.figures, ({ part }) => part);
  const tables = [...parts].flatMap(([part, figures]) => [
    `### ${part}`,
    '',
    '| figure | value | aim |',
    '| --- | ---: | --- |',
    ...figures.map((figure) =>
      'failed' in figure ? row(figure.name, figure.failed, '') : row(figure.name, measured(figure), aimOf(figure)),
    ),
    '',
  ]);
  return `${[...tables, ...facts(run)].join('\n')}\n`;
}

function measured({ value, unit }: Measured): string {
  return unit.startsWith('× ') || unit === '×' ? `${value}${unit}` : `${value} ${unit}`;
}

function aimOf({ aim, met }: Measured): string {
  if (aim === undefined) return '';
  return met ? aim : `${aim}, missed`;
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
}

function facts({ node, cpus, load, missing }: Run): string[] {
  return [
    `Node ${node}, ${cpus} processors, load ${load.map((each) => each.toFixed(1)).join(' before and ')} after.`,
    ...missing.map(({ part, reason }) => `No figures for ${part}: ${reason}.`),
  ];
}
