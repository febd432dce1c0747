/** What importing a pack would do, for the reader to see first. */
import { nameKey } from '../pack/file/tame-names.ts';
import type { Localized, Pack } from '../pack/schema.ts';

/** A name that stands in the file and in another pack, on different cards. */
export interface NameClash {
  /** As the file writes it. */
  text: string;
  card: Localized;
  otherCard: Localized;
  otherPack: Localized;
}

/** What an update does to one card. */
export interface CardChange {
  id: string;
  name: Localized;
  change: 'added' | 'removed' | 'changed';
  /** Of a changed card: the numbers of its facts that are new, gone and worded anew. */
  facts: { added: number; removed: number; changed: number };
}

export interface PackPlan {
  clashes: NameClash[];
  /** Absent when no version of the pack is installed. */
  update?: { before: Pick<Pack, 'version' | 'asOf'>; changes: CardChange[] };
}

type ById<T> = ReadonlyMap<string, T>;

const byId = <T extends { id: string }>(items: readonly T[]): ById<T> => new Map(items.map((item) => [item.id, item]));

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Facts and disputes by the card that they were written for. */
function statements({ facts, disputes }: Pack): Map<string, { id: string }[]> {
  return Map.groupBy([...facts, ...disputes], ({ about }) => about[0] ?? '');
}

function countChanges(before: readonly { id: string }[] = [], after: readonly { id: string }[] = []) {
  const [old, next] = [byId(before), byId(after)];
  return {
    added: after.filter(({ id }) => !old.has(id)).length,
    removed: before.filter(({ id }) => !next.has(id)).length,
    changed: after.filter((one) => old.has(one.id) && !same(old.get(one.id), one)).length,
  };
}

/** What becomes of each card that is not the same in both versions. */
export function cardChanges(before: Pack, after: Pack): CardChange[] {
  const [old, next] = [byId(before.entities), byId(after.entities)];
  const [oldStatements, nextStatements] = [statements(before), statements(after)];
  const kept = after.entities.map((entity): CardChange => {
    const facts = countChanges(oldStatements.get(entity.id), nextStatements.get(entity.id));
    const { id, name } = entity;
    return { id, name, change: old.has(id) ? 'changed' : 'added', facts };
  });
  const removed = before.entities
    .filter(({ id }) => !next.has(id))
    .map(({ id, name }): CardChange => ({ id, name, change: 'removed', facts: countChanges(oldStatements.get(id)) }));
  const isChange = ({ id, change, facts }: CardChange) =>
    change !== 'changed' || facts.added + facts.removed + facts.changed > 0 || !same(old.get(id), next.get(id));
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

/** Compares the pack with an installed version of it, and with all other packs. */
export function planImport(pack: Pack, { installed, others }: { installed?: Pack; others: readonly Pack[] }): PackPlan {
  return {
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
