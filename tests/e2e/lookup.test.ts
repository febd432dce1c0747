/**
 * Look-ups from the address bar and from a selection. Tests dispatch the browser's events, because
 * they cannot click there.
 */
import { expect } from '@playwright/test';
import { runCommand } from './commands.ts';
import { article, type Ficha, test } from './ficha.ts';
import { dispatchBrowserEvent } from './worker.ts';

interface Suggestion {
  content: string;
  description: string;
}

/** The suggestions of the address bar for an input. */
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

/** Chromium rejects descriptions that are not XML. */
const XML = /^(?:[^<>&]|&#\d+;)*(?:<dim>(?:[^<>&]|&#\d+;)*<\/dim>)?$/;

test('the address bar suggests cards, best match first, as valid XML', async ({ ficha }) => {
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

test('Enter opens the best match, or the library when there is none', async ({ ficha }) => {
  const card = ficha.context.waitForEvent('page');
  await dispatchBrowserEvent(ficha, 'omnibox.onInputEntered', 'vladimiro montesinos', 'newForegroundTab');
  await expect((await card).locator('h1')).toHaveText('Vladimiro Montesinos');
  const none = ficha.context.waitForEvent('page');
  await dispatchBrowserEvent(ficha, 'omnibox.onInputEntered', 'xyzzy', 'newForegroundTab');
  await expect((await none).getByLabel('Find a name')).toHaveValue('xyzzy');
  await expect((await none).getByText('No card matches, neither by its names nor by its facts.')).toBeVisible();
});

test('the look-up shortcut opens the popup', async ({ ficha }) => {
  const page = await ficha.open(article(['Alberto Fujimori of Peru.']));
  await runCommand(ficha, page, 'look-up');
  const [worker] = ficha.context.serviceWorkers();
  const popups = () =>
    worker?.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { getContexts: (of: object) => Promise<{ documentUrl: string }[]> } };
      };
      const found = await chrome.runtime.getContexts({ contextTypes: ['POPUP'] });
      // A popup that is just opening has no address yet.
      return found.map(({ documentUrl }) => URL.parse(documentUrl)?.pathname);
    });
  await expect.poll(popups).toEqual(['/popup.html']);
});

test('a selection is looked up in the library where there is no side panel, despite typing errors', async ({
  ficha,
}) => {
  // As from a PDF in its own window: the browser passes the text but no tab.
  const opened = ficha.context.waitForEvent('page');
  await dispatchBrowserEvent(ficha, 'contextMenus.onClicked', {
    menuItemId: 'look-up',
    selectionText: 'Vladimiro Montecinos',
  });
  const library = await opened;
  await expect(library.getByLabel('Find a name')).toHaveValue('Vladimiro Montecinos');
  await expect(library.getByRole('link', { name: 'Person: Vladimiro Montesinos' })).toBeVisible();
});
