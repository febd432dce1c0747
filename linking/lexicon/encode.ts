/** Makes the stored form of a lexicon: see `stored.ts`. Runs in the background and in Node. */
import { requiredKeys } from '../find/prefilter.ts';
import { type Misspelt, misspeltKey, otherWords } from '../find/spelling.ts';
import { packVocabulary } from '../languages/vocabulary.ts';
import { beginningsOf } from '../text/words.ts';
import { type Lexicon, openLexicon } from './decode.ts';
import { withMisspellings } from './misspellings.ts';
import { isTopic, type LexiconAlias, type LexiconData } from './model.ts';
import {
  DEFINITE_PHRASE_LETTER,
  type EntityRest,
  encodeFilter,
  FIELD,
  ITEM,
  KIND_LETTERS,
  PART,
  SAME_WORDS,
  STRENGTH_LETTERS,
  type StoredLexicon,
  shardOf,
  toBase64,
} from './stored.ts';

/**
 * Aliases of a lexicon that is kept in one shard: pages with names mostly want all of it. With the
 * context words of edited cards so many take 0.4 MB, which storage delivers in some 10 ms.
 */
const ALIASES_IN_ONE = 5_000;
/** Aliases of a shard, about, when there are several: read in one or two milliseconds. */
const ALIASES_A_SHARD = 400;

/** Every word of every page is looked up here: a wrong "yes" must be rare (one in 2,000 words). */
const REQUIRED_BITS = 19;
/** A wrong "yes" looks up one more alias in vain, or reads one more shard. */
const BEGINNING_BITS = 8;

/** A person has fewer full names; more would be copied into every shard. */
const MAX_NAMES = 100;

interface HashedAlias {
  alias: LexiconAlias;
  /** Of the whole alias, or of the word by which it is found when the other is misspelt. */
  hash: number;
}

/** The aliases of one entity that go into one shard; `hashes` has those of each alias. */
interface ShardEntity {
  fields: readonly string[];
  aliases: readonly { field: string; hashes: ReadonlySet<number> }[];
}

/** Without control characters, which the format uses. */
const clean = (text: string) => text.replace(/\p{Cc}/gu, ' ');

function contextFields({ cues = [], against = [] }: LexiconAlias): string[] {
  if (cues.length + against.length === 0) return [];
  return [cues, ...(against.length > 0 ? [against] : [])].map((words) => words.map(clean).join(ITEM));
}

function aliasFields(aliases: readonly LexiconAlias[]): string[] {
  let before = '';
  return aliases.map((alias) => {
    const letter = alias.definite ? DEFINITE_PHRASE_LETTER : STRENGTH_LETTERS[alias.strength];
    const words = contextFields(alias).join(PART);
    const isSame = words !== '' && words === before;
    before = words;
    return [letter + clean(alias.text), ...(words ? [isSame ? SAME_WORDS : words] : [])].join(PART);
  });
}

/** The fields of an entity's line up to the first alias. */
function entityFields(data: LexiconData, index: number, otherNames: string[]): string[] {
  const entity = data.entities[index];
  // The line of a topic word has an index alone.
  if (!entity) return [String(index), '', '', '', ''];
  const { id, kind, pack, related = [], ...more } = entity;
  const rest: EntityRest = { ...more, ...(pack ? { pack } : {}), ...(otherNames.length > 0 ? { otherNames } : {}) };
  const prefix = data.subjects[pack]?.pack ?? '';
  return [
    String(index),
    prefix && id.startsWith(`${prefix}/`) ? id.slice(prefix.length) : id,
    KIND_LETTERS[kind],
    related.join(),
    Object.keys(rest).length > 0 ? JSON.stringify(rest) : '',
  ];
}

function encodeShard(entities: readonly ShardEntity[]): string {
  const text = new TextEncoder();
  const parts: Uint8Array[] = [];
  const index: { hash: number; offset: number }[] = [];
  let offset = 0;
  const add = (part: string) => {
    const bytes = text.encode(part);
    parts.push(bytes);
    offset += bytes.length;
  };
  for (const { fields, aliases } of entities) {
    add(fields.join(FIELD));
    for (const { field, hashes } of aliases) {
      add(FIELD);
      for (const hash of hashes) index.push({ hash, offset });
      add(field);
    }
    add('\n');
  }
  index.sort((a, b) => a.hash - b.hash);
  const numbers = [index.length, ...index.map((entry) => entry.hash), ...index.map((entry) => entry.offset)];
  const all = new Uint8Array(4 * numbers.length + offset);
  all.set(new Uint8Array(Uint32Array.from(numbers).buffer));
  let at = 4 * numbers.length;
  for (const bytes of parts) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return toBase64(all);
}

export function encodeLexicon(data: LexiconData): StoredLexicon {
  const aliases = withMisspellings(data.aliases);
  const count = data.aliases.length <= ALIASES_IN_ONE ? 1 : Math.ceil(aliases.length / ALIASES_A_SHARD);
  const beginnings = new Set<number>();
  const shards: ShardEntity[][] = Array.from({ length: count }, () => []);
  for (const [index, own] of Map.groupBy(aliases, ({ entity }) => entity)) {
    const byShard = new Map<number, HashedAlias[]>();
    for (const alias of own) {
      const hashes = beginningsOf(clean(alias.text));
      const [firstWord] = hashes;
      const hash = hashes.at(-1);
      // An alias of punctuation alone is never a whole word.
      if (firstWord === undefined || hash === undefined) continue;
      for (const one of hashes) beginnings.add(one);
      const put = (word: number, key: number) => {
        const shard = shardOf(word, count);
        byShard.set(shard, [...(byShard.get(shard) ?? []), { alias, hash: key }]);
      };
      put(firstWord, hash);
      for (const [misspelt, { hash: other }] of Object.entries(otherWords(alias))) {
        // In a lexicon of several shards such a name would stand twice.
        if (misspelt === 'first' && count > 1) continue;
        const key = misspeltKey(other, misspelt as Misspelt);
        if (misspelt === 'first') beginnings.add(key);
        put(other, key);
      }
    }
    const names = own.filter((alias) => alias.strength === 'strong' && !isTopic(alias));
    for (const [shard, here] of byShard) {
      const others = new Set(names.slice(0, MAX_NAMES));
      const aliasesHere = [...new Set(here.map(({ alias }) => alias))];
      for (const alias of aliasesHere) others.delete(alias);
      const otherNames = [...others].map(({ text }) => text);
      const fields = entityFields(data, index, otherNames);
      const hashesOf = (alias: LexiconAlias) => new Set(here.flatMap((one) => (one.alias === alias ? one.hash : [])));
      const withHashes = aliasFields(aliasesHere).map((field, at) => {
        const alias = aliasesHere[at] as LexiconAlias; // one a field
        return { field, hashes: hashesOf(alias) };
      });
      shards[shard]?.push({ fields, aliases: withHashes });
    }
  }
  return {
    head: {
      key: data.key,
      required: encodeFilter(requiredKeys(aliases.filter(({ strength }) => strength !== 'phrase')), REQUIRED_BITS),
      beginnings: encodeFilter(beginnings, BEGINNING_BITS),
      shards: count,
      subjects: data.subjects,
      vocabulary: packVocabulary(data),
    },
    shards: shards.map(encodeShard),
  };
}

/** Makes a lexicon from its data in one go, where it is not stored: in scripts and tests. */
export const compileLexicon = (data: LexiconData): Lexicon => openLexicon(encodeLexicon(data));
