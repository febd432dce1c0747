/** Where the lexicon is kept: its head under one key, each shard under its own, so that a page reads no more than it needs. */
import { browser } from 'wxt/browser';
import type { PackedLexicon } from '../../linking/lexicon/encode.ts';
import type { LexiconHead } from '../../linking/lexicon/head.ts';
import type { LocalStorage } from '../settings/settings.ts';

/** Shards carry the hash of their pack: a page that still holds an old head finds nothing, rather than something wrong. */
const shardKey = (packHash: string, index: number) => `lexicon:${packHash}:${index}`;

/** The stored head; undefined when there is none, or one that an older version has left. */
export function storedHead({ lexicon }: LocalStorage): LexiconHead | undefined {
  return typeof lexicon?.required === 'object' ? lexicon : undefined;
}

/** Reads shards by index; one that is not there is left out. */
export async function readShards(packHash: string, indexes: readonly number[]): Promise<Map<number, string>> {
  const stored = await browser.storage.local.get<Record<string, string>>(
    indexes.map((index) => shardKey(packHash, index)),
  );
  return new Map(
    indexes.flatMap((index) => {
      const shard = stored[shardKey(packHash, index)];
      return shard === undefined ? [] : [[index, shard]];
    }),
  );
}

/** Puts a lexicon in the place of the one before. `version` says of which pack and in which form it is. */
export async function storeLexicon({ head, shards }: PackedLexicon, version: string): Promise<void> {
  const before = storedHead(await browser.storage.local.get<LocalStorage>('lexicon'));
  const { packHash } = head;
  const items: [string, string][] = shards.map((shard, index) => [shardKey(packHash, index), shard]);
  await browser.storage.local.set(Object.fromEntries(items));
  const update: LocalStorage = { lexicon: head, lexiconHash: version };
  await browser.storage.local.set(update);
  if (!before || before.packHash === packHash) return;
  await browser.storage.local.remove(
    Array.from({ length: before.shards }, (_, index) => shardKey(before.packHash, index)),
  );
}
