/** What importing a pack would do, for the reader to see first. */
import { nameKey } from '../pack/file/tame-names.ts';
import type { Entity, Localized, Pack } from '../pack/schema.ts';
import { LANGUAGES, type Language } from '../settings/languages.ts';

/** A name that stands in the file and in another pack, on different cards. */
export interface NameClash {
  /** As the file writes it. */
  text: string;
  card: Localized;
  otherCard: Localized;
  otherPack: Localized;
}

/** How many of a card's facts or disputes are new, gone and not the same. */
interface Counts {
  added: number;
  removed: number;
  changed: number;
}

/** The part of a card to which each of its fields belongs, as readers call them. */
const PARTS = {
  name: 'name',
  kind: 'kind',
  line: 'line',
  aliases: 'aliases',
  phrases: 'aliases',
  brief: 'brief',
  dates: 'dates',
  gender: 'roles',
  roles: 'roles',
  offices: 'roles',
  relations: 'relations',
  toll: 'figures',
  place: 'place',
  at: 'place',
  locator: 'place',
  leader: 'leader',
  inForce: 'force',
  portrait: 'picture',
  worldwide: 'marking',
  grave: 'marking',
  sameAs: 'marking',
} as const satisfies Record<Exclude<keyof Entity, 'id'>, string>;

/** A part of a card; `sources`: what the pack says of the sources that the card cites. */
export type CardPart = (typeof PARTS)[keyof typeof PARTS] | 'sources';

/** What an update does to one card. */
export interface CardChange {
  id: string;
  name: Localized;
  change: 'added' | 'removed' | 'changed';
  /** Of a changed card: what is not the same apart from facts and disputes. */
  parts: CardPart[];
  /** Of a changed card: its name and line before and after, where they are not the same. */
  wordings: { part: 'name' | 'line'; before: Localized; after: Localized }[];
  facts: Counts;
  disputes: Counts;
}

export interface PackPlan {
  /** The languages in which another pack has its name: only a look at the author tells them apart. */
  nameTakenIn: Language[];
  clashes: NameClash[];
  /** Absent when no version of the pack is installed. */
  update?: { before: Pick<Pack, 'version' | 'asOf'>; changes: CardChange[] };
}

type ById<T> = ReadonlyMap<string, T>;

const byId = <T extends { id: string }>(items: readonly T[]): ById<T> => new Map(items.map((item) => [item.id, item]));

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Facts or disputes by the card that they were written for. */
const byCard = <T extends { about: readonly string[] }>(statements: readonly T[]): ReadonlyMap<string, T[]> =>
  Map.groupBy(statements, ({ about }) => about[0] ?? '');

function countChanges(before: readonly { id: string }[] = [], after: readonly { id: string }[] = []): Counts {
  const [old, next] = [byId(before), byId(after)];
  return {
    added: after.filter(({ id }) => !old.has(id)).length,
    removed: before.filter(({ id }) => !next.has(id)).length,
    changed: after.filter((one) => old.has(one.id) && !same(old.get(one.id), one)).length,
  };
}

const hasChanges = ({ added, removed, changed }: Counts) => added + removed + changed > 0;

function changedParts(before: Entity, after: Entity): CardPart[] {
  const fields = Object.keys(PARTS) as (keyof typeof PARTS)[];
  return [...new Set(fields.filter((field) => !same(before[field], after[field])).map((field) => PARTS[field]))];
}

function changedWordings(before: Entity, after: Entity): CardChange['wordings'] {
  return (['name', 'line'] as const)
    .filter((part) => !same(before[part], after[part]))
    .map((part) => ({ part, before: before[part], after: after[part] }));
}

/** Sources that are in both versions and not the same. */
function changedSources(before: Pack, after: Pack): ReadonlySet<string> {
  const old = byId(before.sources);
  return new Set(after.sources.filter((one) => old.has(one.id) && !same(old.get(one.id), one)).map(({ id }) => id));
}

/** What becomes of each card that is not the same in both versions. */
export function cardChanges(before: Pack, after: Pack): CardChange[] {
  const [old, next] = [byId(before.entities), byId(after.entities)];
  const [oldFacts, nextFacts] = [byCard(before.facts), byCard(after.facts)];
  const [oldDisputes, nextDisputes] = [byCard(before.disputes), byCard(after.disputes)];
  const reworded = changedSources(before, after);
  const citesReworded = ({ id, toll }: Entity) =>
    [
      ...(toll?.citations ?? []),
      ...(nextFacts.get(id) ?? []).flatMap(({ citations }) => citations),
      ...(nextDisputes.get(id) ?? []).flatMap(({ positions }) => positions.flatMap(({ citations }) => citations)),
    ].some(({ source }) => reworded.has(source));
  const statements = (id: string) => ({
    facts: countChanges(oldFacts.get(id), nextFacts.get(id)),
    disputes: countChanges(oldDisputes.get(id), nextDisputes.get(id)),
  });
  const kept = after.entities.map((entity): CardChange => {
    const { id, name } = entity;
    const earlier = old.get(id);
    if (!earlier) return { id, name, change: 'added', parts: [], wordings: [], ...statements(id) };
    const parts = [...changedParts(earlier, entity), ...(citesReworded(entity) ? (['sources'] as const) : [])];
    return { id, name, change: 'changed', parts, wordings: changedWordings(earlier, entity), ...statements(id) };
  });
  const removed = before.entities
    .filter(({ id }) => !next.has(id))
    .map(({ id, name }): CardChange => ({ id, name, change: 'removed', parts: [], wordings: [], ...statements(id) }));
  const isChange = ({ change, parts, facts, disputes }: CardChange) =>
    change !== 'changed' || parts.length > 0 || hasChanges(facts) || hasChanges(disputes);
  return [...kept.filter(isChange), ...removed];
}

/** Names of the pack that other packs have too. */
export function nameClashes(pack: Pack, others: readonly Pack[]): NameClash[] {
  const taken = new Map<string, { card: Localized; pack: Localized }>();
  for (const other of others)
    for (const { name, aliases } of other.entities)
      for (const { text } of aliases) taken.set(nameKey(text), { card: name, pack: other.name });
  return pack.entities.flatMap(({ name, aliases }) =>
    aliases.flatMap(({ text }): NameClash[] => {
      const other = taken.get(nameKey(text));
      return other ? [{ text, card: name, otherCard: other.card, otherPack: other.pack }] : [];
    }),
  );
}

/** The languages in which two packs have one name. */
const sharedNames = (one: Pack, other: Pack) =>
  LANGUAGES.filter((lang) => nameKey(one.name[lang]) === nameKey(other.name[lang]));

/** Compares the pack with an installed version of it, and with all other packs. */
export function planImport(pack: Pack, { installed, others }: { installed?: Pack; others: readonly Pack[] }): PackPlan {
  // The reader knows a pack that keeps its name.
  const kept = installed ? sharedNames(installed, pack) : [];
  return {
    nameTakenIn: LANGUAGES.filter(
      (lang) => !kept.includes(lang) && others.some((other) => sharedNames(other, pack).includes(lang)),
    ),
    clashes: nameClashes(pack, others),
    ...(installed
      ? {
          update: {
            before: { version: installed.version, asOf: installed.asOf },
            changes: cardChanges(installed, pack),
          },
        }
      : {}),
  };
}
