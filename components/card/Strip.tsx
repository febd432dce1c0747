import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
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
  /** Stays at the lower edge of the card while it is folded and would be scrolled out of sight. */
  isKept?: boolean;
  fold: Fold;
  children: ComponentChildren;
}

/** A row of the card that unfolds in place. */
export function Strip({ icon, label, tone, isKept = false, fold, children }: Props) {
  const id = useId();
  const strip = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  // What a press unfolds may stand below the edge of the card, and notes come later.
  const [isPressed, setIsPressed] = useState(false);
  useEffect(() => {
    if (!isPressed || !content.current) return;
    const shown = new ResizeObserver(() => {
      if (!content.current?.firstElementChild?.clientHeight) return;
      strip.current?.scrollIntoView({ block: 'nearest' });
      setIsPressed(false);
    });
    shown.observe(content.current);
    return () => shown.disconnect();
  }, [isPressed]);
  function press() {
    setIsPressed(!fold.isOpen);
    fold.toggle();
  }
  return (
    <section class={`strip strip-${tone}${isKept && !fold.isOpen ? ' strip-kept' : ''}`} ref={strip}>
      <h3>
        <button type="button" class="strip-head" aria-expanded={fold.isOpen} aria-controls={id} onClick={press}>
          <Icon d={icon} width={1.4} />
          <span>{label}</span>
          <Icon class="chevron" d={CHEVRON} />
        </button>
      </h3>
      <div class="strip-content" id={id} ref={content} hidden={!fold.isOpen}>
        {fold.isOpen && children}
      </div>
    </section>
  );
}
