import { browser } from 'wxt/browser';
import { useTexts } from '../../components/texts-context.ts';
import { openInReader } from '../../data/messaging/open-reader.ts';

async function readActiveTab(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!tab?.url) return;
  await openInReader(tab.url);
  close();
}

/** Opens the PDF of the active tab in Ficha's reader. */
export function ReadPdf() {
  const { t } = useTexts();
  return (
    <p class="read-pdf">
      <button type="button" class="more" onClick={() => void readActiveTab()}>
        {t('reader.openInFicha')}
      </button>
    </p>
  );
}
