/**
 * Gathers the features of one candidate of one name: those of the text around it, and those of the
 * page.
 */
import { OTHER_MEANING } from '../context/context-words.ts';
import type { MentionRecency, Naming } from '../context/mention-recency.ts';
import type { BlockFacts } from './block-facts.ts';
import type { Feature, LocalFeatures } from './case.ts';
import { speaksForItself } from './local-features.ts';
import { isBefore, type PageFacts } from './page-facts.ts';
import { careerFeatures, lifeFeatures, nearTitleFeatures, officeFeatures, titleFeatures } from './time-features.ts';
import { speaksAgainst } from './topic-hints.ts';
import type { FeatureName } from './weights.ts';

/** Days after an event in which a page without other words speaks of it. */
const FRESH_DAYS = 60;
const DAY = 86_400_000;

/** The page's day lies within the event's days or soon after; needs dates to the day. */
function isJustAfter(date: string, { start, end }: { start: string; end: string }): boolean {
  const [day, from, to] = [date, start, end].map((one) => Date.parse(one.length === 10 ? one : ''));
  return day !== undefined && from !== undefined && to !== undefined && day >= from && day <= to + FRESH_DAYS * DAY;
}

/** The words around speak of another country. */
const ABROAD: ReadonlySet<string> = new Set<FeatureName>([
  'otherCountry',
  'otherCountryInSentence',
  'otherCountryBefore',
]);

/** The words around say that it is the subject's. */
const OWN: ReadonlySet<string> = new Set<FeatureName>(['ownCountry', 'contextWordInSentence', 'contextWordBeside']);

/** Letters of an acronym that bodies of several countries have. */
const SHORT_ACRONYM = 3;

function topicFeatures(local: LocalFeatures, page: PageFacts): Feature[] {
  const { alias, entity, isCommonSurname, mayBeWord } = local;
  const features: Feature[] = [];
  if (page.onTopic.has(entity.pack)) features.push({ name: 'onTopic', reason: { code: 'page-topic' } });
  const isShortAcronym = alias.strength === 'exact' && alias.text.length <= SHORT_ACRONYM;
  const isOwn = local.features.some(({ name }) => OWN.has(name));
  const mayBeOthers =
    (local.isCommonBody || isShortAcronym || isCommonSurname) &&
    !isOwn &&
    !(local.isCommonBody && local.country === 'own') &&
    !entity.worldwide &&
    !page.counts.has(alias.entity);
  const opensAbroad = mayBeOthers && page.opensAbroad && !local.country && !isCommonSurname;
  if (opensAbroad) features.push({ name: 'otherCountryBefore' });
  else if (mayBeOthers && page.abroad.has(entity.pack)) features.push({ name: 'pageAbroad' });
  const isShortName = alias.strength === 'weak' || (alias.strength === 'exact' && !mayBeWord);
  const isAbroad = opensAbroad || local.features.some(({ name }) => ABROAD.has(name));
  const mayBeFar =
    (mayBeOthers && !local.isCommonBody && page.abroad.has(entity.pack)) || (isCommonSurname && speaksAgainst(local));
  if (page.plainlyOnTopic.has(entity.pack) && isShortName && !isAbroad && !mayBeFar)
    features.push({ name: isCommonSurname ? 'commonOnTopic' : 'plainlyOnTopic', reason: { code: 'page-topic' } });
  if (page.eraAhead.has(entity.pack)) features.push({ name: 'beforeEra' });
  if (page.subjectsNamed.has(entity.pack)) features.push({ name: 'subjectNamed', reason: { code: 'page-topic' } });
  const when = entity.kind === 'event' ? entity.when : undefined;
  const { start = '', end = start } = when ?? {};
  const [date] = page.dates;
  if (alias.strength === 'phrase' && page.dates.length === 1 && date && start && isJustAfter(date, { start, end }))
    features.push({ name: 'eventOnDate' });
  if (alias.strength !== 'strong' && when && page.date && isBefore(page.date, start))
    features.push({ name: 'eventAhead' });
  if (entity.related?.some((index) => page.counts.has(index))) features.push({ name: 'relatedOnPage' });
  return features;
}

/** Of an entity that the page names in full. */
function namedFeatures(local: LocalFeatures, { page, block: { isHeading }, below, recency }: Surroundings): Feature[] {
  const { alias, rivals } = local;
  const count = page.counts.get(alias.entity) ?? 0;
  if (count === 0 && recency.rank(alias.entity) === Number.NEGATIVE_INFINITY) return [];
  // Who is called by surname was named in full before; a body keeps the name that the page gave it.
  if (!alias.isPerson && rivals.length > 1) return [];
  const last = recency.rank(alias.entity);
  const isBelow = isHeading && firstNamed(below, rivals) === alias.entity;
  const isShared = rivals.length > 1 || recency.rank(~alias.entity) > Number.NEGATIVE_INFINITY;
  const isAhead = !isBelow && isShared && last === Number.NEGATIVE_INFINITY;
  const features: Feature[] = count > 0 && !isAhead ? [{ name: 'namedOnPage', reason: { code: 'named-on-page' } }] : [];
  const others = rivals.filter((rival) => rival !== alias.entity);
  const bearers = local.isBareSurname ? [...others, ~alias.entity] : others;
  if (last > Number.NEGATIVE_INFINITY && bearers.every((other) => recency.rank(other) < last))
    features.push({ name: count > 0 ? 'lastNamed' : 'lastCalled', reason: { code: 'last-named' } });
  return features;
}

