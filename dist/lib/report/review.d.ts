import type { Diff, Verdict } from '../capabilities/model.js';
/** How long a text may be. */
export interface Limit {
    readonly unit: 'characters' | 'bytes';
    readonly most: number;
}
/** GitHub refuses a longer comment. */
export declare const COMMENT_LIMIT = 65536;
/**
 * What GitHub takes of a comment.
 * @param marker characters of the line that the caller puts before it
 */
export declare function commentLimit(marker: number): Limit;
/** What GitHub takes of a job summary. */
export declare const summaryLimit: Limit;
export interface ReviewOptions {
    readonly limit: Limit;
    /** What the baseline is called: `commit abc1234`. */
    readonly baseline?: string | undefined;
    /** Where all of it can be read, a clause in markdown; for when something is left out. */
    readonly elsewhere?: string | undefined;
}
/**
 * What a reviewer has to know of a diff, as markdown for a comment or the job summary: the verdict, then only what is
 * different; everything else is folded. One line if nothing is. What does not fit is left out in whole rows, the least
 * severe first, and counted; the verdict stays even if the limit is shorter. All that comes from components and
 * policies is foreign text and is shown as such.
 * @param verdict `undefined`: whether it is let through is said elsewhere
 */
export declare function renderReview(diff: Diff, verdict: Verdict | undefined, { limit, baseline, elsewhere }: ReviewOptions): string;
