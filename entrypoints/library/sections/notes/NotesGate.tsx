import type { ComponentChildren } from 'preact';
import { useTexts } from '../../../../components/texts-context.ts';
import { keyPart } from '../../../../locales/texts.ts';
import type { LoadedNotes, NotesState } from './use-notes.ts';

interface Props {
  state: NotesState;
  onRetry: () => void;
  children: (notes: LoadedNotes) => ComponentChildren;
}

/** Shows its children once the notes are open, and says why when they cannot be opened. */
export function NotesGate({ state, onRetry, children }: Props) {
  const { t } = useTexts();
  switch (state.status) {
    case 'opening':
      return (
        <p class="page-wait" role="status">
          {t('notesPage.opening')}
        </p>
      );
    case 'failed':
      return (
        <div class="page-notice" role="alert">
          <p>{t(`failure.${keyPart(state.failure)}`)}</p>
          <button type="button" class="more" onClick={onRetry}>
            {t('retry')}
          </button>
        </div>
      );
    case 'open':
      return <>{children(state)}</>;
  }
}
