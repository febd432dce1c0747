import { useMemo } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { ENTITY_KINDS, type Entity } from '../../../../data/pack-schema.ts';
import { plain } from '../../../../data/search/words.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { replaceRoute } from '../../shell/use-route.ts';
import { byLetter } from './by-letter.ts';
import { KindFilter } from './KindFilter.tsx';
import { LetterList } from './LetterList.tsx';

function matches(entity: Entity, words: string): boolean {
  const texts = [entity.name.en, entity.name.es, ...entity.aliases.map(({ text }) => text)];
  return texts.some((text) => plain(text).includes(words));
}

/** All cards, by kind and letter, narrowed as the reader types. */
export function BrowsePage({ route }: { route: Route }) {
  const { pack } = useFacts();
  const { t, count, lang } = useTexts();
  const kind = ENTITY_KINDS.find((one) => one === route.query.kind);
  const { find = '' } = route.query;
  const found = useMemo(() => {
    const words = plain(find.trim());
    return words ? pack.entities.filter((entity) => matches(entity, words)) : pack.entities;
  }, [pack, find]);
  const shown = useMemo(
    () =>
      byLetter(
        found.filter((entity) => !kind || entity.kind === kind),
        lang,
      ),
    [found, kind, lang],
  );
  const cards = shown.reduce((sum, { entities }) => sum + entities.length, 0);
  return (
    <>
      <PageHeading title={kind ? t(`library.kinds.${kind}`) : t('library.browse.title')}>
        <p>{t('library.browse.intro')}</p>
      </PageHeading>
      <div class="tools">
        <label>
          {t('library.browse.find')}
          <input
            type="search"
            value={find}
            onInput={(event) => replaceRoute(hrefTo('browse', undefined, { kind, find: event.currentTarget.value }))}
          />
        </label>
        <span role="status">{count('library.cards', cards)}</span>
      </div>
      <KindFilter entities={found} chosen={kind} find={find} />
      {cards === 0 && (
        <p class="empty">
          {t('library.browse.none')} <a href={hrefTo('browse')}>{t('library.browse.showAll')}</a>
        </p>
      )}
      <LetterList letters={shown} />
    </>
  );
}
