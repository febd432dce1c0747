import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { aliasOf } from '../../../../../data/own/build-card.ts';
import { MAX_BRIEF_LENGTH, MAX_NAME_LENGTH } from '../../../../../data/own/own-limits.ts';
import { ENTITY_KINDS } from '../../../../../data/pack/entity-kinds.ts';
import { ALIAS_STRENGTHS, type Entity, GENDERS } from '../../../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../../../data/settings/languages.ts';
import { useOwnTexts } from '../use-own-texts.ts';
import { removeAt, replaceAt } from './edit-list.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';
import { SelectField } from './SelectField.tsx';

/** Name, kind, line, dates, place or leader, and the other ways of writing the name. */
export function IdentityPart({ content: { entity }, onChange }: PartProps) {
  const { t, lang } = useTexts();
  const own = useOwnTexts();
  if (!entity) return null;
  const set = (change: Partial<Entity>) => onChange({ entity: { ...entity, ...change } });
  const { dates, aliases, gender } = entity;

  /** What is written as the name was, is written as it is now. */
  function rename(value: string) {
    const before = (entity as Entity).name[lang];
    const renamed = aliases.map((alias) => (alias.text === before ? { ...alias, text: value } : alias));
    set({ name: inEveryLanguage(value), aliases: renamed });
  }

  function setGender(value: (typeof GENDERS)[number] | '') {
    const { gender: _, ...rest } = entity as Entity;
    onChange({ entity: value === '' ? rest : { ...rest, gender: value } });
  }

  return (
    <>
      <section class="own-items">
        <h2>{t('own.identity')}</h2>
        <TextField label={t('own.name')} value={entity.name[lang]} onInput={rename} most={MAX_NAME_LENGTH} required />
        <SelectField
          label={t('own.kind')}
          value={entity.kind}
          options={ENTITY_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label={t('own.line')}
          value={entity.line[lang]}
          onInput={(value) => set({ line: inEveryLanguage(value) })}
          most={MAX_BRIEF_LENGTH}
          required
        />
        {entity.kind === 'person' && (
          <SelectField
            label={t('own.gender')}
            value={gender ?? ''}
            options={[
              { value: '' as const, label: t('own.genderUnknown') },
              ...GENDERS.map((value) => ({ value, label: t(`own.genders.${value}`) })),
            ]}
            onChange={setGender}
          />
        )}
        <div class="own-pair">
          <TextField
            label={t(entity.kind === 'person' ? 'own.born' : 'own.start')}
            value={dates.start ?? ''}
            onInput={(start) => set({ dates: { ...dates, start } })}
            help={t('own.dateHelp')}
          />
          <TextField
            label={t(entity.kind === 'person' ? 'own.died' : 'own.end')}
            value={dates.end ?? ''}
            onInput={(end) => set({ dates: { ...dates, end } })}
          />
        </div>
        {entity.kind === 'event' && (
          <TextField
            label={own.t('place')}
            value={entity.place?.[lang] ?? ''}
            onInput={(value) => set({ place: inEveryLanguage(value) })}
            most={MAX_BRIEF_LENGTH}
          />
        )}
        {entity.kind === 'organization' && (
          <TextField
            label={own.t('leader')}
            value={entity.leader?.[lang] ?? ''}
            onInput={(value) => set({ leader: inEveryLanguage(value) })}
            most={MAX_BRIEF_LENGTH}
          />
        )}
      </section>
      <Items
        title={t('own.aliases')}
        help={t('own.aliasHelp')}
        itemName={(number) => t('own.part.alias', number)}
        count={aliases.length}
        onRemove={(index) => set({ aliases: removeAt(aliases, index) })}
        addLabel={t('own.addAlias')}
        onAdd={() => set({ aliases: [...aliases, aliasOf({ text: '', strength: 'strong' })] })}
        item={(index) => {
          const alias = aliases[index];
          if (!alias) return null;
          const change = (now: Partial<typeof alias>) =>
            set({ aliases: replaceAt(aliases, index, { ...alias, ...now }) });
          return (
            <div class="own-pair">
              <TextField
                label={t('own.aliasText')}
                value={alias.text}
                onInput={(text) => change({ text })}
                most={MAX_NAME_LENGTH}
              />
              <SelectField
                label={t('own.marked')}
                value={alias.strength}
                options={ALIAS_STRENGTHS.map((value) => ({ value, label: t(`own.strength.${value}`) }))}
                onChange={(strength) => change({ strength })}
              />
            </div>
          );
        }}
      />
    </>
  );
}
