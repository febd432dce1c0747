import { useEffect, useState } from 'preact/hooks';
import type { Search, SearchHit } from '../../data/facts/search/search.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { useCombobox } from '../use-combobox.ts';
import { HighlightedText } from './HighlightedText.tsx';
import { useSearch } from './use-search.ts';

interface Props {
  openSearch: () => Promise<Search>;
  /** Called with the id of the chosen entity. */
  onChoose: (id: string) => void;
  /** A query from outside the box, such as a selection on a page; replaces what was typed. */
  givenQuery?: string;
}

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

/** Searches while the reader types: a combobox whose list shows the hits. */
export function SearchBox({ openSearch, onChoose, givenQuery = '' }: Props) {
  const { t, count } = useTexts();
  const [query, setQuery] = useState(givenQuery);
  const result = useSearch(query, openSearch);
  const hits = result.state === 'found' ? result.hits : [];
  const box = useCombobox(hits.length, givenQuery !== '');

  function search(text: string) {
    setQuery(text);
    box.show(true);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new query from outside replaces what was typed.
  useEffect(() => {
    if (givenQuery !== '') search(givenQuery);
  }, [givenQuery]);

  function choose(hit: SearchHit | undefined) {
    if (!hit) return;
    box.show(false);
    onChoose(hit.entity.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (box.moveWithKey(event.key)) return event.preventDefault();
    switch (event.key) {
      case 'Enter':
        choose(hits[Math.max(box.active, 0)]);
        break;
      case 'Escape':
        // Closes the list first, then clears the text; after that the window handles the key.
        if (!box.expanded && query === '') return;
        if (box.expanded) box.show(false);
        else search('');
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <search class="search-box">
      <label for={box.labelFor}>{t('search.label')}</label>
      <input
        type="search"
        {...box.input}
        spellcheck={false}
        placeholder={t('search.placeholder')}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" {...box.list} aria-label={t('search.results')}>
        {box.expanded &&
          hits.map((hit, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus and handles the keys.
            <div
              key={hit.entity.id}
              role="option"
              tabIndex={-1}
              {...box.option(i)}
              class={`hit kind-${hit.entity.kind}`}
              onClick={() => choose(hit)}
            >
              <Hit hit={hit} />
            </div>
          ))}
      </div>
      <p
        class={box.isRequested && result.state === 'found' && hits.length > 0 ? 'visually-hidden' : 'search-state'}
        role="status"
      >
        {box.isRequested && result.state === 'found' && count('search.count', hits.length)}
        {box.isRequested && result.state === 'opening' && t('search.opening')}
        {result.state === 'failed' && t('search.failed')}
      </p>
    </search>
  );
}
