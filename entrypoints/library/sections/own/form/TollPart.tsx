import { TextField } from '../../../../../components/own/TextField.tsx';
import { HARMS } from '../../../../../data/pack/entity-fields-schema.ts';
import type { Entity } from '../../../../../data/pack/schema.ts';
import { useOwnTexts } from '../use-own-texts.ts';
import { CitationsField } from './CitationsField.tsx';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';

/** How many people an event harmed, and who says so. */
export function TollPart({ content: { entity, sources }, onChange }: PartProps) {
  const own = useOwnTexts();
  if (entity?.kind !== 'event') return null;
  const { toll, ...rest } = entity;
  const set = (now: Entity['toll']) => onChange({ entity: now ? { ...rest, toll: now } : rest });
  return (
    <Items
      title={own.t('toll')}
      itemName={() => own.t('toll')}
      count={toll ? 1 : 0}
      onRemove={() => set(undefined)}
      addLabel={own.t('addToll')}
      onAdd={toll ? undefined : () => set({ citations: sources[0] ? [{ source: sources[0].id }] : [] })}
      item={() =>
        toll && (
          <>
            <div class="own-pair">
              {HARMS.map((harm) => (
                <TextField
                  key={harm}
                  label={own.t(harm)}
                  value={toll[harm] ?? ''}
                  onInput={(people) => set({ ...toll, [harm]: people })}
                />
              ))}
            </div>
            <p class="quiet">{own.t('tollHelp')}</p>
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
