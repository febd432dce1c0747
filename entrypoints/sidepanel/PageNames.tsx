import { NamesLinks } from '../../components/tab/NamesLinks.tsx';
import { useTexts } from '../../components/texts-context.ts';
import { mapOfHash, timelineOfHash } from '../../data/messaging/open-pages.ts';
import type { NamedOnPage } from '../../data/messaging/tab-state.ts';
import { EventStrip } from './EventStrip.tsx';
import { NameRow } from './NameRow.tsx';
import type { Mentions } from './use-mentions.ts';
import { usePageEvents } from './use-page-events.ts';

interface Props {
  /** In order of appearance. */
  names: readonly NamedOnPage[];
  /** Ids of the names that are never marked. */
  neverMarked: readonly string[];
  mentions: Mentions;
  onOpen: (id: string) => void;
}

/** The page in context: its names, also for readers who cannot see the marks, and their events. */
export function PageNames({ names, neverMarked, mentions, onOpen }: Props) {
  const { t, count } = useTexts();
  const events = usePageEvents(names);
  const ids = names.map(({ id }) => id);

  function open(named: NamedOnPage) {
    mentions.show(named, mentions.shown(named.id) ?? 0);
    onOpen(named.id);
  }

  return (
    <section aria-labelledby="names">
      <div class="names-head">
        <h2 id="names">{count('popup.names', names.length)}</h2>
        {names.length > 0 && <NamesLinks timeline={timelineOfHash(ids)} map={mapOfHash(ids)} />}
      </div>
      {names.length === 0 && <p class="tab-message">{t('popup.empty')}</p>}
      <EventStrip events={events} onOpen={onOpen} />
      <ul class="page-names">
        {names.map((named) => (
          <NameRow
            key={named.id}
            named={named}
            shown={mentions.shown(named.id)}
            neverMarked={neverMarked.includes(named.id)}
            onShow={(index) => mentions.show(named, index)}
            onOpen={() => open(named)}
          />
        ))}
      </ul>
    </section>
  );
}
