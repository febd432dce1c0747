import { useTexts } from '../../../components/texts-context.ts';
import type { OutlineItem } from '../pdf/outline.ts';

type OnChoose = (destination: string | unknown[]) => void;

function Items({ items, onChoose }: { items: OutlineItem[]; onChoose: OnChoose }) {
  return (
    <ul class="outline">
      {items.map(({ title, destination, items: inner }, index) => (
        <li key={index}>
          {destination === undefined ? (
            <span>{title}</span>
          ) : (
            <button type="button" class="outline-entry" onClick={() => onChoose(destination)}>
              {title}
            </button>
          )}
          {inner.length > 0 && <Items items={inner} onChoose={onChoose} />}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  /** Undefined until it has been read. */
  items: OutlineItem[] | undefined;
  onChoose: OnChoose;
}

/** The chapters of the document; choosing one goes there. */
export function Outline({ items, onChoose }: Props) {
  const { t } = useTexts();
  if (items?.length === 0) return <p class="panel-message">{t('reader.panel.noOutline')}</p>;
  return items ? <Items items={items} onChoose={onChoose} /> : null;
}
