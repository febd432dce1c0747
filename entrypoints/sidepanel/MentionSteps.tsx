import { Icon } from '../../components/icons/Icon.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { NamedOnPage } from '../../data/messaging/tab-state.ts';

interface Props {
  named: NamedOnPage;
  /** Index of the mention shown last, from 0; undefined when none was. */
  shown: number | undefined;
  onShow: (index: number) => void;
}

function Arrow({ label, path, onClick }: { label: string; path: string; onClick: () => void }) {
  return (
    <button type="button" class="arrow" aria-label={label} title={label} onClick={onClick}>
      <Icon d={path} />
    </button>
  );
}

/** Buttons that scroll the page to the mentions of a name, one after the other. */
export function MentionSteps({ named: { name, count: times }, shown, onShow }: Props) {
  const { t, lang } = useTexts();
  const next = shown === undefined ? 0 : (shown + 1) % times;
  const previous = shown === undefined ? times - 1 : (shown + times - 1) % times;
  return (
    <div class="mention-steps">
      {times === 1 ? (
        <Arrow label={t('panel.show', name[lang])} path="m4 6 4 4 4-4" onClick={() => onShow(0)} />
      ) : (
        <>
          <Arrow label={t('panel.previous', name[lang])} path="m4 10 4-4 4 4" onClick={() => onShow(previous)} />
          <Arrow label={t('panel.next', name[lang])} path="m4 6 4 4 4-4" onClick={() => onShow(next)} />
        </>
      )}
    </div>
  );
}
