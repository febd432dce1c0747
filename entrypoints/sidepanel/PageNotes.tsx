import { useTexts } from '../../components/texts-context.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import type { TabPage } from '../../data/messaging/tab-page.ts';
import { type OpenNotes, openNotes } from '../../data/notes/note-keeper.ts';
import { siteOf } from '../../data/settings/settings.ts';
import { Notes } from './Notes.tsx';

interface Props {
  page: TabPage | undefined;
  /** The text that a new note begins with; absent where none is to be begun. */
  begun: string | undefined;
}

/** Opens a page's notes with a draft that holds the text; a draft of the reader's own stays. */
async function openWithDraft({ page, tab }: TabPage, text: string): Promise<Answer<OpenNotes>> {
  const opened = await openNotes({ page }, tab);
  if (!opened.ok) return opened;
  const { keeper } = opened.value;
  const draft = await keeper.draft();
  if (draft.ok && !draft.value) await keeper.keepDraft({ text, tags: [] });
  return opened;
}

/** The notes taken at the page, with or without an entity. */
export function PageNotes({ page, begun }: Props) {
  const { t } = useTexts();
  const texts = {
    heading: t('noteEditor.onPage'),
    level: 2 as const,
    newNote: t('noteEditor.newOnPage'),
    none: t('noteEditor.noneOnPage'),
  };
  // No notes on pages outside the web, such as a new tab or the browser's settings.
  if (!page || !siteOf(page.page.url)) return null;
  const key = `${page.tab} ${page.page.url}`;
  if (begun !== undefined)
    return <Notes key={`${key} ${begun}`} {...texts} open={() => openWithDraft(page, begun)} writing />;
  return <Notes key={key} {...texts} open={() => openNotes({ page: page.page }, page.tab)} />;
}
