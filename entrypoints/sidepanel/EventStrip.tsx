import { useState } from 'preact/hooks';
import { displayDate, yearOf } from '../../components/dates/display-date.ts';
import { useTexts } from '../../components/texts-context.ts';
import type { PageEvent } from '../../data/facts/page-events.ts';
import { layOutEvents } from './event-layout.ts';

/** Pixels. */
const ROW_HEIGHT = 12;
const TOP = 8;
const LABELS_HEIGHT = 18;
/** A shorter stretch would be hidden by its dot; per cent of the width. */
const MIN_SPAN = 2;

/** "1992", or "2016–2026" for a long event. */
function yearsOf(date: string): string {
  const [start, end] = date.split('/').map(yearOf);
  return [...new Set([start, end])].filter(Boolean).join('–');
}

interface Props {
  events: readonly PageEvent[];
  onOpen: (id: string) => void;
}

/** The events around a page's names on one small time line, and as a list that unfolds. */
export function EventStrip({ events, onOpen }: Props) {
  const { t, count, lang } = useTexts();
  const [pointed, setPointed] = useState<string>();
  const layout = layOutEvents(events);
  if (!layout) return null;
  const { firstYear, lastYear, rows } = layout;
  const axis = TOP + (rows - 1) * ROW_HEIGHT + ROW_HEIGHT / 2 + 2;
  const years = firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
  const heading = `${count('panel.events', layout.events.length)}, ${years}`;
  const shown = layout.events.find(({ event }) => event.id === pointed)?.event;
  return (
    <section class="event-strip" aria-labelledby="events">
      <h3 id="events">{heading}</h3>
      <svg height={axis + LABELS_HEIGHT} role="img" aria-label={t('panel.strip', heading)}>
        <line class="axis" x1="0%" x2="100%" y1={axis} y2={axis} />
        {layout.ticks.map(({ year, x }) => (
          <g key={year}>
            <line class="axis" x1={`${x}%`} x2={`${x}%`} y1={axis} y2={axis + 4} />
            <text x={`${x}%`} y={axis + 15}>
              {year}
            </text>
          </g>
        ))}
        {layout.events.map(({ event, x, end, row }) => {
          const y = axis - 8 - row * ROW_HEIGHT;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list below offers the same by keyboard.
            <g
              key={event.id}
              class={`${event.isNamed ? 'named' : 'tied'}${event.id === pointed ? ' pointed' : ''}`}
              onPointerEnter={() => setPointed(event.id)}
              onPointerLeave={() => setPointed(undefined)}
              onClick={() => onOpen(event.id)}
            >
              {end - x > MIN_SPAN && <line class="span" x1={`${x}%`} x2={`${end}%`} y1={y} y2={y} />}
              <circle cx={`${x}%`} cy={y} r={4} />
            </g>
          );
        })}
      </svg>
      <p class="pointed-event" aria-hidden="true">
        {shown ? `${displayDate(shown.date, lang)} · ${shown.name[lang]}` : t('panel.stripKey')}
      </p>
      <details>
        <summary>{t('panel.eventList')}</summary>
        <ul>
          {layout.events.map(({ event }) => (
            <li key={event.id}>
              <span class="event-date">{yearsOf(event.date)}</span>
              <button
                type="button"
                class="name-link"
                onFocus={() => setPointed(event.id)}
                onBlur={() => setPointed(undefined)}
                onClick={() => onOpen(event.id)}
              >
                {event.name[lang]}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
