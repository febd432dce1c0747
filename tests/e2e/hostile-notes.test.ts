/**
 * Notes on a page that listens to all events and forges all messages: it learns nothing of them and
 * changes nothing.
 */
import { expect, type Page, test } from '@playwright/test';
import { cardOf } from '../support/browser/card-frame.ts';
import { openOwnPage, recordsIn } from './databases.ts';
import { article, type Ficha, openCard, pressEdit, startFicha } from './ficha.ts';
import { openHostile } from './hostile.ts';
import { cardAddress } from './script-world.ts';

/** Occurs in no other text: a page that has it has read a note. */
const SECRET = 'zyzzyva';

/**
 * Runs in the page before Ficha; records what events, observers and wrapped functions tell, as
 * text.
 */
function listenToEverything(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const told = (value: unknown): string => {
    if (value instanceof Node) return (value as Element).outerHTML ?? value.textContent ?? '';
    if (typeof value !== 'object' || value === null) return String(value);
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  };
  const types = [
    ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'compositionstart', 'compositionupdate'],
    ...[
      'compositionend',
      'copy',
      'cut',
      'paste',
      'selectionchange',
      'selectstart',
      'focus',
      'focusin',
      'focusout',
      'blur',
    ],
    ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dragstart', 'drop', 'message', 'messageerror'],
    ...['resize', 'scroll', 'storage', 'submit', 'hashchange', 'securitypolicyviolation', 'beforetoggle', 'toggle'],
  ];
  for (const type of types)
    for (const target of [window, document])
      target.addEventListener(
        type,
        (event) => {
          const { key, data, target: at, clipboardData } = event as KeyboardEvent & MessageEvent & ClipboardEvent;
          const { value } = (at ?? {}) as { value?: unknown };
          heard.push([type, key, told(data), told(value), clipboardData?.getData('text')].join(' '));
        },
        true,
      );
  const wrap = (owner: object, name: string) => {
    const original = Reflect.get(owner, name) as (...values: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...values: unknown[]) {
      heard.push(`${name} ${values.map(told).join(' ')}`);
      return Reflect.apply(original, this, values);
    });
  };
  wrap(EventTarget.prototype, 'addEventListener');
  wrap(EventTarget.prototype, 'dispatchEvent');
  wrap(window, 'postMessage');
  wrap(MessagePort.prototype, 'postMessage');
  wrap(Element.prototype, 'attachShadow');
  wrap(Node.prototype, 'appendChild');
  wrap(Node.prototype, 'insertBefore');
  wrap(Element.prototype, 'append');
  wrap(Document.prototype, 'createElement');
  wrap(Element.prototype, 'setAttribute');
  wrap(IDBFactory.prototype, 'open');
  wrap(Storage.prototype, 'setItem');
  wrap(JSON, 'parse');
  wrap(window, 'fetch');
  wrap(window, 'structuredClone');
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) wrap(console, name);
  if (navigator.clipboard) for (const name of ['readText', 'writeText']) wrap(navigator.clipboard, name);
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) heard.push(`size ${told(target)} ${told(contentRect)}`);
  });
  sizes.observe(document.documentElement);
  new MutationObserver((records) => {
    for (const { addedNodes, target } of records)
      for (const node of [...addedNodes, target]) {
        heard.push(told(node));
        if (node instanceof Element) sizes.observe(node);
      }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  setInterval(() => {
    // What a page can ask for at any time: the selection, the focused element, its frames.
    heard.push(String(getSelection()), told(document.activeElement), `${window.length} frames`);
  }, 50);
}

interface Hostile {
  heard: string[];
}

const heardBy = (page: Page) => page.evaluate(() => (globalThis as unknown as Hostile).heard.join('\n'));

/**
 * Runs in the page; sends messages, keys and events that card, frame or background might mistake
 * for each other's.
 */
function forge({ id, frameAddress }: { id: string; frameAddress: string }): void {
  const messages = [
    { token: crypto.randomUUID() },
    { type: 'escape' },
    { type: 'deleteNote', data: { token: crypto.randomUUID(), id: crypto.randomUUID() } },
    { id: 1, type: 'saveNote', data: { token: '', text: 'forged', tags: [] }, timestamp: Date.now() },
  ];
  for (const message of messages) {
    window.postMessage(message, '*', [new MessageChannel().port2]);
    window.dispatchEvent(new MessageEvent('message', { data: message }));
    for (const type of ['ficha', 'ficha-note', 'notesChanged'])
      document.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
  }
  const { chrome } = globalThis as { chrome?: { runtime?: { sendMessage?: (to: string, message: object) => void } } };
  for (const message of messages) chrome?.runtime?.sendMessage?.(id, message);
  const host = document.querySelector('ficha-card');
  const target = host?.shadowRoot?.querySelector('iframe') ?? host;
  for (const key of ['Enter', 'Delete', 'Escape', 'x']) {
    const init = { key, ctrlKey: key === 'Enter', bubbles: true, composed: true };
    for (const type of ['keydown', 'keypress', 'keyup']) target?.dispatchEvent(new KeyboardEvent(type, init));
  }
  // Frames with our addresses: the one in use, and some that can be guessed.
  const addresses = [
    frameAddress,
    `chrome-extension://${id}/card.html`,
    `chrome-extension://${id}/library.html#/notes`,
    `chrome-extension://${id}/sidepanel.html`,
    `${frameAddress}?${'0'.repeat(32)}`,
  ];
  for (const src of addresses) {
    const frame = document.createElement('iframe');
    frame.className = 'stolen';
    frame.src = src;
    frame.addEventListener('load', () => {
      for (const message of messages) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => (globalThis as unknown as Hostile).heard.push(`port ${JSON.stringify(data)}`);
        frame.contentWindow?.postMessage(message, '*', [port2]);
      }
    });
    document.body.append(frame);
  }
  fetch(`chrome-extension://${id}/card.html`).then(
    async (response) => (globalThis as unknown as Hostile).heard.push(await response.text()),
    () => {},
  );
}

