import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useTexts } from '../../../../components/texts-context.ts';
import { Group } from './fields.tsx';

interface Command {
  name?: string | undefined;
  description?: string | undefined;
  shortcut?: string | undefined;
}

/** The browser's own page for shortcuts; Firefox opens it by a call of its own. */
function openShortcutPage(): void {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  if (commands?.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Lists the keyboard shortcuts as they are now; the browser itself lets the reader change them. */
export function Shortcuts() {
  const { t } = useTexts();
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    const read = () => void browser.commands?.getAll().then(setCommands);
    read();
    // The reader comes back from the browser's page with others.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  const named = commands.filter(({ description }) => description);
  return (
    <Group id="shortcuts" title={t('settings.shortcuts')}>
      <p>{t('settings.shortcutsHelp')}</p>
      <dl class="shortcuts">
        {named.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="quiet">{t('settings.noShortcut')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="more" onClick={openShortcutPage}>
        {t('settings.changeShortcuts')}
      </button>
    </Group>
  );
}
