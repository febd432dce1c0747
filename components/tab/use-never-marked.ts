import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../data/settings/settings.ts';

/** Calls back with the settings now and after every change; returns a function that stops it. */
type WatchSettings = (onSettings: (settings: Settings) => void) => () => void;

/** Ids of the names that the reader never wants marked. */
export function useNeverMarked(watchSettings: WatchSettings): readonly string[] {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => watchSettings(({ neverMarked }) => setIds(neverMarked)), [watchSettings]);
  return ids;
}
