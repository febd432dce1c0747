/**
 * Hands the lexicon from the background to pages through `storage.local`, which a page reads
 * without waking anybody.
 */
import { browser } from 'wxt/browser';
import type { LexiconHead, StoredLexicon } from '../../linking/lexicon/stored.ts';
import type { LocalStorage } from '../settings/settings.ts';

/**
 * Each shard has a key of its own. With the lexicon's key in it, an old head never finds the shards
 * of a new lexicon.
 */
const shardKey = (lexiconKey: string, index: number) => `lexicon:${lexiconKey}:${index}`;

/** The stored head; undefined when there is none, or one in an older form. */
export function storedHead({ lexicon }: LocalStorage): LexiconHead | undefined {
  return typeof lexicon?.beginnings === 'string' ? lexicon : undefined;
}

/** Reads shards by index; one that is not there is left out. */
export async function readShards(lexiconKey: string, indexes: readonly number[]): Promise<Map<number, string>> {
  const keys = indexes.map((index) => shardKey(lexiconKey, index));
  const stored = await browser.storage.local.get<Record<string, string>>(keys);
  return new Map(
    indexes.flatMap((index) => {
      const shard = stored[shardKey(lexiconKey, index)];
      return shard === undefined ? [] : [[index, shard]];
    }),
  );
}

/** Replaces the stored lexicon. `version` says of which packs and in which form it is. */
export async function storeLexicon({ head, shards }: StoredLexicon, version: string): Promise<void> {
  const before = storedHead(await browser.storage.local.get<LocalStorage>('lexicon'));
  const items = shards.map((shard, index) => [shardKey(head.key, index), shard]);
  await browser.storage.local.set(Object.fromEntries(items));
  const update: LocalStorage = { lexicon: head, lexiconHash: version };
  await browser.storage.local.set(update);
  if (!before || before.key === head.key) return;
  await browser.storage.local.remove(Array.from({ length: before.shards }, (_, index) => shardKey(before.key, index)));
}
