import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { sendRequest } from '../../../../data/messaging/client.ts';
import { createDraftKeeper, type DraftKeeper, flushOnLeave } from '../../../../data/own/draft-keeper.ts';
import type { OwnCardContent } from '../../../../data/own/own-card.ts';

/** What was stored of a form. */
interface CardDraft {
  content: OwnCardContent;
  /** The revision that the change began from. */
  basedOn: number;
}

/** Stores the form of a card after each pause in typing, and when the page is left. */
export function useCardDraft(id: string): DraftKeeper & { load: () => Promise<CardDraft | undefined> } {
  const key = id === 'new' ? 'card:new' : id;
  const keeper = useMemo(() => createDraftKeeper(key), [key]);
  useEffect(() => flushOnLeave(keeper.flush), [keeper]);
  const load = useCallback(async (): Promise<CardDraft | undefined> => {
    const answer = await sendRequest('getOwnDrafts', {});
    const found = answer.ok ? answer.value.find((draft) => draft.key === key) : undefined;
    return found && { content: JSON.parse(found.content) as OwnCardContent, basedOn: found.basedOn };
  }, [key]);
  return { ...keeper, load };
}
