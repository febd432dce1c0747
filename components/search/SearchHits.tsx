import type { SearchHit } from '../../data/facts/search/search.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';
import type { useCombobox } from '../use-combobox.ts';
import { HighlightedText } from './HighlightedText.tsx';

function Hit({ hit }: { hit: SearchHit }) {
  const { t, lang } = useTexts();
  const { entity, field, text, stretches } = hit;
  const name = entity.name[lang];
  return (
    <>
      <KindIcon kind={entity.kind} />
      <span class="hit-name">
        {field === 'name' && text === name ? <HighlightedText text={text} matches={stretches} /> : name}
        <span class="visually-hidden">, {t(`kind.${entity.kind}`)}</span>
      </span>
      <span class="hit-line" lang={field === 'name' ? undefined : hit.lang}>
        {field === 'name' && entity.line[lang]}
        {field === 'alias' && (
          <>
            {t('search.alias')} <HighlightedText text={text} matches={stretches} />
          </>
        )}
        {field === 'fact' && <HighlightedText text={text} matches={stretches} />}
      </span>
    </>
  );
}

interface Props {
  hits: readonly SearchHit[];
  /** Number of hits, from the first, that the page names. */
  onPage: number;
  box: ReturnType<typeof useCombobox>;
  onChoose: (hit: SearchHit) => void;
}

/** The list of a search: the names on the page under a heading of their own, then the others. */
export function SearchHits({ hits, onPage, box, onChoose }: Props) {
  const { t } = useTexts();
  const option = (hit: SearchHit, index: number) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus and handles the keys.
    <div
      key={hit.entity.id}
      role="option"
      tabIndex={-1}
      {...box.option(index)}
      class={`hit kind-${hit.entity.kind}`}
      onClick={() => onChoose(hit)}
    >
      <Hit hit={hit} />
    </div>
  );
  const group = (key: 'search.onPage' | 'search.others', first: number, end: number) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options.
    <div role="group" aria-label={t(key)}>
      <p class="hit-group" aria-hidden="true">
        {t(key)}
      </p>
      {hits.slice(first, end).map((hit, i) => option(hit, first + i))}
    </div>
  );
  return (
    <div role="listbox" {...box.list} aria-label={t('search.results')}>
      {box.expanded && onPage === 0 && hits.map(option)}
      {box.expanded && onPage > 0 && group('search.onPage', 0, onPage)}
      {box.expanded && onPage > 0 && onPage < hits.length && group('search.others', onPage, hits.length)}
    </div>
  );
}
