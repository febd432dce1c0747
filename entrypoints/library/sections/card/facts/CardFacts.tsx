import { useTexts } from '../../../../../components/texts-context.ts';
import type { Entity } from '../../../../../data/pack/schema.ts';
import { STATUSES } from '../../../../../data/pack/schema.ts';
import { useFacts } from '../../../shell/facts-context.ts';
import { hrefTo, type Route } from '../../../shell/routes.ts';
import { FactFilters } from './FactFilters.tsx';
import { FactsByTopic } from './FactsByTopic.tsx';
import { filterFacts } from './fact-filter.ts';

/** A card with fewer facts needs no filters. */
const MIN_FILTERED_FACTS = 6;

interface Props {
  entity: Entity;
  /** `fact` names the chosen fact; `status` and `source` filter. */
  query: Route['query'];
}

/** All facts about an entity, with filters and by topic. */
export function CardFacts({ entity: { id }, query }: Props) {
  const { t } = useTexts();
  const { factsAbout, sources, fullId } = useFacts();
  const facts = factsAbout(id);
  const filter = { status: STATUSES.find((known) => known === query.status), publisher: query.source };
  const isFiltered = Boolean(filter.status || filter.publisher);
  const shown = filterFacts(facts, filter, sources);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('card.facts')}</h2>
      {facts.length === 0 && <p class="empty">{t('card.noFacts')}</p>}
      {facts.length >= MIN_FILTERED_FACTS && (
        <FactFilters card={id} facts={facts} filter={filter} shown={shown.length} />
      )}
      {facts.length > 0 && shown.length === 0 && (
        <p class="empty">
          {t('library.card.noneMatch')} <a href={hrefTo('card', id)}>{t('library.card.showAllFacts')}</a>
        </p>
      )}
      <FactsByTopic facts={shown} chosen={query.fact && fullId(query.fact)} isFiltered={isFiltered} />
    </section>
  );
}
