import { useEffect, useState } from 'preact/hooks';
import type { NotesSummary } from '../../components/card/CardStrips.tsx';
import { isPlainText } from '../../components/notes/text/plain-text.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { pageMessaging } from '../../data/messaging/protocol.ts';
import { tellPage } from './opening.ts';

const NO_NOTES: NotesSummary = { count: 0 };

/** A note's words, without the Markdown around them; few notes need the parser. */
async function wordsOf(text: string): Promise<string> {
  if (isPlainText(text)) return text;
  const { textOfMarkdown } = await import('../../components/notes/text/markdown-text.ts');
  return textOfMarkdown(text);
}

/** Undefined where the page or the database does not answer. */
async function loadSummary(entity: string): Promise<NotesSummary | undefined> {
  const { place } = await tellPage({ type: 'get-note-place' });
  if (!place) return undefined;
  const answer = await sendRequest('getNotes', { about: { entity, page: place.page } });
  if (!answer.ok) return undefined;
  const { notes, unsaved } = answer.value;
  const [newest] = notes;
  return {
    count: notes.length,
    ...(newest ? { newest: await wordsOf(newest.text) } : {}),
    hasUnsaved: unsaved.length > 0,
  };
}

/** What the card says of the notes on an entity, kept up to date; read again when writing ends. */
export function useNotesSummary(entity: string, isWriting: boolean): NotesSummary {
  const [loaded, setLoaded] = useState({ entity, summary: NO_NOTES });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft may be left when writing ends
  useEffect(() => {
    let latest = 0;
    const load = async () => {
      latest += 1;
      const mine = latest;
      const summary = await loadSummary(entity);
      if (summary && mine === latest) setLoaded({ entity, summary });
    };
    void load();
    const stop = pageMessaging.onMessage('notesChanged', ({ data }) => {
      if (data.entities.includes(entity)) void load();
    });
    return () => {
      // Drops an answer that is still to come.
      latest += 1;
      stop();
    };
  }, [entity, isWriting]);
  return loaded.entity === entity ? loaded.summary : NO_NOTES;
}
