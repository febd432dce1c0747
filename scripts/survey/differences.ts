/** Compares a visit with Ficha to a visit without it. Every difference is a fault of Ficha's. */
import { firstDifference } from './dom-snapshot.ts';
import { newIn } from './observed-events.ts';
import type { FichaVisit, Visit } from './visit.ts';

/** What is different with Ficha, by kind. All lists must be empty. */
export interface Differences {
  /**
   * Errors, exceptions and warnings that our scripts cause, or that the page does not have without
   * us.
   */
  errors: string[];
  /** Places where the page's tree differs. */
  dom: string[];
  /** Layout shift that Ficha adds. */
  shifts: string[];
  requests: string[];
  /** Cards that did not open or close. */
  hovers: string[];
  /** Nodes, listeners and memory that closed cards leave behind. */
  memory: string[];
}

/** Smaller amounts are the browser's rounding. */
const MIN_SHIFT = 0.0005;

/** Bytes. The data of cards, which a page keeps while it is open, takes much less. */
const MAX_HEAP = 2_000_000;

function domDifferences(ficha: FichaVisit, plain: Visit): string[] {
  const found: [string, string | undefined][] = [
    ['marked', firstDifference(plain.dom, ficha.dom)],
    ['after the cards', firstDifference(plain.domAfter, ficha.domAfter)],
  ];
  return found.flatMap(([when, difference]) => (difference ? [`${when}: ${difference}`] : []));
}

function memoryDifferences({ memory }: FichaVisit): string[] {
  if (!memory) return [];
  const { nodes, listeners, heap } = memory;
  return [
    ...(nodes > 0 ? [`${nodes} nodes are left`] : []),
    ...(listeners > 0 ? [`${listeners} listeners are left`] : []),
    ...(heap > MAX_HEAP ? [`${heap} bytes are left`] : []),
  ];
}

/** Everything that is different with Ficha. */
export function compare(ficha: FichaVisit, plain: Visit): Differences {
  const added = ficha.shifts - plain.shifts;
  return {
    errors: [...new Set([...ficha.ours.errors, ...newIn(ficha.errors, plain.errors)])],
    dom: domDifferences(ficha, plain),
    shifts: added > MIN_SHIFT ? [`${added.toFixed(4)}: ${newIn(ficha.shifted, plain.shifted).join(', ')}`] : [],
    requests: [...new Set([...ficha.ours.requests, ...newIn(ficha.requests, plain.requests)])],
    hovers: ficha.hover.failures,
    memory: memoryDifferences(ficha),
  };
}

/** Whether there is no difference. */
export const isClean = (differences: Differences) => Object.values(differences).every((list) => list.length === 0);

/**
 * Keeps the kinds of difference that a second comparison finds too, since pages differ by
 * themselves now and then. A card that fails once has failed.
 */
export function confirmed(first: Differences, second: Differences): Differences {
  const both = (kind: keyof Differences) => (second[kind].length > 0 ? first[kind] : []);
  return {
    errors: both('errors'),
    dom: both('dom'),
    shifts: both('shifts'),
    requests: both('requests'),
    hovers: first.hovers,
    memory: both('memory'),
  };
}
