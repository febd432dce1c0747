import { useTexts } from '../../../../components/texts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';

/** Shown for an address that no section has. */
export function UnknownPage() {
  const { t } = useTexts();
  return (
    <PageHeading title={t('library.unknownTitle')}>
      <p>{t('library.unknown')}</p>
      <p>
        <a href={hrefTo('home')}>{t('library.toStart')}</a>
      </p>
    </PageHeading>
  );
}
