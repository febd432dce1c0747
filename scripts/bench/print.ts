/** Prints tables and numbers. */

/**
 * Goes on when the output's reader has ended, as in `npm run bench | head`: results are also
 * written to a file.
 */
export function ignoreClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Rows as lines with aligned columns: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The middle value; NaN for an empty list. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A time in milliseconds, with its unit. */
export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

/** A ratio, such as "1.50 x". */
export const ratio = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} x`;
