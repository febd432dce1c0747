/**
 * What the characters mean of scripts that most pages never show, in runs of the same meaning. Lists of languages hold some of each, and the engine takes milliseconds
 * to get Unicode's properties ready: so they are worked out where lexicons are packed, and travel with them.
 */
import { expansionOf, foldOf, learn, Unit, units } from './character-tables.ts';
import { onRareCharacter } from './code-units.ts';
import { classifyCommon } from './common-characters.ts';
import { classifyByProperties } from './unicode-properties.ts';

/** From phonetic signs to the last of the living alphabets; Chinese and Japanese are told without. */
const FIRST = 0x250;
const END = 0x3000;

/** The meanings that a run may have; `left`: told in another way, or folded to something else. */
const Run = { left: '-', ignorable: 'm', other: 'o', ideograph: 'i', letter: 'l' } as const;

function runOf(code: number): string {
  if (classifyCommon(code)) return Run.left;
  const unit = classifyByProperties(code);
  if (unit === Unit.ignorable) return Run.ignorable;
  if (foldOf(code) !== code || expansionOf(code) !== '') return Run.left;
  if (unit === Unit.other) return Run.other;
  return unit === Unit.ideograph ? Run.ideograph : Run.letter;
}

/** As text: of each run a sign for the meaning and the length in base 36, "l1a m2". */
export function packCharacters(): string {
  const runs: { sign: string; length: number }[] = [];
  for (let code = FIRST; code < END; code++) {
    const sign = runOf(code);
    const last = runs.at(-1);
    if (last?.sign === sign) last.length++;
    else runs.push({ sign, length: 1 });
  }
  return runs.map(({ sign, length }) => sign + length.toString(36)).join(' ');
}

/** All of which fold to themselves. */
const UNIT_OF: Record<string, number> = {
  [Run.ignorable]: Unit.ignorable,
  [Run.other]: Unit.other,
  [Run.ideograph]: Unit.ideograph,
};

function learnRuns(packed: string): void {
  let code = FIRST;
  for (const run of packed.split(' ')) {
    const sign = run.charAt(0);
    const end = code + Number.parseInt(run.slice(1), 36);
    const unit = UNIT_OF[sign];
    if (unit !== undefined) units.fill(unit, code, end);
    else if (sign === Run.letter) for (let letter = code; letter < end; letter++) learn(letter, letter);
    code = end;
  }
}

/** Takes what `packCharacters` gave; it is read when the first such character is met. */
export function openCharacters(packed: string): void {
  onRareCharacter(() => learnRuns(packed));
}
