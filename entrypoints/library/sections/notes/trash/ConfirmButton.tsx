import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';

interface Props {
  /** On the button that asks, and on the one that does it. */
  label: string;
  question: string;
  onSure: () => void;
  children?: ComponentChildren;
}

/** A button for what cannot be undone: it asks first. */
export function Sure({ label, question, onSure, children }: Props) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <>
        {children}
        <button type="button" class="more danger" onClick={() => setAsking(true)}>
          {label}
        </button>
      </>
    );
  return (
    <span class="sure">
      <span role="alert">{question}</span>
      <button type="button" class="more" ref={(button) => button?.focus()} onClick={() => setAsking(false)}>
        {t('notesPage.cancel')}
      </button>
      <button
        type="button"
        class="more danger"
        onClick={() => {
          setAsking(false);
          onSure();
        }}
      >
        {label}
      </button>
    </span>
  );
}
