import type { RelatedName } from '../../data/facts/card-data.ts';
import { Icon } from '../icons/Icon.tsx';
import { useTexts } from '../texts-context.ts';
import { RelatedList } from './RelatedNames.tsx';
import { relationInRow } from './relation-label.ts';
import { CHEVRON, type Fold } from './Strip.tsx';

/** Names in the row; the others are unfolded. */
const IN_ROW = 2;

interface Props {
  related: readonly RelatedName[];
  /** Ids of the entities that are named on the page. */
  onPage: readonly string[];
  fold: Fold;
  onOpen: (id: string) => void;
}

/** An entity may have several relations; it stands in the row once. */
const oncePerEntity = (related: readonly RelatedName[]) =>
  related.filter(({ id }, index) => related.findIndex((other) => other.id === id) === index);

/** A row with the related names that matter most on this page, which unfolds to all of them. */
export function RelatedStrip({ related, onPage, fold, onOpen }: Props) {
  const texts = useTexts();
  const { t, count, lang } = texts;
  if (related.length === 0) return null;
  const isNamed = ({ id }: RelatedName) => onPage.includes(id);
  const ordered = [...related.filter(isNamed), ...related.filter((one) => !isNamed(one))];
  const inRow = oncePerEntity(ordered).slice(0, IN_ROW);
  const hidden = related.length - inRow.length;
  return (
    <section class="strip related">
      <h3 class="visually-hidden">{t('card.related')}</h3>
      {fold.isOpen ? (
        <RelatedList related={ordered} onOpen={onOpen} />
      ) : (
        <ul class="related-row">
          {inRow.map((one) => (
            <li key={one.id}>
              <span class="tie">{relationInRow(one, texts)}</span>{' '}
              <button type="button" class="inline-link" onClick={() => onOpen(one.id)}>
                {one.name[lang]}
              </button>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <button type="button" class="strip-more" aria-expanded={fold.isOpen} onClick={fold.toggle}>
          {fold.isOpen ? t('card.fewerNames') : count('card.relatedMore', hidden)}{' '}
          <span class="visually-hidden">{t('card.relatedNames')}</span>
          <Icon class="chevron" d={CHEVRON} />
        </button>
      )}
    </section>
  );
}
