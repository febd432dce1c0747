import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useTexts } from '../../../../components/texts-context.ts';
import { Group } from './fields.tsx';

interface Command {
  name?: string | undefined;
  description?: string | undefined;
  shortcut?: string | undefined;
}

/** Opens the browser's page for shortcuts; Firefox has a function for it. */
function openShortcutPage(): void {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  if (commands?.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The present keyboard shortcuts, which readers can change in a page of the browser. */
export function Shortcuts() {
  const { t } = useTexts();
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    const read = () => void browser.commands?.getAll().then(setCommands);
    read();
    // The reader may come back from the browser's page with other shortcuts.
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
