/** Counts a page's nodes, listeners and heap after garbage collection. */
import type { CDPSession } from '@playwright/test';

/** What a page holds in memory. */
export interface MemoryCount {
  nodes: number;
  listeners: number;
  /** Bytes of script objects, of the page and of Ficha together. */
  heap: number;
}

/** Garbage collections before counting: finalised objects are freed only by a later one. */
const COLLECTIONS = 3;

/** Collects garbage and counts. */
export async function countMemory(session: CDPSession): Promise<MemoryCount> {
  for (let round = 0; round < COLLECTIONS; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heap: usedSize };
}

/** What was added between two counts. */
export function growth(before: MemoryCount, after: MemoryCount): MemoryCount {
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap - before.heap,
  };
}
