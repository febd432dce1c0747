import { useEffect, useState } from 'preact/hooks';
import { sendRequest } from '../../data/messaging/client.ts';
import { tellPage } from './opening.ts';

/** The text of the newest of `count` notes on an entity; undefined while there is none. */
export function useNewestNote(entity: string, count: number): string | undefined {
  const [newest, setNewest] = useState<string>();
  useEffect(() => {
    let current = true;
    setNewest(undefined);
    const load = async () => {
      const { place } = await tellPage({ type: 'get-note-place' });
      if (!place) return;
      const answer = await sendRequest('getNotes', { about: { entity, page: place.page } });
      if (current && answer.ok) setNewest(answer.value.notes[0]?.text);
    };
    if (count > 0) void load();
    return () => {
      current = false;
    };
  }, [entity, count]);
  return newest;
}
