import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../components/texts-context.ts';
import type { PdfView } from '../pdf/viewer.ts';
import { ToolButton } from './ToolButton.tsx';

/** pdf.js's numbers of the states of a search. */
const NOT_FOUND = 1;
const PENDING = 3;

interface Matches {
  matchesCount?: { current: number; total: number };
  state?: number;
}

/** The hit that is shown, how many there are, and how the search stands. */
function useMatches({ events }: PdfView) {
  const [matches, setMatches] = useState({ current: 0, total: 0, state: 0 });
  useEffect(() => {
    const lifetime = new AbortController();
    const onMatches = ({ matchesCount, state }: Matches) =>
      setMatches((before) => ({ ...before, ...matchesCount, ...(state === undefined ? {} : { state }) }));
    for (const event of ['updatefindmatchescount', 'updatefindcontrolstate'])
      events.on(event, onMatches, { signal: lifetime.signal } as never);
    return () => lifetime.abort();
  }, [events]);
  return matches;
}

interface Props {
  view: PdfView;
  onClose: () => void;
}

/** Searches the document; all hits are marked, one of them is shown. */
export function SearchBar({ view, onClose }: Props) {
  const { t } = useTexts();
  const { events } = view;
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const { current, total, state } = useMatches(view);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => () => events.dispatch('findbarclose', { source: null } as never), [events]);

  function find(text: string, again: boolean, backwards = false) {
    const asked = { type: again ? 'again' : '', query: text, findPrevious: backwards, highlightAll: true };
    events.dispatch('find', { source: null, ...asked, caseSensitive: false, entireWord: false } as never);
  }

  const isAsked = query.trim() !== '';
  return (
    <search class="reader-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          find(query, true, (event as SubmitEvent & { shiftKey?: boolean }).shiftKey ?? false);
        }}
      >
        <input
          ref={field}
          type="search"
          aria-label={t('reader.search.label')}
          placeholder={t('reader.search.label')}
          value={query}
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value);
            find(currentTarget.value, false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
            else if (event.key === 'Enter' && event.shiftKey) {
              event.preventDefault();
              find(query, true, true);
            }
          }}
        />
        <ToolButton
          icon="m4 10 4-4 4 4"
          label={t('reader.search.previous')}
          disabled={total === 0}
          onClick={() => find(query, true, true)}
        />
        <ToolButton
          icon="m4 6 4 4 4-4"
          label={t('reader.search.next')}
          disabled={total === 0}
          onClick={() => find(query, true)}
        />
        <span class="search-count" role="status">
          {isAsked && total > 0 && t('reader.search.count', current, total)}
          {isAsked && total === 0 && state === NOT_FOUND && t('reader.search.none')}
          {isAsked && total === 0 && state === PENDING && t('reader.search.running')}
        </span>
        <ToolButton icon="M4 4l8 8M12 4l-8 8" label={t('reader.search.close')} onClick={onClose} />
      </form>
    </search>
  );
}
