import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../data/settings/settings.ts';
import { textsIn } from '../locales/all-texts.ts';
import { chosenLanguage } from '../locales/texts.ts';
import { TextsContext } from './texts-context.ts';

interface Props {
  /** Calls back with the settings now and after every change; returns what ends it. */
  watchSettings: (onSettings: (settings: Settings) => void) => () => void;
  browserLanguage: string;
  children: ComponentChildren;
}

/** One of Ficha's own pages in the language the reader chose, also when it is chosen while the page is open. */
export function LocalizedPage({ watchSettings, browserLanguage, children }: Props) {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => watchSettings(setSettings), [watchSettings]);
  const lang = settings && chosenLanguage(settings.language, browserLanguage);
  useEffect(() => {
    if (lang) document.documentElement.lang = lang;
  }, [lang]);
  // Nothing is shown before the language is known: a page that changes its language under the reader's eyes is worse than one a moment later.
  return lang ? <TextsContext.Provider value={textsIn(lang)}>{children}</TextsContext.Provider> : null;
}
