/** Which names are marked in different kinds of HTML. */
import { expect } from '@playwright/test';
import { markedNames, waitForMarks } from '../support/browser/marked-names.ts';
import { article, test } from './ficha.ts';

const texts = (marks: { text: string }[]) => marks.map(({ text }) => text.replace(/\s+/g, ' '));

test.describe('names are marked', () => {
  const cases: [string, string, string[]][] = [
    ['across inline elements', '<b>Alberto</b> <i>Fujimori</i> of Peru', ['Alberto Fujimori']],
    ['across a line break', 'Peru: Alberto<br>Fujimori', ['AlbertoFujimori']],
    [
      'across white space, skipped parts and several elements',
      'Peru: Grupo <i> </i><b> </b> <u>Colina</u>, <b>Grupo</b> <code>x</code><i>Colina</i>; ' +
        '<u>Barrios</u><br><br>Altos',
      ['Grupo Colina', 'Grupo xColina', 'BarriosAltos'],
    ],
    ['across a line break in the source', 'Peru: Alberto\n   Fujimori', ['Alberto Fujimori']],
    ['with a soft hyphen', 'Peru: Alberto Fuji&shy;mori', ['Alberto Fuji\u00ADmori']],
    [
      'across elements, comments and line breaks within words',
      [
        'a Fuji<b>shock</b>',
        '<span>F</span>ujishock',
        'F<i>u</i><u><b>ji</b></u>shock',
        'a Fu<!-- so -->ji<wbr>shock',
        'a Fuji-<br>shock',
        'the Gru<i>po Co</i>lina',
        'the Grupo <span hidden><i>very</i></span> Colina',
        'no Fujis<br>hock, no Fujis<div></div>hock',
      ]
        .map((html) => `<div>${html}</div>`)
        .join(''),
      [...['Fujishock', 'Fujishock', 'Fujishock', 'Fujishock', 'Fuji-shock'], ...['Grupo Colina', 'Grupo very Colina']],
    ],
    ['in a link', '<a href="#x">Grupo Colina</a>', ['Grupo Colina']],
    ['but not across blocks', '<div>Keiko Sofía</div><div>Fujimori of Peru</div>', ['Keiko', 'Fujimori']],
    ['but not in code', '<code>Grupo Colina</code><pre>Grupo Colina</pre>', []],
    ['but not in editable text', '<div contenteditable>Grupo Colina</div><textarea>Grupo Colina</textarea>', []],
    ['but not in hidden parts', '<div hidden>Grupo Colina</div><template>Grupo Colina</template>', []],
    [
      'in a table and a list',
      '<table><td>Grupo Colina</td></table><ul><li>Shining Path</ul>',
      ['Grupo Colina', 'Shining Path'],
    ],
  ];
  for (const [name, html, expected] of cases) {
    test(name, async ({ ficha }) => {
      const page = await ficha.open(article([`${html}`, 'The <em>vladivideos</em> of Peru.']));
      const marks = await waitForMarks(page);
      expect(texts(marks)).toEqual([...expected, 'vladivideos']);
    });
  }

  test('in an open shadow root', async ({ ficha }) => {
    const page = await ficha.open(
      `<!doctype html><x-story><template shadowrootmode="open"><p>Grupo Colina</p></template></x-story>`,
    );
    await expect.poll(async () => texts(await markedNames(page))).toEqual(['Grupo Colina']);
  });

  test('in text that is added, changed and removed', async ({ ficha }) => {
    const page = await ficha.open(article(['Shining Path']));
    await waitForMarks(page);
    await page.evaluate(() => {
      const late = document.createElement('section');
      late.innerHTML = '<p id="late">Later came the <b>Grupo</b> Colina.</p>';
      document.body.append(late);
    });
    await expect.poll(async () => texts(await markedNames(page))).toEqual(['Shining Path', 'Grupo Colina']);
    await page.evaluate(() => {
      const [text] = document.querySelector('#late')?.childNodes ?? [];
      if (text) text.textContent = 'Later came Abimael Guzmán and the ';
    });
    await expect
      .poll(async () => texts(await markedNames(page)))
      .toEqual(['Shining Path', 'Abimael Guzmán', 'Grupo Colina']);
    await page.evaluate(() => document.querySelector('#late')?.remove());
    await expect.poll(async () => texts(await markedNames(page))).toEqual(['Shining Path']);
  });

  test('as ambiguous or not, by the date of the page', async ({ ficha }) => {
    const paragraph = 'President Fujimori opened a road in Peru.';
    const marksOn = async (date?: string) => {
      const page = await ficha.open(article([paragraph], date ? { date } : {}));
      const [mark] = await waitForMarks(page);
      return mark?.mark;
    };
    expect(await marksOn('1995-05-01')).toBe('ficha-person');
    expect(await marksOn('2026-10-01')).toBe('ficha-person');
    expect(await marksOn()).toBe('ficha-doubt');
  });

  test('at the time of the last heading or cell with only a date', async ({ ficha }) => {
    const cells = '<table><tr><td>1990<td>Fujimori puts on the sash.</table>';
    const html = `<p>Years of Peru<h3>\n <b>April 5,</b> 1992\n</h3><p>Rain.<p>Fujimori speaks.${cells}`;
    const page = await ficha.open(article([`Fujimori speaks.${html}`], { date: '2026-10-06' }));
    const marks = await waitForMarks(page);
    expect(marks.map(({ mark }) => mark)).toEqual(['ficha-doubt', 'ficha-person', 'ficha-person']);
  });
});
