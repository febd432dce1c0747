import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityName } from '../../data/messaging/protocol.ts';
import { useTexts } from '../texts-context.ts';
import { FormActions } from './FormActions.tsx';
import type { NewFactFields, OwnFormRules } from './own-forms.ts';
import { SourceLine } from './SourceLine.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  fields: NewFactFields;
  onChange: (fields: NewFactFields) => void;
  rules: OwnFormRules;
  /** Cards named in and around the sentence. */
  suggested: readonly EntityName[];
  /** Looks up any card. */
  search: ComponentChildren;
  isSaving: boolean;
  failure: string | undefined;
  onSave: () => void;
  onCancel: () => void;
}

/** The short form of a fact on any card. */
export function NewFactForm(props: Props) {
  const { fields, onChange, rules, suggested, search, isSaving, failure, onSave, onCancel } = props;
  const { t, lang } = useTexts();
  const [asked, setAsked] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const { card, fact, place } = fields;
  const set = (change: Partial<NewFactFields>) => onChange({ ...fields, ...change });
  const factProblem = asked && fact.trim() === '' && t('own.needsFact');
  const isOver = fact.trim().length > rules.maxFact;
  const others = suggested.filter(({ id }) => id !== card?.id);
  const isChoosing = choosing || !card;
  const hasAddress = rules.hasAddress(place);
  return (
    <form
      class="own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (card && fact.trim() !== '' && !isOver && hasAddress) onSave();
      }}
    >
      <h2>{t('own.newFact')}</h2>
      <p class="quiet">{t('own.factIntro')}</p>
      {!hasAddress && (
        <p class="own-problem" role="alert">
          {t('own.noAddress')}
        </p>
      )}
      <fieldset>
        <legend>{t('own.factOf')}</legend>
        {card && <p class="own-chosen">{card.name[lang]}</p>}
        {!card && <p class={asked ? 'own-problem' : 'quiet'}>{t(asked ? 'own.needsCard' : 'own.chooseCard')}</p>}
        {isChoosing && (
          <>
            <div class="own-suggested">
              {others.map(({ id, name }) => (
                <button
                  key={id}
                  type="button"
                  class="more"
                  onClick={() => {
                    set({ card: { id, name } });
                    setChoosing(false);
                  }}
                >
                  {name[lang]}
                </button>
              ))}
            </div>
            {search}
          </>
        )}
        {!isChoosing && (
          <button type="button" class="more" onClick={() => setChoosing(true)}>
            {t('own.changeCard')}
          </button>
        )}
      </fieldset>
      <TextField
        label={t('own.fact')}
        value={fact}
        onInput={(value) => set({ fact: value })}
        most={rules.maxFact}
        required
        rows={4}
        problem={factProblem || undefined}
        isFirst
        lang={place.lang}
      />
      <SourceLine place={place} />
      <FormActions isSaving={isSaving} failure={failure} onCancel={onCancel} />
    </form>
  );
}
