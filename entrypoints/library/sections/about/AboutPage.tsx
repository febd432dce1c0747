import { displayDate } from '../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import { version } from '../../../../package.json';
import { countCitingStatements } from '../../shell/cited-sources.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';
import { SourceList } from '../../shell/SourceList.tsx';

/** About Ficha and its packs: version, size, privacy, licences and all sources. */
export function AboutPage() {
  const { packs } = useFacts();
  const { t, count, lang } = useTexts();
  const citing = countCitingStatements(
    packs.flatMap(({ facts, disputes }) => [...facts, ...disputes.flatMap(({ positions }) => positions)]),
  );
  return (
    <>
      <PageHeading title={t('library.about.title')}>
        <p>{t('library.about.intro')}</p>
        <p>
          {t('library.about.program', version)} · <a href="/changelog.txt">{t('library.about.changes')}</a> ·{' '}
          <a href={hrefTo('welcome')}>{t('library.about.welcome')}</a>
        </p>
      </PageHeading>
      {packs.map((pack) => (
        <section key={pack.id} aria-labelledby={`about-pack-${pack.id}`}>
          <h2 id={`about-pack-${pack.id}`}>{pack.name[lang]}</h2>
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
      ))}
      <section aria-labelledby="about-privacy">
        <h2 id="about-privacy">{t('library.about.privacyTitle')}</h2>
        <p>{t('library.about.privacy')}</p>
      </section>
      <section aria-labelledby="about-licences">
        <h2 id="about-licences">{t('library.about.licences')}</h2>
        {[...new Set(packs.map(({ license }) => license))].map((license) => (
          <p key={license}>{t('library.about.licence', license)}</p>
        ))}
        <p>
          <a href="/third-party-notices.txt">{t('library.about.notices')}</a>
        </p>
      </section>
      <section aria-labelledby="about-sources">
        <h2 id="about-sources">{t('library.about.sources')}</h2>
        <SourceList
          sources={packs
            .flatMap(({ sources }) => sources)
            .map((source) => ({ source, statements: citing.get(source.id) ?? 0 }))}
        />
      </section>
    </>
  );
}
