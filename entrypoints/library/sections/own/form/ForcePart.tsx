import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { MAX_BRIEF_LENGTH } from '../../../../../data/own/own-limits.ts';
import type { Entity } from '../../../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../../../data/settings/languages.ts';
import { useOwnTexts } from '../use-own-texts.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';

/** Whether and when a law applied. */
export function ForcePart({ content: { entity }, onChange }: PartProps) {
  const { t, lang } = useTexts();
  const own = useOwnTexts();
  if (entity?.kind !== 'law') return null;
  const { inForce, ...rest } = entity;
  const set = (now: Entity['inForce']) => onChange({ entity: now ? { ...rest, inForce: now } : rest });
  return (
    <Items
      title={own.t('force')}
      itemName={() => own.t('force')}
      count={inForce ? 1 : 0}
      onRemove={() => set(undefined)}
      addLabel={own.t('addForce')}
      onAdd={inForce ? undefined : () => set({ asOf: '' })}
      item={() =>
        inForce && (
          <>
            <div class="own-pair">
              <TextField
                label={own.t('forceSince')}
                value={inForce.since ?? ''}
                onInput={(since) => set({ ...inForce, since })}
                help={t('own.dateHelp')}
              />
              <TextField
                label={own.t('forceUntil')}
                value={inForce.until ?? ''}
                onInput={(until) => set({ ...inForce, until })}
              />
              <TextField
                label={own.t('forceAsOf')}
                value={inForce.asOf}
                onInput={(asOf) => set({ ...inForce, asOf })}
                required
              />
            </div>
            <TextField
              label={own.t('forceText')}
              value={inForce.text?.[lang] ?? ''}
              onInput={(text) => set({ ...inForce, text: inEveryLanguage(text) })}
              most={MAX_BRIEF_LENGTH}
            />
          </>
        )
      }
    />
  );
}
