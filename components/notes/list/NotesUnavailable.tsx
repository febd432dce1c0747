import { useState } from 'preact/hooks';
import type { Failure } from '../../../data/messaging/protocol.ts';
import type { TextKey } from '../../../locales/texts.ts';
import { useTexts } from '../../texts-context.ts';

/** Explanations of the failures that the reader can do something about. */
const EXPLANATIONS: Partial<Record<Failure, TextKey>> = {
  'storage-unavailable': 'faults.notesUnavailable',
  'storage-blocked': 'faults.notesBlocked',
  'storage-newer': 'failure.storage_newer',
  'storage-full': 'faults.notesFull',
  'not-found': 'faults.cardGone',
};

/** Says why the notes could not be opened, and lets the reader try again. */
export function NotesUnavailable({ failure, onRetry }: { failure: Failure; onRetry: () => Promise<void> }) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  return (
    <div class="notes-list">
      <p class="failure" role="alert">
        {t(EXPLANATIONS[failure] ?? 'faults.notesNotOpened')}
      </p>
      <div class="row">
        <button
          type="button"
          disabled={busy}
          onClick={async () => {
            setBusy(true);
            await onRetry();
            setBusy(false);
          }}
        >
          {t('retry')}
        </button>
      </div>
    </div>
  );
}
