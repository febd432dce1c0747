/** The text of bodies in HTML; whole files of other programs are read in web-annotation.test.ts. */
import { describe, expect, it } from 'vitest';
import { isHtml, textOfHtml } from '../../../../data/notes/formats/html-text.ts';

describe('the text of HTML', () => {
  it.each([
    ['breaks lines', 'one<br>two<br/>three', 'one\ntwo\nthree'],
    [
      'gives terms and what they mean a line each',
      '<dl><dt>One</dt><dd>first</dd><dt>Two</dt></dl>',
      'One\n\nfirst\n\nTwo',
    ],
    [
      'sets blocks apart, however many end at once',
      '<div><section><p>One</p></section></div><h2>Two</h2>three',
      'One\n\nTwo\n\nthree',
    ],
    ['folds spaces and lines', '  one \n two\t\tthree  ', 'one two three'],
    ['keeps lines of preformatted text, and folds those behind it', '<pre>a\nb</pre>c\nd', 'a\nb\n\nc d'],
    ['leaves out what is never closed', 'One<script>x', 'One'],
    ['leaves out comments that are never closed', 'One<!-- two', 'One'],
    ['leaves out scripts in any letters', 'One<SCRIPT>x</p></Script>two', 'Onetwo'],
    ['leaves out titles, templates and styles', '<title>x</title><template>y</template><style>z</style>One', 'One'],
    ['goes on behind the end of a script that never began', '</script>One', 'One'],
    ['keeps an end without a name out', 'One</>two', 'Onetwo'],
    ['keeps signs before figures and spaces', '1 <2 and < 3', '1 <2 and < 3'],
    ['keeps a tag that is never closed', 'One <p class="x', 'One <p class="x'],
    ['keeps a tag that another interrupts', 'a <b and <i>c</i>', 'a <b and c'],
    ['takes a quotation mark for one only behind an equals sign', '<i title=a"b>One</i> "two"', 'One "two"'],
    ['allows spaces before a quotation mark', '<p title = "a>b">One</p>', 'One'],
    ['keeps the signs of marked sections', 'a<![CDATA[<b> & c]]>d', 'a<b> & cd'],
    ['reads a marked section that is never closed', 'a<![CDATA[b', 'ab'],
    ['decodes references by number', '&#65;&#x42;&#x1F642;', 'AB🙂'],
    ['keeps an ampersand that begins no reference', 'a & b &; &nonsense; c', 'a & b &; &nonsense; c'],
    ['keeps letters that grow in small ones', '\u0130\u0130<SCRIPT>x</SCRIPT>One', '\u0130\u0130One'],
    ['gives rows a line each, cells apart', '<table><tr><td>1</td><td>2</td></tr></table>', '1\t2'],
  ])('%s', (_, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it.each([
    ['with quotation marks', '<a href="https://e.org/a">there</a>', '[there](https://e.org/a)'],
    ['with apostrophes', "<a class=x href='https://e.org/a'>there</a>", '[there](https://e.org/a)'],
    ['without either', '<A HREF=https://e.org/a>there</A>', '[there](https://e.org/a)'],
    ['with references in its address', '<a href="https://e.org/?a&amp;b">there</a>', '[there](https://e.org/?a&b)'],
    ['that is never closed', '<p>See <a href="https://e.org/a">there', 'See [there](https://e.org/a)'],
    [
      'that the next one ends',
      '<a href="https://e.org/a">one<a href="https://e.org/b">two</a>',
      '[one](https://e.org/a)[two](https://e.org/b)',
    ],
    ['whose words are its address', '<a href="https://e.org/a">https://e.org/a</a>', 'https://e.org/a'],
    ['whose words have brackets', '<a href="https://e.org/a">[1]</a>', '[1]'],
    ['over several lines', '<a href="https://e.org/a">one<br>two</a>', 'one\ntwo'],
    ['without words', 'One<a href="https://e.org/a"> </a>', 'One'],
    [
      'to no page of the web',
      '<a href="javascript:x">one</a> <a href="mailto:a@e.org">two</a> <a>three</a>',
      'one two three',
    ],
  ])('has a link %s', (_, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it.each([
    ['<img alt="A &quot;photo&quot;" src="x">', 'A "photo"'],
    ["<img src=x alt='two words'>", 'two words'],
    ['<img src=x>', ''],
    ['<img data-alt="no">', ''],
  ])('has the words of a picture: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});

it.each([
  ['<p>One</p>', true],
  ['\n <!DOCTYPE html><p>One</p>\n', true],
  ['<div class="x">One</div >', true],
  ['<p>One', false],
  ['One</p>', false],
  ['<b>One</b>', false],
  ['<path> of </x', false],
])('%j is markup from end to end: %s', (text, expected) => {
  expect(isHtml(text)).toBe(expected);
});
