import { useTexts } from '../../../../../components/texts-context.ts';
import type { OfferedDeletions as Offered } from '../../../../../data/folder/import-folder.ts';
import { nameIn } from '../../../../../data/notes/formats/markdown-names.ts';
import type { Note } from '../../../../../data/notes/note.ts';
import { nameOfCard, type OwnCard } from '../../../../../data/own/own-card.ts';
import { MAX_NAMED } from './use-file-names.ts';
import { useFolderTexts } from './use-folder.ts';

/** Characters of a note by which it is recognized. */
const MAX_START = 80;

interface Props {
  offered: Offered;
  /** Whether they go to the trash here, too. */
  taken: boolean;
  onChange: (taken: boolean) => void;
}

/** Names what was deleted on another computer, and lets the reader follow. */
export function OfferedDeletions({ offered: { notes, cards }, taken, onChange }: Props) {
  const { t, count, lang } = useTexts();
  const folder = useFolderTexts();
  const labelOf = (note: Note) => {
    const [id] = note.entities;
    const name = id === undefined ? t('notesPage.otherNotes') : nameIn(note, id, lang);
    const text = (note.text || (note.quote?.exact ?? '')).replace(/\s+/g, ' ').trim();
    return folder.t('named', name, text.length > MAX_START ? `${text.slice(0, MAX_START).trimEnd()}…` : text);
  };
  const nameOf = (card: OwnCard) => {
    const name = nameOfCard(card)[lang];
    return card.entity ? name : folder.t('ownFacts', name);
  };
  const labels = [
    ...cards.map((card) => ({ id: card.id, label: nameOf(card) })),
    ...notes.map((note) => ({ id: note.id, label: labelOf(note) })),
  ];
  const more = labels.length - MAX_NAMED;
  return (
    <div class="refused">
      <p>{folder.count('offered', labels.length)}</p>
      <ul>
        {labels.slice(0, MAX_NAMED).map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
        {more > 0 && <li>{count('notesPage.andMore', more)}</li>}
      </ul>
      <label class="switch-field">
        <input type="checkbox" checked={taken} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
        <span>{folder.t('alsoHere')}</span>
      </label>
    </div>
  );
}
