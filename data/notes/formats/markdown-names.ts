/** Names in Markdown that Ficha writes: of entities, tags and files. */
import type { Language } from '../../settings/languages.ts';
import type { Note } from '../note.ts';

/** The name that a note has for an entity, or else the entity's id. */
export function nameIn(note: Note, id: string, lang: Language): string {
  return (Object.hasOwn(note.names, id) && note.names[id]?.[lang]) || id;
}

/** A tag as Obsidian knows tags: letters, digits, hyphens, underscores. */
export const hashtag = (tag: string) => `#${tag.replace(/[^\p{L}\p{N}\p{M}_]+/gu, '-').replace(/^-|-$/g, '')}`;

/** Whether an address is one of the web, to which files may link. */
export const isWebAddress = (address: string) => /^https?:$/.test(URL.parse(address)?.protocol ?? '');

/** A name as the label of a wiki link, in which programs read markup. */
export const linkLabel = (name: string) => name.replace(/[[\]|<>&\r\n]/g, ' ');

/** Names that Windows gives to no file, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The path of an entity's file without its ending, as every system takes it. */
export function fileNameOf(id: string): string {
  return id
    .split('/')
    .map((part) => (RESERVED.test(part) ? `${part}_` : part))
    .join('/');
}
