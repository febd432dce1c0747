import { useTexts } from '../../components/texts-context.ts';
import type { TabPage } from '../../data/messaging/tab-page.ts';
import { openNotes } from '../../data/notes/note-keeper.ts';
import { siteOf } from '../../data/settings/settings.ts';
import { Notes } from './Notes.tsx';

interface Props {
  page: TabPage | undefined;
}

/** The notes taken at the page, with or without an entity. */
export function PageNotes({ page }: Props) {
  const { t } = useTexts();
  const texts = {
    heading: t('noteEditor.onPage'),
    level: 2 as const,
    newNote: t('noteEditor.newOnPage'),
    none: t('noteEditor.noneOnPage'),
  };
  // No notes on pages outside the web, such as a new tab or the browser's settings.
  if (!page || !siteOf(page.page.url)) return null;
  return (
    <Notes key={`${page.tab} ${page.page.url}`} {...texts} open={() => openNotes({ page: page.page }, page.tab)} />
  );
}
