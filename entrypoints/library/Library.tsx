import { useEffect, useRef } from 'preact/hooks';
import { UnknownPage } from './sections/unknown/UnknownPage.tsx';
import { sections } from './sections.tsx';
import { FactsGate } from './shell/FactsGate.tsx';
import { Masthead } from './shell/Masthead.tsx';
import type { Route } from './shell/routes.ts';
import { useFactBase } from './shell/use-fact-base.ts';
import { useRoute } from './shell/use-route.ts';

/**
 * Identifies a page by section and id. Filters are left out: changing one must not move the focus.
 */
const pageKeyOf = (route: Route | undefined) => (route ? `${route.section}/${route.id ?? ''}` : 'unknown');

/**
 * Scrolls a new page to its top and focuses its heading, so that screen readers announce it. A card
 * goes to the fact that its address names by itself.
 */
function useFocusOnNewPage(pageKey: string): void {
  const shown = useRef(pageKey);
  useEffect(() => {
    if (shown.current === pageKey) return;
    shown.current = pageKey;
    if (document.querySelector('main .chosen')) return;
    scrollTo({ top: 0, behavior: 'instant' });
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main');
    heading?.focus({ preventScroll: true });
  }, [pageKey]);
}

/** The library: the masthead, and the section that the address names. */
export function Library() {
  const route = useRoute();
  const pageKey = pageKeyOf(route);
  useFocusOnNewPage(pageKey);
  const section = route && sections[route.section];
  const { state, retry } = useFactBase(section?.needsFacts ?? false);
  const page = section && <section.Page key={pageKey} route={route} />;
  return (
    <>
      <Masthead section={route?.section} />
      <main id="main" class={section?.isWide ? 'wide' : undefined} tabIndex={-1}>
        {!section && <UnknownPage />}
        {section?.needsFacts ? (
          <FactsGate state={state} onRetry={retry}>
            {page}
          </FactsGate>
        ) : (
          page
        )}
      </main>
    </>
  );
}
