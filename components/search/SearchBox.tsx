import { useEffect, useState } from 'preact/hooks';
import type { Search, SearchHit } from '../../data/facts/search/search.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { useCombobox } from '../use-combobox.ts';
import { Marked } from './HighlightedText.tsx';
import { useSearch } from './use-search.ts';

interface Props {
  openSearch: () => Promise<Search>;
  /** Called with the entity that the reader chose. */
  onChoose: (id: string) => void;
  /** A query from elsewhere: a selection that the reader looks up. */
  asked?: string;
}

function Hit({ hit }: { hit: SearchHit }) {
  const { t, lang } = useTexts();
  const { entity, field, text, stretches } = hit;
  const name = entity.name[lang];
  return (
    <>
      <KindIcon kind={entity.kind} />
      <span class="hit-name">
        {field === 'name' && text === name ? <Marked text={text} stretches={stretches} /> : name}
        <span class="visually-hidden">, {t(`kind.${entity.kind}`)}</span>
      </span>
      <span class="hit-line" lang={field === 'name' ? undefined : hit.lang}>
        {field === 'name' && entity.line[lang]}
        {field === 'alias' && (
          <>
            {t('search.alias')} <Marked text={text} stretches={stretches} />
          </>
        )}
        {field === 'fact' && <Marked text={text} stretches={stretches} />}
      </span>
    </>
  );
}

/** Looks names up while the reader types: a combobox whose list shows what matched, by mouse and by keyboard. */
export function SearchBox({ openSearch, onChoose, asked = '' }: Props) {
  const { t, count } = useTexts();
  const [query, setQuery] = useState(asked);
  const found = useSearch(query, openSearch);
  const hits = found.state === 'found' ? found.hits : [];
  const box = useCombobox(hits.length, asked !== '');

  function ask(text: string) {
    setQuery(text);
    box.show(true);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new question from elsewhere takes the place of what was typed.
  useEffect(() => {
    if (asked !== '') ask(asked);
  }, [asked]);

  function choose(hit: SearchHit | undefined) {
    if (!hit) return;
    box.show(false);
    onChoose(hit.entity.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (box.walk(event.key)) return event.preventDefault();
    switch (event.key) {
      case 'Enter':
        choose(hits[Math.max(box.active, 0)]);
        break;
      case 'Escape':
        // First the list goes, then what was typed; after that the key is the window's own.
        if (!box.expanded && query === '') return;
        if (box.expanded) box.show(false);
        else ask('');
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
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" {...box.list} aria-label={t('search.results')}>
        {box.expanded &&
          hits.map((hit, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
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
        class={box.isOpen && found.state === 'found' && hits.length > 0 ? 'visually-hidden' : 'search-state'}
        role="status"
      >
        {box.isOpen && found.state === 'found' && count('search.count', hits.length)}
        {box.isOpen && found.state === 'opening' && t('search.opening')}
        {found.state === 'failed' && t('search.failed')}
      </p>
    </search>
  );
}
