import { useTexts } from '../../../../components/texts-context.ts';
import { ENTITY_KINDS } from '../../../../data/pack/entity-kinds.ts';
import { TOPICS } from '../../../../data/pack/schema.ts';
import { keyPart } from '../../../../locales/texts.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { NameOptions } from '../../shell/NameOptions.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { replaceRoute } from '../../shell/use-route.ts';

/** Filters by words, entity, kind and topic. The address keeps them, so that a view can be linked to. */
export function TimelineFilters({ query }: { query: Route['query'] }) {
  const { entity } = useFacts();
  const { t } = useTexts();
  const set = (change: Route['query']) => replaceRoute(hrefTo('timeline', undefined, { ...query, ...change }));
  return (
    <div class="tools">
      <label>
        {t('library.timeline.find')}
        <input type="search" value={query.find ?? ''} onInput={(event) => set({ find: event.currentTarget.value })} />
      </label>
      <label>
        {t('library.timeline.entity')}
        <select
          value={(query.entity && entity(query.entity)?.id) ?? ''}
          onChange={(event) => set({ entity: event.currentTarget.value })}
        >
          <option value="">{t(query.names ? 'library.timeline.theseNames' : 'library.timeline.anyEntity')}</option>
          <NameOptions />
        </select>
      </label>
      <label>
        {t('library.timeline.kind')}
        <select value={query.kind ?? ''} onChange={(event) => set({ kind: event.currentTarget.value })}>
          <option value="">{t('library.timeline.all')}</option>
          {ENTITY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`library.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('library.timeline.topic')}
        <select value={query.topic ?? ''} onChange={(event) => set({ topic: event.currentTarget.value })}>
          <option value="">{t('library.timeline.all')}</option>
          {TOPICS.map((topic) => (
            <option key={topic} value={topic}>
              {t(`library.topic.${keyPart(topic)}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
