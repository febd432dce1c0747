import type { SelectedPlace } from '../../data/own/selected-place.ts';
import { displayDate } from '../dates/display-date.ts';
import { useTexts } from '../texts-context.ts';

/** The page that a fact is from: title, site and date, and the sentence as its quote. */
export function SourceLine({ place: { page, site, sentence, lang: pageLang } }: { place: SelectedPlace }) {
  const { t, lang } = useTexts();
  const named = [page.title, site].filter(Boolean).join(', ');
  return (
    <div class="own-source">
      {sentence && (
        <blockquote class="quote" lang={pageLang}>
          {sentence}
        </blockquote>
      )}
      <p class="quiet">
        {page.date ? t('own.sourceDate', named, displayDate(page.date, lang)) : t('own.source', named)}
      </p>
    </div>
  );
}
