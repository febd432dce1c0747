import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { HARMS } from '../../../../../data/pack/entity-fields-schema.ts';
import type { Entity } from '../../../../../data/pack/schema.ts';
import { CitationsField } from './CitationsField.tsx';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';

/** How many people an event harmed, and who says so. */
export function TollPart({ content: { entity, sources }, onChange }: PartProps) {
  const { t } = useTexts();
  if (entity?.kind !== 'event') return null;
  const { toll, ...rest } = entity;
  const set = (now: Entity['toll']) => onChange({ entity: now ? { ...rest, toll: now } : rest });
  return (
    <Items
      title={t('own.toll')}
      itemName={() => t('own.toll')}
      count={toll ? 1 : 0}
      onRemove={() => set(undefined)}
      addLabel={t('own.addToll')}
      onAdd={toll ? undefined : () => set({ citations: sources[0] ? [{ source: sources[0].id }] : [] })}
      item={() =>
        toll && (
          <>
            <div class="own-pair">
              {HARMS.map((harm) => (
                <TextField
                  key={harm}
                  label={t(`own.${harm}`)}
                  value={toll[harm] ?? ''}
                  onInput={(people) => set({ ...toll, [harm]: people })}
                />
              ))}
            </div>
            <p class="quiet">{t('own.tollHelp')}</p>
            <CitationsField
              citations={toll.citations}
              sources={sources}
              onChange={(citations) => set({ ...toll, citations })}
            />
          </>
        )
      }
    />
  );
}
