/**
 * A short survey of test pages, and a check that the survey detects faults injected into a copy of
 * Ficha.
 */
import { expect, test } from '@playwright/test';
import { surveyPage } from '../../scripts/survey/compare-visits.ts';
import type { Differences } from '../../scripts/survey/differences.ts';
import { differenceLines, verdictOf } from '../../scripts/survey/report.ts';
import { surveyFolder } from '../../scripts/survey/survey-folder.ts';
import { article, modifiedBuild, PRODUCTION_BUILD } from '../e2e/ficha.ts';
import { launchChromium, launchWithFicha, waitForLexicon } from '../support/browser/launch.ts';
import { servePages } from '../support/browser/serve.ts';

test('finds no errors, page changes, layout shifts or requests on the test pages', async () => {
  test.setTimeout(180_000);
  const result = await surveyFolder({
    folder: 'tests/fixtures/pages',
    extension: PRODUCTION_BUILD,
    hovers: 3,
    jobs: 1,
  });
  expect(result.pages.flatMap(differenceLines)).toEqual([]);
  expect(verdictOf(result)).toMatchObject({ clean: true });
  expect(result.pages.every(({ hovered }) => hovered > 0)).toBe(true);
});

/** Code added to the content script, for the page with that name. */
const INJECTED_FAULTS: Partial<Record<keyof Differences, string>> = {
  errors: `console.warn('a fault')`,
  dom: `document.querySelector('p').firstChild.splitText(3)`,
  requests: `void fetch('/elsewhere').catch(() => {})`,
  hovers: `addEventListener('pointermove', (event) => event.stopImmediatePropagation(), true)`,
};

/** A style that shifts the layout without changing the DOM. */
const SHIFT = `@keyframes fault { to { margin-top: 120px } } .shifts main { animation: fault 1ms 400ms forwards }`;

test('detects each kind of fault, and no other', async () => {
  test.setTimeout(240_000);
  const cases = Object.entries(INJECTED_FAULTS).map(
    ([kind, code]) => `if (location.pathname.endsWith('/${kind}')) { ${code} }`,
  );
  const extension = modifiedBuild({
    'content-scripts/content.js': (script) => `${cases.join('\n')}\n${script}`,
    'content-scripts/content.css': (css) => `${css}\n${SHIFT}`,
  });
  const server = await servePages((path) => ({
    body: article(['The Grupo Colina', 'Roses']).replace('<html', `<html class="${path.split('/').at(-1)}"`),
    ...(path.startsWith('/still') ? { headers: { 'content-security-policy': "script-src 'none'" } } : {}),
  }));
  // Three browsers in parallel, because each visit waits for its page to be idle.
  const kinds = [...Object.keys(INJECTED_FAULTS), 'shifts', 'nothing'];
  await Promise.all(
    [kinds.slice(0, 2), kinds.slice(2, 4), kinds.slice(4)].map(async (some) => {
      const ficha = await launchWithFicha({ extension });
      const plain = await launchChromium();
      await waitForLexicon(ficha);
      for (const kind of some)
        await test.step(kind, async () => {
          const { differences } = await surveyPage(
            { ficha, plain },
            { name: kind, address: `${server.origin}/${kind}`, still: `${server.origin}/still/${kind}`, hovers: 1 },
          );
          const found = Object.entries(differences).flatMap(([one, list]) => (list.length > 0 ? [one] : []));
          expect(found).toEqual(kind === 'nothing' ? [] : [kind]);
        });
      await Promise.all([ficha.close(), plain.close()]);
    }),
  );
  await server.close();
});
