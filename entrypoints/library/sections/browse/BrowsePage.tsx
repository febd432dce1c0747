import { useEffect, useMemo, useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Search } from '../../../../data/facts/search/search.ts';
import { openSearch } from '../../../../data/own/open-search.ts';
import { ENTITY_KINDS } from '../../../../data/pack/entity-kinds.ts';
import { foldKey } from '../../../../linking/text/fold.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { replaceRoute } from '../../shell/use-route.ts';
import { groupByLetter } from './group-by-letter.ts';
import { KindFilter } from './KindFilter.tsx';
import { LetterList } from './LetterList.tsx';

/** The search index, undefined until it is loaded. */
function useSearch(): Search | undefined {
  const [search, setSearch] = useState<Search>();
  useEffect(() => void openSearch().then((opened) => setSearch(() => opened)), []);
  return search;
}

/** All cards by letter, filtered by kind and by what the reader types. */
export function BrowsePage({ route }: { route: Route }) {
  const { entities } = useFacts();
  const { t, count, lang } = useTexts();
  const kind = ENTITY_KINDS.find((known) => known === route.query.kind);
  const { find = '' } = route.query;
  const search = useSearch();
  const found = useMemo(() => {
    if (!search || !find.trim()) return entities;
    const ids = new Set(search.find(find, { lang, limit: entities.length }).map(({ entity }) => entity.id));
    if (ids.size > 0) return entities.filter(({ id }) => ids.has(id));
    // Scripts without spaces have names within names.
    return entities.filter(({ name }) => foldKey(name[lang]).includes(foldKey(find.trim())));
  }, [entities, search, find, lang]);
  const shown = useMemo(
    () =>
      groupByLetter(
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
