import { useState } from 'preact/hooks';
import type { Answer } from '../../../data/messaging/protocol.ts';
import type { Note } from '../../../data/notes/note.ts';
import type { KeptVersion } from '../../../data/notes/note-database.ts';
import type { NoteKeeper } from '../../../data/notes/note-keeper.ts';
import { keyPart } from '../../../locales/texts.ts';
import { displayDate } from '../../dates/display-date.ts';
import { useTexts } from '../../texts-context.ts';

interface Props {
  id: string;
  count: number;
  keeper: NoteKeeper;
  /** The reader wants this text back. */
  onRestore: (older: Note) => void;
}

/** The older texts of a note that were kept when something else took their place. */
export function NoteVersions({ id, count, keeper, onRestore }: Props) {
  const { t, count: counted, lang } = useTexts();
  const [answer, setAnswer] = useState<Answer<KeptVersion[]>>();
  return (
    <details
      class="versions"
      onToggle={({ currentTarget: { open } }) => open && !answer && void keeper.versions(id).then(setAnswer)}
    >
      <summary>{counted('noteEditor.versions', count)}</summary>
      {answer && !answer.ok && (
        <p class="failure" role="alert">
          {t(`failure.${keyPart(answer.failure)}`)}
        </p>
      )}
      {answer?.ok && (
        <ol>
          {answer.value.map(({ key, note, because, kept }) => (
            <li key={key}>
              <p class="quiet">{t(`noteEditor.because.${because}`, displayDate(kept.slice(0, 10), lang))}</p>
              <p class="as-written">{note.text}</p>
              <button type="button" class="quiet-button" onClick={() => onRestore(note)}>
                {t('noteEditor.restore')}
              </button>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
