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
  /** The tab that the panel speaks of; without it, the one in front. */
  tab?: number;
  /** A note that was begun on a page where Ficha has no place: the token of what it is taken at. */
  begun?: string;
}

/** Search, and under it either what the page holds, names and notes, or the card that was chosen. */
export function SidePanel({ tab: id, begun }: Props) {
  const { t } = useTexts();
  const tab = useTab(id);
  const page = usePage(id);
  const asked = useLookup();
  /** The cards that were opened one from another, the one that is shown last. */
  const [path, setPath] = useState<string[]>([]);
  const card = path.at(-1);
  const names = <PageNames tab={tab} onOpen={(chosen) => setPath([chosen])} />;
  return (
    <main>
      <h1 class="visually-hidden">{t('panel.title')}</h1>
      {!begun && <SearchBox openSearch={openSearch} asked={asked} onChoose={(chosen) => setPath([chosen])} />}
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
          {!begun && names}
          <PageNotes page={page} begun={begun} />
        </>
      )}
    </main>
  );
}
