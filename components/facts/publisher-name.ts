/** How publishers are called in the interface. */
import type { Source } from '../../data/pack/schema.ts';
import type { Language } from '../../data/settings/languages.ts';

type Names = Pick<Source, 'publisher' | 'publisherIn'>;

/** The publisher's name in a language; its usual one where it has no other. */
export function publisherName({ publisher, publisherIn }: Names, lang: Language): string {
  return publisherIn?.[lang] ?? publisher;
}

/** The name for narrow places: without the chamber, and without the place of a copy in brackets. */
export function shortPublisher(source: Names, lang: Language): string {
  const name = publisherName(source, lang);
  return name.replace(/\s*\(.*\)\s*$/, '').split(', ')[0] || name;
}
