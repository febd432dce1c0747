import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import type { RequestData } from '../../data/messaging/protocol.ts';
import { quoteAround } from '../../page/card/mention-quote.ts';
import { pageRef } from '../../page/card/page-ref.ts';
import type { PageMention } from '../../page/marks/page-mention.ts';
import { EditorFrame } from './EditorFrame.tsx';

interface Props {
  entity: string;
  name: string;
  count: number;
  /** Undefined when the card was reached from another card: then a note is about the page, not about a sentence of it. */
  mention: PageMention | undefined;
  /** The reader wants to write: the frame opens with its editor. */
  writing: boolean;
  onEscape: () => void;
}

type OpenedFrameProps = Omit<Props, 'count'>;

/** The frame itself. The sentence around the mention is cut out only here, for most cards are read without a note. */
function OpenedFrame({ entity, name, mention, writing, onEscape }: OpenedFrameProps) {
  const { t, lang } = useTexts();
  // The page is read again while the card is open; the quote meant is the one it was opened at.
  const [asked] = useState<RequestData<'openNotes'>>(() => ({
    entity,
    page: pageRef(document),
    ...(mention ? { quote: quoteAround(mention, document.documentElement.lang || lang) } : {}),
  }));
  return (
    <EditorFrame
      asked={asked}
      mode={writing ? 'write' : 'list'}
      title={t('card.notesFrame', name)}
      onEscape={onEscape}
    />
  );
}

/** The reader's notes on this card's entity. */
export function NotesFrame({ count, ...frame }: Props) {
  const { count: counted } = useTexts();
  /** A list whose last note was deleted stays, with the way to take that back. */
  const [hadNotes, setHadNotes] = useState(false);
  useEffect(() => setHadNotes((had) => had || count > 0), [count]);
  if (!frame.writing && count === 0 && !hadNotes) return null;
  return (
    <section class="notes">
      {count > 0 && !frame.writing && <h3>{counted('card.notesCount', count)}</h3>}
      <OpenedFrame {...frame} />
    </section>
  );
}
