/** Gathers the evidence for one candidate of one mention: a list of features by name, each with the reason a reader would be given. */
import { OTHER } from './acronyms.ts';
import type { Context } from './context.ts';
import { cueNearby } from './cues.ts';
import { isInitial, joined, otherGivenName, otherSurname, surnameAfterParticle } from './names-around.ts';
import { heldOffice, heldOfficeBefore } from './offices.ts';
import { firstAfter, lastBefore, type PageEvidence } from './page-evidence.ts';
import { genderBefore, isFamily, titleOf, womanByCues, yearsNearby } from './titles.ts';
import type { LexiconAlias, LexiconEntity, Reason } from './types.ts';
import type { Evidence } from './weights.ts';
import { COMMON_SURNAMES, NAMED_AFTER, PLACE_PREPOSITIONS, THING_ARTICLES, WORDS_LIKE_ACRONYMS } from './word-lists.ts';

/** Characters within which a full name comes right after a bare one. */
const RIGHT_AFTER = 100;

export interface Feature {
  name: Evidence;
  reason?: Reason;
}

export interface Case {
  alias: LexiconAlias;
  entity: LexiconEntity;
  context: Context;
  page: PageEvidence;
  place: number;
  surface: string;
  /** The name folded, and its last word: the same for a bare surname. */
  foldedName: string;
  surname: string;
  /** Entity indexes of all candidates of this mention. */
  rivals: readonly number[];
  /** Words of the entity's own full names, folded. */
  ownWords: ReadonlySet<string>;
  /** A name of ours that is no person's stands right before or right after: its capital is no part of this name. */
  touches: { before: boolean; after: boolean };
}

const isSurname = ({ alias, entity }: Case) => entity.kind === 'person' && alias.strength === 'weak';

function namingFeatures(given: Case): Feature[] {
  const { alias, entity, page, place, rivals, surname } = given;
  const features: Feature[] = [];
  if (page.onTopic) features.push({ name: 'pageTopic', reason: { code: 'page-topic' } });
  if (page.peruNamed) features.push({ name: 'peruOnPage', reason: { code: 'page-topic' } });
  if (entity.related?.some((index) => page.namings.has(index))) features.push({ name: 'relatedOnPage' });
  const own = page.namings.get(alias.entity);
  const last = lastBefore(own, place);
  if (own) {
    features.push({ name: 'namedOnPage', reason: { code: 'named-on-page' } });
    const isLast = last >= 0 && rivals.every((rival) => lastBefore(page.namings.get(rival), place) <= last);
    if (isLast) features.push({ name: 'lastNamed', reason: { code: 'last-named' } });
    const next = firstAfter(own, place);
    if (rivals.length > 1 && next >= 0 && next - place < RIGHT_AFTER) features.push({ name: 'namedRightAfter' });
    const others = rivals.filter((rival) => rival !== alias.entity);
    const isMost = others.every((rival) => (page.namings.get(rival)?.length ?? 0) < own.length);
    if (isMost && others.length > 0) features.push({ name: 'mostNamed', reason: { code: 'named-on-page' } });
  }
  if (!isSurname(given) || surname !== given.foldedName) return features;
  if (!own && COMMON_SURNAMES.has(surname)) features.push({ name: 'commonSurname' });
  const other = page.otherBearers.get(alias.entity);
  if (other && lastBefore(other, place) > last) features.push({ name: 'otherBearer' });
  return features;
}

function officeFeatures({ entity, context, page }: Case): Feature[] {
  const features: Feature[] = [];
  const { date } = page;
  const held = (office: string) => entity.offices?.some((one) => one.office === office) === true;
  const title = entity.kind === 'person' ? titleOf(context) : undefined;
  const reason: Reason | undefined = date ? { code: 'office-on-date', date } : undefined;
  const now = date ? heldOffice(entity, undefined, date) : false;
  if (date ? now || heldOfficeBefore(entity, undefined, date) : entity.offices) features.push({ name: 'prominent' });
  if (now) features.push({ name: 'inOffice', ...(reason ? { reason } : {}) });
  const year = yearsNearby(context).find((one) => !date?.startsWith(one) && heldOffice(entity, undefined, one));
  if (year) features.push({ name: 'inOfficeThatYear', reason: { code: 'office-on-date', date: year } });
  if (!title) return features;
  const { office, former, before } = title;
  const ended = entity.offices?.some((one) => one.office === office && one.end) === true;
  const past = date ? heldOfficeBefore(entity, office, date) : ended;
  const fits = former ? past : date ? heldOffice(entity, office, date) : held(office);
  if (fits) features.push({ name: 'titleFits', ...(reason ? { reason } : {}) });
  // Papers go on calling a past president "president": only "former" is a lie when it does not fit.
  else if (before && (former || !past)) features.push({ name: 'titleDoesNotFit' });
  return features;
}

