import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Settings } from '../../../../data/settings/settings.ts';

type Props = Pick<Settings, 'trigger' | 'triggerKey' | 'openDelay' | 'closeDelay'>;

/** A name to try the chosen way of opening on; a note beside it stands for the card. */
export function DelayTrial({ trigger, triggerKey, openDelay, closeDelay }: Props) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function after(delay: number, open: boolean) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(open), delay);
  }

  function rest(event: PointerEvent) {
    if (trigger === 'click' || (trigger === 'key' && !event.getModifierState(triggerKey))) return;
    after(openDelay, true);
  }

  return (
    <p class="delay-trial">
      {t('settings.tryIt')}{' '}
      <button
        type="button"
        class="trial-name"
        aria-describedby="trial-card"
        onPointerEnter={rest}
        onPointerLeave={() => after(closeDelay, false)}
        onClick={() => trigger === 'click' && setOpen(!isOpen)}
      >
        {t('settings.sample.person')}
      </button>{' '}
      <span id="trial-card" class={isOpen ? 'trial-card trial-open' : 'trial-card'} role="status">
        {isOpen && t('settings.trialOpen')}
      </span>
    </p>
  );
}
