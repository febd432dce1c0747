import { displayDate } from '../../../../components/dates/display-date.ts';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { SearchBox } from '../../../../components/search/SearchBox.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { openSearch } from '../../../../data/own/open-search.ts';
import { ENTITY_KINDS } from '../../../../data/pack/entity-kinds.ts';
import type { FactBase } from '../../shell/fact-base.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';
import { CardTiles } from './CardTiles.tsx';
import { OpenedCards } from './OpenedCards.tsx';

/** The day on which the editors of any pack last went through it. */
const latestReview = ({ packs }: FactBase) =>
  packs
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1) ?? '';

function Kinds() {
  const { entities } = useFacts();
  const { t, count } = useTexts();
  return (
    <section class="home-kinds" aria-labelledby="home-kinds">
      <h2 id="home-kinds">{t('library.byKind')}</h2>
      <ul>
        {ENTITY_KINDS.map((kind) => (
          <li key={kind} class={`kind-${kind}`}>
            <a href={hrefTo('browse', undefined, { kind })}>
              <KindIcon kind={kind} />
              <span class="home-kind-name">{t(`library.kinds.${kind}`)}</span>
              <span class="home-kind-count">
                {count('library.cards', entities.filter((entity) => entity.kind === kind).length)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The front page: search, the cards that the editors chose, and ways to see all of them. */
export function HomePage() {
  const facts = useFacts();
  const { t, lang } = useTexts();
  const { packs, entity } = facts;
  const featured = packs.flatMap((pack) => pack.featured.map(entity)).filter((found) => found !== undefined);
  return (
    <>
      <PageHeading
        title={packs.map(({ name }) => name[lang]).join(' · ')}
        above={t('library.factsAsOf', displayDate(latestReview(facts), lang))}
      >
        <p>{t('library.intro')}</p>
      </PageHeading>
      <div class="home-search">
        <SearchBox
          openSearch={openSearch}
          onChoose={(id) => {
            location.hash = hrefTo('card', id);
          }}
        />
      </div>
      {featured.length > 0 && (
        <section aria-labelledby="home-start">
          <h2 id="home-start">{t('library.startHere')}</h2>
          <CardTiles entities={featured} />
        </section>
      )}
      <OpenedCards />
      <section aria-labelledby="home-overview">
        <h2 id="home-overview">{t('library.overview.title')}</h2>
        <ul class="home-overview">
          {(['timeline', 'map'] as const).map((section) => (
            <li key={section}>
              <a href={hrefTo(section)}>{t(`library.nav.${section}`)}</a>
              <p>{t(`library.overview.${section}`)}</p>
            </li>
          ))}
        </ul>
      </section>
      <Kinds />
    </>
  );
}
