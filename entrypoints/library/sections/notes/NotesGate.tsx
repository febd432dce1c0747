import type { ComponentChildren } from 'preact';
import { useTexts } from '../../../../components/texts-context.ts';
import { keyPart } from '../../../../locales/texts.ts';
import type { NotesOpening, NotesState } from './use-notes.ts';

interface Props {
  opening: NotesOpening;
  onRetry: () => void;
  children: (notes: NotesState) => ComponentChildren;
}

/** Shows what needs the notes once they are open; says why when they cannot be opened. */
export function NotesGate({ opening, onRetry, children }: Props) {
  const { t } = useTexts();
  switch (opening.state) {
    case 'opening':
      return (
        <p class="page-wait" role="status">
          {t('notesPage.opening')}
        </p>
      );
    case 'failed':
      return (
        <div class="page-notice" role="alert">
          <p>{t(`failure.${keyPart(opening.failure)}`)}</p>
          <button type="button" class="more" onClick={onRetry}>
            {t('retry')}
          </button>
        </div>
      );
    case 'open':
      return <>{children(opening)}</>;
  }
}
