import { useEffect, useState } from 'preact/hooks';
import { takeLookup, watchLookups } from '../../data/messaging/lookup-handover.ts';

/** The selection that the reader asked to look up, before the panel opened or while it is open. */
export function useLookup(): string {
  const [query, setQuery] = useState('');
  useEffect(() => {
    void takeLookup().then((text) => text && setQuery(text));
    return watchLookups(setQuery);
  }, []);
  return query;
}
