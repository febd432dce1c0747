/** Decides whether a name as written on the page ("SIN", "sin", "Grupo colina") can be a given alias. */

import type { LexiconAlias } from '../lexicon/model.ts';
import { isWordUnit, Unit } from '../text/character-tables.ts';
import { unitOf } from '../text/code-units.ts';

/** Soft hyphens and zero-width characters gone, spaces made one: for comparing where case matters. */
function visible(surface: string): string {
  let text = '';
  for (let at = 0; at < surface.length; at++) {
    const unit = unitOf(surface.charCodeAt(at));
    if (unit === Unit.space) text += text.endsWith(' ') ? '' : ' ';
    else if (unit !== Unit.ignorable) text += surface.charAt(at);
  }
  return text;
}

/** For each word of a text, whether it begins with a capital. */
function capitals(text: string): boolean[] {
  const result: boolean[] = [];
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = unitOf(text.charCodeAt(at));
    const isLetter = isWordUnit(unit);
    if (isLetter && !inWord) {
      const char = text.charAt(at);
      result.push(char !== char.toLowerCase());
    }
    inWord = isLetter || (inWord && unit === Unit.ignorable);
  }
  return result;
}

/** Capitals of aliases, which are few and asked for at every name of every page. */
const known = new WeakMap<LexiconAlias, boolean[]>();

function wantedCapitals(alias: LexiconAlias): boolean[] {
  const wanted = known.get(alias) ?? capitals(alias.text);
  known.set(alias, wanted);
  return wanted;
}

/**
 * Exact aliases want their very letters ("SIN", never "sin"). Others written with capitals want capitals too: a weak one ("Toledo")
 * each of its own, a strong one at least one ("grupo Colina"), and a person's full name none, since "keiko fujimori" is nobody else.
 */
export function acceptsSurface(alias: LexiconAlias, surface: string): boolean {
  // A name ends with its last letter: the last point of "C.I.A." is not part of what was found.
  if (alias.strength === 'exact') return visible(surface) === alias.text.replace(/\.$/, '');
  const wanted = wantedCapitals(alias);
  if (!wanted.includes(true)) return true;
  const written = capitals(surface);
  if (alias.strength === 'weak') return wanted.every((capital, index) => !capital || written[index]);
  return written.includes(true) || (alias.isPerson === true && wanted.length > 1);
}
