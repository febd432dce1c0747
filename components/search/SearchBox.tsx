import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Search, SearchHit } from '../../data/facts/search/search.ts';
import { useTexts } from '../texts-context.ts';
import { useCombobox } from '../use-combobox.ts';
import { SearchHits } from './SearchHits.tsx';
import { useSearch } from './use-search.ts';

interface Props {
  openSearch: () => Promise<Search>;
  /** Called with the id of the chosen entity. */
  onChoose: (id: string) => void;
  /** A query from outside the box, such as a selection on a page; replaces what was typed. */
  givenQuery?: string;
  /** Ids of the entities that the page names; they come first. */
  namesOnPage?: ReadonlySet<string>;
  /** Begins a note with the words that no card has; absent where there is no page for a note. */
  onNote?: ((query: string) => void) | undefined;
  input?: Ref<HTMLInputElement>;
}

const NONE: ReadonlySet<string> = new Set();

/** Searches while the reader types: a combobox whose list shows the hits. */
export function SearchBox({ openSearch, onChoose, givenQuery = '', namesOnPage = NONE, onNote, input }: Props) {
  const { t, count } = useTexts();
  const [query, setQuery] = useState(givenQuery);
  const result = useSearch({ query, openSearch, namesOnPage });
  const { hits, onPage, nothingFits } = result.state === 'found' ? result : { hits: [], onPage: 0, nothingFits: false };
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

  const showsNothingFits = box.isRequested && nothingFits;
  const isFound = box.isRequested && result.state === 'found' && !nothingFits;
  return (
    <search class="search-box">
      <label for={box.labelFor}>{t('search.label')}</label>
      <input
        type="search"
        ref={input}
        {...box.input}
        spellcheck={false}
        placeholder={t('search.placeholder')}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class={isFound ? 'visually-hidden' : 'search-state'} role="status">
        {isFound && count('search.count', hits.length)}
        {showsNothingFits && t('search.none', query.trim())}
        {showsNothingFits && hits.length > 0 && ` ${count('search.closest', hits.length)}`}
        {box.isRequested && result.state === 'opening' && t('search.opening')}
        {result.state === 'failed' && t('search.failed')}
      </p>
      <SearchHits hits={hits} onPage={onPage} box={box} onChoose={choose} />
      {showsNothingFits && onNote && (
        <button type="button" class="more" onClick={() => onNote(query.trim())}>
          {t('search.makeNote', query.trim())}
        </button>
      )}
    </search>
  );
}
