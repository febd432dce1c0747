import { useEffect, useRef, useState } from 'preact/hooks';
import { NewCardForm } from '../../../components/own/NewCardForm.tsx';
import { NewFactForm } from '../../../components/own/NewFactForm.tsx';
import { ownFailure } from '../../../components/own/own-failure.ts';
import type { NewCardFields, NewFactFields } from '../../../components/own/own-forms.ts';
import { SearchBox } from '../../../components/search/SearchBox.tsx';
import { useTexts } from '../../../components/texts-context.ts';
import { sendRequest } from '../../../data/messaging/client.ts';
import type { EntityName, Failure } from '../../../data/messaging/protocol.ts';
import { openSearch } from '../../../data/own/open-search.ts';
import { newCardId } from '../../../data/own/own-id.ts';
import type { OwnTask } from '../../../data/own/selected-place.ts';
import { suggestAliases } from '../../../data/own/suggest-aliases.ts';
import { fieldsFor, OWN_FORM_RULES } from './own-rules.ts';
import { type SavedOwn, saveFields } from './save-fields.ts';
import { newDraftKey, type OwnFields, useDraftWriter, useUnsavedForms } from './use-own-drafts.ts';

interface Props {
  task: OwnTask;
  onSaved: (saved: SavedOwn) => void;
  onCancel: () => void;
}

/** The names of the cards that a task is about, those of its sentence included. */
function useNamed({ card, place }: OwnTask): EntityName[] {
  const [named, setNamed] = useState<EntityName[]>([]);
  const ids = [...new Set([...(card ? [card] : []), ...place.names])].join(' ');
  useEffect(() => {
    const wanted = ids.split(' ').filter(Boolean);
    void sendRequest('getNames', { ids: wanted }).then((answer) => {
      if (!answer.ok) return;
      const known = new Map(answer.value.map((name) => [name.id, name]));
      setNamed(wanted.flatMap((id) => known.get(id) ?? []));
    });
  }, [ids]);
  return named;
}

/** The short form beside the page: of a new card, or of a fact on any card. */
export function OwnForm({ task, onSaved, onCancel }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const [fields, setFields] = useState<OwnFields>(() => fieldsFor(task));
  const [key, setKey] = useState(newDraftKey);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const cardId = useRef<string | undefined>(undefined);
  const draft = useDraftWriter(key);
  const { unsaved, forget } = useUnsavedForms(key);
  const named = useNamed(task);
  const shown: OwnFields =
    fields.form === 'fact' && !fields.card && named[0] && named[0].id === task.card
      ? { ...fields, card: { id: named[0].id, name: named[0].name } }
      : fields;

  function change(next: OwnFields) {
    setFields(next);
    draft.keep(next);
  }

  async function save() {
    setSaving(true);
    setFailure(undefined);
    cardId.current ??= newCardId(shown.form === 'card' ? shown.name : '');
    const answer = await saveFields(shown, cardId.current);
    setSaving(false);
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    await draft.drop();
    onSaved(answer.value);
  }

  const rest = {
    rules: OWN_FORM_RULES,
    isSaving,
    failure: failure && ownFailure(failure, texts),
    onSave: () => void save(),
    onCancel: () => void draft.drop().then(onCancel),
  };
  return (
    <>
      {unsaved.map(({ key: other, fields: begun }) => (
        <div key={other} class="own-saved">
          <p>{t('own.unfinished', begun.form === 'card' ? begun.name || t('own.unnamed') : begun.fact)}</p>
          <div class="own-actions">
            <button
              type="button"
              class="more"
              onClick={() => {
                cardId.current = undefined;
                setKey(other);
                setFields(begun);
              }}
            >
              {t('own.continue')}
            </button>
            <button type="button" class="more" onClick={() => forget(other)}>
              {t('own.discard')}
            </button>
          </div>
        </div>
      ))}
      {shown.form === 'card' ? (
        <NewCardForm
          key={key}
          fields={shown}
          onChange={(next: NewCardFields) => change(next)}
          suggestions={suggestAliases(shown.name, shown.kind, shown.place.lang)}
          {...rest}
        />
      ) : (
        <NewFactForm
          key={key}
          fields={shown}
          onChange={(next: NewFactFields) => change(next)}
          suggested={named}
          search={
            <SearchBox
              openSearch={openSearch}
              onChoose={(id) =>
                void sendRequest('getNames', { ids: [id] }).then((answer) => {
                  const [found] = answer.ok ? answer.value : [];
                  if (found) change({ ...shown, card: { id, name: found.name } });
                })
              }
            />
          }
          {...rest}
        />
      )}
      <p class="visually-hidden" role="status" lang={lang}>
        {isSaving && t('own.saving')}
      </p>
    </>
  );
}
