import type { Verdict } from '../capabilities/model.ts';
import { prose } from '../report/markdown.ts';
import type { Comparison } from './compare.ts';
import type { Judgement } from './verdict.ts';

/** The first line of what people read; empty where what follows begins with all that matters. */
export function renderHeadline({ headline }: Judgement): string {
  if (headline === undefined) return '';
  const [, lead = '', text = ''] = /^([.,]? )(.*)$/s.exec(headline.rest) ?? [];
  return `**wasi-virt: ${headline.title}**${lead}${prose(text)}\n`;
}

/** What is said of `fail-on` beside the changes; `undefined`: the first line has said it. */
export function gateOf({ verdict }: Comparison, { headline }: Judgement): Verdict | undefined {
  return headline === undefined ? verdict : undefined;
}
