/** The first whole number from `from` on, and before `end`, of which something holds, where it holds of all behind it too; else `end`. */
export function firstThat(from: number, end: number, holds: (number: number) => boolean): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
