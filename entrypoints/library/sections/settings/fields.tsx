/** The form fields of the settings page. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../../../../data/settings/settings.ts';
import type { SettingsChange } from '../../../../data/settings/settings-change.ts';

/** Props of each group of settings. */
export interface GroupProps {
  settings: Settings;
  change: (change: SettingsChange) => void;
}

interface ChoiceProps<T extends string> {
  legend: string;
  value: T;
  /** `lang`: the label's language, where it differs from the interface's. */
  options: readonly { value: T; label: string; help?: string; lang?: string }[];
  onChange: (value: T) => void;
}

/** A choice of one among a few visible options. */
export function Choice<T extends string>({ legend, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span lang={option.lang}>{option.label}</span>
            {option.help && <span class="quiet"> {option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  label: string;
  help: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** A checkbox with a label and a help text. */
export function Switch({ label, help, value, onChange }: SwitchProps) {
  return (
    <label class="switch-field">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label} <span class="quiet">{help}</span>
      </span>
    </label>
  );
}

interface GroupFrameProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

/** A group of settings under its heading. */
export function Group({ id, title, children }: GroupFrameProps) {
  return (
    <section aria-labelledby={`settings-${id}`}>
      <h2 id={`settings-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
