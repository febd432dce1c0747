/** What a page holds on to, counted by the browser after it has let go of what nobody holds. */
import type { CDPSession } from '@playwright/test';

export interface MemoryCount {
  nodes: number;
  listeners: number;
  /** Bytes of script objects, of the page and of Ficha together. */
  heap: number;
}

/** Finalised objects are let go only by a later collection. */
const COLLECTIONS = 3;

export async function countMemory(session: CDPSession): Promise<MemoryCount> {
  for (let round = 0; round < COLLECTIONS; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heap: usedSize };
}

export function growth(before: MemoryCount, after: MemoryCount): MemoryCount {
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap - before.heap,
  };
}
