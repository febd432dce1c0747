import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { MAX_BRIEF_LENGTH } from '../../../../../data/own/own-limits.ts';
import type { Entity } from '../../../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../../../data/settings/languages.ts';
import { useOwnTexts } from '../use-own-texts.ts';
import { removeAt, replaceAt } from './edit-list.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';

/** The offices that a person held, each with its years. */
export function OfficesPart({ content: { entity }, onChange }: PartProps) {
  const { t, lang } = useTexts();
  const own = useOwnTexts();
  if (entity?.kind !== 'person') return null;
  const { offices } = entity;
  const set = (now: Entity['offices']) => onChange({ entity: { ...entity, offices: now } });
  return (
    <Items
      title={t('library.card.offices')}
      help={own.t('officeHelp')}
      itemName={(number) => t('own.part.office', number)}
      count={offices.length}
      onRemove={(index) => set(removeAt(offices, index))}
      addLabel={own.t('addOffice')}
      // Its id is made of its title when the card is saved.
      onAdd={() => set([...offices, { office: '', title: inEveryLanguage(''), start: '' }])}
      item={(index) => {
        const held = offices[index];
        if (!held) return null;
        const change = (now: Partial<typeof held>) => set(replaceAt(offices, index, { ...held, ...now }));
        return (
          <>
            <TextField
              label={own.t('officeTitle')}
              value={held.title[lang]}
              onInput={(title) => change({ title: inEveryLanguage(title) })}
              most={MAX_BRIEF_LENGTH}
              required
            />
            <div class="own-pair">
              <TextField
                label={own.t('officeStart')}
                value={held.start}
                onInput={(start) => change({ start })}
                help={t('own.dateHelp')}
                required
              />
              <TextField label={own.t('officeEnd')} value={held.end ?? ''} onInput={(end) => change({ end })} />
              <TextField label={own.t('officeAsOf')} value={held.asOf ?? ''} onInput={(asOf) => change({ asOf })} />
            </div>
          </>
        );
      }}
    />
  );
}
