/** What the pictures show: read from the pack, since names and articles belong to its subject. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { ServedPage } from '../../tests/support/browser/serve.ts';
import { firstPackFile } from '../pack/pack-folders.ts';

const languageSchema = v.strictObject({
  outlet: v.string(),
  card: v.string(),
  doubt: v.strictObject({ title: v.string(), text: v.array(v.string()) }),
  noted: v.string(),
  note: v.string(),
  tag: v.string(),
});

const planSchema = v.strictObject({
  cards: v.array(v.string()),
  readme: v.string(),
  map: v.string(),
  ambiguous: v.string(),
  languages: v.strictObject({ en: languageSchema, es: languageSchema }),
});

/** The plan for one language. */
export type LanguagePlan = v.InferOutput<typeof languageSchema>;

const file = firstPackFile('pages/pictures.yaml');

/** The plan of the first pack that has one. */
export const plan = v.parse(planSchema, parse(readFileSync(file, 'utf8')));

const packPage = (name: string, type: string): ServedPage => ({
  body: readFileSync(join(dirname(file), name)),
  type: `${type}; charset=utf-8`,
});

const doubtPage = (lang: string, { outlet, doubt: { title, text } }: LanguagePlan) => `<!doctype html>
<html lang="${lang}"><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="/article.css">
<p class="outlet">${outlet}</p><h1>${title}</h1>${text.map((paragraph) => `<p>${paragraph}</p>`).join('')}`;

/**
 * The page at a path: `/` is the demonstration, `/article-en` an article, `/doubt-en` an ambiguous
 * name.
 */
export function pageAt(path: string): ServedPage | undefined {
  if (path === '/') return packPage('demo.html', 'text/html');
  if (path === '/article.css') return packPage('article.css', 'text/css');
  const [, name, lang] = /^\/(article|doubt)-(en|es)$/.exec(path) ?? [];
  if (name === 'article') return packPage(`article-${lang}.html`, 'text/html');
  if (lang !== 'en' && lang !== 'es') return undefined;
  return { body: doubtPage(lang, plan.languages[lang]) };
}
