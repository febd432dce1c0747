/** Decides whether a name as written on the page ("SIN", "sin", "Grupo colina") can be a given alias. */
import { Unit, unitOf } from './fold.ts';
import type { LexiconAlias } from './types.ts';

const CAPITAL = /^\p{Lu}/u;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

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

function capitals(text: string): boolean[] {
  return (text.match(WORDS) ?? []).map((word) => CAPITAL.test(word));
}

/**
 * Exact aliases want their very letters ("SIN", never "sin"). Others written with capitals want capitals too: a weak one ("Toledo")
 * each of its own, a strong one at least one ("grupo Colina"), and a person's full name none, since "keiko fujimori" is nobody else.
 */
export function acceptsSurface(alias: LexiconAlias, surface: string): boolean {
  if (alias.strength === 'exact') return visible(surface) === alias.text;
  const wanted = capitals(alias.text);
  if (!wanted.includes(true)) return true;
  const written = capitals(surface);
  if (alias.strength === 'weak') return wanted.every((capital, index) => !capital || written[index]);
  return written.includes(true) || (alias.isPerson === true && wanted.length > 1);
}
