import { useCallback, useEffect, useState } from 'preact/hooks';
import { displayDate } from '../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import { forgetPage, pagesNaming, type SeenPage } from '../../../../data/settings/history.ts';

/** More of them are a list to get lost in. */
const MOST_SHOWN = 20;

/** The pages on which the name stood, where the reader has them remembered; nothing where there are none. */
export function SeenOn({ entity }: { entity: string }) {
  const { t, count, lang } = useTexts();
  const [pages, setPages] = useState<SeenPage[]>([]);
  // A history that cannot be opened is one that is not there.
  const read = useCallback(() => pagesNaming(entity).then(setPages, () => setPages([])), [entity]);
  useEffect(() => void read(), [read]);
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby="seen-on">
      <h2 id="seen-on">{t('history.seenOn')}</h2>
      <ul class="seen-pages">
        {pages.slice(0, MOST_SHOWN).map(({ url, title, seen }) => (
          <li key={url}>
            <span>
              <a href={url} target="_blank" rel="noopener noreferrer">
                {title || url}
              </a>{' '}
              <span class="quiet">
                {URL.parse(url)?.hostname} · {displayDate(seen.slice(0, 10), lang)}
              </span>
            </span>
            <button
              type="button"
              class="more"
              aria-label={t('history.forgetPage', title || url)}
              onClick={() => void forgetPage(url).then(read)}
            >
              {t('history.forget')}
            </button>
          </li>
        ))}
      </ul>
      {pages.length > MOST_SHOWN && <p class="quiet">{count('history.more', pages.length - MOST_SHOWN)}</p>}
    </section>
  );
}
