import { useTexts } from '../../components/texts-context.ts';
import { isUnsure, type NamedOnPage } from '../../data/messaging/tab-state.ts';
import { MentionSteps } from './MentionSteps.tsx';

interface Props {
  named: NamedOnPage;
  /** Index of the mention shown last, from 0; undefined when none was. */
  shown: number | undefined;
  onShow: (index: number) => void;
}

/** Says on a card how often the page names its entity, with buttons that go there. */
export function CardMentions({ named, shown, onShow }: Props) {
  const { t, count } = useTexts();
  return (
    <div class="card-mentions">
      <p>
        {shown === undefined || named.count === 1
          ? count('card.onThisPage', named.count)
          : t('panel.position', shown + 1, named.count)}
        {isUnsure(named) && ` · ${t('popup.ambiguous')}`}
      </p>
      <MentionSteps named={named} shown={shown} onShow={onShow} />
    </div>
  );
}
