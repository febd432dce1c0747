import { KindIcon } from '../../components/icons/KindIcon.tsx';
import { useTexts } from '../../components/texts-context.ts';
import { isUnsure, type NamedOnPage } from '../../data/messaging/tab-state.ts';
import { MentionSteps } from './MentionSteps.tsx';

interface Props {
  named: NamedOnPage;
  /** Index of the mention shown last, from 0; undefined when none was. */
  shown: number | undefined;
  /** The reader has said that this name is never to be marked. */
  neverMarked: boolean;
  onShow: (index: number) => void;
  onOpen: () => void;
}

/** One name on the page: opens its card, and shows its mentions. */
export function NameRow({ named, shown, neverMarked, onShow, onOpen }: Props) {
  const { t, count, lang } = useTexts();
  const { id, kind, name, count: times } = named;
  const details = [
    shown === undefined || times === 1 ? count('popup.times', times) : t('panel.position', shown + 1, times),
    ...(isUnsure(named) ? [t('popup.ambiguous')] : []),
    ...(neverMarked ? [t('panel.neverMarked')] : []),
  ];
  return (
    <li class={`name-row kind-${kind}`}>
      <button type="button" class="name-link" data-name={id} onClick={onOpen}>
        <KindIcon kind={kind} />
        <span>
          {name[lang]} <span class="visually-hidden">({t(`kind.${kind}`)})</span>
        </span>
      </button>
      <p class="name-details">{details.join(' · ')}</p>
      <MentionSteps named={named} shown={shown} onShow={onShow} />
    </li>
  );
}
