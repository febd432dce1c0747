import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import { type NamedOnPage, showMention, type TabState } from '../../data/messaging/tab-state.ts';
import type { Sentence } from '../../locales/texts.ts';

/** Shows a page's mentions one by one, and remembers which was shown last. */
export interface Mentions {
  /** Index of the mention shown last of a name, from 0; undefined when none was. */
  shown: (entity: string) => number | undefined;
  show: (named: NamedOnPage, index: number) => void;
  /** For screen readers: what was shown. */
  announcement: string | undefined;
}

/** The mentions of a tab's page; forgets what was shown on another page. */
export function useMentions(tab: TabState | undefined): Mentions {
  const texts = useTexts();
  const [shownIndexes, setShownIndexes] = useState<Record<string, number>>({});
  const [announcement, setAnnouncement] = useState<Sentence>();
  const id = tab?.state === 'on' ? tab.tab : undefined;
  const site = tab && 'site' in tab ? tab.site : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: forgets the mentions of another page.
  useEffect(() => {
    setShownIndexes({});
    setAnnouncement(undefined);
  }, [id, site]);

  async function show(named: NamedOnPage, index: number) {
    if (id === undefined) return;
    const { id: entity, name, count: times } = named;
    setShownIndexes((before) => ({ ...before, [entity]: index }));
    const isShown = await showMention(id, named, index);
    const said: Sentence = ({ t, lang }) =>
      isShown ? t('panel.shown', name[lang], index + 1, times) : t('panel.notShown', name[lang]);
    setAnnouncement(() => said);
  }

  return {
    shown: (entity) => shownIndexes[entity],
    show: (named, index) => void show(named, index),
    announcement: announcement?.(texts),
  };
}
