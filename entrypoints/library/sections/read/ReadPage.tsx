import { PdfChooser } from '../../../../components/pdf/PdfChooser.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { openFileInReader, openInReader } from '../../../../data/messaging/open-reader.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';

/** Where a PDF is chosen for Ficha's reader. */
export function ReadPage() {
  const { t } = useTexts();
  return (
    <>
      <PageHeading title={t('reader.title')}>
        <p>{t('reader.intro')}</p>
      </PageHeading>
      <PdfChooser onFile={(file) => void openFileInReader(file)} onAddress={(url) => void openInReader(url)} />
    </>
  );
}
