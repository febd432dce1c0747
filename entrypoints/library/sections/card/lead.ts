import type { Entity } from '../../../../data/pack/schema.ts';
import type { Language } from '../../../../data/settings/languages.ts';

/** A longer lead is no longer read at one glance. */
const MAX_WORDS = 100;

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** The first entries of the brief, as many as have `MAX_WORDS` words together. */
export function leadOf({ brief }: Pick<Entity, 'brief'>, lang: Language): Entity['brief'] {
  let words = 0;
  return brief.filter(({ text }) => {
    words += wordCount(text[lang]);
    return words <= MAX_WORDS;
  });
}
