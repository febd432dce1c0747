import { keyPart, type Texts } from '../../../locales/texts.ts';
import type { TieType } from './ties.ts';

/** The text of a tie as read from the entity: "Convicted for", "Headed by". */
export function tieLabel({ t }: Texts, type: TieType, inverse: boolean): string {
  if (type === 'named-together') return t('library.namedTogether');
  return t(inverse ? `relationInverse.${keyPart(type)}` : `relation.${keyPart(type)}`);
}
