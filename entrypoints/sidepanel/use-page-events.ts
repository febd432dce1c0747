import { useEffect, useState } from 'preact/hooks';
import type { PageEvent } from '../../data/facts/page-events.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { NamedOnPage } from '../../data/messaging/tab-state.ts';

const NONE: PageEvent[] = [];

/** The events around the names of a page; none until they are known. */
export function usePageEvents(names: readonly NamedOnPage[]): PageEvent[] {
  const [events, setEvents] = useState<PageEvent[]>(NONE);
  // The list is asked for every second and is mostly the same.
  const key = names.map(({ id }) => id).join(' ');
  useEffect(() => {
    let current = true;
    if (key === '') {
      setEvents(NONE);
      return;
    }
    void sendRequest('getEvents', { ids: key.split(' ') }).then((answer) => {
      if (current) setEvents(answer.ok ? answer.value : NONE);
    });
    return () => {
      current = false;
    };
  }, [key]);
  return events;
}
