/**
 * Checks that the names of every card are linked to it where the linker should have no doubt: on a
 * page about the pack's subject.
 */

import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import type { PackProblem } from '../../data/pack/pack-problem.ts';
import { qualifiedId } from '../../data/pack/qualified-id.ts';
import type { Entity, Pack } from '../../data/pack/schema.ts';
import { LANGUAGES, type Language } from '../../data/settings/languages.ts';
import { linkText } from '../../linking/decide/page-decider.ts';
import { findNames } from '../../linking/find/find-names.ts';
import { LANGUAGES as WORDS } from '../../linking/languages/all.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import { compileLexicon } from '../../linking/lexicon/encode.ts';
import type { LexiconEntity } from '../../linking/lexicon/model.ts';

/** A name as a page may write it, alone or behind a title of its owner. */
interface Naming {
  text: string;
  /** The date of the page on which it is read. */
  date?: string;
  /** The full name, for a surname that counts only behind it: see `neverNamed` of the weights. */
  behind?: string;
}

/** "Mayor" of "Mayor of the City": what stands before a name. */
function shortTitle(title: string, lang: Language): string {
  const { functionWords = '' } = WORDS[lang] ?? {};
  const small = new Set(functionWords.split(/\s+/));
  const words = title.split(' ');
  const end = words.findIndex((word, at) => at > 0 && small.has(word));
  return words.slice(0, end < 0 ? words.length : end).join(' ');
}

/**
 * The titles that go with a name in one language: the words of its callings, without those for the other
 * gender, and what its offices are called.
 */
function titlesOf({ offices, gender }: Entity, { callings = [] }: LexiconEntity, lang: Language): Naming[] {
  const { callings: words = {}, feminine = '', masculine = '' } = WORDS[lang] ?? {};
  const ofOthers = new Set((gender === 'man' ? feminine : gender === 'woman' ? masculine : '').split(/\s+/));
  const byCalling = Object.entries(words).filter(([calling]) => callings.includes(calling));
  const titles = byCalling.flatMap(([, all]) => all.split(/\s+/)).filter((title) => !ofOthers.has(title));
  return [
    ...titles.map((text) => ({ text })),
    ...offices.map(({ title, start }) => ({ text: shortTitle(title[lang], lang), date: start })),
  ];
}

/**
 * The name of a person; what else a card is called may be a description that no page writes. And
 * all names that mean it alone.
 */
function fullNamesOf({ kind, name, aliases }: Entity, lang: Language): string[] {
  const strong = aliases.flatMap(({ text, strength }) => (strength === 'strong' ? text : []));
  return kind === 'person' ? [...new Set([name[lang], ...strong])] : strong;
}

/** The last words of its full names that are aliases of their own. */
function surnamesOf({ aliases }: Entity, fullNames: readonly string[]): Naming[] {
  const isSurname = (text: string) => fullNames.some((name) => name.endsWith(` ${text}`));
  return aliases
    .filter(({ text, strength }) => strength === 'weak' && isSurname(text))
    .map(({ text, cues }) => ({ text, ...(cues.length === 0 && fullNames[0] ? { behind: fullNames[0] } : {}) }));
}

/** The ways in which a page in one language names the owner of a card, each to be linked. */
function namingsOf(entity: Entity, known: LexiconEntity, lang: Language): Naming[] {
  const fullNames = fullNamesOf(entity, lang);
  if (entity.kind !== 'person') return fullNames.map((text) => ({ text }));
  const names = [...fullNames.slice(0, 1).map((text) => ({ text })), ...surnamesOf(entity, fullNames)];
  const titled = titlesOf(entity, known, lang).flatMap(({ text: title, ...dated }) =>
    names.map(({ text, ...name }) => ({ text: `${title} ${text}`, ...name, ...dated })),
  );
  return [...fullNames.map((text) => ({ text })), ...titled];
}

/** A page that names the subject, to put a naming on. */
interface SubjectPage {
  lexicon: Lexicon;
  topicWord: string;
}

/** True when the naming is linked to the entity, or leaves the reader the choice of it. */
function isLinked(
  { text, date, behind = '' }: Naming,
  { id }: LexiconEntity,
  { lexicon, topicWord }: SubjectPage,
): boolean {
  const blocks = [`${topicWord}. ${behind}`, `${text}.`].map((one) => ({ text: one, spans: findNames(one, lexicon) }));
  const mentions = linkText({ blocks, ...(date ? { date } : {}) }, lexicon).at(-1) ?? [];
  return mentions.some(({ entity, alternatives }) => [entity, ...alternatives.map((one) => one.entity)].includes(id));
}

/**
 * Names every card whose own full name, or full name or surname with its own title, would not be
 * linked to it.
 */
export function checkLinks(pack: Pack): PackProblem[] {
  const data = lexiconOf([pack], 'check');
  const lexicon = compileLexicon(data);
  const entities = new Map(data.entities.map((entity) => [entity.id, entity]));
  const topicWord = Object.values(pack.subject.topicWords).flat()[0] ?? '';
  return pack.entities.flatMap((entity, index): PackProblem[] => {
    const known = entities.get(qualifiedId(pack.id, entity.id));
    if (!known) return [];
    const namings = LANGUAGES.flatMap((lang) => namingsOf(entity, known, lang));
    const missed = new Set(
      namings.filter((one) => !isLinked(one, known, { lexicon, topicWord })).map(({ text }) => text),
    );
    return [...missed].map((text) => ({
      path: ['entities', index],
      message: `"${text}" would not be linked to this card`,
    }));
  });
}
