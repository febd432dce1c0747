import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { NotesList } from '../../components/notes/list/NotesList.tsx';
import { NotesUnavailable } from '../../components/notes/list/NotesUnavailable.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { NotesAbout } from '../../data/messaging/card-schemas.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import { type OpenNotes, openNotes } from '../../data/notes/note-keeper.ts';

interface Props {
  about: NotesAbout;
  /** Starts with an empty editor above the list. */
  writing: boolean;
}

/** The notes on an entity or a page, with their editor. */
export function CardNotes({ about, writing }: Props) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<Answer<OpenNotes>>();
  const element = useRef<HTMLDivElement>(null);
  // Kept from the first render: the notes of another place are another editor.
  const [open] = useState(() => () => openNotes(about).then(setOpened));
  useEffect(() => void open(), [open]);
  if (!opened) return null;
  if (!opened.ok) return <NotesUnavailable failure={opened.failure} onRetry={open} />;
  return (
    <div ref={element}>
      {browser.extension.inIncognitoContext && <p class="private">{t('faults.privateWindow')}</p>}
      <NotesList
        {...opened.value}
        writing={writing}
        none={t('notes.none')}
        onConfirmShown={() => element.current?.querySelector('.danger')?.scrollIntoView({ block: 'nearest' })}
      />
    </div>
  );
}
