/** The unit of any character: from the tables, or learned when it is met first, in the shortest way that tells it. */
import { foldOf, Unit, units } from './character-tables.ts';
import { classifyCommon } from './common-characters.ts';
import { LATIN_END, learnLatin } from './latin.ts';
import { classifyByProperties } from './unicode-properties.ts';

/** Learns more characters than those that are common; called once. */
let learnMore: (() => void) | undefined;

export function onRareCharacter(learnThem: () => void): void {
  learnMore = learnThem;
}

function classifyRare(code: number): number {
  learnMore?.();
  learnMore = undefined;
  return units[code] || classifyByProperties(code);
}

function classify(code: number): number {
  // `charCodeAt` gives NaN behind the end of a text, where nothing stands.
  if (Number.isNaN(code)) return Unit.other;
  if (code >= LATIN_END) return classifyCommon(code) || classifyRare(code);
  learnLatin();
  return units[code] as number; // all of them are learned
}

/** The unit of a UTF-16 code unit: one of `Unit`, or a folded letter. */
export function unitOf(code: number): number {
  return units[code] || classify(code);
}

/** True for a hyphen or dash of any length. */
export const isHyphen = (code: number) => unitOf(code) === Unit.other && foldOf(code) === 0x2d;
