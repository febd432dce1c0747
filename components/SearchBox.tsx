import { useEffect, useId, useState } from 'preact/hooks';
import type { Search, SearchHit } from '../data/search/search.ts';
import { KindIcon } from './KindIcon.tsx';
import { Marked } from './Marked.tsx';
import { useTexts } from './texts-context.ts';
import { useSearch } from './use-search.ts';

interface Props {
  openSearch: () => Promise<Search>;
  /** Called with the entity that the reader chose. */
  onChoose: (id: string) => void;
  /** A query from elsewhere: a selection that the reader looks up. */
  asked?: string;
}

/** The types tie this role to a <datalist>, which could not show what matched. */
function comboboxProps(list: string, expanded: boolean, active: string | undefined): object {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': expanded,
    'aria-controls': list,
    'aria-activedescendant': active,
  };
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
  const id = useId();
  const [query, setQuery] = useState(asked);
  const [isOpen, setOpen] = useState(asked !== '');
  const [active, setActive] = useState(-1);
  const found = useSearch(query, openSearch);
  const hits = found.state === 'found' ? found.hits : [];
  const expanded = isOpen && hits.length > 0;

  function ask(text: string) {
    setQuery(text);
    setOpen(true);
    setActive(-1);
  }
  useEffect(() => {
    if (asked === '') return;
    setQuery(asked);
    setOpen(true);
    setActive(-1);
  }, [asked]);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function choose(hit: SearchHit | undefined) {
    if (!hit) return;
    setOpen(false);
    setActive(-1);
    onChoose(hit.entity.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const last = hits.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        setOpen(true);
        setActive(active >= last ? 0 : active + 1);
        break;
      case 'ArrowUp':
        setOpen(true);
        setActive(active <= 0 ? last : active - 1);
        break;
      case 'Enter':
        choose(hits[Math.max(active, 0)]);
        break;
      case 'Escape':
        // First the list goes, then what was typed; after that the key is the window's own.
        if (!expanded && query === '') return;
        if (expanded) setOpen(false);
        else ask('');
        setActive(-1);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <search class="search-box">
      <label for={`${id}-input`}>{t('search.label')}</label>
      <input
        id={`${id}-input`}
        type="search"
        {...comboboxProps(`${id}-list`, expanded, expanded && active >= 0 ? `${id}-${active}` : undefined)}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('search.placeholder')}
        value={query}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} hidden={!expanded}>
        {expanded &&
          hits.map((hit, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
            <div
              key={hit.entity.id}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              class={`hit kind-${hit.entity.kind}`}
              // The focus stays in the input.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(hit)}
            >
              <Hit hit={hit} />
            </div>
          ))}
      </div>
      <p
        class={isOpen && found.state === 'found' && hits.length > 0 ? 'visually-hidden' : 'search-state'}
        role="status"
      >
        {isOpen && found.state === 'found' && count('search.count', hits.length)}
        {isOpen && found.state === 'opening' && t('search.opening')}
        {found.state === 'failed' && t('search.failed')}
      </p>
    </search>
  );
}