const notesOf = async (own: Page) =>
  (await recordsIn<{ text: string; tags: string[] }>(own, 'ficha-notes', 'notes')).map(({ text, tags }) => ({
    text,
    tags,
  }));

async function started(): Promise<{ ficha: Ficha; page: Page; own: Page; expectQuiet: () => void }> {
  const ficha = await startFicha();
  const own = await openOwnPage(ficha);
  const html = article(['Vladimiro Montesinos recorded his visitors in Peru.'], { date: '2001-05-05' });
  const { page, expectQuiet } = await openHostile(
    ficha,
    html.replace('<p>', '<p><input aria-label="The page’s own"></p><p>'),
    {
      before: (opened) => opened.addInitScript(listenToEverything),
    },
  );
  await page.bringToFront();
  return { ficha, page, own, expectQuiet };
}

test('a page does not hear what the reader writes, tags, changes, cuts and deletes', async () => {
  const { ficha, page, own, expectQuiet } = await started();
  // The listeners work: the page hears what is typed into its own field.
  await page.getByLabel('The page’s own').pressSequentially('overheard');
  expect(await heardBy(page)).toContain('overheard');

  const card = await openCard(page, 'Vladimiro Montesinos');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  const before = (await heardBy(page)).length;
  const box = frame.getByRole('textbox');
  await expect(box).toBeFocused();
  await page.keyboard.type(`First ${SECRET}`);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await page.keyboard.press('Control+V');
  const tags = frame.getByRole('combobox', { name: 'Tags' });
  await tags.click();
  await page.keyboard.type(`${SECRET}s`);
  await page.keyboard.press('Enter');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text')).toHaveText(`First ${SECRET}`);
  expect(await notesOf(own)).toEqual([{ text: `First ${SECRET}`, tags: [`${SECRET}s`] }]);

  await pressEdit(frame);
  await frame.getByRole('textbox').click();
  await page.keyboard.press('End');
  await page.keyboard.type(', and more');
  await page.keyboard.press('Control+Enter');
  await expect(frame.locator('.note-text')).toHaveText(`First ${SECRET}, and more`);
  await frame.getByRole('button', { name: 'Delete' }).click();
  await frame.getByRole('button', { name: 'Delete' }).click();
  await expect(frame.locator('.note-text')).toHaveCount(0);
  expect(await notesOf(own)).toEqual([]);

  const heard = await heardBy(page);
  expect(heard).not.toContain(SECRET);
  // Nor single keys.
  expect(heard.slice(before)).not.toMatch(/^(keydown|keypress|keyup|beforeinput|input|copy|cut|paste|message) /m);
  expectQuiet();
  await ficha.close();
});

test('forged messages, keys and frames change no note and receive none', async () => {
  const { ficha, page, own } = await started();
  const card = await openCard(page, 'Vladimiro Montesinos');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  await frame.getByRole('textbox').fill(`Kept ${SECRET}`);
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text')).toHaveText(`Kept ${SECRET}`);
  await pressEdit(frame);
  await frame.getByRole('textbox').fill(`Half ${SECRET}`);

  // More than any page can know: the address of this session, and the id of the open card.
  const opening = page
    .frames()
    .map((one) => URL.parse(one.url()))
    .find((url) => url?.pathname === '/card.html');
  await page.evaluate(forge, { id: ficha.id, frameAddress: (await cardAddress(page)) + opening?.search });
  // None of the frames shows a note, a text field, or a list.
  await expect(page.locator('.stolen')).toHaveCount(5);
  await expect(page.frameLocator('.stolen >> nth=0').getByText('works only inside a card')).toBeVisible();
  for (let at = 0; at < 5; at++)
    await expect(page.frameLocator(`.stolen >> nth=${at}`).locator('.note, .note-row, textarea')).toHaveCount(0);

  expect(await notesOf(own)).toEqual([{ text: `Kept ${SECRET}`, tags: [] }]);
  await expect(frame.getByRole('textbox')).toHaveValue(`Half ${SECRET}`);
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text')).toHaveText(`Half ${SECRET}`);
  const heard = await heardBy(page);
  expect(heard).not.toContain(SECRET);
  expect(heard).not.toMatch(/^port /m);
  await ficha.close();
});
