import { useState } from 'preact/hooks';
import type { EntityName, Failure } from '../../../data/messaging/protocol.ts';
import type { DraftContent } from '../../../data/notes/drafts.ts';
import { type Note, plainTag, type Quote } from '../../../data/notes/note.ts';
import type { Change, NoteKeeper } from '../../../data/notes/note-keeper.ts';
import { keyPart } from '../../../locales/texts.ts';
import { useTexts } from '../../texts-context.ts';
import { OtherText } from './EditConflict.tsx';
import { EntityChoice } from './EntityChoice.tsx';
import { TagsField } from './TagsField.tsx';
import { useDraft } from './use-draft.ts';
import { WritingBox } from './WritingBox.tsx';

interface Props {
  keeper: NoteKeeper;
  /** The note to change; absent for a new one. */
  note?: Note;
  /** What a new note is taken at; it may stand without a text. */
  quote?: Quote;
  /** Entities that it may be about, and those that it is about at first. */
  choices: readonly EntityName[];
  chosen: readonly string[];
  /** Tags of other notes, the most frequent first. */
  tagsInUse: readonly string[];
  onSaved: (note: Note, besides?: Note) => void;
  /** The reader leaves the note as it is elsewhere: with another text, or (undefined) deleted. */
  onGivenUp: (other: Note | undefined) => void;
  onCancel: () => void;
}

/** What is in the editor. */
interface Written {
  text: string;
  tags: string[];
  entities: readonly string[];
}

/** Writes one note. What is typed stays in the box until the store has it, and is kept as a draft meanwhile. */
export function NoteEditor(props: Props) {
  const { keeper, note, quote, choices, chosen, tagsInUse, onSaved, onGivenUp, onCancel } = props;
  const { t } = useTexts();
  const untouched = { text: note?.text ?? '', tags: note?.tags ?? [], entities: chosen };
  const [written, setWritten] = useState<Written>(untouched);
  const [touched, setTouched] = useState(false);
  const [typedTag, setTypedTag] = useState('');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  /** The database was deleted, or the note in it, while it was being changed: what was written is kept as a new note. */
  const isGone = note !== undefined && failure === 'not-found';
  /** Of a new note: when it is not known whether it was saved, saving it again makes no second one. */
  const [newId] = useState(() => crypto.randomUUID());
  /** What has become of the note elsewhere since this text was begun. */
  const [elsewhere, setElsewhere] = useState<{ other: Note; deleted: boolean }>();
  /** The revision of the note that what is in the editor was begun from: a draft may be older than the note. */
  const [basedOn, setBasedOn] = useState(note?.revision);
  const canSave = !saving && (written.text.trim() !== '' || (note ? note.quote : quote) !== undefined);

  const { writer, state } = useDraft({
    keeper,
    note: note?.id,
    onFound(draft) {
      // Whoever was quicker than the look-up goes on with what is typed already.
      if (touched) return;
      setWritten({ text: draft.text, tags: draft.tags, entities: draft.entities ?? chosen });
      if (draft.basedOn !== undefined) setBasedOn(draft.basedOn);
    },
  });

  function draftOf({ text, tags, entities }: Written): DraftContent {
    const about = choices.length > 0 ? { entities: [...entities] } : {};
    return { text, tags, ...about, ...(basedOn === undefined ? {} : { basedOn }) };
  }

  function change(part: Partial<Written>) {
    const now = { ...written, ...part };
    setTouched(true);
    setWritten(now);
    writer.change(draftOf(now));
  }

  /** What is written is saved as a new note, or as a change to this one; undefined when it was not. */
  async function send(change: Change | undefined): Promise<Note | undefined> {
    setSaving(true);
    setFailure(undefined);
    // Should the save never be answered, the draft is there.
    await writer.flush();
    const { text, tags, entities } = written;
    const about = choices.length > 0 ? { entities: [...entities] } : {};
    const all = plainTag(typedTag) === '' ? tags : [...tags, typedTag];
    const answer = await keeper.save({ text, tags: all, ...about, ...(change ? {} : { id: newId }) }, change);
    setSaving(false);
    if (!answer.ok) setFailure(answer.failure);
    else if ('saved' in answer.value) return answer.value.saved;
    else setElsewhere({ other: answer.value.conflict, deleted: answer.value.deleted !== undefined });
    return undefined;
  }

  async function save(event: Event) {
    event.preventDefault();
    if (!canSave) return;
    // Saving once the other text was shown is the reader's choice between the two.
    const revision = elsewhere?.other.revision ?? basedOn;
    const saved = await send(
      note && revision !== undefined && !isGone
        ? { id: note.id, basedOn: revision, settles: elsewhere !== undefined }
        : undefined,
    );
    if (saved) onSaved(saved);
  }

  async function keepBoth(other: Note) {
    const saved = canSave ? await send(undefined) : undefined;
    if (!saved) return;
    await writer.drop();
    onSaved(saved, other);
  }

  return (
    <form class="note-editor" onSubmit={save}>
      {!note && quote && <blockquote class="quote">{quote.exact}</blockquote>}
      <WritingBox text={written.text} onType={(text) => change({ text })} onSave={(event) => void save(event)} />
      <TagsField
        tags={written.tags}
        inUse={tagsInUse}
        onChange={(tags) => change({ tags })}
        typed={typedTag}
        onType={setTypedTag}
      />
      {choices.length > 0 && (
        <EntityChoice choices={choices} chosen={written.entities} onChange={(entities) => change({ entities })} />
      )}
      <p class="private">{t('notes.private')}</p>
      {failure && (
        <p class="failure" role="alert">
          {t(isGone ? 'faults.noteGone' : `failure.${keyPart(failure)}`)}
        </p>
      )}
      {elsewhere && (
        <OtherText
          {...elsewhere}
          onKeepBoth={() => void keepBoth(elsewhere.other)}
          onDiscardOwn={() => void writer.drop().then(() => onGivenUp(elsewhere.deleted ? undefined : elsewhere.other))}
        />
      )}
      <div class="row">
        <button type="submit" class="primary" disabled={!canSave}>
          {saving ? t('notes.saving') : t('notes.save')}
        </button>
        <button type="button" onClick={() => void writer.drop().then(onCancel)}>
          {t('notes.cancel')}
        </button>
        <span class="draft-state" role="status">
          {state === 'kept' && t('noteEditor.draftKept')}
          {state !== 'kept' && state !== 'none' && t(`failure.${keyPart(state)}`)}
        </span>
      </div>
    </form>
  );
}
