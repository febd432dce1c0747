/** How often mentions are right, by the confidence they were given. */

export interface Judged {
  confidence: number;
  isRight: boolean;
}

export interface CalibrationRow {
  from: number;
  count: number;
  /** Mean confidence, and share that is right. */
  confidence: number;
  right: number;
}

/** By tenth of confidence, empty tenths left out. */
export function calibrationTable(judged: readonly Judged[]): CalibrationRow[] {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    return {
      from: tenth / 10,
      count: inside.length,
      confidence: mean(inside.map(({ confidence }) => confidence)),
      right: mean(inside.map(({ isRight }) => (isRight ? 1 : 0))),
    };
  }).filter(({ count }) => count > 0);
}

/** Mean distance of confidence and share right, weighted by the number of mentions. */
export function expectedCalibrationError(judged: readonly Judged[]): number {
  const rows = calibrationTable(judged);
  return rows.reduce((sum, row) => sum + row.count * Math.abs(row.confidence - row.right), 0) / (judged.length || 1);
}

/** The table as text. */
export function calibrationText(judged: readonly Judged[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
  const rows = calibrationTable(judged).map(
    ({ from, count, confidence, right }) =>
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}  ${String(count).padStart(6)}  ${percent(confidence)}  ${percent(right)}`,
  );
  const error = `expected calibration error ${(100 * expectedCalibrationError(judged)).toFixed(2)} %`;
  return ['confidence  number     given     right', ...rows, error].join('\n');
}
