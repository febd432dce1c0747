/** The rules that the short forms keep to. */
import type { NewCardFields, NewFactFields, OwnFormRules } from '../../../components/own/own-forms.ts';
import { webAddressOf } from '../../../data/own/build-card.ts';
import { isTooCommon } from '../../../data/own/common-words.ts';
import { MAX_BRIEF_LENGTH, MAX_FACT_LENGTH, MAX_NAME_LENGTH } from '../../../data/own/own-limits.ts';
import type { OwnTask } from '../../../data/own/selected-place.ts';
import { ENTITY_KINDS } from '../../../data/pack/entity-kinds.ts';

/** See `OwnFormRules`. */
export const OWN_FORM_RULES: OwnFormRules = {
  kinds: ENTITY_KINDS,
  maxName: MAX_NAME_LENGTH,
  maxLine: MAX_BRIEF_LENGTH,
  maxFact: MAX_FACT_LENGTH,
  isTooCommon,
  hasAddress: ({ page }) => webAddressOf(page) !== undefined,
};

/** A longer selection is a sentence, and no name. */
const MAX_NAME_WORDS = 8;

/** The form as it opens for a task. `names`: the cards that the task names. */
export function fieldsFor({ purpose, place }: OwnTask): NewCardFields | NewFactFields {
  if (purpose === 'fact') return { form: 'fact', card: undefined, fact: place.sentence, place };
  const isName = place.exact.split(/\s+/).length <= MAX_NAME_WORDS && place.exact.length <= MAX_NAME_LENGTH;
  return {
    form: 'card',
    name: isName ? place.exact.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '') : '',
    kind: 'person',
    line: '',
    declined: [],
    taken: [],
    more: '',
    withFact: place.sentence !== '' && webAddressOf(place.page) !== undefined,
    fact: place.sentence,
    place,
  };
}
