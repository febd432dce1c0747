import { KindIcon } from '../../components/icons/KindIcon.tsx';
import { NamesLinks } from '../../components/tab/NamesLinks.tsx';
import { useTexts } from '../../components/texts-context.ts';
import { mapOfHash, timelineOfHash } from '../../data/messaging/open-pages.ts';
import { isUnsure, type NamedOnPage } from '../../data/messaging/tab-state.ts';

interface Props {
  /** In order of appearance. */
  names: readonly NamedOnPage[];
  /** Called with the entity's id to open its card and scroll to its first mention. */
  onOpen: (id: string) => void;
}

/** The names on the page; a click opens a name's card. */
export function PageNames({ names, onOpen }: Props) {
  const { t, count, lang } = useTexts();
  if (names.length === 0) return <p class="tab-message">{t('popup.empty')}</p>;
  const ids = names.map(({ id }) => id);
  return (
    <section aria-labelledby="names">
      <div class="names-head">
        <h2 id="names">{count('popup.names', names.length)}</h2>
        <NamesLinks timeline={timelineOfHash(ids)} map={mapOfHash(ids)} />
      </div>
      <ul class="names">
        {names.map((named) => (
          <li key={named.id} class={`kind-${named.kind}`}>
            <button type="button" data-name={named.id} onClick={() => onOpen(named.id)}>
              <KindIcon kind={named.kind} />
              <span class="name">{named.name[lang]}</span>{' '}
              <span class="times">
                {count('popup.times', named.count)}
                {isUnsure(named) && `, ${t('popup.ambiguous')}`}
              </span>{' '}
              <span class="visually-hidden">({t(`kind.${named.kind}`)})</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
