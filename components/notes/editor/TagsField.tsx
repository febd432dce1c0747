import { MAX_TAG_LENGTH, MAX_TAGS, plainTag } from '../../../data/notes/note.ts';
import { useTexts } from '../../texts-context.ts';
import { useCombobox } from '../../use-combobox.ts';
import { completionsOf } from './tag-suggestions.ts';

interface Props {
  tags: string[];
  /** Those of other notes, the most frequent first. */
  inUse: readonly string[];
  onChange: (tags: string[]) => void;
  /** What stands in the box and is no tag yet: it becomes one when the note is saved. */
  typed: string;
  onType: (typed: string) => void;
}

/** Tags as buttons that take them away, and a box that adds one: typed out, or chosen from those in use. */
export function TagsField({ tags, inUse, onChange, typed, onType }: Props) {
  const { t } = useTexts();
  const offered = completionsOf(typed, inUse, tags);
  const box = useCombobox(offered.length);

  function type(value: string) {
    onType(value);
    box.show(value.trim() !== '');
  }

  function add(tag: string) {
    const plain = plainTag(tag);
    type('');
    if (plain !== '' && !tags.some((one) => one.toLowerCase() === plain.toLowerCase())) onChange([...tags, plain]);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (box.walk(event.key)) return event.preventDefault();
    switch (event.key) {
      case ',':
      case 'Enter': {
        // With the key that saves, and with nothing typed, the key is the form's.
        if (event.ctrlKey || event.metaKey) return;
        const chosen = box.expanded && event.key === 'Enter' ? offered[box.active] : undefined;
        if (typed.trim() !== '' || chosen) add(chosen ?? typed);
        break;
      }
      case 'Backspace':
        if (typed !== '' || tags.length === 0) return;
        onChange(tags.slice(0, -1));
        break;
      case 'Escape':
        // First the list goes; after that the key is the card's.
        if (!box.expanded) return;
        box.show(false);
        event.stopPropagation();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <div class="tags-field">
      <label for={box.labelFor}>{t('noteEditor.tags')}</label>
      <div class="tags-box">
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            class="tag"
            aria-label={t('noteEditor.removeTag', tag)}
            onClick={() => onChange(tags.filter((one) => one !== tag))}
          >
            {tag} <span aria-hidden="true">×</span>
          </button>
        ))}
        {tags.length < MAX_TAGS && (
          <input
            type="text"
            {...box.input}
            maxLength={MAX_TAG_LENGTH}
            placeholder={tags.length === 0 ? t('noteEditor.addTag') : ''}
            value={typed}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={() => box.show(false)}
          />
        )}
      </div>
      <div role="listbox" {...box.list} aria-label={t('noteEditor.tagsInUse')}>
        {box.expanded &&
          offered.map((tag, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
            <div key={tag} role="option" tabIndex={-1} {...box.option(index)} onClick={() => add(tag)}>
              {tag}
            </div>
          ))}
      </div>
    </div>
  );
}
