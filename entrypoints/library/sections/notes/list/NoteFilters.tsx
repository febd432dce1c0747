import { useMemo } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import type { Note } from '../../../../../data/notes/note.ts';
import { type Choice, choicesIn, type Filters } from './note-filters.ts';

interface Props {
  notes: readonly Note[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}

interface SelectProps {
  label: string;
  any: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

function Select({ label, any, value = '', choices, onChange }: SelectProps) {
  // What a link names and no note has any more is still what is asked for.
  const known = value === '' || choices.some((one) => one.value === value);
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{any}</option>
        {!known && <option value={value}>{value}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Search over the notes, and what they can be narrowed by. */
export function NoteFilters({ notes, filters, onChange }: Props) {
  const { t, lang } = useTexts();
  const choices = useMemo(() => choicesIn(notes, lang), [notes, lang]);
  const set = (part: Filters) => onChange({ ...filters, ...part });
  return (
    <search class="tools note-filters">
      <label class="note-find">
        {t('notesPage.find')}
        <input
          type="search"
          value={filters.find ?? ''}
          onInput={({ currentTarget: { value } }) => set({ find: value })}
        />
      </label>
      <Select
        label={t('notesPage.entity')}
        any={t('notesPage.anyEntity')}
        value={filters.entity}
        choices={choices.entity}
        onChange={(entity) => set({ entity })}
      />
      <Select
        label={t('notesPage.tag')}
        any={t('notesPage.anyTag')}
        value={filters.tag}
        choices={choices.tag}
        onChange={(tag) => set({ tag })}
      />
      <Select
        label={t('notesPage.site')}
        any={t('notesPage.anySite')}
        value={filters.site}
        choices={choices.site}
        onChange={(site) => set({ site })}
      />
      <label>
        {t('notesPage.from')}
        <input
          type="date"
          value={filters.from ?? ''}
          onChange={({ currentTarget: { value } }) => set({ from: value })}
        />
      </label>
      <label>
        {t('notesPage.to')}
        <input type="date" value={filters.to ?? ''} onChange={({ currentTarget: { value } }) => set({ to: value })} />
      </label>
    </search>
  );
}
