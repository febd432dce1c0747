import { useEffect, useRef, useState } from 'preact/hooks';
import { ownFailure } from '../../../components/own/own-failure.ts';
import { useTexts } from '../../../components/texts-context.ts';
import { openLibrary, ownHash } from '../../../data/messaging/open-pages.ts';
import type { Failure } from '../../../data/messaging/protocol.ts';
import { type SavedOwn, takeBack } from './save-fields.ts';

interface Props {
  saved: SavedOwn;
  onOpen: (id: string) => void;
  onAnother: () => void;
}

/** Says what was saved, and takes it back. */
export function OwnSaved({ saved, onOpen, onAnother }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const [undone, setUndone] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const isCard = saved.saved === 'card';
  const done = t(isCard ? 'own.savedCard' : 'own.savedFact', saved.name[lang]);

  async function undo() {
    const answer = await takeBack(saved);
    setUndone(answer.ok);
    setFailure(answer.ok ? undefined : answer.failure);
  }

  return (
    <section class="own-saved" ref={box} tabIndex={-1}>
      <p role="status">{undone ? t(isCard ? 'own.undone' : 'own.undoneFact') : done}</p>
      {failure && <p role="alert">{ownFailure(failure, texts)}</p>}
      <div class="own-actions">
        {!undone && (
          <>
            <button type="button" class="more" onClick={() => onOpen(saved.id)}>
              {t('own.open')}
            </button>
            <button type="button" class="more" onClick={() => void openLibrary(ownHash(saved.id))}>
              {t('own.edit')}
            </button>
            <button type="button" class="more" onClick={() => void undo()}>
              {t('own.undo')}
            </button>
          </>
        )}
        <button type="button" class="more" onClick={onAnother}>
          {t('own.another')}
        </button>
      </div>
    </section>
  );
}
