import { useCallback, useEffect, useRef } from 'preact/hooks';
import { sendRequest } from '../../../../data/messaging/client.ts';
import type { OwnCardContent } from '../../../../data/own/own-card.ts';

/** Milliseconds without typing after which the form is stored. */
const PAUSE_MS = 300;

/** What was stored of a form. */
interface CardDraft {
  content: OwnCardContent;
  /** The revision that the change began from. */
  basedOn: number;
}

/** Stores the form of a card after each pause in typing, and when the page is left. */
export function useCardDraft(id: string) {
  const key = id === 'new' ? 'card:new' : id;
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; content: string; basedOn: number } | undefined>(
    undefined,
  );
  const flush = useCallback(() => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    const { content, basedOn } = pending.current;
    pending.current = undefined;
    void sendRequest('keepOwnDraft', { key, content, basedOn });
  }, [key]);
  useEffect(() => {
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);
  const load = useCallback(async (): Promise<CardDraft | undefined> => {
    const answer = await sendRequest('getOwnDrafts', {});
    const found = answer.ok ? answer.value.find((draft) => draft.key === key) : undefined;
    return found && { content: JSON.parse(found.content) as OwnCardContent, basedOn: found.basedOn };
  }, [key]);
  return {
    load,
    keep(content: OwnCardContent, basedOn: number): void {
      clearTimeout(pending.current?.timer);
      pending.current = { content: JSON.stringify(content), basedOn, timer: setTimeout(flush, PAUSE_MS) };
    },
    drop() {
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
      return sendRequest('keepOwnDraft', { key, content: '', basedOn: 0 });
    },
  };
}
