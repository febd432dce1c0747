import { beginningOf } from '../../../../../components/beginning-of.ts';
import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { MAX_BRIEF_LENGTH } from '../../../../../data/own/own-limits.ts';
import type { Entity } from '../../../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../../../data/settings/languages.ts';
import { moveUp, removeAt, replaceAt } from './edit-list.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';
import { SelectField } from './SelectField.tsx';

/** More do not fit the small card. */
const MAX_ENTRIES = 5;

/** What the small card says first: short texts, each resting on a fact. */
export function BriefPart({ content: { entity, facts }, onChange }: PartProps) {
  const { t, lang } = useTexts();
  if (!entity) return null;
  const { brief } = entity;
  const set = (entries: Entity['brief']) => onChange({ entity: { ...entity, brief: entries } });
  const unused = facts.find(({ id }) => !brief.some(({ fact }) => fact === id)) ?? facts[0];
  const options = facts.map((fact, index) => ({
    value: fact.id,
    label: `${t('own.part.fact', index + 1)}: ${beginningOf(fact.text[lang])}`,
  }));
  const canAdd = unused && brief.length < MAX_ENTRIES;
  return (
    <Items
      title={t('card.brief')}
      help={t('own.briefHelp')}
      itemName={(number) => t('own.part.brief', number)}
      count={brief.length}
      onRemove={(index) => set(removeAt(brief, index))}
      onMoveUp={(index) => set(moveUp(brief, index))}
      addLabel={t('own.addBrief')}
      onAdd={
        canAdd
          ? () =>
              set([...brief, { fact: unused.id, text: inEveryLanguage(unused.text[lang].slice(0, MAX_BRIEF_LENGTH)) }])
          : undefined
      }
      item={(index) => {
        const entry = brief[index];
        if (!entry) return null;
        return (
          <>
            <TextField
              label={t('own.briefText')}
              value={entry.text[lang]}
              onInput={(text) => set(replaceAt(brief, index, { ...entry, text: inEveryLanguage(text) }))}
              most={MAX_BRIEF_LENGTH}
              required
            />
            <SelectField
              label={t('own.restsOn')}
              value={entry.fact}
              options={options}
              onChange={(fact) => set(replaceAt(brief, index, { ...entry, fact }))}
            />
          </>
        );
      }}
    />
  );
}
