import { useState } from 'preact/hooks';
import type { Failure } from '../../../data/messaging/protocol.ts';
import type { TextKey } from '../../../locales/texts.ts';
import { useTexts } from '../../texts-context.ts';

/** Those that have a reason the reader can do something about. */
const REASONS: Partial<Record<Failure, TextKey>> = {
  'storage-unavailable': 'faults.notesUnavailable',
  'storage-blocked': 'faults.notesBlocked',
  'storage-newer': 'failure.storage_newer',
  'storage-full': 'faults.notesFull',
  'not-found': 'faults.cardGone',
};

/** Says why there are no notes to be seen, which is not that there are none. */
export function NotOpened({ failure, onRetry }: { failure: Failure; onRetry: () => Promise<void> }) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  return (
    <div class="notes-list">
      <p class="failure" role="alert">
        {t(REASONS[failure] ?? 'faults.notesNotOpened')}
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
