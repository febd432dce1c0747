/**
 * Calls what the first look at a page calls, one by one, before there is anything to look at: the engine compiles a function, and the browser gets
 * an accessor of its own ready, at the first call. All of them at the first words of a page took longer than a slice may.
 */
import { rehearseLook } from '../../linking/find/prefilter.ts';
import type { RequiredWords } from '../../linking/find/required-words.ts';
import { isHiddenOrEditable, isSkipped, partOf } from './elements.ts';
import { firstChildOf, hasAttributeOf, nameOf, nextSiblingOf, parentOf, shadowRootOf, typeOf } from './native.ts';
import type { Steps } from './slices.ts';

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
  isHiddenOrEditable(root);
  isSkipped(root);
  yield;
  yield* rehearseLook(required);
}
