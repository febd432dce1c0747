/** The source: nothing that makes code out of text, puts text in as markup, or loads code from elsewhere; one version everywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDERS = ['components', 'data', 'entrypoints', 'locales', 'mentions'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|html)$/.test(name))
    .map((name) => join(folder, name)),
);

/** Comments may speak of these things. */
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(^|\s)\/\/.*$/gm, '');

const FORBIDDEN = {
  'code made of text': /\beval\s*\(|new Function\s*\(|set(?:Timeout|Interval)\s*\(\s*['"`]/,
  'text as markup': /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/,
  'code from elsewhere': /import\s*\(\s*['"`]https?:|<script[^>]+src=["']https?:|importScripts\s*\(/,
  'a request to elsewhere': /XMLHttpRequest|sendBeacon|new (?:WebSocket|EventSource)\b|fetch\s*\(\s*['"`]https?:/,
};

test.each(Object.entries(FORBIDDEN))('holds no %s', (_what, pattern) => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => pattern.test(withoutComments(readFileSync(file, 'utf8'))))).toEqual([]);
});
