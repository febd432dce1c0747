/** The pages of a day, made up: paths that begin with `/named` have names, others none. */
import { fullNames } from '../pack/full-names.ts';

const NAMES = fullNames();

/** The name that every page with names has. */
export const NAME = NAMES[0] ?? '';

/** HTML. The event `go` navigates within the page, to other paragraphs. */
export function dayPage(path: string): string {
  const named = path.startsWith('/named');
  const paragraphs = (turn: number) =>
    Array.from({ length: 30 }, (_, at) => {
      const name = named ? (at === 0 ? NAME : NAMES[(turn * 31 + at * 7) % NAMES.length]) : 'the gardener';
      return `<p>Paragraph ${at + 1}: on that day ${name} was spoken of in the town by the river.</p>`;
    }).join('');
  const turns = JSON.stringify({ first: paragraphs(1), second: paragraphs(2) });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${path}</title>
<main>${paragraphs(0)}</main><script>const turns = ${turns};
addEventListener('go', ({ detail }) => {
  history.pushState(null, '', '#' + detail);
  document.querySelector('main').innerHTML = turns[detail];
});</script>`;
}
