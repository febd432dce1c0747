import { useId } from 'preact/hooks';
import { useTexts } from '../texts-context.ts';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** Characters; the count is shown near the end. */
  most?: number;
  required?: boolean;
  /** What is wrong with the value; shown below, and told to screen readers. */
  problem?: string | undefined;
  help?: string;
  /** More than one line. */
  rows?: number;
  /** Receives the focus when the form opens. */
  isFirst?: boolean;
  lang?: string;
}

/** Characters left from which the count is shown. */
const COUNTED_FROM = 30;

/** A text field with its label, its room, and what is wrong with it. */
export function TextField(props: Props) {
  const { label, value, onInput, most, required = false, problem, help, rows, isFirst = false, lang } = props;
  const { t, count } = useTexts();
  const id = useId();
  const left = most === undefined ? Number.POSITIVE_INFINITY : most - value.trim().length;
  const field = {
    id,
    value,
    required,
    ...(lang ? { lang } : {}),
    'aria-invalid': problem !== undefined || left < 0,
    'aria-describedby': `${id}-about`,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onInput(currentTarget.value),
    ref: (element: HTMLElement | null) => {
      if (!element || !isFirst || element.dataset.focused) return;
      element.dataset.focused = 'true';
      element.focus();
    },
  };
  return (
    <div class="own-field">
      <label for={id}>
        {label} {required && <span class="quiet">({t('own.required')})</span>}
      </label>
      {rows ? <textarea {...field} rows={rows} /> : <input type="text" autocomplete="off" {...field} />}
      <p class="own-about" id={`${id}-about`}>
        {problem && <span class="own-problem">{problem} </span>}
        {help && <span class="quiet">{help} </span>}
        {left < COUNTED_FROM && (
          <span class={left < 0 ? 'own-problem' : 'quiet'}>
            {left < 0 ? count('own.over', -left) : count('own.left', left)}
          </span>
        )}
      </p>
    </div>
  );
}
