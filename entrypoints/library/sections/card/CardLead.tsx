import { yearOf } from '../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { hrefTo } from '../../shell/routes.ts';
import { showChosenFact } from './facts/show-fact.ts';
import { leadOf } from './lead.ts';

/** What a reader needs first, each line with its year and a link to the fact behind it. */
export function CardLead({ entity }: { entity: Entity }) {
  const { t, lang } = useTexts();
  const { fact } = useFacts();
  const entries = leadOf(entity, lang).flatMap(({ fact: id, text, date }) => {
    const found = fact(id);
    return found ? [{ found, text: text[lang], year: yearOf(date ?? found.date) }] : [];
  });
  if (entries.length === 0) return null;
  return (
    <section class="card-lead" aria-labelledby="lead">
      <h2 id="lead" class="visually-hidden">
        {t('library.card.lead')}
      </h2>
      <ol>
        {entries.map(({ found, text, year }) => {
          // The fact of another card is shown there.
          const card = found.about.includes(entity.id) ? entity.id : found.about[0];
          const href = hrefTo('card', card, { fact: found.id });
          return (
            <li key={found.id}>
              <span class="lead-year">{year}</span>
              <span>
                {found.status !== 'reported' && (
                  <span class={`status status-${found.status}`}>{t(`status.${found.status}`)}</span>
                )}{' '}
                <a href={href} onClick={() => location.hash === href && showChosenFact()}>
                  {text}
                </a>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
