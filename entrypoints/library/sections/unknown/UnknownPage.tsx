import { useTexts } from '../../../../components/texts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';

/** For an address that leads nowhere: a link gone old, or mistyped. */
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
