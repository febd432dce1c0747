import { KindIcon } from '../../components/icons/KindIcon.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { NamedOnPage } from '../../data/messaging/tab-state.ts';

interface Props {
  names: NamedOnPage[];
  /** A name was chosen: its mention is shown in the page. */
  onShow: (id: string) => void;
}

/** The names on the page in order of appearance; a click leads to the first mention. */
export function PageNames({ names, onShow }: Props) {
  const { t, count, lang } = useTexts();
  if (names.length === 0) return <p class="tab-message">{t('popup.empty')}</p>;
  return (
    <>
      <h2>{count('popup.names', names.length)}</h2>
      <ul class="names">
        {names.map(({ id, kind, name, count: times, ambiguous }) => (
          <li key={id} class={`kind-${kind}`}>
            <button type="button" onClick={() => onShow(id)}>
              <KindIcon kind={kind} />
              <span class="name">{name[lang]}</span>
              <span class="times">
                {count('popup.times', times)}
                {ambiguous && `, ${t('popup.ambiguous')}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
