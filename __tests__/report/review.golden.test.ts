import { expect, test } from 'vitest';
import { renderReview } from '../../src/report/review.ts';
import { diffOf, optionsOf, SITUATIONS } from './situations.ts';

test.each(SITUATIONS)('what a reviewer reads: $name', async (situation) => {
  const { diff, verdict } = diffOf(situation);
  const text = renderReview(diff, verdict, optionsOf(situation));
  await expect(text).toMatchFileSnapshot(`golden/${situation.name}.md`);
});
