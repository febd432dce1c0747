/** Notes as a folder of Markdown files, one for each entity, zipped: it opens as a vault in Obsidian, where the names link to each other. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Note } from '../note.ts';
import { type MarkdownWords, markdownFile, nameIn } from './markdown.ts';

/** Entries need a date; the format's first day, in local time as the format has it, so that the same notes make the same bytes. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** No entity's id begins so. */
const UNNAMED = '_notes';

/** File names by what is in them. A note on several entities stands in the file of each. */
export function markdownFiles(notes: readonly Note[], words: MarkdownWords): Map<string, string> {
  const byEntity = new Map<string, Note[]>();
  for (const note of notes)
    for (const id of note.entities.length > 0 ? note.entities : [UNNAMED]) {
      const list = byEntity.get(id);
      if (list) list.push(note);
      else byEntity.set(id, [note]);
    }
  const files = new Map<string, string>();
  for (const id of [...byEntity.keys()].sort()) {
    const own = byEntity.get(id) ?? [];
    const named = own.find((note) => Object.hasOwn(note.names, id)) ?? own[0];
    const title = id === UNNAMED || !named ? words.unnamed : nameIn(named, id, words.lang);
    const matter = id === UNNAMED ? {} : { entity: id, aliases: [title] };
    files.set(`${id}.md`, markdownFile(own, { words, title, matter, linked: true }));
  }
  return files;
}

/** The same notes make the same bytes, on every machine and at any time. */
export function toMarkdownZip(notes: readonly Note[], words: MarkdownWords): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of markdownFiles(notes, words)) entries[name] = strToU8(content);
  return zipSync(entries, { level: 6, mtime: ENTRY_TIME, os: 3 });
}
