import { useTexts } from '../../../../../components/texts-context.ts';
import type { CardChange, PackPlan } from '../../../../../data/installed-packs/plan-import.ts';

/** Cards that are listed of each kind of change. */
const MAX_CARDS = 50;

const CHANGES = ['added', 'changed', 'removed'] as const;

interface Props extends NonNullable<PackPlan['update']> {
  /** Of the file. */
  version: string;
}

/** What an update does, card by card. */
export function ChangeList({ before, changes, version }: Props) {
  const { t, count, lang } = useTexts();
  const detail = ({ change, facts }: CardChange) =>
    change === 'changed'
      ? CHANGES.flatMap((kind) => (facts[kind] > 0 ? [count(`packs.factChange.${kind}`, facts[kind])] : [])).join(', ')
      : '';
  return (
    <>
      <p>{t('packs.updateFrom', before.version, version)}</p>
      {changes.length === 0 && <p>{t('packs.nothingChanges')}</p>}
      {CHANGES.map((kind) => {
        const cards = changes.filter(({ change }) => change === kind);
        if (cards.length === 0) return null;
        return (
          <details key={kind} class="fold" open={cards.length <= 10}>
            <summary>{count(`packs.cardChange.${kind}`, cards.length)}</summary>
            <ul>
              {cards.slice(0, MAX_CARDS).map((card) => (
                <li key={card.id}>
                  {card.name[lang]} <span class="quiet">{detail(card)}</span>
                </li>
              ))}
              {cards.length > MAX_CARDS && <li>{t('packs.morePlaces', cards.length - MAX_CARDS)}</li>}
            </ul>
          </details>
        );
      })}
    </>
  );
}
