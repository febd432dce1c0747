import { useTexts } from '../../../../components/texts-context.ts';
import { ENTITY_KINDS } from '../../../../data/pack/entity-kinds.ts';
import { TOPICS } from '../../../../data/pack/schema.ts';
import { keyPart } from '../../../../locales/texts.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { hrefTo } from '../../shell/routes.ts';
import { replaceRoute } from '../../shell/use-route.ts';
import type { TimelineFilter } from './timeline-items.ts';

/** Filters by entity, kind and topic. The address keeps them, so that a view can be linked to. */
export function TimelineFilters({ filter }: { filter: TimelineFilter }) {
  const facts = useFacts();
  const { t, lang } = useTexts();
  const { compare } = new Intl.Collator(lang);
  const entities = [...facts.entities].sort((a, b) => compare(a.name[lang], b.name[lang]));
  const set = (change: Record<string, string>) => replaceRoute(hrefTo('timeline', undefined, { ...filter, ...change }));
  return (
    <div class="tools">
      <label>
        {t('library.timeline.entity')}
        <select value={filter.entity ?? ''} onChange={(event) => set({ entity: event.currentTarget.value })}>
          <option value="">{t('library.timeline.anyEntity')}</option>
          {entities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[lang]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('library.timeline.kind')}
        <select value={filter.kind ?? ''} onChange={(event) => set({ kind: event.currentTarget.value })}>
          <option value="">{t('library.browse.allKinds')}</option>
          {ENTITY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`library.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('library.timeline.topic')}
        <select value={filter.topic ?? ''} onChange={(event) => set({ topic: event.currentTarget.value })}>
          <option value="">{t('library.browse.allKinds')}</option>
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
