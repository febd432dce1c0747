import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import type { RequestData } from '../../data/messaging/protocol.ts';
import type { PageMention } from '../../page/marks/page-mention.ts';
import { quoteAround } from '../../page/quotes/mention-quote.ts';
import { pageRef } from '../../page/quotes/page-ref.ts';
import { EditorFrame } from './EditorFrame.tsx';

interface Props {
  entity: string;
  name: string;
  count: number;
  /**
   * Undefined when the card was opened from another card: then a note is about the page, not about
   * a sentence.
   */
  mention: PageMention | undefined;
  /** The frame opens with its editor. */
  writing: boolean;
  onEscape: () => void;
}

type OpenedFrameProps = Omit<Props, 'count'>;

/**
 * The frame. The quote is cut here, when the frame opens, because most cards are read without a
 * note.
 */
function OpenedFrame({ entity, name, mention, writing, onEscape }: OpenedFrameProps) {
  const { t, lang } = useTexts();
  // Kept from the first render: the page may be read again while the card is open.
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
  /** The list stays after its last note was deleted, so that the reader can undo that. */
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
