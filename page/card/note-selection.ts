/**
 * Opens the editor for a note on the selection: beside it, or in a corner of the window for a note
 * on the page.
 */
import type { NotesAbout } from '../../data/messaging/card-schemas.ts';
import type { Language } from '../../data/settings/languages.ts';
import { notedPage } from '../quotes/page-ref.ts';
import { namesAt, selectedIn } from '../quotes/selected-quote.ts';
import { shownDocument } from '../quotes/shown-document.ts';
import type { CardHosts } from './card-hosts.ts';
import { type HostScript, mentionsOnPage } from './host-script.ts';
import type { OpenHost } from './open-host.ts';
import { type Anchor, textAnchor } from './position-card.ts';

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
  return textAnchor({ range: new StaticRange(range) }, last ? { x: last.right, y: last.bottom } : { x: 0, y: 0 });
}

/** Creates the command of one page, which shows one editor at a time. */
export function createNoteSelection(hosts: CardHosts): HostScript['noteSelection'] {
  let opened: OpenHost | undefined;

  function open(lang: Language, notes: NotesAbout, range: Range | undefined): void {
    opened?.close();
    const editor = hosts.open({
      size: 'medium',
      content: {
        lang,
        form: innerWidth < NARROW ? 'sheet' : range ? 'card' : 'corner',
        about: { purpose: 'note', notes },
      },
      node: range?.startContainer,
      onDismiss: () => editor.close(),
      // A note that was begun stays where it is when the page removes the selected text.
      onLost: () => {},
      onFocus: () => {},
      onHover: () => {},
      onAct: () => ({}),
    });
    opened = editor;
    editor.show(range && anchorOf(range));
    editor.focus();
  }

  return async ({ lang, evenIfNothing }) => {
    if (!isReadable(document) || hosts.isUnwelcome() || hosts.isRefused()) return 'unreadable';
    const shown = shownDocument();
    const selected = shown ? await shown.selected() : selectedIn(document);
    if (!selected && !evenIfNothing) return 'nothing';
    const { quote, range, isCut } = selected ?? {};
    const notice = selected ? (isCut ? 'cut' : undefined) : 'nothing-selected';
    const notes: NotesAbout = {
      page: notedPage(document, range?.startContainer),
      ...(quote ? { quote } : {}),
      ...(range ? { suggested: namesAt(range, mentionsOnPage()) } : {}),
      ...(notice ? { notice } : {}),
    };
    open(lang, notes, range);
    return 'opened';
  };
}
