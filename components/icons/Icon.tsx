/** Three dots: there is more. */
export const MORE_DOTS = 'M3.5 8h.01M8 8h.01M12.5 8h.01';

interface Props {
  /** An SVG path, in a square of 16. */
  d: string;
  /** Of the stroke, in the same units. */
  width?: number;
  filled?: boolean;
  class?: string;
}

/** A small drawing in the colour of its text; what it stands for is said beside it. */
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
