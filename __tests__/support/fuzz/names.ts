import process from 'node:process';
import MarkdownIt from 'markdown-it';
import { diff as diffOf, verdictOf } from '../../../src/capabilities/diff.ts';
import { explanationOf, rulesFor } from '../../../src/capabilities/explanation.ts';
import type { ComponentInventory, Diff } from '../../../src/capabilities/model.ts';
import { annotate } from '../../../src/github/annotations.ts';
import { say } from '../../../src/github/log.ts';
import { annotateRun, setOutput } from '../../../src/github/runner.ts';
import { renderExplanationPage, renderLeft } from '../../../src/report/markdown-explanation.ts';
import { renderPicture } from '../../../src/report/mermaid.ts';
import type { RunReport } from '../../../src/report/model.ts';
import { renderReview } from '../../../src/report/review.ts';
import { renderSarif } from '../../../src/report/sarif.ts';
import { renderFailures, renderSummary } from '../../../src/report/summary.ts';
import { renderTerminal } from '../../../src/report/terminal.ts';
import { renderComponent } from '../../../src/report/terminal-component.ts';
import { renderDiff } from '../../../src/report/terminal-diff.ts';
import { renderExplanation } from '../../../src/report/terminal-explanation.ts';
import { inventory } from '../../report/inventories.ts';
import { HOSTILE, named } from '../../report/situations.ts';
import type { Random } from '../random.ts';
import { must, shorter, target } from './target.ts';

const PARTS = [
  ...HOSTILE,
  '\u001b[31m',
  '\u001b]8;;https://example.com\u0007x\u001b]8;;\u0007',
  '\u009b2J',
  '\r',
  '\r\n',
  '\n',
  '\b\b\b',
  '\0',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u2066',
  '\u202e',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufeff',
  '\u{e0041}',
  '\ud800',
  '\udc00x',
  '::error::x',
  '\n::add-mask::x',
  '\r::add-mask::x',
  '\u0085::add-mask::x',
  '\u3000::x',
  '##[add-mask]x',
  '\n##[error]x',
  '%0A::x',
  '%',
  '|',
  '||',
  '\n|---|',
  '\n\n---\n',
  '\n# h',
  '\n> q',
  '\n- l',
  '\n1. l',
  '    code',
  '\n\n    code',
  '~~~',
  '\n~~~\n',
  '``',
  '`',
  '***',
  '_',
  '__x__',
  '~~x~~',
  '<',
  '>',
  '<a href="https://example.com">x</a>',
  '<img src=x onerror=x>',
  '<!-- x',
  '--><b>',
  '<br>',
  '</summary>',
  '<details open>',
  '&#60;b&#62;',
  '&lt;',
  '&',
  'https://example.com',
  'http://a@b',
  'www.a.b',
  'mailto:a@b.c',
  'a@b.c',
  '@org/team',
  '#12',
  'GH-12',
  'owner/repo#1',
  '[x]: https://example.com',
  '[x][y]',
  '[^1]',
  ':smile:',
  '$$x$$',
  '$`x`$',
  '"',
  "'",
  '\\',
  '\\n',
  '{x}',
  '{{x}}',
  '{0}',
  '#quot;',
  ';',
  '%%',
  'end',
  'click guest "https://example.com"',
  'a\u0301\u0302\u0303',
  '\u{1f600}',
  '..',
  '../../x',
  '/etc/passwd',
  'C:\\x',
  ' ',
  '',
] as const;

function hostile(random: Random): string {
  const text = Array.from({ length: 1 + random.below(4) }, () => random.pick(PARTS)).join('');
  return random.below(12) === 0 ? text.repeat(1 + random.below(random.pick([20, 20, 400]))) : text;
}

interface Case {
  /** Of components, and of all that stands in them. */
  readonly names: readonly string[];
  /** How many of the first are in the base, and from which on in the head. */
  readonly base: number;
  readonly head: number;
  readonly baseline: string;
  readonly limit: number;
  readonly width: number;
  readonly colour: boolean;
}

interface Told {
  readonly diff: Diff;
  readonly components: readonly ComponentInventory[];
}

function told({ names, base, head }: Case): Told {
  // What names a component is unique.
  const components = names.map((name, i): ComponentInventory => {
    const component = named(name);
    return i % 3 === 2 ? { ...component, problem: name, adapter: null, result: null, needs: [] } : component;
  });
  const unique = (all: readonly ComponentInventory[]) =>
    inventory(...new Map(all.map((each) => [each.name, each])).values());
  return { diff: diffOf(unique(components.slice(0, base)), unique(components.slice(head))), components };
}

