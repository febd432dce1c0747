import { displayDate } from '../../../../components/display-date.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Pack } from '../../../../data/pack/schema.ts';
import { SOURCE_KINDS } from '../../../../data/pack/source-schema.ts';
import { version } from '../../../../package.json';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';
import { SourceList } from '../../shell/SourceList.tsx';

/** Facts and positions that cite each source. */
function citationsBySource({ facts, disputes }: Pack): Map<string, number> {
  const times = new Map<string, number>();
  for (const { citations } of [...facts, ...disputes.flatMap(({ positions }) => positions)])
    for (const source of new Set(citations.map((citation) => citation.source)))
      times.set(source, (times.get(source) ?? 0) + 1);
  return times;
}

/** What this fact base is, what it is drawn from, and on what terms. */
export function AboutPage() {
  const { pack } = useFacts();
  const { t, count, lang } = useTexts();
  const cited = citationsBySource(pack);
  return (
    <>
      <PageHeading title={t('library.about.title')}>
        <p>{t('library.about.intro')}</p>
        <p>
          {t('library.about.program', version)} · <a href="/changelog.txt">{t('library.about.changes')}</a> ·{' '}
          <a href={hrefTo('welcome')}>{t('library.about.welcome')}</a>
        </p>
      </PageHeading>
      <section aria-labelledby="about-base">
        <h2 id="about-base">{pack.name[lang]}</h2>
        <p>{t('library.about.version', pack.version, displayDate(pack.asOf, lang))}</p>
        <p>
          {[
            count('library.cards', pack.entities.length),
            count('library.facts', pack.facts.length),
            count('library.about.disputes', pack.disputes.length),
            count('library.about.sourceCount', pack.sources.length),
          ].join(' · ')}
        </p>
      </section>
      <section aria-labelledby="about-privacy">
        <h2 id="about-privacy">{t('library.about.privacyTitle')}</h2>
        <p>{t('library.about.privacy')}</p>
      </section>
      <section aria-labelledby="about-licences">
        <h2 id="about-licences">{t('library.about.licences')}</h2>
        <p>{t('library.about.licence', pack.license)}</p>
        <p>
          <a href="/third-party-notices.txt">{t('library.about.notices')}</a>
        </p>
      </section>
      {SOURCE_KINDS.map((kind) => {
        const sources = pack.sources.filter((source) => source.kind === kind);
        if (sources.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`about-${kind}`}>
            <h2 id={`about-${kind}`}>
              {t(`library.about.kinds.${kind}`)} <span class="quiet">{sources.length}</span>
            </h2>
            <SourceList sources={sources.map((source) => ({ source, times: cited.get(source.id) ?? 0 }))} />
          </section>
        );
      })}
    </>
  );
}
