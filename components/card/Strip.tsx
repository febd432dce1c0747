import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';

/** Path of an arrow that points to what unfolds. */
export const CHEVRON = 'm6 4 4 4-4 4';

/** Whether a part of the card is unfolded. */
export interface Fold {
  isOpen: boolean;
  toggle: () => void;
}

interface Props {
  /** Path of the icon before the label. */
  icon: string;
  label: string;
  tone: 'doubt' | 'note';
  fold: Fold;
  children: ComponentChildren;
}

/** A row of the card that unfolds in place. */
export function Strip({ icon, label, tone, fold, children }: Props) {
  const id = useId();
  return (
    <section class={`strip strip-${tone}`}>
      <h3>
        <button type="button" class="strip-head" aria-expanded={fold.isOpen} aria-controls={id} onClick={fold.toggle}>
          <Icon d={icon} width={1.4} />
          <span>{label}</span>
          <Icon class="chevron" d={CHEVRON} />
        </button>
      </h3>
      <div class="strip-content" id={id} hidden={!fold.isOpen}>
        {fold.isOpen && children}
      </div>
    </section>
  );
}
