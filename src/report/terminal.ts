import { count, countAll, type ReportedMount, type RunReport } from './model.ts';
import { PLAIN } from './words.ts';

const { name, prose } = PLAIN;

/** What a run did, for a terminal or a log: a few lines of plain text. */
export function renderTerminal(report: RunReport): string {
  return [
    ...headline(report),
    ...remaining(report),
    ...answered(report),
    ...report.mounts.map(mounted),
    ...report.notes.map((note) => `note: ${prose(note)}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function headline({ component, output, added, unchanged }: RunReport): string[] {
  const file = name(output.path);
  if (component === null) return [`${file}: the adapter alone, ${count(output.size, 'byte')}`];
  if (unchanged) return [`${file}: the component itself, byte for byte`];
  return [`${file}: ${count(output.size, 'byte')}, ${count(added, 'byte')} more than the component`];
}

function remaining({ imports }: RunReport): string[] {
  if (imports.length === 0) return ['it imports nothing any more'];
  return [
    'it still imports',
    ...imports.map(({ interface: from, functions, reason }) => {
      const list = functions.length === 0 ? '' : `: ${functions.map(name).join(', ')}`;
      return `  ${name(from)}${list} (${prose(reason)})`;
    }),
  ];
}

function mounted({ guest, local, writable, files, size }: ReportedMount): string {
  const place = `mounted at ${name(guest)}`;
  if (local === null) return `${place}: an empty directory in memory`;
  const changes = writable ? ', changes are kept in memory' : '';
  return `${place}: ${name(local)}, ${count(files.length, 'file')}, ${count(size, 'byte')}${changes}`;
}

function answered({ answered: interfaces }: RunReport): string[] {
  return interfaces.length === 0 ? [] : [`the adapter answers ${countAll(interfaces)}`];
}
