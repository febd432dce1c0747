import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../../../data/settings/settings.ts';
import { watchSettings } from '../../../../data/settings/settings-store.ts';
import { useLiveArticle } from './use-live-article.ts';
import { usePageAccess } from './use-page-access.ts';
import { usePinned } from './use-pinned.ts';
import { WelcomeContent } from './WelcomeContent.tsx';

function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => watchSettings(setSettings), []);
  return settings;
}

/** The first page that a reader sees, with Ficha running in its examples. */
export function WelcomePage() {
  const opened = useLiveArticle();
  const allowed = usePageAccess();
  const pinned = usePinned();
  const settings = useSettings();
  return <WelcomeContent opened={opened} allowed={allowed} pinned={pinned} settings={settings} />;
}
