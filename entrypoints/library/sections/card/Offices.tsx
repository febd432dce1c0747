import { displayDate } from '../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';

/** The offices that somebody held, and from when to when. */
export function Offices({ offices }: { offices: Entity['offices'] }) {
  const { t, lang } = useTexts();
  if (offices.length === 0) return null;
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{t('library.card.offices')}</h2>
      <ul class="side-list">
        {offices.map(({ title, start, end, asOf }) => (
          <li key={`${title.en} ${start}`}>
            {title[lang]}
            <p class="quiet">
              {displayDate(`${start}/${end ?? '..'}`, lang)}
              {asOf && `, ${t('library.card.stillOn', displayDate(asOf, lang))}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
