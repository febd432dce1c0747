import type { Language } from '../../../../data/settings/languages.ts';

/** Bytes in a kilobyte, and kilobytes in a megabyte. */
const STEP = 1000;

/** "12 kB", "3.4 MB". */
export function displaySize(bytes: number, lang: Language): string {
  const kilobytes = bytes / STEP;
  const [size, unit] = kilobytes < STEP ? [kilobytes, 'kB'] : [kilobytes / STEP, 'MB'];
  return `${new Intl.NumberFormat(lang, { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size)} ${unit}`;
}
