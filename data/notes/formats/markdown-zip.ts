/**
 * Notes as zipped Markdown files, one for each entity in a folder for each pack. Obsidian opens
 * them as linked pages.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Note } from '../note.ts';
import { type MarkdownWords, markdownFile, type ParseMarkdown } from './markdown.ts';
import { fileNameOf, nameIn } from './markdown-names.ts';

/**
 * The earliest date of the format (in local time, as the format has it), so that the same notes
 * make the same bytes.
 */
const ENTRY_TIME = new Date(1980, 0, 1);

/** The file of notes without an entity; no entity's id begins like this. */
const UNNAMED = '_notes';

/** The files' contents by name. A note on several entities stands in the file of each. */
export function markdownFiles(notes: readonly Note[], words: MarkdownWords, parse: ParseMarkdown): Map<string, string> {
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
    files.set(`${fileNameOf(id)}.md`, markdownFile(own, { words, title, matter, linked: true, parse }));
  }
  return files;
}

/** The zipped files; the same notes make the same bytes. */
export function toMarkdownZip(notes: readonly Note[], words: MarkdownWords, parse: ParseMarkdown): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of markdownFiles(notes, words, parse)) entries[name] = strToU8(content);
  return zipSync(entries, { level: 6, mtime: ENTRY_TIME, os: 3 });
}
