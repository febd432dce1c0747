/**
 * Writes the Markdown file of one entity: its notes and, for one of the reader's own cards, the card. The front
 * matter holds everything that Ficha knows; the texts of the notes stand below, between two comments each,
 * where the reader may change them. `read-entity-file.ts` reads it back.
 */
import * as v from 'valibot';
import { hashtag, isWebAddress, linkLabel, nameIn } from '../notes/formats/markdown-names.ts';
import type { Note } from '../notes/note.ts';
import { contentOf, nameOfCard, type OwnCard } from '../own/own-card.ts';
import { citedAddress } from '../pack/cited-address.ts';
import { contentHash } from '../pack/file/fingerprint.ts';
import type { Language } from '../settings/languages.ts';
import { siteOf } from '../settings/settings.ts';
import { inert, oneLine, plainLine, webLink } from './inert-text.ts';

/** Changes when an older Ficha could no longer read the files. */
export const FILE_FORMAT = 1;

/** Texts in the language in which the folder was chosen. */
export interface FolderWords {
  lang: Language;
  /** The title of notes without an entity. */
  unnamed: string;
  /** Stands before the names that a note is about. */
  about: string;
  /** The heading of notes whose text stands in another entity's file. */
  elsewhere: string;
  /** The heading of a card's facts. */
  facts: string;
  /** The title of the list of what was deleted. */
  deleted: string;
  /** What that list is for. */
  aboutDeleted: string;
}

/** A note or card that was deleted, in the state that it had then. */
export const deletionSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  updated: v.pipe(v.string(), v.isoTimestamp()),
  revision: v.pipe(v.number(), v.integer()),
  /** When it was deleted. ISO 8601, UTC. */
  deleted: v.pipe(v.string(), v.isoTimestamp()),
});

export type Deletion = v.InferOutput<typeof deletionSchema>;

/** What one file holds. */
export interface EntityContent {
  /** Absent for notes without an entity. */
  entity?: string;
  /** Oldest first. */
  notes: readonly Note[];
  card?: OwnCard;
  /** Notes on the entity whose text stands in the file of the first entity that they name. */
  elsewhere: readonly Note[];
}

/** What all files of a folder have in common. */
export interface FolderStyle {
  words: FolderWords;
  /** Paths without their ending, by entity. */
  stems: ReadonlyMap<string, string>;
}

/** The comments around a note's text. */
export const noteStart = (id: string) => `<!-- note ${id} -->`;
export const NOTE_END = '<!-- /note -->';

/** Letters of a hash in the front matter. */
const HASH_LETTERS = 16;

/** A short hash of any content. */
export const shortHash = async (content: unknown): Promise<string> =>
  (await contentHash(content)).slice(0, HASH_LETTERS);

/** The part of a note by which a change of the reader's is noticed. */
export const writtenPart = ({ text, tags, entities, page, quote }: Note): unknown => [
  text,
  tags,
  entities,
  page,
  quote ?? null,
];

