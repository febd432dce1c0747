/** Path of a "more" icon: three dots. */
export const MORE_DOTS = 'M3.5 8h.01M8 8h.01M12.5 8h.01';

interface Props {
  /** An SVG path in a 16 by 16 box. */
  d: string;
  /** Stroke width in the units of the path. */
  width?: number;
  filled?: boolean;
  class?: string;
}

/**
 * An icon in the text colour, hidden from screen readers: a text or label beside it says the same.
 */
export function Icon({ d, width = 1.6, filled = false, class: name }: Props) {
  return (
    <svg class={name} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={d}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width={width}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
