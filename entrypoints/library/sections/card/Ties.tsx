import { displayDate } from '../../../../components/dates/display-date.ts';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { hrefTo } from '../../shell/routes.ts';
import { tieLabel } from '../../shell/tie-label.ts';
import { groupTies, type Tie } from '../../shell/ties.ts';

const spanOf = ({ dates }: Tie) =>
  dates?.start && dates.end ? `${dates.start}/${dates.end}` : (dates?.start ?? dates?.end);

/** Whom the entity is tied to, by how; the same as its map shows. */
export function Ties({ ties }: { ties: Tie[] }) {
  const texts = useTexts();
  const { t, count, lang } = texts;
  if (ties.length === 0) return null;
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">{t('card.related')}</h2>
      {groupTies(ties).map(({ type, inverse, ties: group }) => (
        <div key={`${type} ${inverse}`} class="tie-group">
          <h3>{tieLabel(texts, type, inverse)}</h3>
          <ul>
            {group.map((tie) => {
              const span = spanOf(tie);
              return (
                <li key={tie.other.id} class={`kind-${tie.other.kind}`}>
                  <a class="name-link" href={hrefTo('card', tie.other.id)}>
                    <KindIcon kind={tie.other.kind} />
                    {tie.other.name[lang]}
                  </a>
                  {span && <span class="quiet"> {displayDate(span, lang)}</span>}
                  {type === 'named-together' && <span class="quiet"> {count('library.inFacts', tie.together)}</span>}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
