/**
 * Calls what the first look at a page calls, one by one, before there is anything to look at: the engine compiles a function, and the browser gets
 * an accessor of its own ready, at the first call. All of them at the first words of a page took longer than a slice may.
 */
import { unitOf } from '../../../mentions/code-units.ts';
import { isShortWord, nextWord, readWord } from '../../../mentions/hash-words.ts';
import { lookForName, mayJoin, startLook } from '../../../mentions/look.ts';
import type { RequiredWords } from '../../../mentions/required-words.ts';
import { isCapital } from '../../../mentions/words.ts';
import { isSkipped, partOf } from './elements.ts';
import { firstChildOf, hasAttributeOf, nameOf, nextSiblingOf, parentOf, shadowRootOf, typeOf } from './native.ts';
import type { Steps } from './slices.ts';

const WORD = 'a';

export function* rehearse(root: Element, required: RequiredWords): Steps {
  for (const ask of [typeOf, nameOf, parentOf, firstChildOf, nextSiblingOf]) {
    ask(root);
    yield;
  }
  shadowRootOf(root);
  hasAttributeOf(root, 'hidden');
  yield;
  partOf(root);
  yield;
  isSkipped(root);
  yield;
  unitOf(WORD.charCodeAt(0));
  yield;
  required.words.mayHave(0);
  required.words.has(0);
  yield;
  isCapital(WORD, 0);
  isShortWord(WORD, 0, 1);
  yield;
  readWord(WORD, { at: 0, hash: 0 });
  yield;
  const look = startLook();
  nextWord(WORD, 1, look, required.words);
  yield;
  look.at = 0;
  lookForName(look, WORD, required);
  yield;
  mayJoin(look, WORD, required);
}
