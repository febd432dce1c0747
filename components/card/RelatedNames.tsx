import { useState } from 'preact/hooks';
import type { RelatedName } from '../../data/facts/card-data.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { relationLabel } from './relation-label.ts';

/** With more, a page would be mostly a list of names. */
const INITIALLY_SHOWN = 6;

interface Props {
  related: readonly RelatedName[];
  onOpen: (id: string) => void;
}

/** Related entities, each with its relation; a click opens that entity's card in place. */
export function RelatedList({ related, onOpen }: Props) {
  const texts = useTexts();
  return (
    <ul>
      {related.map((one) => (
        <li key={`${one.type} ${one.inverse} ${one.id}`}>
          <span class="tie">{relationLabel(one, texts)}</span>
          <button type="button" class={`name-link kind-${one.kind}`} onClick={() => onOpen(one.id)}>
            <KindIcon kind={one.kind} />
            {one.name[texts.lang]}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The section of the related names, the first of them at first. */
export function RelatedNames({ related, onOpen }: Props) {
  const { t, count } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  if (related.length === 0) return null;
  const shown = showsAll ? related : related.slice(0, INITIALLY_SHOWN);
  const hidden = related.length - shown.length;
  return (
    <section class="related">
      <h3>{t('card.related')}</h3>
      <RelatedList related={shown} onOpen={onOpen} />
      {hidden > 0 && (
        <button type="button" class="more" onClick={() => setShowsAll(true)}>
          {count('card.showAllNames', hidden)}
        </button>
      )}
    </section>
  );
}
