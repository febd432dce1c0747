import * as fc from 'fast-check';
import type { ComponentChild, VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../../components/notes/text/Markdown.tsx';

/**
 * The elements and texts that a node renders; components are called, because none of them has
 * state.
 */
function rendered(node: ComponentChild): unknown[] {
  if (Array.isArray(node)) return node.flatMap(rendered);
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  const { type, props } = node as VNode<{ children?: ComponentChild; href?: string; rel?: string }>;
  if (typeof type === 'function') return rendered((type as (given: object) => ComponentChild)(props));
  return [[type, ...(props.href === undefined ? [] : [`${props.href} ${props.rel}`]), ...rendered(props.children)]];
}

/** Renders a note's text, without the element around it. */
const render = (text: string) => (rendered(Markdown({ text }))[0] as unknown[]).slice(1);

const CASES: [string, unknown[]][] = [
  ['one\ntwo', [['p', 'one\ntwo']]],
  ['**b** *i* `c`', [['p', ['strong', 'b'], ' ', ['em', 'i'], ' ', ['code', 'c']]]],
  ['- a\n- b', [['ul', ['li', ['p', 'a']], ['li', ['p', 'b']]]]],
  ['# Title', [['p', ['strong', 'Title']]]],
  ['> said', [['blockquote', ['p', 'said']]]],
  ['caf&eacute;', [['p', 'café']]],
  ['[web](https://example.org/)', [['p', ['a', 'https://example.org/ noopener noreferrer', 'web']]]],
  ['[web][1]\n\n[1]: http://example.org/', [['p', ['a', 'http://example.org/ noopener noreferrer', 'web']]]],
  ['[bad](javascript:alert(1))', [['p', 'bad']]],
  ['[bad](data:text/html,x)', [['p', 'bad']]],
  ['[bad](//example.org)', [['p', 'bad']]],
  ['<javascript:alert(1)>', [['p', 'javascript:alert(1)']]],
  ['![a picture](https://example.org/x.png)', [['p', 'a picture']]],
  ['<img src=x onerror=alert(1)>', ['<img src=x onerror=alert(1)>']],
  ['a <b>c</b>', [['p', 'a ', '<b>', 'c', '</b>']]],
];

describe('Markdown of a note', () => {
  it.each(CASES)('%j', (text, expected) => {
    expect(render(text)).toEqual(expected);
  });

  it('renders only allowed elements and links to http(s) addresses, for any text', () => {
    const bits = fc.constantFrom(
      '[x](',
      ')',
      'javascript:',
      'https://a.pe',
      '<script>',
      '</a>',
      '![',
      '](',
      '\n',
      '> ',
      '- ',
      '`',
      '**',
      '&#106;',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 8 })), { maxLength: 30 }), (parts) => {
        const allowed = /^(p|strong|em|code|pre|blockquote|ul|ol|li|hr|br|a)$/;
        const check = (node: unknown): void => {
          if (!Array.isArray(node)) return;
          const [type, link] = node as [string, unknown];
          expect(type).toMatch(allowed);
          if (type === 'a') expect(link).toMatch(/^https?:.* noopener noreferrer$/s);
          node.slice(1).forEach(check);
        };
        render(parts.join('')).forEach(check);
      }),
    );
  });
});
