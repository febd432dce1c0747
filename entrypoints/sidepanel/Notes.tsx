import { useEffect, useState } from 'preact/hooks';
import { NotesList } from '../../components/notes/list/NotesList.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import type { OpenNotes } from '../../data/notes/note-keeper.ts';
import { keyPart } from '../../locales/texts.ts';

interface Props {
  heading: string;
  /** Under which heading this stands. */
  level: 2 | 3;
  /** Called once, and again when the reader asks for another try. */
  open: () => Promise<Answer<OpenNotes>>;
  /** Start with an empty editor. */
  writing?: boolean;
  newNote: string;
  none: string;
}

/** The reader's notes on a page or an entity, opened when this is shown. */
export function Notes({ heading, level, open, writing = false, newNote, none }: Props) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<Answer<OpenNotes>>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again; other notes are another component, by its key.
  useEffect(() => {
    let current = true;
    setOpened(undefined);
    void open().then((answer) => current && setOpened(answer));
    return () => {
      current = false;
    };
  }, [attempt]);
  return (
    <section class="panel-notes">
      {level === 2 ? <h2>{heading}</h2> : <h3>{heading}</h3>}
      {opened?.ok && <NotesList {...opened.value} writing={writing} newNote={newNote} none={none} />}
      {opened && !opened.ok && (
        <div role="alert" class="tab-message">
          <p>{t(`failure.${keyPart(opened.failure)}`)}</p>
          <button type="button" class="more" onClick={() => setAttempt(attempt + 1)}>
            {t('retry')}
          </button>
        </div>
      )}
    </section>
  );
}
