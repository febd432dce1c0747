import type { RelatedName } from '../../data/facts/card-data.ts';
import { keyPart, type Texts } from '../../locales/texts.ts';

/** The relation of a related name in a word or two, as a label before it: "Daughter", "Led by". */
export function relationLabel({ type, inverse, gender }: RelatedName, { gendered }: Texts): string {
  return gendered(`${inverse ? 'relationInverse' : 'relation'}.${keyPart(type)}`, gender);
}

/** The label within a row of text: "daughter". */
export function relationInRow(related: RelatedName, texts: Texts): string {
  const label = relationLabel(related, texts);
  return label.charAt(0).toLowerCase() + label.slice(1);
}
