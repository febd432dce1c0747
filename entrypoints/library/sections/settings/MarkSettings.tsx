import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import {
  DEFAULT_MARK_STYLES,
  MARK_COLOURS,
  MARK_SHAPES,
  MARKED_KINDS,
  type MarkColour,
  type MarkedKind,
  type MarkShape,
  type MarkStyle,
} from '../../../../data/settings/mark-styles.ts';
import { LONG_PAGE_MENTIONS } from '../../../../page/marks/marked-mentions.ts';
import { Choice, Group, type GroupProps, Switch } from './fields.tsx';
import { MarksPreview } from './MarksPreview.tsx';

/** Which names are marked, the style of each kind, and an example of both. */
export function MarkSettings({ settings, change }: GroupProps) {
  const { t } = useTexts();
  const { marked, markStyles } = settings;
  const nameOf = (kind: MarkedKind) => (kind === 'own' ? t('own.yours') : t(`kind.${kind}`));
  const restyle = (kind: MarkedKind, style: Partial<MarkStyle>) => change({ type: 'mark-style', kind, style });
  return (
    <Group id="marks" title={t('settings.marks')}>
      <Choice
        legend={t('settings.marked')}
        value={marked}
        options={[
          { value: 'auto', label: t('settings.markedAuto'), help: t('settings.markedAutoHelp', LONG_PAGE_MENTIONS) },
          { value: 'all', label: t('settings.markedAll') },
          { value: 'first', label: t('settings.markedFirst') },
          { value: 'none', label: t('settings.markedNone'), help: t('settings.markedNoneHelp') },
        ]}
        onChange={(value) => change({ type: 'set', values: { marked: value } })}
      />
      <Switch
        label={t('settings.descriptions')}
        help={t('settings.descriptionsHelp')}
        value={settings.descriptions}
        onChange={(descriptions) => change({ type: 'set', values: { descriptions } })}
      />
      <div class="mark-styles">
        <ul>
          {MARKED_KINDS.map((kind) => (
            <li key={kind} class={`kind-${kind}`}>
              <span class="mark-kind">
                {kind !== 'own' && <KindIcon kind={kind} />}
                {nameOf(kind)}
              </span>
              <select
                aria-label={t('settings.shapeOf', nameOf(kind))}
                value={markStyles[kind].shape}
                onChange={(event) => restyle(kind, { shape: event.currentTarget.value as MarkShape })}
              >
                {MARK_SHAPES.map((shape) => (
                  <option key={shape} value={shape}>
                    {t(`settings.shape.${shape}`)}
                  </option>
                ))}
              </select>
              <select
                aria-label={t('settings.colourOf', nameOf(kind))}
                value={markStyles[kind].colour}
                disabled={markStyles[kind].shape === 'none'}
                onChange={(event) => restyle(kind, { colour: event.currentTarget.value as MarkColour })}
              >
                {MARK_COLOURS.map((colour) => (
                  <option key={colour} value={colour}>
                    {t(`settings.colour.${colour}`)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
        <MarksPreview marked={marked} styles={markStyles} />
      </div>
      <button
        type="button"
        class="more"
        onClick={() => change({ type: 'set', values: { markStyles: DEFAULT_MARK_STYLES } })}
      >
        {t('settings.usualStyles')}
      </button>
    </Group>
  );
}
