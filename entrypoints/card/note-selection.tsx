/**
 * Opens the editor for a note on the selection: beside it, or in a corner of the window for a note
 * on the page.
 */
import { render } from 'preact';
import { TextsContext } from '../../components/texts-context.ts';
import type { RequestData } from '../../data/messaging/protocol.ts';
import type { Language } from '../../data/settings/languages.ts';
import { cardTextsIn } from '../../locales/card-texts.ts';
import type { CardHosts, OpenHost } from '../../page/card/card-hosts.ts';
import { type CardScript, mentionsOnPage } from '../../page/card/card-script.ts';
import type { Anchor } from '../../page/card/position-card.ts';
import { pageRef } from '../../page/quotes/page-ref.ts';
import { namesAt, selectedIn } from '../../page/quotes/selected-quote.ts';
import { NoteEditorCard } from './NoteEditorCard.tsx';

/** Pixels; a narrower window has no room beside a selection. */
const NARROW = 480;

/** A document that a plug-in shows has no text of its own. */
function isReadable(page: Document): boolean {
  if (!(page.documentElement instanceof HTMLElement)) return false;
  return page.contentType !== 'application/pdf' && !page.querySelector('body > embed[type="application/pdf"]');
}

/**
 * The end of a selection. Its range is static: a live one would cost the page something at every
 * change.
 */
function anchorOf(range: Range): Anchor {
  const last = [...range.getClientRects()].at(-1);
  return {
    place: { range: new StaticRange(range) },
    point: last ? { x: last.right, y: last.bottom } : { x: 0, y: 0 },
  };
}

/** Creates the command of one page, which shows one editor at a time. */
export function createNoteSelection(hosts: CardHosts): CardScript['noteSelection'] {
  let shown: OpenHost | undefined;

  function open({
    lang,
    asked,
    range,
  }: {
    lang: Language;
    asked: RequestData<'openNotes'>;
    range: Range | undefined;
  }): void {
    shown?.close();
    const element = hosts.create(lang, innerWidth < NARROW ? 'sheet' : range ? 'card' : 'corner');
    const { card } = element;
    const editor = hosts.open(element, {
      anchor: range && anchorOf(range),
      onDismiss: () => editor.close(),
      // A note that was begun stays where it is when the page removes the selected text.
      onLost: () => {},
      unmount: () => render(null, card),
    });
    shown = editor;
    editor.rememberFocus();
    render(
      <TextsContext.Provider value={cardTextsIn(lang)}>
        <NoteEditorCard asked={asked} onClose={editor.close} />
      </TextsContext.Provider>,
      card,
    );
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && editor.close();
    document.addEventListener('keydown', onKey, { capture: true, signal: editor.signal });
  }

  return async ({ lang, evenIfNothing }) => {
    if (!isReadable(document) || hosts.isUnwelcome()) return 'unreadable';
    const selected = selectedIn(document);
    if (!selected && !evenIfNothing) return 'nothing';
    const { quote, range, isCut } = selected ?? {};
    const notice = selected ? (isCut ? 'cut' : undefined) : 'nothing-selected';
    const asked: RequestData<'openNotes'> = {
      page: pageRef(document),
      ...(quote ? { quote } : {}),
      ...(range ? { suggested: namesAt(range, mentionsOnPage()) } : {}),
      ...(notice ? { notice } : {}),
    };
    open({ lang, asked, range });
    return 'opened';
  };
}
