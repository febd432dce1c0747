import { useTexts } from '../../../../../components/texts-context.ts';
import type { CardChange, PackPlan } from '../../../../../data/installed-packs/plan-import.ts';
import { packTexts } from '../../../../../locales/pack-texts.ts';

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
  const pack = packTexts(lang);
  /** Wordings that are not the same in this language. */
  const shown = ({ wordings }: CardChange) => wordings.filter(({ before: old, after }) => old[lang] !== after[lang]);
  /** What changes in a card, such as "names to mark, 1 new fact". */
  const detail = (card: CardChange) =>
    [
      ...card.parts
        .filter((part) => !shown(card).some((one) => one.part === part))
        .map((part) => pack.t(`part.${part}`)),
      ...CHANGES.flatMap((kind) => (card.facts[kind] > 0 ? [count(`packs.factChange.${kind}`, card.facts[kind])] : [])),
      ...CHANGES.flatMap((kind) =>
        card.disputes[kind] > 0 ? [pack.count(`disputes.${kind}`, card.disputes[kind])] : [],
      ),
    ].join(', ');
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
                  {card.name[lang]} {kind === 'changed' && <span class="quiet">{detail(card)}</span>}
                  {shown(card).map(({ part, before: old, after }) => (
                    <div key={part} class="quiet">
                      {pack.t('wording', pack.t(`part.${part}`), old[lang], after[lang])}
                    </div>
                  ))}
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
