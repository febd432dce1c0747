/**
 * The first index below `length` that passes, found by halving; `length` when none does. Every
 * index behind one that passes must pass too.
 */
export function firstIndex(length: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
