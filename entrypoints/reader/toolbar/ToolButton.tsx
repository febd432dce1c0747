import { Icon } from '../../../components/icons/Icon.tsx';

interface Props {
  /** An SVG path in a 16 by 16 box. */
  icon: string;
  label: string;
  onClick: () => void;
  disabled?: boolean;
  /** For a button that opens and closes something. */
  pressed?: boolean;
}

/** A button of the toolbar with an icon. */
export function ToolButton({ icon, label, onClick, disabled = false, pressed }: Props) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon d={icon} />
    </button>
  );
}
