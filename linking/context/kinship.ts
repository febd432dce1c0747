/**
 * How the words around a name relate its bearer to somebody: "the daughter of Torres" makes Torres a
 * parent, "her father Torres" makes Torres the parent of a woman.
 */
import type { KinRole } from '../languages/language.ts';
import type { Vocabulary } from '../languages/vocabulary.ts';
import type { Gender } from '../lexicon/model.ts';
import { Kind, kindAt } from '../text/characters.ts';
import type { Context, Neighbour } from './context.ts';
import { pronounGender } from './pronouns.ts';
import { isTitle } from './titles.ts';

/** What the text says of the bearer of a name. */
export interface KinFacts {
  /** Relatives that the bearer has: "Torres's daughter". */
  has: readonly KinRole[];
  /** What the bearer is to somebody else: "her father Torres". */
  is: readonly KinRole[];
  /** Whether that other one, or the bearer who has a relative, is a woman or a man, where it says so. */
  ofGender: Gender | undefined;
}

/** Words between a name and the kinship that it is related by. */
const REACH = 6;
/** Words between a name and what follows it: "Torres and his eldest daughter". */
const SHORT_REACH = 5;

/** A genitive of German, or any name in "s". */
const endsInS = (surface: string) => /[sś’']$/u.test(surface);

const roleOf = (word: Neighbour | undefined, { kinship }: Vocabulary) =>
  word && (kinship.get(word.folded) as KinRole | undefined);

/**
 * The same of a word with the one before it and the one behind: English "son" is "are" in Spanish and "his" in
 * French, and needs an article, a possessive or an "of" that is no Romance one.
 */
function roleAmong(word: Neighbour | undefined, around: (Neighbour | undefined)[], vocabulary: Vocabulary) {
  const { functionWords, definites, possessives, of, particles } = vocabulary;
  if (!word || !functionWords.has(word.folded)) return roleOf(word, vocabulary);
  const [ahead = '', behind = ''] = around.map((one) => one?.folded);
  const isKin = definites.has(ahead) || possessives.has(ahead) || (of.has(behind) && !particles.has(behind));
  return isKin ? roleOf(word, vocabulary) : undefined;
}

/** "daughter of [the former president] Torres", nearest first; German "die Tochter Torres'". */
function relativeBefore({ before, vocabulary }: Context, surface: string): KinRole | undefined {
  const [noun, article] = before;
  const ofGenitive = noun?.capital && endsInS(surface) ? roleOf(noun, vocabulary) : undefined;
  if (ofGenitive && article && vocabulary.definites.has(article.folded)) return ofGenitive;
  const reach = before.slice(0, REACH);
  for (const [index, word] of reach.entries()) {
    if (vocabulary.of.has(word.folded)) {
      // "hija mayor de Torres"
      const role = [1, 2].map((far) => roleAmong(before[index + far], [undefined, word], vocabulary)).find(Boolean);
      if (role) return role;
    } else if (word.capital && !isTitle(word.folded, vocabulary)) return undefined;
  }
  return undefined;
}

/** "her father [the president] Torres", "Vater Torres": what the name's bearer is. */
function ownRole({ before, vocabulary }: Context): Pick<KinFacts, 'is' | 'ofGender'> | undefined {
  for (const [index, word] of before.slice(0, SHORT_REACH).entries()) {
    const role = roleAmong(word, [before[index + 1]], vocabulary);
    if (role) {
      const possessor = before.slice(index + 1, index + 3).find(({ folded }) => vocabulary.possessives.has(folded));
      return { is: [role], ofGender: possessor && pronounGender(possessor, vocabulary) };
    }
    if (vocabulary.of.has(word.folded) || (word.capital && !isTitle(word.folded, vocabulary))) return undefined;
    // "they were children when Torres left"
    if (isLinking(word.folded, vocabulary)) return undefined;
  }
  return undefined;
}

/** A function word that does not point at the next noun: "when". */
const isLinking = (folded: string, vocabulary: Vocabulary) =>
  vocabulary.functionWords.has(folded) &&
  ![vocabulary.definites, vocabulary.possessives, vocabulary.articles, vocabulary.of, vocabulary.former].some((list) =>
    list.has(folded),
  );

/** "Torres's [eldest] daughter", German "Torres' Tochter"; "Torres, whose daughter". */
function relativeBehind(context: Context, surface: string): KinRole | undefined {
  const { vocabulary, after, apposition, possessive, right } = context;
  if (possessive) {
    const near = right.slice(0, 3);
    const kin = near.find(({ folded }) => vocabulary.kinship.has(folded));
    return kin && (vocabulary.kinship.get(kin.folded) as KinRole);
  }
  const [next] = after;
  if (endsInS(surface) && next?.capital) return roleOf(next, vocabulary);
  if (apposition[0] && vocabulary.whose.has(apposition[0].folded))
    return roleOf(apposition[1], vocabulary) ?? roleOf(apposition[2], vocabulary);
  return undefined;
}

/** "Torres, the daughter of", "Torres, her father", "Torres hija". */
function roleBehind({ apposition, after, vocabulary }: Context): Pick<KinFacts, 'is' | 'ofGender'> | undefined {
  const [next] = after;
  // "Torres daughter Ana" is a headline's "Torres's daughter"; Romance languages put the word behind.
  const behind = next && !next.capital && !after[1]?.capital ? roleAmong(next, [], vocabulary) : undefined;
  if (behind) return { is: [behind], ofGender: undefined };
  const near = apposition.slice(0, SHORT_REACH);
  const index = near.findIndex((word, at) => roleAmong(word, [near[at - 1], near[at + 1]], vocabulary));
  const role = roleOf(near[index], vocabulary);
  // "Torres, while the daughter": that is somebody else.
  const isLoose = ({ folded, capital }: Neighbour) => capital || isLinking(folded, vocabulary);
  if (!role || near.slice(0, index).some(isLoose)) return undefined;
  const possessor = near.slice(0, index).find(({ folded }) => vocabulary.possessives.has(folded));
  return {
    is: [role],
    ofGender: possessor && pronounGender(possessor, vocabulary),
  };
}

/** Words before a name among which a relative may mean its bearer: "The father watched. Torres ..." */
const NEAR_WORDS = 14;
/** A relative at most this many words before the name is the topic. */
const TOPIC_REACH = 6;

/** Reads a relative who is the topic right before the name: "The father watched. Torres ..." */
export function kinNear({ left, quoted, vocabulary }: Context): KinRole | undefined {
  const near = left.slice(left.length - Math.min(NEAR_WORDS, quoted.left));
  const index = near.findLastIndex(({ folded }) => vocabulary.kinship.has(folded));
  const [word, previous, next] = [near[index], near[index - 1], near[index + 1]];
  if (!word || !previous || (next && vocabulary.of.has(next.folded))) return undefined;
  // "His son wanted it, his daughter did not. Torres ..." is about him.
  const role = vocabulary.kinship.get(word.folded) as KinRole;
  const isSole = !near.slice(0, index).some(({ folded }) => vocabulary.kinship.has(folded));
  const points =
    isSole &&
    (role.startsWith('parent')
      ? vocabulary.definites.has(previous.folded) || vocabulary.possessives.has(previous.folded)
      : vocabulary.definites.has(previous.folded) && !vocabulary.possessives.has(previous.folded));
  const isNamed =
    (next?.capital && !vocabulary.functionWords.has(next.folded)) ||
    near.slice(index + 1).some(({ capital, folded }) => capital && vocabulary.givenNames.has(folded));
  // It opens a sentence, or stands right before the name.
  const isTopic = previous.capital || near.length - index <= TOPIC_REACH;
  return points && !isNamed && isTopic ? role : undefined;
}

/** A relative of the name's bearer in a clause before the comma: "Asked about her father, Torres said". */
export function relativeOfSubject(context: Context): Pick<KinFacts, 'has' | 'ofGender'> | undefined {
  const { left, sentence, after, preceding, vocabulary } = context;
  if (!/[,、]\s?$/u.test(preceding) || after.length === 0) return undefined;
  const clause = left.slice(left.length - sentence.left);
  const index = clause.findLastIndex(({ folded }) => vocabulary.kinship.has(folded));
  const possessor = clause
    .slice(Math.max(0, index - 2), index)
    .find(({ folded }) => vocabulary.possessives.has(folded));
  const role = vocabulary.kinship.get(clause[index]?.folded ?? '') as KinRole | undefined;
  return possessor && role && { has: [role], ofGender: pronounGender(possessor, vocabulary) };
}

const NO_KIN: KinFacts = { has: [], is: [], ofGender: undefined };

/**
 * Japanese: a kinship and its particle right before the name, or the name as the topic who is
 * somebody's relative.
 */
function spacelessOwnRole({ vocabulary, preceding, following }: Context): KinRole | undefined {
  const roleAt = (text: string, at: number) =>
    [2, 1].flatMap((length) => vocabulary.kinship.get(text.slice(at, at + length)) ?? [])[0] as KinRole | undefined;
  // Asked first, because Unicode's properties take an engine long to get ready.
  if (kindAt(preceding, preceding.length - 1) !== Kind.ideograph && !following.includes('は')) return undefined;
  const ahead = /(\p{sc=Han}{1,2})の?$/u.exec(preceding);
  if (ahead) {
    const role = roleAt(ahead[1] ?? '', 0) ?? roleAt(ahead[1] ?? '', 1);
    if (role) return role;
  }
  const topic = /^\P{P}{0,3}は[^、。]*の/u.exec(following);
  return topic ? roleAt(following, topic[0].length) : undefined;
}

/** Reads what kin the words around a name give its bearer. */
export function kinOf(context: Context, surface: string): KinFacts {
  const has = relativeBefore(context, surface) ?? relativeBehind(context, surface) ?? spacelessRelative(context);
  if (has) return { ...NO_KIN, has: [has] };
  const spaceless = spacelessOwnRole(context);
  const own = spaceless ? { is: [spaceless], ofGender: undefined } : (ownRole(context) ?? roleBehind(context));
  return own ? { ...NO_KIN, ...own } : NO_KIN;
}

/** Characters in which a relative follows a name where words have no spaces between them. */
const SPACELESS_REACH = 12;

/** The possessive particle and the kinship behind a name in Japanese, titles between them. */
function spacelessRelative({ vocabulary, following }: Context): KinRole | undefined {
  const text = following.slice(0, SPACELESS_REACH);
  const particle = text.indexOf('の');
  if (particle < 0 || /[\s、。]/u.test(text.slice(0, particle))) return undefined;
  const behind = text.slice(particle + 1);
  for (const length of [2, 1]) {
    const role = vocabulary.kinship.get(behind.slice(0, length));
    if (role) return role as KinRole;
  }
  return undefined;
}
