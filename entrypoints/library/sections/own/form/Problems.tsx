import { useTexts } from '../../../../../components/texts-context.ts';
import type { CardProblem } from '../../../../../data/own/check-own-card.ts';
import { keyPart, type Texts } from '../../../../../locales/texts.ts';

function sentence({ part, number, rule, values }: CardProblem, { t }: Texts): string {
  const place = part === 'card' ? t('own.identity') : t(`own.part.${part}`, number);
  return `${place}: ${t(`own.check.${keyPart(rule)}`, ...values)}`;
}

interface Props {
  problems: readonly CardProblem[];
  /** The reader has tried to save. */
  asked: boolean;
}

/** What keeps a card from being saved, and what would keep it out of a pack for others. */
export function Problems({ problems, asked }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const list = (some: readonly CardProblem[]) => (
    <ul>
      {some.map((problem) => (
        <li key={JSON.stringify(problem)}>{sentence(problem, texts)}</li>
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
          <summary>{t('own.beforeSharing', others.length)}</summary>
          {list(others)}
        </details>
      )}
      {problems.length === 0 && <p class="quiet">{t('own.passes')}</p>}
    </div>
  );
}
