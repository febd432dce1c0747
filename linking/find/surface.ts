/**
 * Decides whether a name as written on the page ("SIN", "sin", "Grupo norte") can be a given
 * alias.
 */
import type { LexiconAlias } from '../lexicon/model.ts';
import { characterAt, Kind } from '../text/characters.ts';
import { eachWord, isCapital } from '../text/words.ts';

/**
 * Without soft hyphens and zero-width characters, with single spaces: for comparing where case
 * matters.
 */
function visible(surface: string): string {
  let text = '';
  for (let at = 0; at < surface.length; ) {
    const { kind, length } = characterAt(surface, at);
    if (kind === Kind.space) text += text.endsWith(' ') ? '' : ' ';
    else if (kind !== Kind.ignorable) text += surface.slice(at, at + length);
    at += length;
  }
  return text;
}

/** For each word of a text, whether it begins with a capital. */
function capitalsOf(text: string): boolean[] {
  const capitals: boolean[] = [];
  eachWord(text, 0, text.length, (start) => {
    capitals.push(isCapital(text, start));
    return false;
  });
  return capitals;
}

/**
 * True when `surface`, which folds to the same as the alias, is written as the alias demands. An
 * exact alias demands its very letters ("SIN", never "sin"). Others with capitals demand capitals
 * too: a weak one ("Vega") each of its own, a strong one at least one ("grupo Norte"), and a
 * person's full name none: "ana torres" is nobody else. A surname needs none behind the title of an office:
 * "president torres".
 */
export function acceptsSurface(alias: LexiconAlias, surface: string, isBehindTitle = () => false): boolean {
  // A name ends with its last letter: the last point of "C.I.A." is not part of what was found.
  if (alias.strength === 'exact') return visible(surface) === visible(alias.text).replace(/\.$/, '');
  const demanded = capitalsOf(alias.text);
  if (!demanded.includes(true) || alias.strength === 'phrase') return true;
  const written = capitalsOf(surface);
  if (alias.strength === 'weak') {
    const [first] = written;
    // "alan torres", "Partido agrario del Norte"
    if (alias.isPerson && demanded.length > 1 && demanded.every(Boolean) && !written.includes(true)) return true;
    if (!alias.isPerson && demanded.length > 2 && first) return true;
    if (demanded.every((capital, index) => !capital || written[index])) return true;
    return alias.isPerson === true && demanded.length === 1 && isBehindTitle();
  }
  return written.includes(true) || (alias.isPerson === true && demanded.length > 1);
}
