import { publisherName } from '../../../../../components/facts/publisher-name.ts';
import { useTexts } from '../../../../../components/texts-context.ts';
import type { Fact } from '../../../../../data/pack/schema.ts';
import { useFacts } from '../../../shell/facts-context.ts';
import { hrefTo } from '../../../shell/routes.ts';
import { replaceRoute } from '../../../shell/use-route.ts';
import { type FactFilter, publisherChoices, statusChoices } from './fact-filter.ts';

interface Props {
  /** Id of the card; the address keeps the filter. */
  card: string;
  facts: Fact[];
  filter: FactFilter;
  /** Number of facts that pass the filter. */
  shown: number;
}

/** Filters the facts of a card by status and by publisher. */
export function FactFilters({ card, facts, filter, shown }: Props) {
  const { t, lang } = useTexts();
  const { sources } = useFacts();
  const names = new Map(Object.values(sources).map((source) => [source.publisher, publisherName(source, lang)]));
  const { status, publisher } = filter;
  const set = (change: { status?: string; source?: string }) =>
    replaceRoute(hrefTo('card', card, { status, source: publisher, ...change }));
  return (
    <div class="tools">
      <label>
        {t('library.card.status')}
        <select value={status ?? ''} onChange={(event) => set({ status: event.currentTarget.value })}>
          <option value="">{t('library.card.anyStatus')}</option>
          {statusChoices(facts).map(({ value, facts: number }) => (
            <option key={value} value={value}>
              {t(`status.${value}`)} ({number})
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('library.card.source')}
        <select value={publisher ?? ''} onChange={(event) => set({ source: event.currentTarget.value })}>
          <option value="">{t('library.card.anySource')}</option>
          {publisherChoices(facts, sources).map(({ value, facts: number }) => (
            <option key={value} value={value}>
              {names.get(value)} ({number})
            </option>
          ))}
        </select>
      </label>
      <span role="status">{t('library.card.shown', shown, facts.length)}</span>
    </div>
  );
}
