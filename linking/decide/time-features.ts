/**
 * Reads the features of a person from what the cards say of offices and life, on the page's date
 * and in years nearby.
 */
import type { LexiconEntity, LexiconOffice, Reason } from '../lexicon/model.ts';
import type { BlockFacts } from './block-facts.ts';
import type { Feature, LocalFeatures } from './case.ts';
import { isBefore, type PageFacts } from './page-facts.ts';

/** Without wanted offices, any that makes its holder act in the news counts. */
const isWanted = ({ office, ceremonial }: LexiconOffice, wanted: readonly string[] | undefined) =>
  wanted ? wanted.includes(office) : !ceremonial;

/** True when one of the offices, or any, was held on one of the dates, as precise as known. */
export function heldOffice(
  offices: readonly LexiconOffice[] = [],
  wanted: readonly string[] | undefined,
  dates: readonly string[],
): boolean {
  return offices.some(
    (held) =>
      isWanted(held, wanted) &&
      dates.some((date) => !isBefore(date, held.start) && !(held.end && isBefore(held.end, date))),
  );
}

/** True when one of them was held once, and no longer on one of the dates. */
function heldOfficeBefore(
  offices: readonly LexiconOffice[] = [],
  wanted: readonly string[] | undefined,
  dates: readonly string[],
): boolean {
  return offices.some(
    ({ end, ...held }) => isWanted(held, wanted) && end !== undefined && dates.some((date) => isBefore(end, date)),
  );
}

/** The years, or decades, all precede the first office and candidacy that the cards give. */
export function isBeforeCareer({ offices = [], ranIn = [] }: LexiconEntity, years: readonly string[]): boolean {
  const starts = [...offices.filter(({ ceremonial }) => !ceremonial).map(({ start }) => start), ...ranIn].sort();
  const [first] = starts;
  return first !== undefined && years.length > 0 && years.every((year) => isBefore(year, first));
}

/** Of the years in which somebody had no office yet, and ran for none. */
export function careerFeatures({ entity, rivals, years }: LocalFeatures): Feature[] {
  return rivals.length > 1 && isBeforeCareer(entity, years) ? [{ name: 'yearBeforeCareer' }] : [];
}

/** Of the offices that the entity held, on the page's date and in years named nearby. */
export function officeFeatures({ entity, years, power }: LocalFeatures, page: PageFacts): Feature[] {
  if (!entity.offices) return power ? [{ name: 'powerDoesNotFit' }] : [];
  const { dates } = page;
  const [date] = dates;
  const features: Feature[] = [];
  const isHolding = heldOffice(entity.offices, undefined, dates);
  const isPast =
    dates.length === 0 ? entity.offices.some(({ end }) => end) : heldOfficeBefore(entity.offices, undefined, dates);
  if (dates.length === 0 || isHolding || isPast) features.push({ name: 'prominent' });
  if (page.isPast && isPast) features.push({ name: 'heldOfficeThen' });
  if (isHolding && date && dates.length === 1)
    features.push({ name: 'inOffice', reason: { code: 'office-on-date', date } });
  const hadPower = power === 'past' ? isPast : isHolding || isPast || dates.length === 0;
  if (power)
    features.push({
      name: hadPower && entity.offices.some((held) => isWanted(held, undefined)) ? 'powerFits' : 'powerDoesNotFit',
    });
  const isOther = (one: string) => !date?.startsWith(one) && heldOffice(entity.offices, undefined, [one]);
  const year = years.find(isOther);
  if (year) features.push({ name: 'inOfficeThatYear', reason: { code: 'office-on-date', date: year } });
  return features;
}

/** What a sentence says of a candidate is of now where the years around it are as near. */
const RECENT_YEARS = 6;

/** Of a person's life on the page's date: age, death, candidacies. */
export function lifeFeatures(
  { entity, age, isCalledDead, isCommonSurname, election, rivals, years, isNews }: LocalFeatures,
  { dates }: PageFacts,
  block: BlockFacts,
): Feature[] {
  const [date] = dates;
  if (entity.kind !== 'person' || (rivals.length < 2 && !isCommonSurname) || !date) return [];
  const { start: born, end: died } = entity.when ?? {};
  const features: Feature[] = [];
  if (age !== undefined && born) {
    const years = dates.map((one) => Number(one.slice(0, 4)) - Number(born.slice(0, 4)) - age);
    features.push({ name: years.some((off) => off === 0 || off === 1) ? 'ageFits' : 'ageDoesNotFit' });
  }
  const isDead = died !== undefined && dates.some((one) => !isBefore(one, died));
  if (isCalledDead) features.push({ name: isDead ? 'deathFits' : 'deathDoesNotFit' });
  else if (died && dates.length === 1 && isBefore(died.slice(0, 7), date) && years.length === 0)
    features.push({ name: isCommonSurname ? 'commonDeadOnDate' : 'deadOnDate' });
  const spoken = years.length > 0 || election === 'share' || isNews ? years : [...block.years];
  const now = Number(date.slice(0, 4));
  const isOfYear = spoken.length === 0 || spoken.some((one) => now - Number(one.padEnd(4, '9')) < RECENT_YEARS);
  const [year] = years;
  const isRecalled = election === 'words' && years.length === 0 && entity.ranIn?.includes(String(now - 1));
  if (election && year && entity.ranIn?.includes(year)) features.push({ name: 'runsInElection' });
  else if (isRecalled && dates.length === 1) features.push({ name: 'runsInElection' });
  else if (isOfYear && dates.length === 1 && entity.ranIn?.includes(date.slice(0, 4)))
    features.push({ name: election ? 'runsInElection' : 'ranThatYear' });
  return features;
}

/** Of the title next to the name. */
export function titleFeatures({ entity, title }: LocalFeatures, { dates }: PageFacts): Feature[] {
  if (!title) return [];
  const { offices, former, before } = title;
  const held = (entity.offices ?? []).filter((one) => isWanted(one, offices));
  const [date] = dates;
  const isPast = date ? heldOfficeBefore(entity.offices, offices, dates) : held.some(({ end }) => end);
  const isPresent = date ? heldOffice(entity.offices, offices, dates) : held.length > 0;
  const reason: Reason | undefined = date ? { code: 'office-on-date', date } : undefined;
  if (former ? isPast : isPresent) return [{ name: 'titleFits', ...(reason ? { reason } : {}) }];
  const heldByOther = former ? heldOfficeBefore : heldOffice;
  if (heldByOther(entity.namesakes, offices, dates)) return [{ name: 'titleOfNamesake' }];
  // Papers go on calling a past president "president": only "former" is wrong when it does not fit.
  return before && (former || !isPast) ? [{ name: 'titleDoesNotFit' }] : [];
}

/** Of a title before the name that stands alone: "The president spoke. Torres ..." */
export function nearTitleFeatures({ entity, title, titleNear, years }: LocalFeatures, { dates }: PageFacts): Feature[] {
  if (title || !titleNear || years.length > 0) return [];
  const { offices, former, gender } = titleNear;
  if (gender && entity.gender && gender !== entity.gender) return [{ name: 'titleNearDoesNotFit' }];
  if (offices.length === 0) return [];
  const [date] = dates;
  const wasHolding = former ? heldOfficeBefore : heldOffice;
  return date && wasHolding(entity.offices, offices, dates) ? [{ name: 'titleNearFits' }] : [];
}
