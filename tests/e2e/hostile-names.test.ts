/**
 * DOM clobbering: form fields and images named like properties hide those, in the content script's
 * world as well.
 */
import { closeWithEscape } from '../support/browser/card-frame.ts';
import { article, openCard, test } from './ficha.ts';
import { expectMarked, openHostile } from './hostile.ts';

/** Properties of nodes and elements that reading a page might use. */
const NODE_NAMES =
  `nodeType nodeName localName tagName parentNode parentElement firstChild lastChild nextSibling previousSibling
  childNodes children firstElementChild ownerDocument isConnected shadowRoot textContent attributes hasAttribute
  getAttribute matches closest querySelector querySelectorAll contains getRootNode compareDocumentPosition
  getBoundingClientRect getClientRects offsetWidth offsetHeight offsetParent clientWidth scrollWidth scrollLeft assignedSlot
  checkVisibility append hidden isContentEditable namespaceURI data nodeValue`.split(/\s+/);

const DOCUMENT_NAMES =
  `body documentElement head createElement createRange createTreeWalker querySelector querySelectorAll addEventListener
  removeEventListener activeElement hidden designMode visibilityState title location defaultView contentType
  elementFromPoint getElementById scrollingElement adoptedStyleSheets readyState`.split(/\s+/);

const inputs = (names: string[]) => names.map((name) => `<input type="hidden" name="${name}">`).join('');

test('names in a form are marked although its fields are called like every property of a node', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(
    ficha,
    article([]).replace(
      '</main>',
      `<p>Shining Path</p><form>${inputs(NODE_NAMES)}The Grupo Colina <p>and Abimael Guzmán</p></form>
       <p>The vladivideos</p></main>`,
    ),
  );
  await expectMarked(page, ['Abimael Guzmán', 'Grupo Colina', 'Shining Path', 'vladivideos']);
  // Changes in the form are read as well.
  await page.evaluate(() => {
    const form = document.forms[0];
    if (!form) return;
    const added = document.createElement('p');
    added.textContent = 'Alberto Fujimori';
    Element.prototype.append.call(form, added);
    Element.prototype.querySelector.call(form, 'p')?.remove();
  });
  await expectMarked(page, ['Alberto Fujimori', 'Grupo Colina', 'Shining Path', 'vladivideos']);
  await openCard(page, 'Grupo Colina');
  expectQuiet();
});

test('a hidden or editable form has no marks, whatever its fields are called', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(
    ficha,
    article(['Shining Path']).replace(
      '</main>',
      `<form hidden>${inputs(NODE_NAMES)}Grupo Colina</form>
       <form contenteditable>${inputs(NODE_NAMES)}Grupo Colina</form>
       <p>The vladivideos</p></main>`,
    ),
  );
  await expectMarked(page, ['Shining Path', 'vladivideos']);
  expectQuiet();
});

for (const tag of ['img', 'form', 'embed', 'object', 'iframe'] as const)
  test(`names are marked although <${tag}> elements are called like the document's properties`, async ({ ficha }) => {
    const clobber = DOCUMENT_NAMES.map((name) => `<${tag} name="${name}" id="${name}"></${tag}>`).join('');
    const { page, expectQuiet } = await openHostile(
      ficha,
      article(['The Grupo Colina']).replace(
        '</main>',
        `</main><div style="height: 0; overflow: hidden">${clobber}</div>`,
      ),
    );
    await expectMarked(page, ['Grupo Colina']);
    const card = await openCard(page, 'Grupo Colina');
    await closeWithEscape(page);
    await card.waitFor({ state: 'detached' });
    expectQuiet();
  });
