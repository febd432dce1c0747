import { useEffect, useState } from 'preact/hooks';
import { TabMessage } from '../../components/tab/TabMessage.tsx';
import { useTexts } from '../../components/texts-context.ts';
import { askToReadPages } from '../../data/messaging/page-access.ts';
import { type NamedOnPage, showMention, type TabState } from '../../data/messaging/tab-state.ts';
import { NameRow } from './NameRow.tsx';

interface Props {
  tab: TabState | undefined;
  onOpen: (id: string) => void;
}

/** The names on the page, in order of appearance: for readers who see no marks, the equal of them. */
export function PageNames({ tab, onOpen }: Props) {
  const { t, count, lang } = useTexts();
  const [shown, setShown] = useState<Record<string, number>>({});
  const [said, setSaid] = useState('');
  const id = tab?.state === 'on' ? tab.tab : undefined;
  const site = tab && 'site' in tab ? tab.site : undefined;
  // Another page begins anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what the page is known by.
  useEffect(() => {
    setShown({});
    setSaid('');
  }, [id, site]);

  if (!tab) return null;
  if (tab.state !== 'on') return <TabMessage tab={tab} askToReadPages={askToReadPages} />;

  async function show({ id: entity, name, count: times }: NamedOnPage, index: number, tabId: number) {
    setShown((before) => ({ ...before, [entity]: index }));
    const isShown = await showMention(tabId, entity, index);
    setSaid(isShown ? t('panel.shown', name[lang], index + 1, times) : t('panel.notShown', name[lang]));
  }

  return (
    <section aria-labelledby="names">
      <h2 id="names">{count('popup.names', tab.names.length)}</h2>
      {tab.names.length === 0 && <p class="tab-message">{t('popup.empty')}</p>}
      <ul class="page-names">
        {tab.names.map((named) => (
          <NameRow
            key={named.id}
            named={named}
            shown={shown[named.id]}
            onShow={(index) => void show(named, index, tab.tab)}
            onOpen={() => onOpen(named.id)}
          />
        ))}
      </ul>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
