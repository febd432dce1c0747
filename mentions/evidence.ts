/** Gathers the evidence for one candidate of one mention: a list of weighted features, each with the reason a reader would be given. */
import { type Context, cueAfterComma, cueNearby } from './context.ts';
import { heldOffice, heldOfficeBefore } from './offices.ts';
import { lastNaming, type PageEvidence } from './page-evidence.ts';
import type { LexiconAlias, LexiconEntity, Reason } from './types.ts';
import { WEIGHTS } from './weights.ts';
import { FORMER, FUNCTION_WORDS, NAMED_AFTER, OFFICE_TITLES, PLACE_PREPOSITIONS, TITLES } from './word-lists.ts';

/** How many words before a name may hold its title: "el presidente peruano Fujimori". */
const TITLE_REACH = 3;

export interface Feature {
  weight: number;
  reason?: Reason;
}

export interface Case {
  alias: LexiconAlias;
  entity: LexiconEntity;
  context: Context;
  page: PageEvidence;
  block: number;
  start: number;
  /** Entity indexes of all candidates of this mention. */
  rivals: readonly number[];
  /** Words of the entity's own full names, folded. */
  ownWords: ReadonlySet<string>;
}

function namingFeatures({ alias, entity, page, block, start, rivals }: Case): Feature[] {
  const features: Feature[] = [];
  if (page.onTopic) features.push({ weight: WEIGHTS.pageTopic, reason: { code: 'page-topic' } });
  if (page.peruNamed) features.push({ weight: WEIGHTS.peruOnPage, reason: { code: 'page-topic' } });
  if (entity.related?.some((index) => page.namings.has(index))) features.push({ weight: WEIGHTS.relatedOnPage });
  if (page.namings.has(alias.entity)) {
    features.push({ weight: WEIGHTS.namedOnPage, reason: { code: 'named-on-page' } });
    const own = lastNaming(page, alias.entity, block, start);
    const isLast = own >= 0 && rivals.every((rival) => lastNaming(page, rival, block, start) <= own);
    if (isLast) features.push({ weight: WEIGHTS.lastNamed, reason: { code: 'last-named' } });
  }
  return features;
}

/** The title before the name: which office, and whether it is said to be past. */
function titleBefore(context: Context): { office: string; former: boolean } | undefined {
  const words = context.before.slice(0, TITLE_REACH);
  for (const [index, word] of words.entries()) {
    const office = OFFICE_TITLES.get(word.folded);
    if (office === 'former-president') return { office: 'president', former: true };
    if (office) return { office, former: FORMER.has(words[index + 1]?.folded ?? '') };
    if (word.capital && !TITLES.has(word.folded)) return undefined;
  }
  return undefined;
}

function officeFeatures({ entity, context, page }: Case): Feature[] {
  const features: Feature[] = [];
  const { date } = page;
  if (!date) return entity.offices ? [{ weight: WEIGHTS.prominent }] : [];
  const reason: Reason = { code: 'office-on-date', date };
  const now = heldOffice(entity, undefined, date);
  if (now || heldOfficeBefore(entity, undefined, date)) features.push({ weight: WEIGHTS.prominent });
  if (now) features.push({ weight: WEIGHTS.inOffice, reason });
  const title = titleBefore(context);
  if (title && entity.kind === 'person') {
    const fits = title.former ? heldOfficeBefore(entity, title.office, date) : heldOffice(entity, title.office, date);
    // Papers go on calling a past president "president": only "former" is a lie when it does not fit.
    const pastFits = !title.former && heldOfficeBefore(entity, title.office, date);
    if (fits) features.push({ weight: WEIGHTS.titleFits, reason });
    else if (!pastFits) features.push({ weight: WEIGHTS.titleDoesNotFit });
  }
  return features;
}

function neighbourFeatures({ alias, entity, context, ownWords }: Case): Feature[] {
  const features: Feature[] = [];
  if (alias.strength === 'exact') {
    if (context.allCapitals) features.push({ weight: WEIGHTS.acronymAmongCapitals });
    return features;
  }
  if (entity.kind !== 'person' || alias.strength === 'strong') return features;
  const [previous] = context.before;
  const unsure = context.headline || context.allCapitals;
  const isName = (word: string) => !TITLES.has(word) && !FUNCTION_WORDS.has(word) && !ownWords.has(word);
  if (previous?.capital && isName(previous.folded)) {
    const opening = context.opensSentence ? WEIGHTS.otherGivenNameOpening : WEIGHTS.otherGivenName;
    features.push({ weight: unsure ? WEIGHTS.otherGivenNameUnsure : opening });
  }
  if (context.after?.capital && isName(context.after.folded))
    features.push({ weight: unsure ? WEIGHTS.otherSurnameUnsure : WEIGHTS.otherSurname });
  if (previous && PLACE_PREPOSITIONS.has(previous.folded)) features.push({ weight: WEIGHTS.placePreposition });
  if (context.before.slice(0, 2).some((word) => NAMED_AFTER.has(word.folded)))
    features.push({ weight: WEIGHTS.namedAfter });
  return features;
}

function cueFeatures({ alias, context }: Case): Feature[] {
  const features: Feature[] = [];
  const word = cueNearby(context, alias.cues);
  if (word) features.push({ weight: WEIGHTS.cue, reason: { code: 'words-nearby', word } });
  if (cueNearby(context, alias.against)) features.push({ weight: WEIGHTS.against });
  if (cueAfterComma(context, alias.against)) features.push({ weight: WEIGHTS.againstAfterComma });
  return features;
}

export function featuresOf(given: Case): Feature[] {
  const base: Feature = {
    weight: WEIGHTS[given.alias.strength],
    ...(given.alias.strength === 'strong' ? { reason: { code: 'full-name' } as const } : {}),
  };
  return [base, ...namingFeatures(given), ...officeFeatures(given), ...neighbourFeatures(given), ...cueFeatures(given)];
}
