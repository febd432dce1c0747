import { useTexts } from '../../../../../components/texts-context.ts';
import { ROLES } from '../../../../../data/pack/roles.ts';
import type { Entity } from '../../../../../data/pack/schema.ts';
import { roleWord } from '../../../../../locales/role-words.ts';
import { useOwnTexts } from '../use-own-texts.ts';
import { removeAt, replaceAt } from './edit-list.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';
import { SelectField } from './SelectField.tsx';

/** What a person does or did, in the words that fit the gender; both forms where it is not said. */
export function RolesPart({ content: { entity }, onChange }: PartProps) {
  const { t, lang } = useTexts();
  const own = useOwnTexts();
  if (entity?.kind !== 'person') return null;
  const { roles, gender } = entity;
  const set = (now: Entity['roles']) => onChange({ entity: { ...entity, roles: now } });
  const genders = gender ? [gender] : (['man', 'woman'] as const);
  const options = ROLES.map((value) => ({
    value,
    label: [...new Set(genders.map((one) => roleWord(value, one, lang)))].join(' / '),
  }));
  const unused = ROLES.find((role) => !roles.includes(role));
  return (
    <Items
      title={own.t('whatTheyDo')}
      help={own.t('roleHelp')}
      itemName={(number) => t('own.part.role', number)}
      count={roles.length}
      onRemove={(index) => set(removeAt(roles, index))}
      addLabel={own.t('addRole')}
      onAdd={unused && (() => set([...roles, unused]))}
      item={(index) => {
        const role = roles[index];
        if (!role) return null;
        return (
          <SelectField
            label={own.t('role')}
            value={role}
            // Each is chosen once.
            options={options.filter(({ value }) => value === role || !roles.includes(value))}
            onChange={(chosen) => set(replaceAt(roles, index, chosen))}
          />
        );
      }}
    />
  );
}
