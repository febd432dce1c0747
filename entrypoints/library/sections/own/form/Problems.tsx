import { useTexts } from '../../../../../components/texts-context.ts';
import type { CardProblem } from '../../../../../data/own/check-parts.ts';
import { keyPart, type Texts } from '../../../../../locales/texts.ts';

/** Parts of which a card has one. */
const WHOLE = { card: 'own.identity', toll: 'own.toll', force: 'own.force' } as const;
type Numbered = Exclude<CardProblem['part'], keyof typeof WHOLE>;

function sentence({ part, number, rule, values }: CardProblem, { t }: Texts): string {
  const place = part in WHOLE ? t(WHOLE[part as keyof typeof WHOLE]) : t(`own.part.${part as Numbered}`, number);
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
