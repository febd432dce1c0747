import { useEffect, useRef } from 'preact/hooks';
import { UnknownPage } from './sections/unknown/UnknownPage.tsx';
import { sections } from './sections.tsx';
import { FactsGate } from './shell/FactsGate.tsx';
import { Masthead } from './shell/Masthead.tsx';
import type { Route } from './shell/routes.ts';
import { useFactBase } from './shell/use-fact-base.ts';
import { useRoute } from './shell/use-route.ts';

/** A change of filters is no new place: it must not take the focus from where the reader types. */
const placeOf = (route: Route | undefined) => (route ? `${route.section}/${route.id ?? ''}` : 'unknown');

/** Starts a new place at its top, and tells screen readers of it by moving the focus to its heading. */
function useArrival(place: string): void {
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    scrollTo({ top: 0, behavior: 'instant' });
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main');
    heading?.focus({ preventScroll: true });
  }, [place]);
}

/** The whole page: masthead, and the section that the address names. */
export function Library() {
  const route = useRoute();
  const place = placeOf(route);
  useArrival(place);
  const section = route && sections[route.section];
  const { opening, retry } = useFactBase(section?.needsFacts ?? false);
  const page = section && <section.Page key={place} route={route} />;
  return (
    <>
      <Masthead section={route?.section} />
      <main id="main" tabIndex={-1}>
        {!section && <UnknownPage />}
        {section?.needsFacts ? (
          <FactsGate opening={opening} onRetry={retry}>
            {page}
          </FactsGate>
        ) : (
          page
        )}
      </main>
    </>
  );
}
