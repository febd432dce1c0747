import { displayDate } from '../../../../components/dates/display-date.ts';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { ENTITY_KINDS } from '../../../../data/pack/entity-kinds.ts';
import type { FactBase } from '../../shell/fact-base.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';

/** Number of cards that the front page suggests. */
const SUGGESTED_CARDS = 8;

/** The entities with the most facts, most first. */
function entitiesWithMostFacts({ entities, facts }: FactBase) {
  const factCounts = new Map<string, number>();
  for (const { about } of facts) for (const id of about) factCounts.set(id, (factCounts.get(id) ?? 0) + 1);
  const counted = entities.map((entity) => ({ entity, factCount: factCounts.get(entity.id) ?? 0 }));
  return counted.sort((a, b) => b.factCount - a.factCount).slice(0, SUGGESTED_CARDS);
}

/** The day on which the editors of any pack last went through it. */
const latestReview = ({ packs }: FactBase) =>
  packs
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1) ?? '';

/** The front page: the kinds of cards, and cards to begin with. */
export function HomePage() {
  const facts = useFacts();
  const { t, count, lang } = useTexts();
  return (
    <>
      <PageHeading
        title={facts.packs.map(({ name }) => name[lang]).join(' · ')}
        above={t('library.factsAsOf', displayDate(latestReview(facts), lang))}
      >
        <p>{t('library.intro')}</p>
      </PageHeading>
      <section class="home-kinds" aria-labelledby="home-kinds">
        <h2 id="home-kinds">{t('library.byKind')}</h2>
        <ul>
          {ENTITY_KINDS.map((kind) => (
            <li key={kind} class={`kind-${kind}`}>
              <a href={hrefTo('browse', undefined, { kind })}>
                <KindIcon kind={kind} />
                <span class="home-kind-name">{t(`library.kinds.${kind}`)}</span>
                <span class="home-kind-count">
                  {count('library.cards', facts.entities.filter((entity) => entity.kind === kind).length)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section class="home-first" aria-labelledby="home-first">
        <h2 id="home-first">{t('library.toBeginWith')}</h2>
        <ul>
          {entitiesWithMostFacts(facts).map(({ entity, factCount }) => (
            <li key={entity.id} class={`kind-${entity.kind}`}>
              <a href={hrefTo('card', entity.id)}>
                <KindIcon kind={entity.kind} />
                {entity.name[lang]}
              </a>
              <p>{entity.line[lang]}</p>
              <p class="quiet">{count('library.facts', factCount)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