const report = (name: string): RunReport => {
  const file = { path: name, size: 1, sha256: 'a'.repeat(64) };
  return {
    component: file,
    output: file,
    added: 1,
    unchanged: false,
    imports: [{ interface: name, functions: [name], reason: name }],
    answered: [{ interface: name, functions: [name, name] }],
    mounts: [{ guest: name, local: name, writable: true, size: 1, sha256: 'a'.repeat(64), files: [file] }],
    notes: [name],
  };
};

/** Every page in markdown, by name. */
function pages(made: Case, { diff, components }: Told): Readonly<Record<string, string>> {
  const verdict = verdictOf(diff, 'any');
  const explained = components.map((each) => ({
    name: each.name,
    policy: each.policy,
    problem: each.problem,
    rules: rulesFor(each),
    denied: [],
    fails: [],
  }));
  const all = explanationOf(explained);
  return {
    review: renderReview(diff, verdict, { limit: { unit: 'characters', most: 10_000_000 }, baseline: made.baseline }),
    summary: renderSummary(
      made.names.map(report),
      made.names.map((name) => ({ component: name, message: name })),
      100_000_000,
    ),
    failures: renderFailures(
      made.names.map((name) => ({ component: name, message: name })),
      100_000_000,
    ),
    explanation: renderExplanationPage(all),
    left: renderLeft(all.components, all.always, 100_000_000),
  };
}

const markdown = new MarkdownIt({ html: true });

