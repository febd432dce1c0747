import { useEffect, useState } from 'preact/hooks';
import { watchSettings } from '../../data/settings/settings-store.ts';

/** Ids of the names that the reader never wants marked. */
export function useNeverMarked(): readonly string[] {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => watchSettings(({ neverMarked }) => setIds(neverMarked)), []);
  return ids;
}
