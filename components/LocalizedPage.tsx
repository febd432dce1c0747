import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../data/settings/settings.ts';
import { textsIn } from '../locales/all-texts.ts';
import { chosenLanguage } from '../locales/texts.ts';
import { TextsContext } from './texts-context.ts';

interface Props {
  /** Calls back with the settings now and after every change; returns a function that stops it. */
  watchSettings: (onSettings: (settings: Settings) => void) => () => void;
  browserLanguage: string;
  children: ComponentChildren;
}

/** Shows a page in the reader's language, and follows a change of the setting. */
export function LocalizedPage({ watchSettings, browserLanguage, children }: Props) {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => watchSettings(setSettings), [watchSettings]);
  const lang = settings && chosenLanguage(settings.language, browserLanguage);
  useEffect(() => {
    if (lang) document.documentElement.lang = lang;
  }, [lang]);
  // Waits for the setting, so that the page does not change its language before the reader's eyes.
  return lang ? <TextsContext.Provider value={textsIn(lang)}>{children}</TextsContext.Provider> : null;
}
