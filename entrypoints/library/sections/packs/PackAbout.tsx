import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { listPacks, openPack, type PackSummary } from '../../../../data/installed-packs/pack-list.ts';
import { keyFingerprint } from '../../../../data/pack/file/fingerprint.ts';
import type { Pack } from '../../../../data/pack/schema.ts';
import { countCitingStatements } from '../../shell/cited-sources.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';
import { SourceList } from '../../shell/SourceList.tsx';
import { ExportPack } from './export/ExportPack.tsx';
import { PackFacts } from './PackFacts.tsx';

type Opened = { pack: Pack; summary: PackSummary; key?: string };

async function open(id: string): Promise<Opened | undefined> {
  const [pack, list] = await Promise.all([openPack(id), listPacks()]);
  const summary = list.find((one) => one.id === id);
  if (!pack || !summary) return undefined;
  return { pack, summary, ...(summary.signedBy ? { key: await keyFingerprint(summary.signedBy) } : {}) };
}

/** `undefined` while it is read, `null` when there is no such pack. */
function useOpened(id: string): Opened | null | undefined {
  const [opened, setOpened] = useState<Opened | null>();
  useEffect(() => {
    open(id).then(
      (one) => setOpened(one ?? null),
      () => setOpened(null),
    );
  }, [id]);
  return opened;
}

function Sources({ pack }: { pack: Pack }) {
  const { t } = useTexts();
  const { facts, disputes, sources } = pack;
  const citing = countCitingStatements([...facts, ...disputes.flatMap(({ positions }) => positions)]);
  return (
    <section aria-labelledby="pack-sources">
      <h2 id="pack-sources">{t('library.about.sources')}</h2>
      <SourceList sources={sources.map((source) => ({ source, statements: citing.get(source.id) ?? 0 }))} />
    </section>
  );
}

/** A pack's own page: who made it, from what standpoint, and its sources. */
export function PackAbout({ id }: { id: string }) {
  const { t, lang } = useTexts();
  const opened = useOpened(id);
  if (opened === undefined)
    return (
      <p class="page-wait" role="status">
        {t('packs.opening')}
      </p>
    );
  const toPacks = (
    <p>
      <a href={hrefTo('packs')}>{t('packs.toList')}</a>
    </p>
  );
  if (opened === null) return <PageHeading title={t('packs.unknown')}>{toPacks}</PageHeading>;
  const { pack, summary, key } = opened;
  return (
    <>
      <PageHeading title={pack.name[lang]}>
        <PackFacts pack={summary} />
        {toPacks}
      </PageHeading>
      <section aria-labelledby="pack-perspective">
        <h2 id="pack-perspective">{t('packs.perspective')}</h2>
        <p>{pack.perspective ? pack.perspective[lang] : t('packs.noPerspective')}</p>
      </section>
      <section aria-labelledby="pack-origin" class="pack-origin">
        <h2 id="pack-origin">{t('packs.origin')}</h2>
        <p>{key ? t('packs.signedBy', key) : t(summary.isPackaged ? 'packs.originPackaged' : 'packs.unsigned')}</p>
        <p class="quiet">
          {t('packs.hash')} <code>{summary.hash}</code>
        </p>
      </section>
      <ExportPack pack={pack} summary={summary} />
      <Sources pack={pack} />
    </>
  );
}
