import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { sendRequest } from '../../../data/messaging/client.ts';
import type { EntityName } from '../../../data/messaging/protocol.ts';
import { siteOf } from '../../../data/settings/settings.ts';
import { markQuotes } from '../notes/mark-quotes.ts';
import { offerNotes } from '../notes/offer-notes.ts';
import type { ShownPdf } from '../pdf/describe-document.ts';
import type { PdfView } from '../pdf/viewer.ts';
import type { DocumentName } from './document-names.ts';
import type { ReadingProgress } from './read-names.ts';
import { type RunningNames, runNames } from './run-names.ts';

/** A mention that the reader has come to by keyboard. */
export interface ReachedMention {
  entity: string;
  page: number;
  /** From 1. */
  position: number;
  total: number;
}

/** Goes to a mention of a name (from 0), and opens its card if asked. */
export type GoToMention = (entity: string, index: number, opensCard?: boolean) => void;

/** The names of entities by id, asked for once each. */
function useEntityNames(ids: readonly string[]): ReadonlyMap<string, EntityName> {
  const [named, setNamed] = useState<ReadonlyMap<string, EntityName>>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const missing = ids.filter((id) => !asked.current.has(id));
    if (missing.length === 0) return;
    for (const id of missing) asked.current.add(id);
    void sendRequest('getNames', { ids: missing }).then((answer) => {
      if (answer.ok)
        setNamed((before) => new Map([...before, ...answer.value.map((name) => [name.id, name] as const)]));
    });
  }, [ids]);
  return named;
}

/** Marks the names of a document while it is shown, and lists them. */
export function useNames(shown: ShownPdf, view: PdfView | undefined) {
  const [names, setNames] = useState<DocumentName[]>([]);
  const [progress, setProgress] = useState<ReadingProgress>();
  const [reached, setReached] = useState<ReachedMention>();
  const running = useRef<RunningNames | undefined>(undefined);
  useEffect(() => {
    if (!view) return;
    const lifetime = new AbortController();
    running.current = runNames({
      view,
      text: shown.text,
      site: siteOf(shown.url ?? ''),
      date: shown.date,
      signal: lifetime.signal,
      onNames: (found, now) => {
        setNames(found);
        setProgress(now);
      },
      onReached: ({ entity, page }, position, total) => setReached({ entity, page, position, total }),
    });
    offerNotes(shown, view, lifetime.signal);
    markQuotes(shown, view, lifetime.signal);
    return () => lifetime.abort();
  }, [shown, view]);
  const ids = useMemo(() => names.map(({ id }) => id), [names]);
  const named = useEntityNames(ids);
  const goTo: GoToMention = useCallback((...where) => running.current?.goTo(...where), []);
  return { names, named, progress, reached, goTo };
}
