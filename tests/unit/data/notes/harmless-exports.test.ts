/** What other programs must not run when they open an export. */
import { unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse as parseCsv } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../components/notes/text/parse-markdown.ts';
import { toCsv } from '../../../../data/notes/formats/csv.ts';
import { type MarkdownWords, toMarkdownFile } from '../../../../data/notes/formats/markdown.ts';
import { toMarkdownZip } from '../../../../data/notes/formats/markdown-zip.ts';
import type { Note } from '../../../../data/notes/note.ts';

const WORDS: MarkdownWords = { lang: 'en', title: 'My notes', unnamed: 'Other notes', about: 'About:' };

const note = (more: Partial<Note>): Note => ({
  id: '7a1c1f9e-3f0b-4f56-9d35-0a8f4a6f3d11',
  text: 'Text',
  tags: [],
  entities: [],
  names: {},
  page: { url: 'https://example.org/', title: 'A page' },
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-01T00:00:00.000Z',
  revision: 1,
  ...more,
});

/** The cells of a table as a spreadsheet reads it that separates by this sign. */
const cellsOf = (csv: string, delimiter: string) => parseCsv<string[]>(csv.slice(1), { delimiter }).data.flat();

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[\s\p{C}"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]/u;

describe('a CSV export', () => {
  it.each([',', ';', '\t', '|'])('has no formula in any cell where spreadsheets separate by %j', (delimiter) => {
    const text = 'said;=1+1\tand\t+2\n-cmd|x;;@SUM(A1); \uFF1D3\n;\n=4| =5';
    const quoted = 'a;"=1+1;b\t""-2|"\u200B@3';
    const small = '\u200B\uFE66 1;\uFE62 2;\u0000=3';
    const csv = toCsv([
      note({ text, tags: ['a;=5'], page: { url: 'x;=6', title: '"quoted";=7' } }),
      note({ text: quoted, quote: { exact: small, prefix: '"=1', suffix: small } }),
    ]);
    for (const cell of cellsOf(csv, delimiter)) expect(cell).not.toMatch(FORMULA);
  });
});

describe('a Markdown export', () => {
  const exported = (...texts: string[]) =>
    toMarkdownFile(
      texts.map((text) => note({ text })),
      WORDS,
      parseMarkdown,
    );

  it.each([
    '[press](javascript:alert(1))',
    '[press][1]\n\n[1]: javascript:alert(1)',
    '![x](JavaScript:alert(1))',
    '[press](java&Tab;script:alert(1))',
    '<javascript:alert(1)>',
    '[press](data:text/html,x)',
    '[press](vbscript:x)',
    '[press](//evil.example/share)',
    '[press](\\\\evil.example\\share)',
    '[press](/\\evil.example/share)',
  ])('leads nowhere but to the web: %j', (text) => {
    const links: string[] = [];
    const collect = (node: { url?: string; children?: object[] }) => {
      if (node.url) links.push(node.url);
      for (const child of node.children ?? []) collect(child as typeof node);
    };
    collect(parseMarkdown(exported(text)) ?? {});
    expect(links).toEqual(['https://example.org/']);
  });

  it('keeps the title of a link that leads nowhere', () => {
    expect(exported('[press](javascript:x "read me")')).toContain('"read me"');
  });

  it('keeps links to the web, by mail and within the notes', () => {
    const text = '[web](https://example.org/a) [mail](mailto:a@example.org) [note](other.md)';
    expect(exported(text)).toContain(text);
  });

  it.each(['![seen](https://evil.example/p.png)', '![seen][1]\n\n[1]: https://evil.example/p.png', '![seen][1]'])(
    'has no picture, by which its host would know who reads: %j',
    (text) => {
      expect(JSON.stringify(fromMarkdown(exported(text)))).not.toContain('"image');
      expect(exported(text)).toContain('[seen]');
    },
  );

  it('keeps the addresses that a note gives its links from the links of other notes', () => {
    const file = exported('See [report].', '[report] and [it][report]\n\n[report]: https://evil.example/', '[report]');
    const links = JSON.stringify(fromMarkdown(file)).match(/"type":"link[^,]*,("title":null,)?"url":"[^"]*evil[^"]*"/g);
    expect(links).toHaveLength(2);
    expect(file).not.toMatch(/^\[report\]:/m);
  });

  it('takes the first of two addresses with one label, as Markdown does', () => {
    const two = '[report] <br>\n\n[report]: https://example.org/first\n[report]: https://example.org/second';
    expect(exported(two)).toContain('(https://example.org/first)');
  });

  it('shows markup as the text that it is', () => {
    const read = parseMarkdown(exported('a <img src=x onerror=y>\n\n<script>z</script>'));
    expect(JSON.stringify(read)).not.toContain('"type":"html"');
    expect(JSON.stringify(read)).toContain('<img src=x onerror=y>');
  });

  it('passes no markup on in the name of an entity', () => {
    const named = note({ entities: ['x/y'], names: { 'x/y': { en: '<img src=x onerror=y>', es: 'y' } } });
    for (const bytes of Object.values(unzipSync(toMarkdownZip([named], WORDS, parseMarkdown))))
      expect(new TextDecoder().decode(bytes).replace(/^---\n.*?\n---\n/s, '')).not.toMatch(/(?<!\\)<img/);
  });

  it('fences a text that is too complex to parse, whatever fences it holds', () => {
    const text = `${'- '.repeat(300)}x\n\`\`\`\`\nend`;
    const file = exported(text);
    expect(file).toContain(text);
    expect(fromMarkdown(file).children.find(({ type }) => type === 'code')).toMatchObject({ value: text });
  });

  it('names no file as Windows refuses it, and links to the names it has', () => {
    const notes = ['x/con', 'aux/com1', 'x/console'].map((id, at) =>
      note({ id: `7a1c1f9e-3f0b-4f56-9d35-0a8f4a6f3d0${at}`, entities: [id] }),
    );
    const files = unzipSync(toMarkdownZip(notes, WORDS, parseMarkdown));
    expect(Object.keys(files).sort()).toEqual(['aux_/com1_.md', 'x/con_.md', 'x/console.md']);
    expect(new TextDecoder().decode(files['x/con_.md'])).toContain('[[x/con_|');
  });
});
