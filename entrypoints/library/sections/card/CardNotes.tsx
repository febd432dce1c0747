import { useEffect, useState } from 'preact/hooks';
import { NotesList } from '../../../../components/notes/list/NotesList.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Answer } from '../../../../data/messaging/protocol.ts';
import { type OpenNotes, openNotes } from '../../../../data/notes/note-keeper.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { keyPart } from '../../../../locales/texts.ts';

/** A note that is written here was taken at no page. */
const NO_PAGE = { url: '', title: '' };

/** The reader's notes on a card's entity, and a place to write more. */
export function CardNotes({ entity: { id, name } }: { entity: Entity }) {
  const { t, lang } = useTexts();
  const [answer, setAnswer] = useState<Answer<OpenNotes>>();
  useEffect(() => {
    let current = true;
    void openNotes({ entity: id, page: NO_PAGE }).then((given) => current && setAnswer(given));
    return () => {
      current = false;
    };
  }, [id]);
  return (
    <section aria-labelledby="card-notes">
      <h2 id="card-notes">{t('notesPage.onCard', name[lang])}</h2>
      {answer && !answer.ok && (
        <p class="failure" role="alert">
          {t(`failure.${keyPart(answer.failure)}`)}
        </p>
      )}
      {answer?.ok && (
        <NotesList
          {...answer.value}
          writing={false}
          newNote={t('notesPage.newNote')}
          none={t('notesPage.noneOnCard')}
        />
      )}
    </section>
  );
}
