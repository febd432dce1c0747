import type { TextKey } from '../../locales/texts.ts';

/** From here on we write "certain"; the shares are calibrated (docs/linking.md), so 97 of 100 such mentions are right. */
const CERTAIN = 0.97;
const LIKELY = 0.75;

/** How sure we are, in a word. `confidence` is between 0 and 1. */
export function surenessKey(confidence: number): TextKey {
  if (confidence >= CERTAIN) return 'panel.certain';
  return confidence >= LIKELY ? 'panel.likely' : 'panel.unsure';
}
