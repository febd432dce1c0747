/** Changes to lists in forms; each gives a new list. */

export const replaceAt = <T>(list: readonly T[], at: number, item: T): T[] =>
  list.map((one, index) => (index === at ? item : one));

export const removeAt = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** The list with an item one place nearer to the beginning. */
export function moveUp<T>(list: readonly T[], at: number): T[] {
  const moved = [...list];
  const [item] = moved.splice(at, 1);
  if (item !== undefined) moved.splice(Math.max(0, at - 1), 0, item);
  return moved;
}
