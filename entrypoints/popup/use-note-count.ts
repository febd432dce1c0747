import { useEffect, useState } from 'preact/hooks';
import { sendRequest } from '../../data/messaging/client.ts';

/** The number of notes on an entity; undefined until it is known. */
export function useNoteCount(entity: string): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    let current = true;
    void sendRequest('countNotes', { entity }).then((answer) => {
      if (current && answer.ok) setCount(answer.value);
    });
    return () => {
      current = false;
    };
  }, [entity]);
  return count;
}
