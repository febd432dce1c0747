/** Looking names up from the address bar and from a selection. No driver can press either, so the browser's events are set off in the background. */
import { expect } from '@playwright/test';
import { command } from './commands.ts';
import { article, type Ficha, test } from './ficha.ts';
import { setOff } from './worker.ts';

interface Suggestion {
  content: string;
  description: string;
}

/** What the address bar would offer for this input, the first line included. */
async function suggestionsFor({ context }: Ficha, input: string): Promise<{ first: string; others: Suggestion[] }> {
  const [worker] = context.serviceWorkers();
  const given = await worker?.evaluate(
    (typed) =>
      new Promise<{ first: string; others: Suggestion[] }>((resolve) => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            omnibox: {
              setDefaultSuggestion: (first: { description: string }) => void;
              onInputChanged: { dispatch: (typed: string, suggest: (others: Suggestion[]) => void) => void };
            };
          };
        };
        let first = '';
        const setDefault = chrome.omnibox.setDefaultSuggestion.bind(chrome.omnibox);
        chrome.omnibox.setDefaultSuggestion = ({ description }) => {
          first = description;
          setDefault({ description });
        };
        chrome.omnibox.onInputChanged.dispatch(typed, (others) => {
          chrome.omnibox.setDefaultSuggestion = setDefault;
          resolve({ first, others });
        });
      }),
    input,
  );
  if (!given) throw new Error('the background does not run');
  return given;
}

/** Chromium refuses a description that is not XML. */
const XML = /^(?:[^<>&]|&#\d+;)*(?:<dim>(?:[^<>&]|&#\d+;)*<\/dim>)?$/;

test('the address bar offers cards, the best one first, in XML', async ({ ficha }) => {
  const { first, others } = await suggestionsFor(ficha, 'fujimori');
  expect(first).toMatch(/^\w+.* Fujimori/);
  expect(others.length).toBeGreaterThan(2);
  for (const { content, description } of others) {
    expect(content).toMatch(/\/library\.html#\/card\/peru\/[a-z0-9-]+$/);
    expect(description).toMatch(XML);
  }
  const odd = await suggestionsFor(ficha, '<b>&"\' xyzzy');
  expect(odd.others).toEqual([]);
  expect(odd.first).toMatch(XML);
  expect(odd.first).toContain('&#60;b&#62;');
});

test('Enter opens the best card, or the library when there is none', async ({ ficha }) => {
  const card = ficha.context.waitForEvent('page');
  await setOff(ficha, 'omnibox.onInputEntered', 'vladimiro montesinos', 'newForegroundTab');
  await expect((await card).locator('h1')).toHaveText('Vladimiro Montesinos');
  const none = ficha.context.waitForEvent('page');
  await setOff(ficha, 'omnibox.onInputEntered', 'xyzzy', 'newForegroundTab');
  await expect((await none).getByLabel('Find a name')).toHaveValue('xyzzy');
  await expect((await none).getByText('No card has this in its names or facts.')).toBeVisible();
});

test('the keys for a look-up open the popup, where the search is', async ({ ficha }) => {
  const page = await ficha.open(article(['Alberto Fujimori of Peru.']));
  await command(ficha, page, 'look-up');
  const [worker] = ficha.context.serviceWorkers();
  const popups = () =>
    worker?.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { getContexts: (of: object) => Promise<{ documentUrl: string }[]> } };
      };
      const found = await chrome.runtime.getContexts({ contextTypes: ['POPUP'] });
      // One that is just opening has no address yet.
      return found.map(({ documentUrl }) => URL.parse(documentUrl)?.pathname);
    });
  await expect.poll(popups).toEqual(['/popup.html']);
});

test('a selection is looked up in the library where there is no side panel, slips forgiven', async ({ ficha }) => {
  // As from a PDF in a window of its own: the text comes with the click, the tab does not.
  const opened = ficha.context.waitForEvent('page');
  await setOff(ficha, 'contextMenus.onClicked', { menuItemId: 'look-up', selectionText: 'Vladimiro Montecinos' });
  const library = await opened;
  await expect(library.getByLabel('Find a name')).toHaveValue('Vladimiro Montecinos');
  await expect(library.getByRole('link', { name: 'Person: Vladimiro Montesinos' })).toBeVisible();
});
