import { useEffect, useState } from 'preact/hooks';
import { displayDate } from '../../../../components/dates/display-date.ts';
import { NotesList } from '../../../../components/notes/list/NotesList.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { keyPart } from '../../../../locales/texts.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { type NoteState, openNote } from './open-note.ts';

/** One note with its older versions, to read and change. */
export function NotePage({ route: { id = '' } }: { route: Route }) {
  const { t, lang } = useTexts();
  const [state, setState] = useState<NoteState | { status: 'opening' }>({ status: 'opening' });
  useEffect(() => {
    void openNote(id).then(setState);
  }, [id]);
  const toNotes = (
    <p>
      <a href={hrefTo('notes')}>{t('notesPage.toNotes')}</a>
    </p>
  );
  switch (state.status) {
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
          <p role="alert">{t(`failure.${keyPart(state.failure)}`)}</p>
          {toNotes}
        </PageHeading>
      );
    case 'open':
      return (
        <>
          <PageHeading title={t('notesPage.noteOf', displayDate(state.note.updated.slice(0, 10), lang))}>
            {toNotes}
          </PageHeading>
          <section class="note-page">
            <NotesList context={state.context} keeper={state.keeper} writing={false} none="" />
          </section>
        </>
      );
  }
}