function genderFeatures(given: Case): Feature[] {
  if (!isSurname(given)) return [];
  const gender = genderBefore(given.context);
  if (!gender) return [];
  const fits = womanByCues(given.alias) === (gender === 'woman');
  return [{ name: fits ? 'genderFits' : 'genderDoesNotFit' }];
}

const GIVEN_NAME = {
  certain: 'otherGivenName',
  opening: 'otherGivenNameOpening',
  unsure: 'otherGivenNameUnsure',
} as const satisfies Record<string, Evidence>;

function neighbourFeatures(given: Case): Feature[] {
  if (!isSurname(given)) return [];
  const { context, ownWords, page, surname, touches } = given;
  const features: Feature[] = [];
  const [previous] = context.before;
  const givenName = touches.before ? undefined : otherGivenName(context, ownWords);
  // A word that the page also writes small owes its capital to its place: "Renuncia Fujimori".
  if (givenName === 'certain' || (givenName && previous && !page.writesSmall(previous.text)))
    features.push({ name: GIVEN_NAME[givenName] });
  if (previous && !givenName && isInitial(previous)) features.push({ name: 'initialFits' });
  const after = touches.after ? undefined : otherSurname(context, ownWords);
  if (after) features.push({ name: after === 'certain' ? 'otherSurname' : 'otherSurnameUnsure' });
  const joint = [
    touches.before ? undefined : joined(context.joinedBefore),
    touches.after ? undefined : joined(context.joinedAfter),
  ];
  if (joint.includes('name') || (joint.includes('word') && COMMON_SURNAMES.has(surname)))
    features.push({ name: 'joinedToName' });
  else if (joint.includes('word')) features.push({ name: 'joinedToWord' });
  if (COMMON_SURNAMES.has(surname) && surnameAfterParticle(context)) features.push({ name: 'otherSurnameParticle' });
  if (isFamily(context)) features.push({ name: 'family' });
  if (previous && THING_ARTICLES.has(previous.folded)) features.push({ name: 'thingArticle' });
  if (previous && PLACE_PREPOSITIONS.has(previous.folded)) features.push({ name: 'placePreposition' });
  if (context.before.slice(0, 2).some(({ folded }) => NAMED_AFTER.has(folded))) features.push({ name: 'namedAfter' });
  return features;
}

function acronymFeatures({ alias, context, page, surface }: Case): Feature[] {
  if (alias.strength !== 'exact') return [];
  const meaning = page.acronyms.get(surface);
  if (meaning === alias.entity) return [{ name: 'acronymDefined', reason: { code: 'named-on-page' } }];
  if (meaning !== undefined) return [{ name: meaning === OTHER ? 'acronymOfOther' : 'against' }];
  const mayBeWord = context.line.allCapitals && WORDS_LIKE_ACRONYMS.has(surface.toLowerCase());
  return mayBeWord ? [{ name: 'acronymMayBeWord' }] : [];
}

function cueFeatures({ alias, context, page }: Case): Feature[] {
  const features: Feature[] = [];
  const cue = cueNearby(context, alias.cues);
  if (cue) features.push({ name: cue.beside ? 'cueBeside' : 'cue', reason: { code: 'words-nearby', word: cue.text } });
  const against = cueNearby(context, alias.against);
  if (against?.beside) features.push({ name: 'againstBeside' });
  else if (against) features.push({ name: page.namings.has(alias.entity) ? 'againstNamed' : 'against' });
  return features;
}

/** A full name that nothing is known to speak against needs no look at the words around it. */
export function speaksForItself({ strength, against }: LexiconAlias): boolean {
  return strength === 'strong' && (against === undefined || against.length === 0);
}

/** All evidence for one candidate of one mention. */
export function featuresOf(given: Case): Feature[] {
  const { strength } = given.alias;
  const base: Feature = {
    name: strength,
    ...(strength === 'strong' ? { reason: { code: 'full-name' } as const } : {}),
  };
  if (speaksForItself(given.alias)) return [base, ...namingFeatures(given)];
  return [
    base,
    ...namingFeatures(given),
    ...officeFeatures(given),
    ...genderFeatures(given),
    ...neighbourFeatures(given),
    ...acronymFeatures(given),
    ...cueFeatures(given),
  ];
}
