import { useState } from 'preact/hooks';
import { SearchBox } from '../../components/SearchBox.tsx';
import { useTexts } from '../../components/texts-context.ts';
import { openSearch } from '../../data/search/packaged-search.ts';
import { PageNames } from './PageNames.tsx';
import { PanelCard } from './PanelCard.tsx';
import { useLookup } from './use-lookup.ts';
import { useTab } from './use-tab.ts';

/** Search, and under it either the names on the page or the card that was chosen. */
export function SidePanel({ tab: id }: { tab?: number }) {
  const { t } = useTexts();
  const tab = useTab(id);
  const asked = useLookup();
  /** The cards that were opened one from another, the one that is shown last. */
  const [path, setPath] = useState<string[]>([]);
  const card = path.at(-1);
  return (
    <main>
      <h1 class="visually-hidden">{t('panel.title')}</h1>
      <SearchBox openSearch={openSearch} asked={asked} onChoose={(chosen) => setPath([chosen])} />
      {card ? (
        <PanelCard id={card} onBack={() => setPath(path.slice(0, -1))} onOpen={(other) => setPath([...path, other])} />
      ) : (
        <PageNames tab={tab} onOpen={(chosen) => setPath([chosen])} />
      )}
    </main>
  );
}
