import { describe, expect, it } from 'vitest';
import { readNoteFile } from '../../../../data/notes/formats/read-note-file.ts';

describe('bodies and addresses of other programs', () => {
  const read = async (body: unknown, source = 'https://example.org/a') => {
    const target = { source, selector: { type: 'TextQuoteSelector', exact: 'A quote' } };
    const file = await readNoteFile(JSON.stringify({ type: 'Annotation', id: 'urn:x:1', body, target }));
    return { notes: file.collection.notes, shortened: file.shortened };
  };
  const textOf = async (body: unknown) => (await read(body)).notes[0]?.text;
  const html = (value: string, format: unknown = 'text/html') => ({ type: 'TextualBody', format, value });

  it.each([
    ['paragraphs', '<h1>T&amp;t</h1>\n<p>One <b>t</b>wo<br>three</p>', 'T&t\n\nOne two\nthree'],
    ['lists', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['scripts, styles and comments', '<!-- <p> --><script>x("<p>")</script><style>p{}</style><p>One</p>', 'One'],
    ['references', '&lt;x&gt; &eacute;&#8217;&#x41;', '<x> é’A'],
    ['signs that are no markup', 'a < b <', 'a < b <'],
    ['angle brackets in attributes', '<p title="a > b" data-x=\'<b>\'>One</p>', 'One'],
    [
      'tables',
      '<table><tr><th>Name</th><th>Year</th></tr><tr><td>One</td><td>1992</td></tr></table>',
      'Name\tYear\n\nOne\t1992',
    ],
    ['the lines of preformatted text', '<pre>one\n  two</pre> and\nmore', 'one\ntwo\n\nand more'],
    ['instructions and marked sections', '<?xml version="1.0"?><p>One</p><![CDATA[a &lt; b]]>', 'One\n\na &lt; b'],
    ['what Word adds', '<!--[if mso]><xml><o:p>x</o:p></xml><![endif]--><p class=Mso>One<o:p></o:p></p>', 'One'],
    [
      'pictures and links',
      '<img alt="A photo"> <a href="https://example.org/?a>b_(c)">there</a>',
      'A photo [there](https://example.org/?a%3Eb_%28c%29)',
    ],
  ])('%s of HTML become text', async (_, given, expected) => {
    expect(await textOf(html(given))).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    ['a choice', { type: 'Choice', items: [{ value: 'Mine' }, { value: 'Mío' }] }, 'Mine'],
    ['a list', { type: 'List', items: [{ value: 'One' }, { value: 'Two' }] }, 'One\n\nTwo'],
    ['a body in a body', { type: 'SpecificResource', source: { type: 'TextualBody', value: 'One' } }, 'One'],
    ['several values', { type: 'TextualBody', value: ['One', 'Two'] }, 'One\n\nTwo'],
    ['RDF', { '@type': 'TextualBody', 'rdf:value': 'One' }, 'One'],
    ['the address of a text', 'https://example.org/comment', 'https://example.org/comment'],
    ['a text that is elsewhere', { id: 'https://example.org/comment', type: 'Text' }, 'https://example.org/comment'],
  ])('are read as %s', async (_, body, expected) => {
    expect(await textOf(body)).toBe(expected);
  });

  it('are read with JSON-LD’s own names', async () => {
    const annotation = {
      '@id': 'urn:x:1',
      '@type': 'Annotation',
      bodyValue: 'One',
      target: { '@id': 'https://e.org/' },
    };
    const { collection } = await readNoteFile(JSON.stringify(annotation));
    expect(collection.notes).toMatchObject([{ text: 'One', page: { url: 'https://e.org/' } }]);
  });

  it('are HTML by any spelling of the format, and by no other format', async () => {
    for (const format of [
      'TEXT/HTML',
      'text/html; charset=utf-8',
      ['text/html'],
      ['text/plain', 'text/html'],
      'application/xhtml+xml',
    ])
      expect(await textOf(html('<p>One</p>', format))).toBe('One');
    expect(await textOf(html('**One** <br>', 'text/markdown'))).toBe('**One** <br>');
  });

  it('without a format are HTML where they are markup from end to end, also those of Hypothesis', async () => {
    const row = (text: string) => ({ id: 'a', uri: 'https://example.org/a', target: [{}], text });
    const ofRow = async (text: string) =>
      (await readNoteFile(JSON.stringify({ total: 1, rows: [row(text)] }))).collection.notes[0]?.text;
    for (const read of [(value: string) => textOf({ type: 'TextualBody', value }), ofRow]) {
      expect(await read('<p>One <b>two</b></p>\n<p>three</p>\n')).toBe('One two\n\nthree');
      for (const text of ['a < b', 'One <b>two</b>', '<p> is a tag', '> quoted\n\n<details>more</details>'])
        expect(await read(text)).toBe(text);
    }
  });

  it('take at most five seconds of a core, however they are made', async () => {
    const before = process.threadCpuUsage();
    for (const piece of [
      '<!--',
      '<p',
      '<script>',
      '&a',
      ' \n',
      '<p a="',
      '<pre>   ',
      '<a href=https://x>y',
      '<![CDATA[',
    ])
      await read(html(piece.repeat(60_000)));
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  it('lose a fragment that makes the address too long, and this is said', async () => {
    const { notes, shortened } = await read({ value: 'Mine' }, `https://example.org/a#:~:text=${'a'.repeat(9_000)}`);
    expect(notes[0]?.page.url).toBe('https://example.org/a');
    expect(shortened).toEqual([{ place: 1, parts: ['page'] }]);
  });
});
