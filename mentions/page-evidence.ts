/** What the whole page says before any single mention is decided: who is named in full, where, and whether it is about Peru. */
import { TOPIC } from './lexicon.ts';
import type { LexiconAlias, LexiconEntity, Span } from './types.ts';

/** A paragraph or the like, with the spans found in it. */
export interface Block {
  text: string;
  spans: readonly Span[];
}

export interface Page {
  blocks: readonly Block[];
  /** ISO date of publication, as precise as known. */
  date?: string;
}

interface Naming {
  block: number;
  start: number;
}

export interface PageEvidence {
  date: string | undefined;
  /** Places at which each entity is named in full, in page order, by entity index. */
  namings: ReadonlyMap<number, readonly Naming[]>;
  /** One of ours that is not known the world over is named in full. */
  onTopic: boolean;
  peruNamed: boolean;
}

/** A strong alias of one entity alone; "the page names it in full". */
export function fullNameOf(span: Span): LexiconAlias | undefined {
  return span.aliases.find(({ strength, entity }) => strength === 'strong' && entity !== TOPIC);
}

export function pageEvidence(page: Page, entities: readonly LexiconEntity[]): PageEvidence {
  const namings = new Map<number, Naming[]>();
  let onTopic = false;
  let peruNamed = false;
  page.blocks.forEach(({ spans }, block) => {
    for (const span of spans) {
      if (span.aliases.some(({ entity }) => entity === TOPIC)) peruNamed = true;
      const alias = fullNameOf(span);
      if (!alias) continue;
      const known = namings.get(alias.entity);
      if (known) known.push({ block, start: span.start });
      else namings.set(alias.entity, [{ block, start: span.start }]);
      if (!entities[alias.entity]?.worldwide) onTopic = true;
    }
  });
  return { date: page.date, namings, onTopic, peruNamed };
}

/** Where the entity was last named in full before a place, as a number that grows with the page; -1 when it was not. */
export function lastNaming(evidence: PageEvidence, entity: number, block: number, start: number): number {
  const namings = evidence.namings.get(entity) ?? [];
  let low = 0;
  let high = namings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const naming = namings[middle] as Naming; // middle < high <= length
    if (naming.block < block || (naming.block === block && naming.start < start)) low = middle + 1;
    else high = middle;
  }
  const last = namings[low - 1];
  return last ? last.block * 0x100000000 + last.start : -1;
}
