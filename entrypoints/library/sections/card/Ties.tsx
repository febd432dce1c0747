import { displayDate } from '../../../../components/dates/display-date.ts';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { hrefTo } from '../../shell/routes.ts';
import { tieLabel } from '../../shell/tie-label.ts';
import { groupTies, type Tie } from '../../shell/ties.ts';

/** Names of one kind of tie shown before the others fold. */
const MAX_SHOWN = 6;

const spanOf = ({ dates }: Tie) =>
  dates?.start && dates.end ? `${dates.start}/${dates.end}` : (dates?.start ?? dates?.end);

function TieList({ ties }: { ties: Tie[] }) {
  const { count, lang } = useTexts();
  return (
    <ul>
      {ties.map((tie) => {
        const span = spanOf(tie);
        return (
          <li key={tie.other.id} class={`kind-${tie.other.kind}`}>
            <a class="name-link" href={hrefTo('card', tie.other.id)}>
              <KindIcon kind={tie.other.kind} />
              {tie.other.name[lang]}
            </a>
            {span && <span class="quiet"> {displayDate(span, lang)}</span>}
            {tie.type === 'named-together' && <span class="quiet"> {count('library.inFacts', tie.sharedFacts)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** The entities that one is tied to, by kind of tie, as on its map. */
export function Ties({ ties }: { ties: Tie[] }) {
  const texts = useTexts();
  const { t, count } = texts;
  if (ties.length === 0) return null;
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">{t('card.related')}</h2>
      {groupTies(ties).map(({ type, inverse, ties: group }) => (
        <div key={`${type} ${inverse}`} class="tie-group">
          <h3>{tieLabel(texts, type, inverse)}</h3>
          <TieList ties={group.slice(0, MAX_SHOWN)} />
          {group.length > MAX_SHOWN && (
            <details class="fold">
              <summary>{count('card.showAllNames', group.length - MAX_SHOWN)}</summary>
              <TieList ties={group.slice(MAX_SHOWN)} />
            </details>
          )}
        </div>
      ))}
    </section>
  );
}
