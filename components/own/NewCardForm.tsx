import { useState } from 'preact/hooks';
import type { SuggestedAlias } from '../../data/own/suggest-aliases.ts';
import type { EntityKind } from '../../data/pack/entity-kinds.ts';
import { useTexts } from '../texts-context.ts';
import { FormActions } from './FormActions.tsx';
import type { NewCardFields, OwnFormRules } from './own-forms.ts';
import { SourceLine } from './SourceLine.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  fields: NewCardFields;
  onChange: (fields: NewCardFields) => void;
  rules: OwnFormRules;
  /** Suggestions for the name as it is now. */
  suggestions: readonly SuggestedAlias[];
  isSaving: boolean;
  failure: string | undefined;
  onSave: () => void;
  onCancel: () => void;
}

/** The short form of a new card: two fields are required. */
export function NewCardForm(props: Props) {
  const { fields, onChange, rules, suggestions, isSaving, failure, onSave, onCancel } = props;
  const { t } = useTexts();
  const [asked, setAsked] = useState(false);
  const { name, kind, line, declined, taken, more, withFact, fact, place } = fields;
  const set = (change: Partial<NewCardFields>) => onChange({ ...fields, ...change });
  const common = [name, ...more.split(',')].map((one) => one.trim()).find((one) => one && rules.isTooCommon(one));
  const nameProblem = (asked && name.trim().length < 2 && t('own.needsName')) || (common && t('own.tooCommon', common));
  const lineProblem = asked && line.trim() === '' && t('own.needsLine');
  const isOver =
    name.trim().length > rules.maxName ||
    line.trim().length > rules.maxLine ||
    (withFact && fact.trim().length > rules.maxFact);
  const hasAddress = rules.hasAddress(place);

  const isChosen = ({ text, chosen }: SuggestedAlias) => (chosen ? !declined.includes(text) : taken.includes(text));
  const choose = ({ text, chosen }: SuggestedAlias, now: boolean) => {
    const without = (list: readonly string[]) => list.filter((other) => other !== text);
    set(
      chosen
        ? { declined: now ? without(declined) : [...declined, text] }
        : { taken: now ? [...taken, text] : without(taken) },
    );
  };

  return (
    <form
      class="own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim().length >= 2 && line.trim() !== '' && !common && !isOver) onSave();
      }}
    >
      <h2>{t('own.newCard')}</h2>
      <p class="quiet">{t('own.intro')}</p>
      <TextField
        label={t('own.name')}
        value={name}
        onInput={(value) => set({ name: value })}
        most={rules.maxName}
        required
        problem={nameProblem || undefined}
        isFirst={name === ''}
      />
      <label class="own-field">
        {t('own.kind')}
        <select value={kind} onChange={({ currentTarget }) => set({ kind: currentTarget.value as EntityKind })}>
          {rules.kinds.map((one) => (
            <option key={one} value={one}>
              {t(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={t('own.line')}
        value={line}
        onInput={(value) => set({ line: value })}
        most={rules.maxLine}
        required
        problem={lineProblem || undefined}
        isFirst={name !== ''}
      />
      <fieldset>
        <legend>{t('own.aliases')}</legend>
        {suggestions.map((one) => (
          <label key={one.text} class="own-check">
            <input
              type="checkbox"
              checked={isChosen(one)}
              onChange={({ currentTarget }) => choose(one, currentTarget.checked)}
            />
            <span>
              {one.text} <span class="quiet">({t(`own.strength.${one.strength}`)})</span>
            </span>
          </label>
        ))}
        <TextField
          label={t('own.moreAliases')}
          value={more}
          onInput={(value) => set({ more: value })}
          help={t('own.aliasHelp')}
        />
      </fieldset>
      {place.exact !== '' && (
        <fieldset>
          <legend>{t('own.firstFact')}</legend>
          {hasAddress ? (
            <label class="own-check">
              <input
                type="checkbox"
                checked={withFact}
                onChange={({ currentTarget }) => set({ withFact: currentTarget.checked })}
              />
              {t('own.withFact')}
            </label>
          ) : (
            <p class="quiet">{t('own.noAddress')}</p>
          )}
          {hasAddress && withFact && (
            <>
              <TextField
                label={t('own.fact')}
                value={fact}
                onInput={(value) => set({ fact: value })}
                most={rules.maxFact}
                rows={3}
                lang={place.lang}
              />
              <SourceLine place={place} />
            </>
          )}
        </fieldset>
      )}
      <FormActions isSaving={isSaving} failure={failure} onCancel={onCancel} />
    </form>
  );
}
