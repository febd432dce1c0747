import type { ComponentChildren } from 'preact';
import { useTexts } from '../../../../../components/texts-context.ts';

interface Props {
  /** Heading of the list. */
  title: string;
  /** One sentence on what belongs here. */
  help?: string;
  /** The name of each item, such as "Fact 2". */
  itemName: (number: number) => string;
  count: number;
  item: (index: number) => ComponentChildren;
  onRemove: (index: number) => void;
  /** Absent where the order means nothing. */
  onMoveUp?: (index: number) => void;
  /** Label of the button for a new item; absent where none can be added. */
  addLabel: string;
  onAdd?: (() => void) | undefined;
}

/** A list of parts of a card, each in a frame with its buttons. */
export function Items({ title, help, itemName, count, item, onRemove, onMoveUp, addLabel, onAdd }: Props) {
  const { t } = useTexts();
  return (
    <section class="own-items">
      <h2>{title}</h2>
      {help && <p class="quiet">{help}</p>}
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={index}>
          <legend>{itemName(index + 1)}</legend>
          {item(index)}
          <div class="own-actions">
            {onMoveUp && index > 0 && (
              <button type="button" class="more" onClick={() => onMoveUp(index)}>
                {t('own.moveUp')}
                <span class="visually-hidden"> {itemName(index + 1)}</span>
              </button>
            )}
            <button type="button" class="more danger" onClick={() => onRemove(index)}>
              {t('own.remove')}
              <span class="visually-hidden"> {itemName(index + 1)}</span>
            </button>
          </div>
        </fieldset>
      ))}
      {onAdd && (
        <button type="button" class="more" onClick={onAdd}>
          {addLabel}
        </button>
      )}
    </section>
  );
}
