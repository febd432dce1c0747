import { useEffect, useState } from 'preact/hooks';
import { takeLookup, watchLookups } from '../../data/messaging/lookup-handover.ts';

/** What the reader selected on a page and asked to look up, before this panel was opened or while it is. */
export function useLookup(): string {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    void takeLookup().then((text) => text && setAsked(text));
    return watchLookups(setAsked);
  }, []);
  return asked;
}
