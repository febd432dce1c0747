/** What the names of a text tell of the subject of its page, where they do not name it plainly. */
import type { LexiconEntity } from '../lexicon/model.ts';
import type { LocalFeatures } from './case.ts';
import { WEIGHTS } from './weights.ts';

/**
 * A name that is not plain, but stands with words that fit: how much such a one tells what the page
 * is about.
 */
export interface Hint {
  subject: number;
  name: string;
  share: number;
  /** Of a surname: those whom it may mean that hold an office or did. */
  rulers: readonly LexiconEntity[];
}
/** True when some feature makes it likelier that somebody or something else is meant. */
export function speaksAgainst({ features, against }: LocalFeatures): boolean {
  return against !== undefined || features.some(({ name }) => WEIGHTS[name] < 0);
}

/** True for an acronym with a word against it in its sentence. */
export const isContradicted = ({ against, alias }: LocalFeatures) =>
  alias.strength === 'exact' && (against === 'beside' || against === 'sentence');

/**
 * As good as two names with words that fit: a title with the years in which it was held, or a rare
 * surname with an office that its bearer held.
 */
const SURE_SHARE = 2;

const isRareRuler = ({ isBareSurname, isCommonSurname, entity: { offices = [] } }: LocalFeatures) =>
  isBareSurname && !isCommonSurname && offices.length > 0;

const isKnownRuler = (one: LocalFeatures) =>
  isRareRuler(one) &&
  (one.power !== undefined ||
    one.entity.offices?.some(({ office }) => (one.title ?? one.titleNear)?.offices.includes(office)));

/** One name in two, when many bear it or it is an acronym. */
export function hintsOf(name: string, candidates: readonly LocalFeatures[], isCommon: boolean): Hint[] {
  const named = candidates.filter(({ alias }) => alias.strength !== 'phrase');
  const fitting = named.filter(
    (one) => (one.contextWords > 0 || isRareRuler(one)) && !speaksAgainst(one) && !one.entity.worldwide,
  );
  const isShared = isCommon || named.some(({ alias }) => alias.strength === 'exact');
  const subjects = new Set(fitting.map(({ entity }) => entity.pack));
  const sure = named.filter((one) => one.hasTitleAndYears || isKnownRuler(one)).map(({ entity }) => entity.pack);
  const rare = named.filter((one) => one.isRareName && !speaksAgainst(one) && !one.entity.worldwide);
  const rulers = named
    .filter(({ isBareSurname, entity: { offices } }) => isBareSurname && offices)
    .map(({ entity }) => entity);
  const hint = (subject: number, share: number): Hint => ({ subject, name, share, rulers });
  return [
    ...[...subjects].map((subject) => hint(subject, isShared ? 0.5 : 1)),
    ...rare.flatMap(({ entity: { pack } }) => (subjects.has(pack) ? [] : hint(pack, 0.5))),
    ...(fitting.length + rare.length === 0 && !named.some(speaksAgainst)
      ? rulers.map(({ pack }) => hint(pack, 0))
      : []),
    ...sure.map((subject) => ({ ...hint(subject, SURE_SHARE), name: `${name} ` })),
  ];
}
