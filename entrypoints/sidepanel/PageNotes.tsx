import { useTexts } from '../../components/texts-context.ts';
import type { TabPage } from '../../data/messaging/tab-page.ts';
import { openGrantedNotes, openNotes } from '../../data/notes/note-keeper.ts';
import { siteOf } from '../../data/settings/settings.ts';
import { Notes } from './Notes.tsx';

interface Props {
  page: TabPage | undefined;
  /** A note was begun on a page that Ficha has no place on: what it is taken at stands behind this token. */
  begun: string | undefined;
}

/** The notes taken at the page, those on nobody in particular too. */
export function PageNotes({ page, begun }: Props) {
  const { t } = useTexts();
  const texts = {
    heading: t('noteEditor.onPage'),
    level: 2 as const,
    newNote: t('noteEditor.newOnPage'),
    none: t('noteEditor.noneOnPage'),
  };
  if (begun) return <Notes key={begun} {...texts} open={() => openGrantedNotes(begun)} writing />;
  // Pages that are no web pages (a new tab, the browser's settings) are nothing to write about.
  if (!page || !siteOf(page.page.url)) return null;
  return (
    <Notes key={`${page.tab} ${page.page.url}`} {...texts} open={() => openNotes({ page: page.page }, page.tab)} />
  );
}
