import { useEffect, useMemo, useState } from 'preact/hooks';
import { TextsContext } from '../../components/texts-context.ts';
import type { CardData } from '../../data/card-data.ts';
import { textsIn } from '../../locales/all-texts.ts';
import type { InterfaceLanguage } from '../../locales/texts.ts';
import { allCards } from './all-cards.ts';
import { CardInFull } from './CardInFull.tsx';

const LANGUAGE_NAMES: Record<InterfaceLanguage, string> = { en: 'English', es: 'Español' };

/** Diacritics and case aside, for finding a card by a part of its name. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function matches({ entity }: CardData, filter: string): boolean {
  const names = [entity.id, entity.name.en, entity.name.es, ...entity.aliases.map(({ text }) => text)];
  return names.some((name) => plain(name).includes(plain(filter)));
}

/** Lists all cards with their facts, so that an editor can proof-read the whole base in both languages. */
export function Library({ browserLanguage }: { browserLanguage: InterfaceLanguage }) {
  const [lang, setLang] = useState(browserLanguage);
  const [cards, setCards] = useState<CardData[]>([]);
  const [filter, setFilter] = useState('');
  useEffect(() => void allCards().then(setCards), []);
  const texts = textsIn(lang);
  const { t, count } = texts;
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${t('editors.title')} · Ficha`;
  }, [lang, t]);
  const shown = useMemo(() => cards.filter((card) => matches(card, filter.trim())), [cards, filter]);

  function open(id: string) {
    setFilter('');
    // The card may only come into the page with the filter's end.
    requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
  }

  return (
    <TextsContext.Provider value={texts}>
      <header class="top">
        <h1>{t('editors.title')}</h1>
        <p>{t('editors.intro')}</p>
        <div class="tools">
          <label>
            {t('editors.filter')}
            <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
          </label>
          <label>
            {t('editors.language')}
            <select value={lang} onChange={(event) => setLang(event.currentTarget.value === 'es' ? 'es' : 'en')}>
              {(['en', 'es'] as const).map((code) => (
                <option key={code} value={code} lang={code}>
                  {LANGUAGE_NAMES[code]}
                </option>
              ))}
            </select>
          </label>
          <span role="status">{count('editors.count', shown.length)}</span>
        </div>
      </header>
      <main>
        {cards.length > 0 && shown.length === 0 && <p class="empty">{t('editors.noMatch')}</p>}
        {shown.map((card) => (
          <CardInFull key={card.entity.id} card={card} onOpen={open} />
        ))}
      </main>
    </TextsContext.Provider>
  );
}
