import { useTexts } from '../../../../components/texts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import type { Route } from '../../shell/routes.ts';
import { ImportPack } from './import/ImportPack.tsx';
import { PackAbout } from './PackAbout.tsx';
import { PackList } from './PackList.tsx';
import { usePacks } from './use-packs.ts';

function AllPacks() {
  const { t } = useTexts();
  const { packs, failed, refresh } = usePacks();
  return (
    <>
      <PageHeading title={t('packs.title')}>
        <p>{t('packs.intro')}</p>
      </PageHeading>
      {failed && (
        <p class="failure" role="alert">
          {t('packs.listFailed')}
        </p>
      )}
      {packs ? <PackList packs={packs} onChange={refresh} /> : <p role="status">{!failed && t('packs.opening')}</p>}
      <ImportPack onChange={refresh} />
    </>
  );
}

/** The packs of the reader, or the page of one of them. */
export function PacksPage({ route }: { route: Route }) {
  return route.id ? <PackAbout id={route.id} /> : <AllPacks />;
}
