import { useEffect, useMemo, useState } from 'preact/hooks';
import { TextsContext, useTexts } from '../../../../components/texts-context.ts';
import type { CardData } from '../../../../data/facts/card-data.ts';
import { LANGUAGES, languageOf } from '../../../../data/settings/languages.ts';
import { foldKey } from '../../../../linking/text/fold.ts';
import { textsIn } from '../../../../locales/all-texts.ts';
import { CONVENTIONS } from '../../../../locales/conventions.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { CardForEditors } from './CardForEditors.tsx';

function matches({ entity }: CardData, filter: string): boolean {
  const names = [entity.id, ...Object.values(entity.name), ...entity.aliases.map(({ text }) => text)];
  return names.some((name) => foldKey(name).includes(foldKey(filter)));
}

/**
 * All cards with the ids of their facts, so that editors can proof-read the pack in every language.
 */
export function EditorsPage() {
  const facts = useFacts();
  const { t, count, lang: pageLang } = useTexts();
  const [lang, setLang] = useState(pageLang);
  const [cards, setCards] = useState<CardData[]>([]);
  const [filter, setFilter] = useState('');
  useEffect(() => {
    const loading = facts.entities.map(({ id }) => facts.card(id));
    void Promise.all(loading).then((all) => setCards(all.filter((card) => card !== undefined)));
  }, [facts]);
  const texts = useMemo(() => textsIn(lang), [lang]);
  const shown = useMemo(() => cards.filter((card) => matches(card, filter.trim())), [cards, filter]);

  function open(id: string) {
    setFilter('');
    // The card may be hidden until the filter is cleared.
    requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
  }

  return (
    <>
      <PageHeading title={t('editors.title')}>
        <p>{t('editors.intro')}</p>
      </PageHeading>
      <div class="tools">
        <label>
          {t('editors.filter')}
          <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
        </label>
        <label>
          {t('editors.language')}
          <select value={lang} onChange={(event) => setLang(languageOf(event.currentTarget.value))}>
            {LANGUAGES.map((code) => (
              <option key={code} value={code} lang={code}>
                {CONVENTIONS[code].name}
              </option>
            ))}
          </select>
        </label>
        <span role="status">{count('editors.count', shown.length)}</span>
      </div>
      {cards.length > 0 && shown.length === 0 && <p class="empty">{t('editors.noMatch')}</p>}
      <TextsContext.Provider value={texts}>
        {shown.map((card) => (
          <CardForEditors key={card.entity.id} card={card} onOpen={open} />
        ))}
      </TextsContext.Provider>
    </>
  );
}
