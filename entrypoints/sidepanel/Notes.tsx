import { useEffect, useState } from 'preact/hooks';
import { NotesList } from '../../components/notes/list/NotesList.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import type { OpenNotes } from '../../data/notes/note-keeper.ts';
import { keyPart } from '../../locales/texts.ts';

interface Props {
  heading: string;
  /** Level of the heading. */
  level: 2 | 3;
  /** Opens the notes; called again when the reader retries. */
  open: () => Promise<Answer<OpenNotes>>;
  /** Start with an empty editor. */
  writing?: boolean;
  /** Label of the button for a new note. */
  newNote: string;
  /** Shown where there are no notes. */
  none: string;
}

/** The reader's notes on a page or an entity. */
export function Notes({ heading, level, open, writing = false, newNote, none }: Props) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<Answer<OpenNotes>>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens again.
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
