import { useState } from 'preact/hooks';
import type { RelatedName } from '../../data/facts/card-data.ts';
import { keyPart } from '../../locales/texts.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';

/** More than this makes the small card a list of names. */
const SHOWN_AT_FIRST = 6;

interface Props {
  related: RelatedName[];
  onOpen: (id: string) => void;
}

/** Names that the entity is tied to, each with the tie; a click shows that card in place. */
export function RelatedNames({ related, onOpen }: Props) {
  const { t, count, lang } = useTexts();
  const [all, setAll] = useState(false);
  if (related.length === 0) return null;
  const shown = all ? related : related.slice(0, SHOWN_AT_FIRST);
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
        <button type="button" class="more" onClick={() => setAll(true)}>
          {count('card.showAllNames', hidden)}
        </button>
      )}
    </section>
  );
}