/** How often each tag occurs, but for the comment that keeps addresses from being any. */
function structureOf(html: string): string {
  const counts: Record<string, number> = {};
  for (const [tag] of html.matchAll(/<[^>]*>/g)) if (tag !== '<!---->') counts[tag] = (counts[tag] ?? 0) + 1;
  return JSON.stringify(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mustBePlain(what: string, text: string): void {
  const found = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.exec(text);
  must(
    found === null,
    `${what} has a control: ${JSON.stringify(text.slice(Math.max(0, (found?.index ?? 0) - 20), (found?.index ?? 0) + 20))}`,
  );
}

/** What is written to standard output. */
function written(work: () => void): string {
  const { stdout } = process;
  const chunks: string[] = [];
  const own = Object.getOwnPropertyDescriptor(stdout, 'write');
  Object.defineProperty(stdout, 'write', {
    configurable: true,
    writable: true,
    value: (chunk: unknown) => chunks.push(String(chunk)) > 0,
  });
  try {
    work();
  } finally {
    if (own === undefined) Reflect.deleteProperty(stdout, 'write');
    else Object.defineProperty(stdout, 'write', own);
  }
  return chunks.join('');
}

/** As the runner reads lines: they end at either control, and blanks before a command are passed over. */
function mustHaveNoCommand(text: string): void {
  for (const line of text.split(/\r\n|\r|\n/)) {
    must(
      !/^[\s\u0085]*::/.test(line) && !line.includes('##['),
      `the runner finds a command in ${JSON.stringify(line.slice(0, 80))}`,
    );
  }
}

/** One line, which is one command of this level. */
function mustBeOneCommand(text: string): void {
  must(
    /^::(?:error|warning|notice|set-output) [^\r\n]*\n$/.test(text),
    `not one command: ${JSON.stringify(text.slice(0, 200))}`,
  );
  must(!/[\p{Cc}]/u.test(text.slice(0, -1)), `a command has a control: ${JSON.stringify(text.slice(0, 200))}`);
}

function checkMarkdown(made: Case, facts: Told): void {
  // The same case with names that are harmless, each as different from the others as before.
  const plain = new Map(
    [...new Set(made.names)].sort().map((name, i) => [name, `harmless${String(i).padStart(3, '0')}`]),
  );
  const same = { ...made, names: made.names.map((name) => plain.get(name) ?? ''), baseline: 'harmless' };
  const expected = pages(same, told(same));
  for (const [what, text] of Object.entries(pages(made, facts))) {
    mustBePlain(what, text);
    const [structure, harmless] = [text, expected[what] ?? ''].map((page) => structureOf(markdown.render(page)));
    must(structure === harmless, `${what} is made otherwise by names: ${structure} instead of ${harmless}`);
    must(!/<a |<img|<script|<h1/.test(markdown.render(text)), `${what} has a link, an image or a heading`);
    must(!/https?:\/\/|www\./i.test(text.replace(/```[\s\S]*?```/g, '')), `${what} has an address`);
  }
  for (const unit of ['characters', 'bytes'] as const) {
    const text = renderReview(facts.diff, verdictOf(facts.diff, 'any'), {
      limit: { unit, most: made.limit },
      baseline: made.baseline,
    });
    const length = unit === 'bytes' ? Buffer.byteLength(text) : text.length;
    must(length <= made.limit, `a review of ${length} ${unit} where ${made.limit} were allowed`);
  }
  const failures = made.names.map((name) => ({ component: name, message: name }));
  must(renderFailures(failures, made.limit).length <= made.limit, 'the failures are too long');
  must(
    Buffer.byteLength(renderSummary(made.names.map(report), failures, made.limit)) <= Math.max(made.limit, 200),
    'the summary is too long',
  );
}

/** Without the paint that is ours. */
function unpainted(text: string): string {
  return ['0', '1', '2', '31', '32', '33'].reduce((rest, code) => rest.replaceAll(`\u001b[${code}m`, ''), text);
}

function checkTerminal(made: Case, { diff, components }: Told): void {
  const { width, colour, baseline } = made;
  const options = { width, colour };
  const texts = [
    renderDiff(diff, verdictOf(diff, 'any'), { ...options, baseline }),
    ...components.map((each) => renderComponent(each, options)),
    ...made.names.map((name) => renderTerminal(report(name))),
    renderExplanation(
      explanationOf(components.map((each) => ({ ...each, rules: rulesFor(each), denied: [], fails: [] }))),
      options,
    ),
  ];
  for (const text of texts) {
    mustBePlain('a terminal', colour ? unpainted(text) : text);
    mustHaveNoCommand(written(() => say(text)));
  }
  for (const name of [...made.names, baseline]) mustHaveNoCommand(written(() => say(name)));
}

function checkData({ diff, components }: Told): void {
  const verdict = verdictOf(diff, 'gained');
  const sarif = renderSarif(diff, verdict);
  const again: unknown = JSON.parse(JSON.stringify(sarif));
  must(JSON.stringify(again) === JSON.stringify(sarif), 'the SARIF changes as JSON');
  for (const { message, locations = [] } of sarif.runs[0]?.results ?? []) {
    mustBePlain('a result', message.text ?? '');
    // Links are [text](target), unless the bracket is escaped.
    must(!/(?<!\\)(?:\\\\)*[[\]]/.test(message.text ?? ''), `a result may have a link: ${message.text}`);
    for (const { physicalLocation } of locations) {
      const uri = physicalLocation?.artifactLocation?.uri ?? '';
      must(
        new URL(uri, 'file:///root/').href.startsWith('file:///root/') && !/[^!-~]/.test(uri),
        `${uri} leads elsewhere`,
      );
    }
  }
  for (const component of components) {
    const picture = renderPicture(component)?.split('\n') ?? [];
    const inner = picture
      .slice(2, -1)
      .map((line) => line.replace(/"(?:[A-Za-z0-9./ +,]|#\d+;|<b>[a-z ]+<\/b>|<br>)*"/g, '""'));
    for (const line of inner) {
      must(
        /^\s+(?:\w+(?:\(?\[""\]\)?)|subgraph adapter|end|\w+(?: (?:-->|--x) \w+)+)$/.test(line),
        `a picture has the line ${JSON.stringify(line)}`,
      );
    }
  }
  for (const { level, title, message, at } of annotate(diff, verdict).shown) {
    const place = { title, ...(at === undefined ? {} : { file: at.file, startLine: at.line }) };
    mustBeOneCommand(written(() => annotateRun(level, message, place)));
    must(at === undefined || !at.file.split('/').includes('..'), 'an annotation is outside');
  }
}

/** Names, reasons and places as nobody should choose them, on every page, terminal and line of a log. */
export const NAMES = target<Case>({
  name: 'names',
  usual: ['harmless'],
  make: (random) => ({
    names: Array.from({ length: 1 + random.below(4) }, () => hostile(random)),
    base: random.below(4),
    head: random.below(3),
    baseline: hostile(random),
    limit: random.pick([600, 2000, 10_000, 65_536]),
    width: random.pick([1, 30, 80, 200]),
    colour: random.below(2) === 0,
  }),
  check: (made) => {
    const facts = told(made);
    checkMarkdown(made, facts);
    checkTerminal(made, facts);
    checkData(facts);
    for (const name of made.names) {
      const before = process.env['GITHUB_OUTPUT'];
      process.env['GITHUB_OUTPUT'] = '';
      const command = written(() => setOutput('name', name));
      if (before === undefined) Reflect.deleteProperty(process.env, 'GITHUB_OUTPUT');
      else process.env['GITHUB_OUTPUT'] = before;
      must(/^\n?::set-output [^\r\n]*\n$/.test(command), 'an output is several commands');
    }
    return 'harmless';
  },
  smaller: function* (made) {
    for (const names of shorter(made.names)) yield { ...made, names };
    if (made.baseline !== 'x') yield { ...made, baseline: 'x' };
    for (const [i, name] of made.names.entries()) {
      for (const letters of shorter([...name])) yield { ...made, names: made.names.with(i, letters.join('')) };
    }
  },
  show: (made) => JSON.stringify(made),
});
