import { useTexts } from '../../../../../components/texts-context.ts';
import type { CardProblem } from '../../../../../data/own/check-parts.ts';
import type { OwnTexts } from '../../../../../locales/own-texts.ts';
import { keyPart, type Texts } from '../../../../../locales/texts.ts';
import { useOwnTexts } from '../use-own-texts.ts';

function placeOf({ part, number }: CardProblem, { t }: Texts, own: OwnTexts): string {
  if (part === 'card') return t('own.identity');
  if (part === 'toll') return own.t('toll');
  if (part === 'force') return own.t('force');
  return t(`own.part.${part}`, number);
}

interface Props {
  problems: readonly CardProblem[];
  /** The reader has tried to save. */
  asked: boolean;
}

/** What keeps a card from being saved, and what would keep it out of a pack for others. */
export function Problems({ problems, asked }: Props) {
  const texts = useTexts();
  const { t, count } = texts;
  const own = useOwnTexts();
  const list = (some: readonly CardProblem[]) => (
    <ul>
      {some.map((problem) => (
        <li key={JSON.stringify(problem)}>
          {placeOf(problem, texts, own)}: {own.t(`check.${keyPart(problem.rule)}`, ...problem.values)}
        </li>
      ))}
    </ul>
  );
  const blocking = problems.filter(({ blocks }) => blocks);
  const others = problems.filter(({ blocks }) => !blocks);
  return (
    <div class="own-problems">
      {blocking.length > 0 && (
        <div class={asked ? 'own-problem' : undefined} role={asked ? 'alert' : undefined}>
          <h2>{t('own.blocking')}</h2>
          {list(blocking)}
        </div>
      )}
      {others.length > 0 && (
        <details>
          <summary>{count('own.beforeSharing', others.length)}</summary>
          {list(others)}
        </details>
      )}
      {problems.length === 0 && <p class="quiet">{t('own.passes')}</p>}
    </div>
  );
}
