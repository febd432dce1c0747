import { useTexts } from '../../../../../components/texts-context.ts';
import type { TimeZoom } from './use-time-zoom.ts';

const yearAt = (time: number) => new Date(time).getUTCFullYear();

interface Props {
  zoom: TimeZoom;
  shown: number;
  total: number;
}

/** The chart's window of time: says which it is, and moves it. */
export function ZoomBar({ zoom, shown, total }: Props) {
  const { t } = useTexts();
  const [from, to] = zoom.settled;
  const buttons = [
    { key: 'earlier', sign: '←', act: () => zoom.pan(-0.5), disabled: zoom.isWhole },
    { key: 'later', sign: '→', act: () => zoom.pan(0.5), disabled: zoom.isWhole },
    { key: 'farther', sign: '−', act: () => zoom.farther(), disabled: zoom.isWhole },
    { key: 'nearer', sign: '+', act: () => zoom.nearer(), disabled: false },
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
        <button type="button" class="whole" aria-disabled={zoom.isWhole} onClick={() => zoom.isWhole || zoom.whole()}>
          {t('library.timeline.whole')}
        </button>
      </div>
      <p role="status">
        <strong>
          {yearAt(from)}–{yearAt(to - 1)}
        </strong>{' '}
        {t('library.timeline.shown', shown, total)}
      </p>
    </div>
  );
}
