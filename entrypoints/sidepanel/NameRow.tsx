import { Icon } from '../../components/icons/Icon.tsx';
import { KindIcon } from '../../components/icons/KindIcon.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { NamedOnPage } from '../../data/messaging/tab-state.ts';
import type { TextKey } from '../../locales/texts.ts';

/**
 * Shares from which a decision counts as certain or likely; they are calibrated (docs/linking.md).
 */
const CERTAIN = 0.97;
const LIKELY = 0.75;

/** The word for a confidence between 0 and 1. */
function confidenceKey(confidence: number): TextKey {
  if (confidence >= CERTAIN) return 'panel.certain';
  return confidence >= LIKELY ? 'panel.likely' : 'panel.unsure';
}

interface Props {
  named: NamedOnPage;
  /** Index of the mention shown last, from 0; undefined when none was. */
  shown: number | undefined;
  onShow: (index: number) => void;
  onOpen: () => void;
}

function Arrow({ label, path, onClick }: { label: string; path: string; onClick: () => void }) {
  return (
    <button type="button" class="arrow" aria-label={label} title={label} onClick={onClick}>
      <Icon d={path} />
    </button>
  );
}

/** One name on the page, with buttons that show its mentions and its card. */
export function NameRow({ named, shown, onShow, onOpen }: Props) {
  const { t, count, lang } = useTexts();
  const { kind, name, count: times, ambiguous, confidence } = named;
  const next = shown === undefined ? 0 : (shown + 1) % times;
  const previous = shown === undefined ? times - 1 : (shown + times - 1) % times;
  const percent = Math.round(confidence * 100);
  return (
    <li class={`name-row kind-${kind}`}>
      <button type="button" class="name-link" onClick={() => onShow(next)}>
        <KindIcon kind={kind} />
        <span>
          {name[lang]}
          <span class="visually-hidden">, {t(`kind.${kind}`)}</span>
        </span>
      </button>
      <p class="name-details">
        {shown === undefined ? count('popup.times', times) : t('panel.position', shown + 1, times)} ·{' '}
        {ambiguous ? t('popup.ambiguous') : t('panel.confidence', t(confidenceKey(confidence)), percent)}
      </p>
      <div class="row-tools">
        {times > 1 && (
          <>
            <Arrow label={t('panel.previous', name[lang])} path="m4 10 4-4 4 4" onClick={() => onShow(previous)} />
            <Arrow label={t('panel.next', name[lang])} path="m4 6 4 4 4-4" onClick={() => onShow(next)} />
          </>
        )}
        <button type="button" class="more" aria-label={t('panel.cardOf', name[lang])} onClick={onOpen}>
          {t('panel.card')}
        </button>
      </div>
    </li>
  );
}