/** Signs that YAML or an editor may take for line ends, or that turn the direction of a line. */
const ODD_SIGNS = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** A value as YAML on one line: JSON is YAML. */
const yaml = (value: unknown): string =>
  JSON.stringify(value).replace(ODD_SIGNS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The front matter that other programs read, too. */
export interface Properties {
  title: string;
  aliases: string[];
  tags: string[];
}

/** The hash of all that Ficha wrote around the notes' texts; `body`: without the texts. */
export const sealOf = (properties: Properties, body: string): Promise<string> =>
  shortHash([properties.title, properties.aliases, properties.tags, body.trim()]);

function titleOf({ entity, notes, card, elsewhere }: EntityContent, words: FolderWords): string {
  if (entity === undefined) return words.unnamed;
  if (card) return nameOfCard(card)[words.lang];
  const all = [...notes, ...elsewhere];
  const named = all.find((note) => Object.hasOwn(note.names, entity));
  return named ? nameIn(named, entity, words.lang) : entity;
}

/** The tags as other programs know them. */
function tagsOf(notes: readonly Note[]): string[] {
  const tags = notes.flatMap((note) => note.tags.map((tag) => hashtag(tag).slice(1)));
  return [...new Set(tags)].filter((tag) => tag !== '');
}

function citationOf({ page, id }: Note): string {
  const title = page.title || page.url || 'Ficha';
  const place = page.pdf ? `p. ${page.pdf.page}` : '';
  const rest = [place, siteOf(page.url) ?? '', page.date ?? ''].filter((part) => part !== '');
  const link = isWebAddress(page.url) ? webLink(title, page.url) : plainLine(title);
  return `— ${[link, ...rest.map(plainLine)].join(', ')} ^${id}`;
}

const wikiLink = (place: string, label: string) => `[[${place}|${oneLine(linkLabel(label))}]]`;

function partsOfNote(note: Note, { words, stems }: FolderStyle, text: string): string[] {
  const names = note.entities.map((id) => wikiLink(stems.get(id) ?? id, nameIn(note, id, words.lang)));
  return [
    `## ${note.updated.slice(0, 10)}`,
    ...(names.length > 0 ? [`${words.about} ${names.join(', ')}`] : []),
    ...(note.quote ? [`> ${plainLine(note.quote.exact)}`] : []),
    `${noteStart(note.id)}\n${text === '' ? '' : `\n${text}\n\n`}${NOTE_END}`,
    ...(tagsOf([note]).length > 0
      ? [
          tagsOf([note])
            .map((tag) => `#${tag}`)
            .join(' '),
        ]
      : []),
    citationOf(note),
  ];
}

function partsOfCard({ entity, facts, sources }: OwnCard, words: FolderWords): string[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const items = facts.map(({ date, text, citations }) => {
    const cited = citations.flatMap((citation) => {
      const source = byId.get(citation.source);
      if (!source) return [];
      const { title, url } = source;
      return [isWebAddress(url) ? webLink(title, citedAddress(source, citation)) : plainLine(title)];
    });
    const from = cited.length > 0 ? ` (${cited.join('; ')})` : '';
    return `- ${date === undefined ? '' : `${date}: `}${plainLine(text[words.lang])}${from}`;
  });
  return [
    ...(entity ? [plainLine(entity.line[words.lang])] : []),
    ...(items.length > 0 ? [`## ${words.facts}`, items.join('\n')] : []),
  ];
}

interface BodyOptions extends FolderStyle {
  title: string;
  textOf: (note: Note) => string;
}

function bodyOf(content: EntityContent, { title, textOf, ...style }: BodyOptions): string {
  const { words, stems } = style;
  const links = content.elsewhere.map((note) => {
    const home = stems.get(note.entities[0] ?? '') ?? '';
    return `- ${wikiLink(`${home}#^${note.id}`, note.updated.slice(0, 10))}`;
  });
  const parts = [
    `# ${plainLine(title)}`,
    ...(content.card ? partsOfCard(content.card, words) : []),
    ...content.notes.flatMap((note) => partsOfNote(note, style, textOf(note))),
    ...(links.length > 0 ? [`## ${words.elsewhere}`, links.join('\n')] : []),
  ];
  return parts.join('\n\n');
}

/** The file. The same content makes the same text. */
export async function entityFile(content: EntityContent, style: FolderStyle): Promise<string> {
  const { entity, notes, card } = content;
  const title = titleOf(content, style.words);
  const properties: Properties = {
    title,
    aliases: entity === undefined ? [] : [title],
    tags: tagsOf(notes),
  };
  const seal = await sealOf(properties, bodyOf(content, { ...style, title, textOf: () => '' }));
  const records = await Promise.all(
    notes.map(async (note) => {
      const { text: _, ...rest } = note;
      return `    - ${yaml({ ...rest, written: await shortHash(writtenPart(note)) })}`;
    }),
  );
  const front = [
    ...Object.entries(properties).map(([key, value]) => `${key}: ${yaml(value)}`),
    'ficha:',
    `  format: ${FILE_FORMAT}`,
    ...(entity === undefined ? [] : [`  entity: ${yaml(entity)}`]),
    `  seal: ${yaml(seal)}`,
    ...(card ? [`  card: ${yaml(card)}`, `  cardWritten: ${yaml(await shortHash(contentOf(card)))}`] : []),
    ...(records.length > 0 ? ['  notes:', ...records] : []),
  ];
  const body = bodyOf(content, { ...style, title, textOf: ({ text }) => inert(text) });
  return `---\n${front.join('\n')}\n---\n\n${body}\n`;
}
