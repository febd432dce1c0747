import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';

interface Props {
  /** Of the button, and of the one that confirms. */
  label: string;
  question: string;
  onConfirm: () => void;
  /** Shown before the button until it asks. */
  children?: ComponentChildren;
}

/** A button that asks before it does what cannot be undone. */
export function ConfirmButton({ label, question, onConfirm, children }: Props) {
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
    <span class="confirm">
      <span role="alert">{question}</span>
      <button type="button" class="more" ref={(button) => button?.focus()} onClick={() => setAsking(false)}>
        {t('notesPage.cancel')}
      </button>
      <button
        type="button"
        class="more danger"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {label}
      </button>
    </span>
  );
}
