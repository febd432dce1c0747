/** The names that a map shows, in groups, and which of them fold. */
import { ENTITY_KINDS } from '../../../../data/pack/entity-kinds.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import type { Texts } from '../../../../locales/texts.ts';
import type { FactBase } from '../../shell/fact-base.ts';
import { tieLabel } from '../../shell/tie-label.ts';
import { groupTies, type Tie } from '../../shell/ties.ts';

/** Names that a map shows before the reader unfolds a group; with more it is hard to read. */
const MAX_NAMES = 40;

/** The names of one kind, or with one kind of tie to the centre. */
export interface MapGroup {
  key: string;
  label: string;
  /** Those that matter most first. */
  names: Entity[];
  /** The names only stand in the same facts as the centre. */
  faint: boolean;
}

/** A group of which some names may be folded away. */
export interface FoldedGroup extends MapGroup {
  /** Number of names folded away. */
  hidden: number;
}

/**
 * The first tie to each entity; `distinct-from` says that two entities are different, so it is left
 * out.
 */
function firstTies(ties: Tie[]): Tie[] {
  const seen = new Set<string>();
  return ties.filter(({ other, type }) => {
    if (type === 'distinct-from' || seen.has(other.id)) return false;
    seen.add(other.id);
    return true;
  });
}

/** The names tied to an entity, by kind of tie: stated relations first, then shared facts. */
export function groupsAround(centre: Entity, facts: FactBase, texts: Texts): MapGroup[] {
  return groupTies(firstTies(facts.tiesOf(centre.id))).map(({ type, inverse, ties }) => ({
    key: `${type} ${inverse}`,
    label: tieLabel(texts, type, inverse),
    names: ties.map(({ other }) => other),
    faint: type === 'named-together',
  }));
}

/** Entities by kind, those with the most ties to the others first. */
export function groupsByKind(entities: readonly Entity[], facts: FactBase, { t }: Texts): MapGroup[] {
  const ids = new Set(entities.map(({ id }) => id));
  const tieCount = ({ id }: Entity) => facts.tiesOf(id).filter(({ other }) => ids.has(other.id)).length;
  return ENTITY_KINDS.map((kind) => ({
    key: kind,
    label: t(`library.kinds.${kind}`),
    names: entities.filter((entity) => entity.kind === kind).toSorted((a, b) => tieCount(b) - tieCount(a)),
    faint: false,
  })).filter(({ names }) => names.length > 0);
}

/** Names shown of a group that is limited to `limit`: a single one more is not worth a button. */
const shownOf = ({ names }: MapGroup, limit: number) => (names.length <= limit + 1 ? names.length : limit);

/**
 * Folds large groups, so that at most `MAX_NAMES` names are shown, or one of each group where there
 * are more groups. `unfolded`: keys of groups that are shown whole.
 */
export function foldGroups(groups: readonly MapGroup[], unfolded: ReadonlySet<string>): FoldedGroup[] {
  const shown = (limit: number) => groups.reduce((sum, group) => sum + shownOf(group, limit), 0);
  let limit = 1;
  while (limit < MAX_NAMES && shown(limit + 1) <= MAX_NAMES) limit++;
  return groups.map((group) => {
    const number = unfolded.has(group.key) ? group.names.length : shownOf(group, limit);
    return { ...group, names: group.names.slice(0, number), hidden: group.names.length - number };
  });
}

/** The entity with the most relations; undefined for an empty pack. */
export function mostConnected(facts: FactBase): Entity | undefined {
  const relations = ({ id }: Entity) => facts.tiesOf(id).filter(({ type }) => type !== 'named-together').length;
  return facts.entities.toSorted((a, b) => relations(b) - relations(a))[0];
}
