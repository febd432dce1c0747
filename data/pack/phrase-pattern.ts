/** Patterns of phrases: `{armed |}conflict{s|}` stands for four phrases. */

const GROUP = /\{([^{}]*)\}/;

/** Every phrase that a pattern stands for; groups do not nest. */
export function expandPattern(pattern: string): string[] {
  const group = GROUP.exec(pattern);
  if (!group) return [pattern.replace(/\s+/g, ' ').trim()];
  const [whole, choices = ''] = group;
  const [before, after] = [pattern.slice(0, group.index), pattern.slice(group.index + whole.length)];
  return choices.split('|').flatMap((choice) => expandPattern(`${before}${choice}${after}`));
}
