import { useState } from 'preact/hooks';
import type { EntityName, Failure } from '../../../data/messaging/protocol.ts';
import type { DraftContent } from '../../../data/notes/draft-schema.ts';
import type { Note, Quote } from '../../../data/notes/note.ts';
import type { Change, NoteKeeper } from '../../../data/notes/note-keeper.ts';
import { keyPart } from '../../../locales/texts.ts';
import { useTexts } from '../../texts-context.ts';
import { EditConflict } from './EditConflict.tsx';
import { EntityChoice } from './EntityChoice.tsx';
import { TagsField } from './TagsField.tsx';
import { useDraft } from './use-draft.ts';
import { WritingBox } from './WritingBox.tsx';

interface Props {
  keeper: NoteKeeper;
  /** The note to change; absent for a new one. */
  note?: Note;
  /** The quote of a new note; with one the note may have no text. */
  quote?: Quote;
  /** The entities offered, and the ids of those chosen at first. */
  choices: readonly EntityName[];
  chosen: readonly string[];
  /** Tags of other notes, the most frequent first. */
  tagsInUse: readonly string[];
  /** `other`: the stored version that was kept as a note of its own. */
  onSaved: (note: Note, other?: Note) => void;
  /** The reader discards the change; the stored note, or undefined when it was deleted, stays. */
  onDiscarded: (stored: Note | undefined) => void;
  /** What was written and is now discarded; absent where nothing was. */
  onCancel: (discarded?: DraftContent) => void;
}

interface EditorContent {
  text: string;
  tags: string[];
  entities: readonly string[];
}

/**
 * Edits one note. The text stays in the box until it is stored, and is kept as a draft meanwhile.
 */
export function NoteEditor(props: Props) {
  const { keeper, note, quote, choices, chosen, tagsInUse, onSaved, onDiscarded, onCancel } = props;
  const { t } = useTexts();
  const initial = { text: note?.text ?? '', tags: note?.tags ?? [], entities: chosen };
  const [content, setContent] = useState<EditorContent>(initial);
  const [touched, setTouched] = useState(false);
  const [typedTag, setTypedTag] = useState('');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  /** The note no longer exists, so the text is saved as a new note. */
  const isGone = note !== undefined && failure === 'not-found';
  /** Saving a new note twice, when the first answer was lost, stores it once. */
  const [newId] = useState(() => crypto.randomUUID());
  /** The stored note, when it was changed elsewhere since this text was begun. */
  const [conflict, setConflict] = useState<{ stored: Note; deleted: boolean }>();
  /** The revision that this text is based on; a draft may be older than the note. */
  const [basedOn, setBasedOn] = useState(note?.revision);
  const canSave = !saving && (content.text.trim() !== '' || (note ? note.quote : quote) !== undefined);

  const { writer, state } = useDraft({
    keeper,
    note: note?.id,
    onFound(draft) {
      // The reader began to type before the draft was found.
      if (touched) return;
      setContent({ text: draft.text, tags: draft.tags, entities: draft.entities ?? chosen });
      if (draft.basedOn !== undefined) setBasedOn(draft.basedOn);
    },
  });

  function draftTarget({ text, tags, entities }: EditorContent): DraftContent {
    const about = choices.length > 0 ? { entities: [...entities] } : {};
    return { text, tags, ...about, ...(basedOn === undefined ? {} : { basedOn }) };
  }

  async function cancel() {
    await writer.discard();
    const isEmpty = content.text.trim() === '' && content.tags.length === 0;
    onCancel((touched || state === 'kept') && !isEmpty ? draftTarget(content) : undefined);
  }

  function change(part: Partial<EditorContent>) {
    const now = { ...content, ...part };
    setTouched(true);
    setContent(now);
    writer.change(draftTarget(now));
  }

  /** Saves the content as a change to a note or as a new note; undefined when it was not saved. */
  async function send(change: Change | undefined): Promise<Note | undefined> {
    setSaving(true);
    setFailure(undefined);
    // If the save is never answered, the draft is there.
    await writer.flush();
    const { text, tags, entities } = content;
    const about = choices.length > 0 ? { entities: [...entities] } : {};
    const allTags = keeper.rules.normalizeTag(typedTag) === '' ? tags : [...tags, typedTag];
    const answer = await keeper.save({ text, tags: allTags, ...about, ...(change ? {} : { id: newId }) }, change);
    setSaving(false);
    if (!answer.ok) setFailure(answer.failure);
    else if ('saved' in answer.value) return answer.value.saved;
    else setConflict({ stored: answer.value.conflict, deleted: answer.value.deleted !== undefined });
    return undefined;
  }

  async function save(event: Event) {
    event.preventDefault();
    if (!canSave) return;
    // Saving after the conflict was shown replaces the stored text.
    const revision = conflict?.stored.revision ?? basedOn;
    const saved = await send(
      note && revision !== undefined && !isGone
        ? { id: note.id, basedOn: revision, settles: conflict !== undefined }
        : undefined,
    );
    if (saved) onSaved(saved);
  }

  async function keepBoth(stored: Note) {
    const saved = canSave ? await send(undefined) : undefined;
    if (!saved) return;
    await writer.discard();
    onSaved(saved, stored);
  }

  return (
    <form class="note-editor" onSubmit={save}>
      {!note && quote && <blockquote class="quote">{quote.exact}</blockquote>}
      <WritingBox
        maxLength={keeper.rules.maxTextLength}
        text={content.text}
        onType={(text) => change({ text })}
        onSave={(event) => void save(event)}
      />
      <TagsField
        rules={keeper.rules}
        tags={content.tags}
        inUse={tagsInUse}
        onChange={(tags) => change({ tags })}
        typed={typedTag}
        onType={setTypedTag}
      />
      {choices.length > 0 && (
        <EntityChoice choices={choices} chosen={content.entities} onChange={(entities) => change({ entities })} />
      )}
      <p class="private">{t('notes.private')}</p>
      {failure && (
        <p class="failure" role="alert">
          {t(isGone ? 'faults.noteGone' : `failure.${keyPart(failure)}`)}
        </p>
      )}
      {conflict && (
        <EditConflict
          {...conflict}
          onKeepBoth={() => void keepBoth(conflict.stored)}
          onDiscardMine={() =>
            void writer.discard().then(() => onDiscarded(conflict.deleted ? undefined : conflict.stored))
          }
        />
      )}
      <div class="row">
        <button type="submit" class="primary" disabled={!canSave}>
          {saving ? t('notes.saving') : t('notes.save')}
        </button>
        <button type="button" onClick={() => void cancel()}>
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
