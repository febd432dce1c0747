import { memo } from 'preact/compat';
import type { TimelineItem } from '../timeline-items.ts';

export const optionId = (item: TimelineItem) => `timeline-${item.id}`;

interface Props {
  items: TimelineItem[];
  chosen: TimelineItem | undefined;
  labelOf: (item: TimelineItem) => string;
}

/** The chart's items for screen readers: each is an option, also where the drawing has room for a number only. */
export const Options = memo(function Options({ items, chosen, labelOf }: Props) {
  return (
    <div class="visually-hidden">
      {items.map((item) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus, and names its active option.
        <div key={item.id} id={optionId(item)} role="option" aria-selected={item === chosen}>
          {labelOf(item)}
        </div>
      ))}
    </div>
  );
});
