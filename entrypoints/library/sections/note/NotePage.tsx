import { useEffect, useState } from 'preact/hooks';
import { displayDate } from '../../../../components/dates/display-date.ts';
import { NotesList } from '../../../../components/notes/list/NotesList.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Failure } from '../../../../data/messaging/protocol.ts';
import { keyPart } from '../../../../locales/texts.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { type OpenedNote, openNote } from './open-note.ts';

type Opening =
  | { state: 'opening' }
  | { state: 'none' }
  | { state: 'failed'; failure: Failure }
  | ({ state: 'open' } & OpenedNote);

/** One note, with its older versions, to be read and changed. */
export function NotePage({ route: { id = '' } }: { route: Route }) {
  const { t, lang } = useTexts();
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    void openNote(id).then(setOpening);
  }, [id]);
  const toNotes = (
    <p>
      <a href={hrefTo('notes')}>{t('notesPage.toNotes')}</a>
    </p>
  );
  switch (opening.state) {
    case 'opening':
      return (
        <p class="page-wait" role="status">
          {t('notesPage.opening')}
        </p>
      );
    case 'none':
      return (
        <PageHeading title={t('notesPage.noSuchNote')}>
          <p>{t('notesPage.noSuchNoteText')}</p>
          {toNotes}
        </PageHeading>
      );
    case 'failed':
      return (
        <PageHeading title={t('notesPage.title')}>
          <p role="alert">{t(`failure.${keyPart(opening.failure)}`)}</p>
          {toNotes}
        </PageHeading>
      );
    case 'open':
      return (
        <>
          <PageHeading title={t('notesPage.noteOf', displayDate(opening.note.updated.slice(0, 10), lang))}>
            {toNotes}
          </PageHeading>
          <section class="note-page">
            <NotesList context={opening.context} keeper={opening.keeper} writing={false} none="" />
          </section>
        </>
      );
  }
}
