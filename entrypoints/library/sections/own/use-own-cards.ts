import { useCallback, useEffect, useState } from 'preact/hooks';
import { sendRequest } from '../../../../data/messaging/client.ts';
import { watchOwnChanges } from '../../../../data/messaging/own-changes.ts';
import type { Failure } from '../../../../data/messaging/protocol.ts';
import type { DeletedOwnCard, OwnCard } from '../../../../data/own/own-card.ts';

/** The own cards while they are read, when that failed, and as they are now. */
export type OwnCardsState =
  | { status: 'opening' }
  | { status: 'failed'; failure: Failure }
  | { status: 'open'; cards: OwnCard[]; trash: DeletedOwnCard[] };

/** The own cards, read again after every change; `retry` reads them again after a failure. */
export function useOwnCards(): { state: OwnCardsState; retry: () => void } {
  const [state, setState] = useState<OwnCardsState>({ status: 'opening' });
  const read = useCallback(async () => {
    const answer = await sendRequest('getOwnCards', {});
    setState(answer.ok ? { status: 'open', ...answer.value } : { status: 'failed', failure: answer.failure });
  }, []);
  useEffect(() => {
    void read();
    return watchOwnChanges(() => void read());
  }, [read]);
  return { state, retry: () => void read() };
}
