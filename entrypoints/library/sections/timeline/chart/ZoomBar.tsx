import { useTexts } from '../../../../../components/texts-context.ts';
import { displayNumber } from '../../../../../locales/texts.ts';
import type { TimeZoom } from './use-time-zoom.ts';

const yearAt = (time: number) => new Date(time).getUTCFullYear();

interface Props {
  zoom: TimeZoom;
  /** Number of items in the window, and of all. */
  shown: number;
  total: number;
}

/** Shows the chart's window of time, with buttons that move and zoom it. */
export function ZoomBar({ zoom, shown, total }: Props) {
  const { t, lang } = useTexts();
  const display = (number: number) => displayNumber(number, lang);
  const [from, to] = zoom.settledWindow;
  const buttons = [
    { key: 'earlier', sign: '←', act: () => zoom.pan(-0.5), disabled: zoom.isAllShown },
    { key: 'later', sign: '→', act: () => zoom.pan(0.5), disabled: zoom.isAllShown },
    { key: 'zoomOut', sign: '−', act: () => zoom.zoomOut(), disabled: zoom.isAllShown },
    { key: 'zoomIn', sign: '+', act: () => zoom.zoomIn(), disabled: false },
  ] as const;
  return (
    <div class="zoom-bar">
      <div class="zoom-buttons">
        {buttons.map(({ key, sign, act, disabled }) => (
          <button
            key={key}
            type="button"
            aria-label={t(`library.timeline.${key}`)}
            title={t(`library.timeline.${key}`)}
            aria-disabled={disabled}
            onClick={() => disabled || act()}
          >
            {sign}
          </button>
        ))}
        <button type="button" aria-disabled={zoom.isAllShown} onClick={() => zoom.isAllShown || zoom.showAll()}>
          {t('library.timeline.showAllYears')}
        </button>
      </div>
      <p role="status">
        <strong>
          {yearAt(from)}–{yearAt(to - 1)}
        </strong>{' '}
        {t('library.timeline.shown', display(shown), display(total))}
      </p>
    </div>
  );
}
