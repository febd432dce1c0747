import { useId, useState } from 'preact/hooks';
import { MAX_TAG_LENGTH, MAX_TAGS, plainTag } from '../../data/notes/note.ts';
import { useTexts } from '../texts-context.ts';
import { completionsOf } from './tag-completion.ts';

interface Props {
  tags: string[];
  /** Those of other notes, the most frequent first. */
  inUse: readonly string[];
  onChange: (tags: string[]) => void;
  /** What stands in the box and is no tag yet: it becomes one when the note is saved. */
  typed: string;
  onType: (typed: string) => void;
}

/** The types tie this role to a <datalist>, which keyboards reach in every browser differently. */
function comboboxProps(list: string, expanded: boolean, active: string | undefined): object {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': expanded,
    'aria-controls': list,
    'aria-activedescendant': active,
  };
}

/** Tags as buttons that take them away, and a box that adds one: typed out, or chosen from those in use. */
export function TagsField({ tags, inUse, onChange, typed, onType }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = completionsOf(typed, inUse, tags);
  const expanded = isOpen && offered.length > 0;

  function type(value: string) {
    onType(value);
    setOpen(value.trim() !== '');
    setActive(-1);
  }

  function add(tag: string) {
    const plain = plainTag(tag);
    type('');
    if (plain !== '' && !tags.some((one) => one.toLowerCase() === plain.toLowerCase())) onChange([...tags, plain]);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const last = offered.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        setOpen(true);
        setActive(active >= last ? 0 : active + 1);
        break;
      case 'ArrowUp':
        setOpen(true);
        setActive(active <= 0 ? last : active - 1);
        break;
      case ',':
      case 'Enter': {
        // With the key that saves, and with nothing typed, the key is the form's.
        if (event.ctrlKey || event.metaKey) return;
        const chosen = expanded && event.key === 'Enter' ? offered[active] : undefined;
        if (typed.trim() !== '' || chosen) add(chosen ?? typed);
        break;
      }
      case 'Backspace':
        if (typed !== '' || tags.length === 0) return;
        onChange(tags.slice(0, -1));
        break;
      case 'Escape':
        // First the list goes; after that the key is the card's.
        if (!expanded) return;
        setOpen(false);
        event.stopPropagation();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <div class="tags-field">
      <label for={`${id}-input`}>{t('noteEditor.tags')}</label>
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
            id={`${id}-input`}
            type="text"
            {...comboboxProps(`${id}-list`, expanded, expanded && active >= 0 ? `${id}-${active}` : undefined)}
            autocomplete="off"
            maxLength={MAX_TAG_LENGTH}
            placeholder={tags.length === 0 ? t('noteEditor.addTag') : ''}
            value={typed}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
        )}
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('noteEditor.tagsInUse')} hidden={!expanded}>
        {expanded &&
          offered.map((tag, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
            <div
              key={tag}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // The focus stays in the input.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => add(tag)}
            >
              {tag}
            </div>
          ))}
      </div>
    </div>
  );
}
