/** Every card of the packaged fact base, gathered as the card itself gathers them. */
import { browser } from 'wxt/browser';
import { type CardData, gatherCard } from '../../data/card-data.ts';
import { packedFacts } from '../../data/fact-store.ts';
import type { Pack } from '../../data/pack-schema.ts';

/** The pack was validated when it was built, and comes from the extension's own files. */
async function loadPack(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL('/packs/peru.json' as never));
  return (await response.json()) as Pack;
}

/** In the order of their kinds, then as in the pack. */
export async function allCards(): Promise<CardData[]> {
  const pack = await loadPack();
  const facts = packedFacts(pack);
  const cards = await Promise.all(pack.entities.map(({ id }) => gatherCard(facts, id)));
  return cards.filter((card) => card !== undefined);
}
