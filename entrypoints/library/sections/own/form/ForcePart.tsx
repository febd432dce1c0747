import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { inBoth } from '../../../../../data/own/build-card.ts';
import { MAX_BRIEF_LENGTH } from '../../../../../data/own/own-limits.ts';
import type { Entity } from '../../../../../data/pack/schema.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';

/** Whether and when a law applied. */
export function ForcePart({ content: { entity }, onChange }: PartProps) {
  const { t, lang } = useTexts();
  if (entity?.kind !== 'law') return null;
  const { inForce, ...rest } = entity;
  const set = (now: Entity['inForce']) => onChange({ entity: now ? { ...rest, inForce: now } : rest });
  return (
    <Items
      title={t('own.force')}
      itemName={() => t('own.force')}
      count={inForce ? 1 : 0}
      onRemove={() => set(undefined)}
      addLabel={t('own.addForce')}
      onAdd={inForce ? undefined : () => set({ asOf: '' })}
      item={() =>
        inForce && (
          <>
            <div class="own-pair">
              <TextField
                label={t('own.forceSince')}
                value={inForce.since ?? ''}
                onInput={(since) => set({ ...inForce, since })}
                help={t('own.dateHelp')}
              />
              <TextField
                label={t('own.forceUntil')}
                value={inForce.until ?? ''}
                onInput={(until) => set({ ...inForce, until })}
              />
              <TextField
                label={t('own.forceAsOf')}
                value={inForce.asOf}
                onInput={(asOf) => set({ ...inForce, asOf })}
                required
              />
            </div>
            <TextField
              label={t('own.forceText')}
              value={inForce.text?.[lang] ?? ''}
              onInput={(text) => set({ ...inForce, text: inBoth(text) })}
              most={MAX_BRIEF_LENGTH}
            />
          </>
        )
      }
    />
  );
}
