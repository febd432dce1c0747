/** Runs work that is cut into steps to its end at once, where nobody waits for a slice. */
export function runToEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
