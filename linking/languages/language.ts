/**
 * The shape of one language: words that tell who is meant by a name. A translator adds one file of
 * this shape.
 */

/** A calling that a title may name. A person without it is hardly meant. */
export type Calling = 'cleric' | 'athlete' | 'coach' | 'performer' | 'cook' | 'judge' | 'prosecutor' | 'police-officer';

/** How one person is related to another. */
export type Kinship = 'child' | 'parent' | 'spouse' | 'sibling' | 'relative';

/** A kinship, and whether it is a woman's or a man's where the word says so. */
export type KinRole = Kinship | `${Kinship} woman` | `${Kinship} man`;

/** Lower-case words separated by white space, spelt as the language spells them. */
export type Words = string;

export interface OfficeWords {
  /** Titles of who holds it: "president". */
  titles?: Words;
  /** Titles of who held it, where one word says so: "expresidente". */
  formerTitles?: Words;
}

export interface Language {
  /** May stand before a surname with a capital, and are no given name: "Mr", "minister", "case". */
  titles?: Words;
  /** Of them, those that any person has: "Ms". */
  courtesyTitles?: Words;
  /** Titles of offices by the office's id; a subject adds its own. */
  offices?: Record<string, OfficeWords>;
  /** Make the office behind them a past one: "former". */
  former?: Words;
  /** Titles of callings. */
  callings?: Partial<Record<Calling, Words>>;
  /** Titles and nouns that only a woman or only a man is given. */
  feminine?: Words;
  masculine?: Words;
  /** Between a name and a participle, whose ending tells the same: "fue", "condenada". */
  auxiliaries?: Words;
  feminineEndings?: Words;
  masculineEndings?: Words;
  /** Articles before a title or a surname that tell the same. */
  feminineArticles?: Words;
  masculineArticles?: Words;
  /** Pronouns that stand for a woman or for a man. */
  she?: Words;
  he?: Words;
  /** Of them, those that are left out but to set one person against another: Spanish "ella". */
  emphatic?: Words;

  /**
   * Small words that begin a sentence in capitals and are no given name; months and weekdays too.
   */
  functionWords?: Words;
  /** Articles that an acronym has before it. */
  articles?: Words;
  /** Before a noun they point at one that is known: "the", "this", "his". */
  definites?: Words;
  /** Before a surname they make it a family: "los". */
  pluralArticles?: Words;
  /** Beside a surname they make it a family, which is nobody in particular. */
  family?: Words;
  /** Say that one person is another's relative: `{ 'child woman': 'daughter', child: 'children' }`. */
  kinship?: Partial<Record<KinRole, Words>>;
  /** Stand between a kinship and a name ("daughter of") or before a kinship ("her father"). */
  of?: Words;
  possessives?: Words;
  /** Between a name and a possessive: "Torres and his daughter". */
  conjunctions?: Words;
  /** Between a name and a kinship: "Torres, whose daughter". */
  whose?: Words;
  /** Beside a name they make it that of somebody who governs, or did: "the Torres government". */
  governments?: Words;
  /** Before the name of who governs: "under Torres". */
  under?: Words;
  /** Beside a name they make it that of somebody whose power is past: "the fall of Torres". */
  pastPower?: Words;
  /** Behind a surname they are no second surname, even with a capital: "Government". */
  followers?: Words;
  /** Stand between a surname and the next: "de la". */
  particles?: Words;
  /** Stand before a hyphen and are no name: "ex", "anti". */
  prefixes?: Words;
  /** Stand before two surnames joined by a hyphen, which are two people's: "la fórmula Torres-Vega". */
  pairs?: Words;
  /** Before a name: it is where something is. */
  placePrepositions?: Words;
  /** Before a country: it is where somebody goes or comes from. */
  towards?: Words;
  /**
   * Before a name, at most two words off: a street, school or place that is called after somebody.
   */
  namedAfter?: Words;

  /** Right behind a name: "Torres ruled". */
  ruleVerbs?: Words;
  /** Soon behind a name: "when Torres came to power". */
  powerWords?: Words;
  /** Beside the name of somebody who is dead: "the death of Torres". */
  deathWords?: Words;
  /** Line-ups and box scores: the names there are those of players. */
  sports?: Words;
  /** Near a name they make it that of somebody who runs: "leads in the polls". */
  elections?: Words;
  /** Days of the week: news names them, what was written long ago hardly does. */
  weekdays?: Words;
  /** Right before the name of somebody who is introduced: "a man named Torres". */
  introductions?: Words;
  /** Beside a span of time they make it one that news speaks of: "last" week, "this" month. */
  recent?: Words;
  /** In a sentence they make it one of long ago, or of the page's time. */
  pastTimes?: Words;
  presentTimes?: Words;
  /** Right behind a name: what is told is of the page's time. */
  presentVerbs?: Words;
  timeSpans?: Words;
  /** Countries, and words for what is theirs: "Ruritania", "Ruritanian". */
  countries?: Words;
  /** What bodies of many countries and times are called: "congress", "party". */
  bodyWords?: Words;
  /** Given names and surnames that many people bear. */
  givenNames?: Words;
  commonSurnames?: Words;
  /**
   * Letters that the language's speakers take for others, by the pattern of the letters: `{ 'c(?=[ei])': 's z' }`.
   * `_` is none; `$1` is the pattern's first group.
   */
  lettersAlike?: Record<string, Words>;
  /** Verbs that newspapers begin headlines with. */
  headlineVerbs?: Words;
  /** What the verbs that begin a sentence end in, where no given name does. */
  verbEndings?: Words;
  /** Frequent words of a language that writes its nouns with capitals. */
  capitalNounSigns?: Words;
  /** Words that an acronym may be mistaken for where all is in capitals: Spanish "sin". */
  wordsLikeAcronyms?: Words;
  /** Decades in words, by the figures that their years begin with: `{ '199': 'nineties' }`. */
  decades?: Record<string, Words>;
}
