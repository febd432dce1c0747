import type { ComponentChildren } from 'preact';
import { PageAccess } from '../../../components/tab/PageAccess.tsx';
import { useTexts } from '../../../components/texts-context.ts';
import { askToReadPages } from '../../../data/messaging/page-access.ts';
import { keyPart } from '../../../locales/texts.ts';
import type { PdfFailure } from './failures.ts';

interface Props {
  failure: PdfFailure;
  /** The address that was asked for; undefined for a file. */
  address: string | undefined;
  /** How to open another document. */
  children: ComponentChildren;
}

async function askAndReload(): Promise<boolean> {
  const isGiven = await askToReadPages();
  if (isGiven) location.reload();
  return isGiven;
}

/** Says why a document did not open, and what the reader can do. */
export function FailureMessage({ failure, address, children }: Props) {
  const { t } = useTexts();
  const isWeb = /^https?:/.test(address ?? '');
  return (
    <main class="reader-message">
      <h1>{t('reader.notOpened')}</h1>
      <p role="alert">{t(`reader.failure.${keyPart(failure)}`)}</p>
      {address && <p class="reader-address">{address}</p>}
      {failure === 'not-allowed' && <PageAccess askToReadPages={askAndReload} />}
      {isWeb && (
        <p>
          <a href={address} rel="noopener noreferrer">
            {t('reader.openInBrowser')}
          </a>
        </p>
      )}
      {children}
    </main>
  );
}
