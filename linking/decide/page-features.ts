/** Gathers the evidence for one candidate of one mention: its clues, and what the page says besides; each by name, with the reason a reader would be given. */
import { OTHER } from '../context/acronyms.ts';
import type { NamingOrder } from '../context/mention-recency.ts';
import { heldOffice, heldOfficeBefore } from '../context/offices.ts';
import type { Reason } from '../lexicon/model.ts';
import { type Clues, type Feature, speaksForItself } from './local-features.ts';
import type { PageEvidence } from './page-facts.ts';

function namingFeatures(clues: Clues, page: PageEvidence, order: NamingOrder): Feature[] {
  const { alias, entity, rivals } = clues;
  const features: Feature[] = [];
  if (page.onTopic) features.push({ name: 'pageTopic', reason: { code: 'page-topic' } });
  if (page.peruNamed) features.push({ name: 'peruOnPage', reason: { code: 'page-topic' } });
  if (entity.related?.some((index) => page.namings.has(index))) features.push({ name: 'relatedOnPage' });
  const count = page.namings.get(alias.entity) ?? 0;
  const last = order.rank(alias.entity);
  if (count > 0) {
    features.push({ name: 'namedOnPage', reason: { code: 'named-on-page' } });
    const others = rivals.filter((rival) => rival !== alias.entity);
    const lastOther = clues.isBareSurname ? order.rank(~alias.entity) : -1;
    if (last > lastOther && others.every((rival) => order.rank(rival) < last))
      features.push({ name: 'lastNamed', reason: { code: 'last-named' } });
    if (others.length > 0 && clues.namedRightAfter) features.push({ name: 'namedRightAfter' });
    if (others.length > 0 && others.every((rival) => (page.namings.get(rival) ?? 0) < count))
      features.push({ name: 'mostNamed', reason: { code: 'named-on-page' } });
  }
  if (clues.isBareSurname && !clues.isCommonSurname) features.push({ name: 'rareSurname' });
  if (clues.isCommonSurname && count === 0) features.push({ name: 'commonSurname' });
  if (count === 0 && (clues.isCommonSurname || alias.strength === 'exact') && page.contradicted.has(alias.entity))
    features.push({ name: 'contradictedOnPage' });
  if (count === 0 && clues.cues === 0 && page.cued.has(alias.entity)) features.push({ name: 'cuedOnPage' });
  if (clues.isBareSurname && order.rank(~alias.entity) > last) features.push({ name: 'otherBearer' });
  return features;
}

function officeFeatures({ entity, title, years }: Clues, { date }: PageEvidence): Feature[] {
  const features: Feature[] = [];
  if (!entity.offices && !title) return features;
  const reason: Reason | undefined = date ? { code: 'office-on-date', date } : undefined;
  const now = date ? heldOffice(entity, undefined, date) : false;
  if (date ? now || heldOfficeBefore(entity, undefined, date) : entity.offices) features.push({ name: 'prominent' });
  if (now) features.push({ name: 'inOffice', ...(reason ? { reason } : {}) });
  const year = years.find((one) => !date?.startsWith(one) && heldOffice(entity, undefined, one));
  if (year) features.push({ name: 'inOfficeThatYear', reason: { code: 'office-on-date', date: year } });
  if (!title) return features;
  const { office, former, before } = title;
  const held = entity.offices?.some((one) => one.office === office) === true;
  const ended = entity.offices?.some((one) => one.office === office && one.end) === true;
  const past = date ? heldOfficeBefore(entity, office, date) : ended;
  const fits = former ? past : date ? heldOffice(entity, office, date) : held;
  if (fits) features.push({ name: 'titleFits', ...(reason ? { reason } : {}) });
  // Papers go on calling a past president "president": only "former" is a lie when it does not fit.
  else if (before && (former || !past)) features.push({ name: 'titleDoesNotFit' });
  return features;
}

function acronymFeatures({ alias, surface, mayBeWord }: Clues, { acronyms }: PageEvidence): Feature[] {
  if (alias.strength !== 'exact') return [];
  const meaning = acronyms.get(surface);
  if (meaning === alias.entity) return [{ name: 'acronymDefined', reason: { code: 'named-on-page' } }];
  if (meaning !== undefined) return [{ name: meaning === OTHER ? 'acronymOfOther' : 'against' }];
  if (!mayBeWord) return [];
  return [{ name: mayBeWord === 'bare' ? 'acronymBare' : 'acronymMayBeWord' }];
}

/** All evidence for one candidate of one mention on its page, at its place in the order of namings; in steps. */
export function* featuresOf(clues: Clues, page: PageEvidence, order: NamingOrder): Generator<undefined, Feature[]> {
  const features = [...clues.features, ...namingFeatures(clues, page, order)];
  if (speaksForItself(clues.alias)) return features;
  yield;
  features.push(...officeFeatures(clues, page), ...acronymFeatures(clues, page));
  yield;
  // A word that the page also writes small owes its capital to its place: "Renuncia Fujimori".
  const { doubtfulGiven } = clues;
  if (doubtfulGiven && !page.writesSmall(doubtfulGiven.word)) features.push({ name: doubtfulGiven.feature });
  // Where the page names the entity in full, a word against it may be a neighbour's.
  // The word is most often the other bearer's given name: it counts once.
  if (clues.against && clues.against !== 'beside' && !features.some(({ name }) => name === 'otherBearer')) {
    const isLoose = clues.against === 'nearby' || page.namings.has(clues.alias.entity);
    features.push({ name: isLoose ? 'againstLoosely' : 'against' });
  }
  return features;
}
