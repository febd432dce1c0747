import { useTexts } from '../texts-context.ts';

interface Props {
  /** Addresses in the library. */
  timeline: string;
  map: string;
}

/** Links to the timeline and the map of the names on a page. */
export function NamesLinks({ timeline, map }: Props) {
  const { t } = useTexts();
  return (
    <p class="names-links">
      <a href={`/library.html${timeline}`} target="_blank" rel="noopener noreferrer" aria-label={t('panel.timelineOf')}>
        {t('panel.timeline')}
      </a>
      <a href={`/library.html${map}`} target="_blank" rel="noopener noreferrer" aria-label={t('panel.mapOf')}>
        {t('panel.map')}
      </a>
    </p>
  );
}
