import type { NoteRules } from '../../../data/notes/note-rules.ts';
import { useTexts } from '../../texts-context.ts';
import { useCombobox } from '../../use-combobox.ts';

interface Props {
  rules: NoteRules;
  tags: string[];
  /** The tags of other notes, the most frequent first. */
  inUse: readonly string[];
  onChange: (tags: string[]) => void;
  /** Text in the box that is not a tag yet; saving the note makes it one. */
  typed: string;
  onType: (typed: string) => void;
}

/** The tags as buttons that remove them, and a box that adds a typed or suggested one. */
export function TagsField({ rules, tags, inUse, onChange, typed, onType }: Props) {
  const { t } = useTexts();
  const suggestions = rules.suggestTags(typed, inUse, tags);
  const box = useCombobox(suggestions.length);

  function type(value: string) {
    onType(value);
    box.show(value.trim() !== '');
  }

  function add(tag: string) {
    const added = rules.normalizeTag(tag);
    type('');
    const isChosen = tags.some((other) => other.toLowerCase() === added.toLowerCase());
    if (added !== '' && !isChosen) onChange([...tags, added]);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (box.moveWithKey(event.key)) return event.preventDefault();
    switch (event.key) {
      case ',':
      case 'Enter': {
        // Ctrl+Enter saves the form.
        if (event.ctrlKey || event.metaKey) return;
        const chosen = box.expanded && event.key === 'Enter' ? suggestions[box.active] : undefined;
        if (typed.trim() !== '' || chosen) add(chosen ?? typed);
        break;
      }
      case 'Backspace':
        if (typed !== '' || tags.length === 0) return;
        onChange(tags.slice(0, -1));
        break;
      case 'Escape':
        // Closes the list first; after that the key closes the card.
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
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            {tag} <span aria-hidden="true">×</span>
          </button>
        ))}
        {tags.length < rules.maxTags && (
          <input
            type="text"
            {...box.input}
            maxLength={rules.maxTagLength}
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
          suggestions.map((tag, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus and handles the keys.
            <div key={tag} role="option" tabIndex={-1} {...box.option(index)} onClick={() => add(tag)}>
              {tag}
            </div>
          ))}
      </div>
    </div>
  );
}