function surnameFeatures(local: LocalFeatures, { page, recency }: Surroundings): Feature[] {
  const { alias, rivals, isBareSurname, isCommonBody, isCommonSurname, isRareName } = local;
  const features: Feature[] = [];
  const isNamed = page.counts.has(alias.entity);
  if (isRareName) features.push({ name: 'rareName' });
  const isOthersLast = recency.rank(~alias.entity) > recency.rank(alias.entity);
  if (isCommonBody && isOthersLast) features.push({ name: 'otherBody' });
  if (isBareSurname && isOthersLast) {
    features.push({ name: 'otherBearer' });
    if (rivals.every((one) => recency.rank(one) === Number.NEGATIVE_INFINITY)) features.push({ name: 'soleBearer' });
  }
  if (isNamed) return features;
  const isTitled = local.title !== undefined || local.features.some(({ name }) => name === 'callingFits');
  if (isCommonSurname) {
    features.push({ name: 'commonSurname' });
    if (!alias.cues && !isTitled) features.push({ name: 'neverNamed' });
    if (local.hasCourtesyTitle) features.push({ name: 'courtesyTitle' });
  }
  if (alias.strength === 'exact' && page.contradicted.has(alias.entity)) features.push({ name: 'contradictedOnPage' });
  return features;
}

function acronymFeatures({ alias, surface, mayBeWord }: LocalFeatures, { acronyms }: PageFacts): Feature[] {
  if (alias.strength !== 'exact') return [];
  const meaning = acronyms.get(surface);
  if (meaning === alias.entity) return [{ name: 'acronymDefined', reason: { code: 'named-on-page' } }];
  if (meaning !== undefined) return [{ name: meaning === OTHER_MEANING ? 'acronymOfOther' : 'against' }];
  return mayBeWord ? [{ name: 'acronymMayBeWord' }] : [];
}

/** Where the page names the entity in full, a word against it may be a neighbour's. */
function againstFeatures({ against, alias, features }: LocalFeatures, page: PageFacts): Feature[] {
  if (!against || against === 'beside') return [];
  // A word for it in the same sentence speaks as loud.
  const isContested = features.some(({ name }) => name === 'contextWordInSentence' || name === 'contextWordBeside');
  const isLoose = against === 'nearby' || isContested || (page.counts.has(alias.entity) && alias.strength !== 'phrase');
  return [{ name: isLoose ? 'againstLoosely' : 'against' }];
}

/** What stands around a name beyond its line: the page, the paragraph, the one below, what was meant before. */
export interface Surroundings {
  page: PageFacts;
  block: BlockFacts;
  /** The full names in the next paragraph with names. */
  below: readonly Naming[] | undefined;
  recency: MentionRecency;
  /** What the other candidates of the name are related to. */
  rivalsRelated: ReadonlySet<number>;
}

/** Whom of some entities a paragraph with these full names names first. */
export const firstNamed = (namings: readonly Naming[] | undefined, entities: readonly number[]) =>
  namings?.find(({ named, isAside }) => !isAside && entities.includes(named))?.named;

function paragraphFeatures(
  { entity, alias, rivals, sentenceNames }: LocalFeatures,
  { block, below, rivalsRelated }: Surroundings,
): Feature[] {
  const features: Feature[] = [];
  const isPhrase = alias.strength === 'phrase';
  const isNear = (one: number) =>
    isPhrase ? block.mentioned.has(one) : block.matters.has(one) && !rivalsRelated.has(one);
  if ((isPhrase || rivals.length > 1) && entity.related?.some(isNear)) features.push({ name: 'relatedInParagraph' });
  if (rivals.length > 1 && entity.related?.some((one) => sentenceNames.has(one) && !rivalsRelated.has(one)))
    features.push({ name: 'relatedInSentence' });
  if (block.isHeading && rivals.length > 1 && firstNamed(below, rivals) === alias.entity)
    features.push({ name: 'namedBelow', reason: { code: 'named-on-page' } });
  return features;
}

/**
 * All features of one candidate of one name on its page; `recency` as it is at the name's place.
 */
export function featuresOf(local: LocalFeatures, surroundings: Surroundings): Feature[] {
  const { page, block } = surroundings;
  const features = [
    ...local.features,
    ...topicFeatures(local, page),
    ...namedFeatures(local, surroundings),
    ...surnameFeatures(local, surroundings),
  ];
  if (speaksForItself(local.alias)) return features;
  features.push(
    ...officeFeatures(local, page),
    ...careerFeatures(local),
    ...titleFeatures(local, page),
    ...nearTitleFeatures(local, page),
    ...lifeFeatures(local, page, block),
    ...acronymFeatures(local, page),
    ...paragraphFeatures(local, surroundings),
  );
  // The word against it is most often the other bearer's given name: it counts once.
  if (!features.some(({ name }) => name === 'otherBearer')) features.push(...againstFeatures(local, page));
  // "President Torres" is no other bearer.
  return features.some(({ name }) => name === 'titleFits')
    ? features.filter(({ name }) => name !== 'otherBearer' && name !== 'soleBearer')
    : features;
}
