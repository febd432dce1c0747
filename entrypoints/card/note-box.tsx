/** Puts up the editor for a note on what is selected: beside it, or in a corner of the window for a note on the page as a whole. */
import { render } from 'preact';
import { TextsContext } from '../../components/texts-context.ts';
import type { RequestData } from '../../data/messaging/protocol.ts';
import type { Language } from '../../data/settings/languages.ts';
import { cardTextsIn } from '../../locales/card-texts.ts';
import { mentionsOnPage, type SelectionOutcome } from '../../page/card/card-script.ts';
import { focusedElement } from '../../page/card/focused-element.ts';
import { createHost, parentFor, undoZoom } from '../../page/card/host-element.ts';
import { guardHost, isUnwelcome } from '../../page/card/host-guard.ts';
import { keepOnTop } from '../../page/card/keep-on-top.ts';
import { pageRef } from '../../page/card/page-ref.ts';
import { follow } from '../../page/card/position-card.ts';
import { namesAt, selectedIn } from '../../page/card/selected-quote.ts';
import { followFinger } from '../../page/card/swipe-to-dismiss.ts';
import { NoteBox } from './NoteBox.tsx';

/** Pixels; a window narrower than this has no room beside a selection. */
const NARROW = 480;

interface BoxOptions {
  lang: Language;
  asked: RequestData<'openNotes'>;
  range: Range | undefined;
}

let close = () => {};

function openBox({ lang, asked, range }: BoxOptions): void {
  close();
  const form = innerWidth < NARROW ? 'sheet' : range ? 'card' : 'corner';
  const { host, card } = createHost(lang, form);
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const returnTo = focusedElement();
  let stopFollowing = () => {};
  close = () => {
    if (signal.aborted) return;
    lifetime.abort();
    stopFollowing();
    const hadFocus = document.activeElement === host || document.activeElement === document.body;
    render(null, card);
    host.remove();
    if (hadFocus && returnTo?.isConnected) returnTo.focus({ preventScroll: true });
  };
  const parent = parentFor(range);
  undoZoom(host, parent);
  parent.append(host);
  host.showPopover();
  const guard = guardHost(host, close, signal);
  render(
    <TextsContext.Provider value={cardTextsIn(lang)}>
      <NoteBox asked={asked} onClose={close} />
    </TextsContext.Provider>,
    card,
  );
  if (form === 'sheet') stopFollowing = followFinger(card, close);
  else if (range) {
    const lines = [...range.getClientRects()];
    const last = lines.at(-1);
    const point = last ? { x: last.right, y: last.bottom } : { x: 0, y: 0 };
    // What was begun stays where it is, should the page take the selected text away.
    stopFollowing = follow({ host, card, guard }, { mention: { range: staticRange(range) }, point, onLost: () => {} });
  }
  keepOnTop(host, signal);
  const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
  document.addEventListener('keydown', onKey, { capture: true, signal });
}

/** A live one would go on costing the page, for every change of it. */
function staticRange({ startContainer, startOffset, endContainer, endOffset }: Range): StaticRange {
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** A document that a plug-in shows has no text of its own. */
function isReadable(page: Document): boolean {
  if (!(page.documentElement instanceof HTMLElement) || isUnwelcome()) return false;
  return page.contentType !== 'application/pdf' && !page.querySelector('body > embed[type="application/pdf"]');
}

export async function noteSelection({
  lang,
  evenIfNothing,
}: {
  lang: Language;
  evenIfNothing: boolean;
}): Promise<SelectionOutcome> {
  if (!isReadable(document)) return 'unreadable';
  const selected = selectedIn(document);
  if (!selected && !evenIfNothing) return 'nothing';
  const page = pageRef(document);
  const { quote, range, isCut } = selected ?? {};
  const notice = selected ? (isCut ? 'cut' : undefined) : 'nothing-selected';
  const asked: RequestData<'openNotes'> = {
    page,
    ...(quote ? { quote } : {}),
    ...(range ? { suggested: namesAt(range, mentionsOnPage()) } : {}),
    ...(notice ? { notice } : {}),
  };
  openBox({ lang, asked, range });
  return 'opened';
}
