import { useEffect, useState } from 'preact/hooks';
import { sendRequest } from '../../data/messaging/client.ts';
import { pageMessaging } from '../../data/messaging/protocol.ts';

/** The number of notes on an entity, kept up to date. */
export function useNoteCount(entity: string): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let current = true;
    setCount(0);
    void sendRequest('countNotes', { entity }).then((answer) => {
      if (current && answer.ok) setCount(answer.value);
    });
    const stop = pageMessaging.onMessage('notesChanged', ({ data }) => {
      if (data.entity === entity) setCount(data.count);
    });
    return () => {
      current = false;
      stop();
    };
  }, [entity]);
  return count;
}
