import { useRef } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import type { CardOpening } from '../../data/messaging/protocol.ts';
import { CardView } from './CardView.tsx';
import { NoteEditorCard } from './NoteEditorCard.tsx';
import { openSource } from './open-source.ts';
import { tellPage } from './opening.ts';
import { TITLE_ID } from './title-id.ts';
import { useEscape } from './use-escape.ts';
import { focusCard, useFocus } from './use-focus.ts';
import { useReportedHeight } from './use-reported-height.ts';
import { useReportedHover } from './use-reported-hover.ts';
import { useSwipeToDismiss } from './use-swipe-to-dismiss.ts';
import { useWritingGuard } from './use-writing-guard.ts';

/** As the style sheet of the card names sizes. */
const SIZE_CODES = { small: 's', medium: 'm', large: 'l' } as const;

interface OpenProps {
  opening: CardOpening;
}

function OpenCard({ opening }: OpenProps) {
  const { t } = useTexts();
  const { form, about, isInWindow, isAbove, isWriting, look } = opening;
  const element = useRef<HTMLDivElement>(null);
  const close = () => (isInWindow ? window.close() : void tellPage({ type: 'close' }));
  useReportedHeight(element, !isInWindow);
  useEscape(close);
  useFocus(element);
  useWritingGuard(!isInWindow);
  useReportedHover(isAbove);
  useSwipeToDismiss(element, form === 'sheet' && !isInWindow, close);
  return (
    <div
      ref={element}
      class={form === 'card' || isInWindow ? 'card' : `card ${form}`}
      role="dialog"
      data-size={SIZE_CODES[look.size]}
      data-theme={look.theme}
      aria-labelledby={TITLE_ID}
      // Scripts can focus the card; the Tab key passes it by.
      tabIndex={-1}
      {...(isInWindow ? {} : { onClick: openSource, onAuxClick: openSource })}
    >
      {isWriting && <p class="refused">{t('card.keyboardTaken')}</p>}
      {isInWindow && !isWriting && about.purpose === 'mention' && <p class="refused">{t('card.refused')}</p>}
      {about.purpose === 'mention' ? (
        <CardView
          opening={opening}
          mention={about.mention}
          onPage={about.namesOnPage}
          onClose={close}
          onCardChanged={() => focusCard(element)}
        />
      ) : (
        <NoteEditorCard notes={about.notes} onClose={close} />
      )}
    </div>
  );
}

/** The page in a card's frame; says what it is where a web page has embedded it. */
export function CardPage({ opening }: { opening: CardOpening | undefined }) {
  const { t } = useTexts();
  return opening ? <OpenCard opening={opening} /> : <p class="empty">{t('notes.notOpened')}</p>;
}
