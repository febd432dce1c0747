/** Holds a visit with Ficha against visits without: what is Ficha's doing must be nothing. */
import { firstDifference } from './dom-snapshot.ts';
import { newIn } from './observed-events.ts';
import type { FichaVisit, Visit } from './visit.ts';

export interface Complaints {
  /** Errors, exceptions and warnings that come from us or do not come without us. */
  errors: string[];
  /** Places where the page's tree is another. */
  dom: string[];
  /** Layout shift added. */
  shifts: string[];
  requests: string[];
  /** Cards that did not open or close. */
  hovers: string[];
  /** Nodes and listeners that stay behind. */
  memory: string[];
}

/** Layout shift as browsers report it is rounded at about this. */
const LEAST_SHIFT = 0.0005;

/** Bytes; the cards' data, which a page keeps while it is open, is well below. */
const MOST_HEAP = 2_000_000;

function domComplaints(ficha: FichaVisit, plain: Visit): string[] {
  const found: [string, string | undefined][] = [
    ['marked', firstDifference(plain.dom, ficha.dom)],
    ['after the cards', firstDifference(plain.domAfter, ficha.domAfter)],
  ];
  return found.flatMap(([when, difference]) => (difference ? [`${when}: ${difference}`] : []));
}

function memoryComplaints({ memory }: FichaVisit): string[] {
  if (!memory) return [];
  const { nodes, listeners, heap } = memory;
  return [
    ...(nodes > 0 ? [`${nodes} nodes stay`] : []),
    ...(listeners > 0 ? [`${listeners} listeners stay`] : []),
    ...(heap > MOST_HEAP ? [`${heap} bytes stay`] : []),
  ];
}

/** Everything that is different with Ficha. */
export function compare(ficha: FichaVisit, plain: Visit): Complaints {
  const added = ficha.shifts - plain.shifts;
  return {
    errors: [...new Set([...ficha.ours.errors, ...newIn(ficha.errors, plain.errors)])],
    dom: domComplaints(ficha, plain),
    shifts: added > LEAST_SHIFT ? [`${added.toFixed(4)}: ${newIn(ficha.shifted, plain.shifted).join(', ')}`] : [],
    requests: [...new Set([...ficha.ours.requests, ...newIn(ficha.requests, plain.requests)])],
    hovers: ficha.hover.failures,
    memory: memoryComplaints(ficha),
  };
}

export const isClean = (complaints: Complaints) => Object.values(complaints).every((list) => list.length === 0);

/** What two comparisons both complain of, kind by kind: what a page does by itself, now and then, is not ours. A card that fails once has failed. */
export function confirmed(first: Complaints, second: Complaints): Complaints {
  const both = (kind: keyof Complaints) => (second[kind].length > 0 ? first[kind] : []);
  return {
    errors: both('errors'),
    dom: both('dom'),
    shifts: both('shifts'),
    requests: both('requests'),
    hovers: first.hovers,
    memory: both('memory'),
  };
}
