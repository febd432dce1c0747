import { keyPart, type Texts } from '../../../locales/texts.ts';
import type { TieType } from './ties.ts';

/** "Convicted for", "Headed by": how the tie reads from the entity's end. */
export function tieLabel({ t }: Texts, type: TieType, inverse: boolean): string {
  if (type === 'named-together') return t('library.namedTogether');
  return t(inverse ? `relationInverse.${keyPart(type)}` : `relation.${keyPart(type)}`);
}
