import type { CardData } from '../../data/facts/card-data.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import type { Language } from '../../data/settings/languages.ts';
import { cardTextsIn } from '../../locales/card-texts.ts';

interface Options {
  answer: Promise<Answer<CardData>>;
  lang: Language;
  /** Which of the page's mentions it is, from 1, and of how many. */
  position: number;
  total: number;
}

/**
 * What screen readers say of a mention that the keyboard has moved to; undefined when its card
 * cannot be loaded.
 */
export async function announcementOf({ answer, lang, position, total }: Options): Promise<string | undefined> {
  const loaded = await answer;
  if (!loaded.ok) return undefined;
  const { t } = cardTextsIn(lang);
  const { name, kind, line } = loaded.value.entity;
  return t('card.mentionOf', name[lang], t(`kind.${kind}`), position, total, line[lang]);
}
