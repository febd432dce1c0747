import { useTexts } from '../../texts-context.ts';
import { PlainParagraphs } from './PlainParagraphs.tsx';

/** A note's text as it was written, and why it has no formatting. */
export function Unformatted({ text }: { text: string }) {
  const { t } = useTexts();
  return (
    <>
      <PlainParagraphs text={text} />
      <p class="quiet">{t('notes.tooComplex')}</p>
    </>
  );
}
