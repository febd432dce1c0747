import type { Language } from '../../../../data/settings/languages.ts';
import type { FoldedGroup } from './map-groups.ts';

/** Rows by which one side may be higher before its largest group is split. */
const MAX_DIFFERENCE = 3;

/** Characters of a name that fit in one line of a map. */
const LINE_LENGTH = 32;

const rowsOf = ({ name }: FoldedGroup['names'][number], lang: Language) => Math.ceil(name[lang].length / LINE_LENGTH);

/** Rows of a group: its label, its names and the button that unfolds it. */
const heightOf = ({ names, hidden }: FoldedGroup, lang: Language) =>
  1 + names.reduce((sum, entity) => sum + rowsOf(entity, lang), 0) + Number(hidden > 0);

/** Rows of one side of the map. */
export const heightOfSide = (groups: readonly FoldedGroup[], lang: Language): number =>
  groups.reduce((sum, group) => sum + heightOf(group, lang), 0);

/** Moves names of the largest group on the higher side to the other, under the same label. */
function splitLargest(higher: FoldedGroup[], lower: FoldedGroup[], lang: Language): void {
  const difference = heightOfSide(higher, lang) - heightOfSide(lower, lang);
  const largest = higher.toSorted((a, b) => heightOf(b, lang) - heightOf(a, lang))[0];
  if (!largest || difference <= MAX_DIFFERENCE) return;
  // The other side gets one more row for the label.
  const rows = Math.floor((difference - 1) / 2);
  let kept = largest.names.length;
  for (let moved = 0; kept > 1; kept--) {
    const last = largest.names[kept - 1];
    moved += last ? rowsOf(last, lang) : 0;
    if (moved > rows) break;
  }
  if (kept === largest.names.length) return;
  higher[higher.indexOf(largest)] = { ...largest, names: largest.names.slice(0, kept), hidden: 0 };
  lower.push({ ...largest, names: largest.names.slice(kept) });
}

/**
 * Splits groups into two sides of about the same height: the highest groups first, each to the
 * lower side. Both sides keep the order of the groups.
 */
export function balanceSides(groups: readonly FoldedGroup[], lang: Language): [FoldedGroup[], FoldedGroup[]] {
  const left: FoldedGroup[] = [];
  const right: FoldedGroup[] = [];
  for (const group of groups.toSorted((a, b) => heightOf(b, lang) - heightOf(a, lang)))
    (heightOfSide(left, lang) <= heightOfSide(right, lang) ? left : right).push(group);
  if (heightOfSide(left, lang) > heightOfSide(right, lang)) splitLargest(left, right, lang);
  else splitLargest(right, left, lang);
  const order = new Map(groups.map(({ key }, index) => [key, index]));
  const inOrder = (side: FoldedGroup[]) => side.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  return [inOrder(left), inOrder(right)];
}
