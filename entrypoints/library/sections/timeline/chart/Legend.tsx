import type { Precision } from '../../../../../components/dates/time-span.ts';
import { useTexts } from '../../../../../components/texts-context.ts';

const SAMPLES: { precision: Precision; about?: boolean; key: 'day' | 'month' | 'year' | 'span' | 'about' }[] = [
  { precision: 'day', key: 'day' },
  { precision: 'month', key: 'month' },
  { precision: 'year', key: 'year' },
  { precision: 'span', key: 'span' },
  { precision: 'year', about: true, key: 'about' },
];

/** What the shapes mean. */
export function Legend() {
  const { t } = useTexts();
  return (
    <ul class="legend" aria-label={t('library.timeline.legend.title')}>
      {SAMPLES.map(({ precision, about, key }) => (
        <li key={key}>
          <svg width="30" height="12" aria-hidden="true">
            {precision === 'day' ? (
              <circle class="mark mark-day" cx="15" cy="6" r="4.5" />
            ) : (
              <rect
                class={`mark mark-${precision}${about ? ' mark-about' : ''}`}
                x="1"
                y={precision === 'span' ? 2.5 : 1.5}
                width="28"
                height={precision === 'span' ? 7 : 9}
                rx={precision === 'span' ? 0 : 4.5}
              />
            )}
          </svg>
          {t(`library.timeline.legend.${key}`)}
        </li>
      ))}
    </ul>
  );
}
