import { useTexts } from '../../components/texts-context.ts';
import type { Note } from '../../data/notes/note.ts';

/** A note that was changed elsewhere while this one was written: shows the other text, and what saving will do. */
export function OtherText({ other, onTake }: { other: Note; onTake: () => void }) {
  const { t } = useTexts();
  return (
    <section class="other-text" role="alert">
      <p>{t('notes.changedElsewhere')}</p>
      <blockquote>{other.text}</blockquote>
      <p>{t('notes.saveReplaces')}</p>
      <button type="button" onClick={onTake}>
        {t('notes.takeOther')}
      </button>
    </section>
  );
}
