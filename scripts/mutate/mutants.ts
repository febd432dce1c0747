/** Small faults to put into a source file, one at a time. */

import { parseSync, Visitor } from 'vite';

/** One fault: the text from `start` to `end`, in UTF-16 code units, becomes `replacement`. */
export type Mutant = {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
};

const OPPOSITES: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

/** Methods of lists whose opposites have the same shape. */
const OTHER_METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  filter: 'slice',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toSorted: 'slice',
};

/**
 * Every mutant of a TypeScript file: turned conditions, operators and methods, changed numbers and
 * texts, calls that are left out. Throws when the file cannot be parsed.
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  const mutants: Mutant[] = [];
  const types = new Set<number>();
  const add = (start: number, end: number, replacement: string) => {
    const line = source.slice(0, start).split('\n').length;
    mutants.push({ file, line, start, end, replacement });
  };
  const negate = (test: { start: number; end: number }) =>
    add(test.start, test.end, `!(${source.slice(test.start, test.end)})`);
  const turn = (node: { operator: string; left: { end: number }; right: { start: number } }) => {
    const opposite = OPPOSITES[node.operator];
    if (opposite === undefined) return;
    const start = source.indexOf(node.operator, node.left.end);
    if (start < node.right.start) add(start, start + node.operator.length, opposite);
  };
  new Visitor({
    IfStatement: (node) => negate(node.test),
    ConditionalExpression: (node) => negate(node.test),
    BinaryExpression: turn,
    LogicalExpression: turn,
    UnaryExpression: (node) => {
      if (node.operator === '!') add(node.start, node.start + 1, '');
    },
    ExpressionStatement: (node) => {
      if (node.expression.type === 'CallExpression') add(node.start, node.end, ';');
    },
    MemberExpression: (node) => {
      if (node.property.type !== 'Identifier' || node.computed) return;
      const other = OTHER_METHODS[node.property.name];
      if (other !== undefined) add(node.property.start, node.property.end, other);
    },
    // A type is gone when the code runs.
    TSLiteralType: ({ literal }) => {
      types.add(literal.start);
    },
    Literal: (node) => {
      if (types.has(node.start)) return;
      if (typeof node.value === 'number') add(node.start, node.end, String(node.value + 1));
      if (typeof node.value === 'boolean') add(node.start, node.end, String(!node.value));
    },
  }).visit(program);
  return mutants;
}
