import { useTexts } from '../../../components/texts-context.ts';
import type { TextKey } from '../../../locales/texts.ts';
import type { ViewState } from '../pdf/view-state.ts';
import type { PdfView } from '../pdf/viewer.ts';
import { ToolButton } from './ToolButton.tsx';

/** pdf.js's names of scales that fit the window. */
const FITTING: Record<string, TextKey> = {
  auto: 'reader.zoom.auto',
  'page-width': 'reader.zoom.width',
  'page-fit': 'reader.zoom.page',
};

const FACTORS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

interface Props {
  state: Pick<ViewState, 'scale' | 'scaleValue'>;
  view: PdfView;
}

/** Smaller, larger, and a choice of scales. */
export function ZoomTools({ state: { scale, scaleValue }, view: { viewer } }: Props) {
  const { t, lang } = useTexts();
  const percent = (factor: number) => factor.toLocaleString(lang, { style: 'percent' });
  const isListed = scaleValue in FITTING || FACTORS.some((factor) => String(factor) === scaleValue);
  return (
    <>
      <ToolButton icon="M3.5 8h9" label={t('reader.zoom.out')} onClick={() => viewer.decreaseScale()} />
      <select
        class="zoom"
        aria-label={t('reader.zoom.label')}
        value={isListed ? scaleValue : 'other'}
        onChange={({ currentTarget }) => {
          viewer.currentScaleValue = currentTarget.value;
        }}
      >
        {!isListed && (
          <option value="other" disabled>
            {percent(scale)}
          </option>
        )}
        {Object.entries(FITTING).map(([value, key]) => (
          <option key={value} value={value}>
            {t(key)}
          </option>
        ))}
        {FACTORS.map((factor) => (
          <option key={factor} value={String(factor)}>
            {percent(factor)}
          </option>
        ))}
      </select>
      <ToolButton icon="M3.5 8h9M8 3.5v9" label={t('reader.zoom.in')} onClick={() => viewer.increaseScale()} />
    </>
  );
}
