import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { NotesList } from '../../../components/notes/list/NotesList.tsx';
import { useTexts } from '../../../components/texts-context.ts';
import type { Answer } from '../../../data/messaging/protocol.ts';
import { type OpenNotes, openNotes } from '../../../data/notes/note-keeper.ts';
import { keyPart } from '../../../locales/texts.ts';
import { documentRef } from '../notes/offer-notes.ts';
import type { ShownPdf } from '../pdf/describe-document.ts';

/** The reader's notes on the document, in any copy of it. */
export function DocumentNotes({ shown }: { shown: ShownPdf }) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<Answer<OpenNotes>>();
  useEffect(() => {
    let isCurrent = true;
    void browser.tabs
      .getCurrent()
      .then((tab) => openNotes({ page: documentRef(shown, 1) }, tab?.id))
      .then((answer) => isCurrent && setOpened(answer));
    return () => {
      isCurrent = false;
    };
  }, [shown]);
  if (!opened) return null;
  if (!opened.ok) return <p role="alert">{t(`failure.${keyPart(opened.failure)}`)}</p>;
  return (
    <NotesList {...opened.value} writing={false} newNote={t('reader.panel.newNote')} none={t('reader.panel.noNotes')} />
  );
}
