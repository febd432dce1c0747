import { useState } from 'preact/hooks';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { useTexts } from '../../components/texts-context.ts';
import { openSearch } from '../../data/facts/search/packaged-search.ts';
import { PageNames } from './PageNames.tsx';
import { PageNotes } from './PageNotes.tsx';
import { PanelCard } from './PanelCard.tsx';
import { useLookup } from './use-lookup.ts';
import { usePage } from './use-page.ts';
import { useTab } from './use-tab.ts';

interface Props {
  /** The tab that the panel is about; by default the active one. */
  tab?: number;
}

/** The side panel: search, and below it the names and notes of the page, or the chosen card. */
export function SidePanel({ tab: tabId }: Props) {
  const { t } = useTexts();
  const tab = useTab(tabId);
  const page = usePage(tabId);
  const lookup = useLookup();
  /** Ids of the cards that led from one to another; the last one is shown. */
  const [path, setPath] = useState<string[]>([]);
  const card = path.at(-1);
  return (
    <main>
      <h1 class="visually-hidden">{t('panel.title')}</h1>
      <SearchBox openSearch={openSearch} givenQuery={lookup} onChoose={(chosen) => setPath([chosen])} />
      {card ? (
        <PanelCard
          key={card}
          id={card}
          page={page?.page}
          onBack={() => setPath(path.slice(0, -1))}
          onOpen={(other) => setPath([...path, other])}
        />
      ) : (
        <>
          <PageNames tab={tab} onOpen={(chosen) => setPath([chosen])} />
          <PageNotes page={page} />
        </>
      )}
    </main>
  );
}
