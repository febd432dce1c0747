import { useState } from 'preact/hooks';
import type { QuoteState } from '../../../data/messaging/protocol.ts';
import type { NoteKeeper } from '../../../data/notes/note-keeper.ts';
import { useTexts } from '../../texts-context.ts';

interface Props {
  /** The note's. */
  id: string;
  state: QuoteState;
  keeper: NoteKeeper;
}

/** Whether the quote of a note still stands on its page, and the way to it. */
export function QuoteOnPage({ id, state, keeper }: Props) {
  const { t } = useTexts();
  const [notShown, setNotShown] = useState(false);
  if (state === 'looking') return null;
  if (state === 'missing') return <p class="quiet quote-missing">{t('noteEditor.quote.missing')}</p>;
  async function show() {
    const answer = await keeper.showQuote(id);
    setNotShown(!answer.ok || !answer.value);
  }
  return (
    <div class="quote-on-page">
      {state === 'similar' && <p class="quiet">{t('noteEditor.quote.similar')}</p>}
      <button type="button" class="quiet-button" onClick={() => void show()}>
        {t('noteEditor.quote.show')}
      </button>
      <p class="quiet" role="status">
        {notShown && t('noteEditor.quote.notShown')}
      </p>
    </div>
  );
}
