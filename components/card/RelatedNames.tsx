import { useState } from 'preact/hooks';
import type { RelatedName } from '../../data/facts/card-data.ts';
import { keyPart } from '../../locales/texts.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';

/** With more, the card would be mostly a list of names. */
const INITIALLY_SHOWN = 6;

interface Props {
  related: RelatedName[];
  onOpen: (id: string) => void;
}

/** The related entities with the kind of relation; a click opens that entity's card in place. */
export function RelatedNames({ related, onOpen }: Props) {
  const { t, count, lang } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  if (related.length === 0) return null;
  const shown = showsAll ? related : related.slice(0, INITIALLY_SHOWN);
  const hidden = related.length - shown.length;
  return (
    <section class="related">
      <h3>{t('card.related')}</h3>
      <ul>
        {shown.map(({ id, kind, name, type, inverse }) => (
          <li key={`${type} ${inverse} ${id}`}>
            <span class="tie">{t(inverse ? `relationInverse.${keyPart(type)}` : `relation.${keyPart(type)}`)}</span>
            <button type="button" class={`name-link kind-${kind}`} onClick={() => onOpen(id)}>
              <KindIcon kind={kind} />
              {name[lang]}
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="more" onClick={() => setShowsAll(true)}>
          {count('card.showAllNames', hidden)}
        </button>
      )}
    </section>
  );
}
