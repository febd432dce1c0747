/** The source has no code made of text, no text parsed as markup, no remote code and no request. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PRODUCT_FOLDERS } from '../../support/source-imports.ts';

const files = globSync(PRODUCT_FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx,html}`));

/** Comments may name these things. */
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(^|\s)\/\/.*$/gm, '');

const FORBIDDEN = {
  'code made of text': /\beval\s*\(|new Function\s*\(|set(?:Timeout|Interval)\s*\(\s*['"`]/,
  // `.html(` is d3-selection's way to set innerHTML.
  'text parsed as markup':
    /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\.html\(/,
  'remote code': /import\s*\(\s*['"`]https?:|<script[^>]+src=["']https?:|importScripts\s*\(/,
  'request to another server': /XMLHttpRequest|sendBeacon|new (?:WebSocket|EventSource)\b|fetch\s*\(\s*['"`]http/,
};

test.each(Object.entries(FORBIDDEN))('holds no %s', (_what, pattern) => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => pattern.test(withoutComments(readFileSync(file, 'utf8'))))).toEqual([]);
});
