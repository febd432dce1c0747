import { memo } from 'preact/compat';
import type { TimelineItem } from '../timeline-items.ts';

/** The element id of an item's option. */
export const optionId = (item: TimelineItem) => `timeline-${item.id}`;

interface Props {
  items: TimelineItem[];
  chosen: TimelineItem | undefined;
  labelOf: (item: TimelineItem) => string;
}

/** The chart's items for screen readers, also those that the drawing shows as a number. */
export const ScreenReaderOptions = memo(function ScreenReaderOptions({ items, chosen, labelOf }: Props) {
  return (
    <div class="visually-hidden">
      {items.map((item) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active option.
        <div key={item.id} id={optionId(item)} role="option" aria-selected={item === chosen}>
          {labelOf(item)}
        </div>
      ))}
    </div>
  );
});
