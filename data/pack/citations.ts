/** A fact together with its sources, in the forms that writers paste: plain text, Markdown, BibTeX (biblatex), CSL-JSON. Pure. */
import type { Language } from '../settings/languages.ts';
import { bareId } from './qualified-id.ts';
import type { Citation, Fact, Source } from './schema.ts';

export const CITE_FORMATS = ['text', 'markdown', 'bibtex', 'csl-json'] as const;

export type CiteFormat = (typeof CITE_FORMATS)[number];

interface Cited {
  source: Source;
  url: string;
}

/** What is cited: the fact, its sources, and each source's address as the card links to it. */
export interface FactToCite {
  fact: Pick<Fact, 'id' | 'text' | 'citations'>;
  sources: Record<string, Source>;
  lang: Language;
  addressOf: (source: Source, citation: Citation) => string;
}

function citedOf({ fact, sources, addressOf }: FactToCite): Cited[] {
  return fact.citations.flatMap((citation) => {
    const source = sources[citation.source];
    return source ? [{ source, url: addressOf(source, citation) }] : [];
  });
}

/** The parts of an EDTF date that these formats can say: a season and an interval are cut to their (first) year. */
function dateParts(published: string | undefined): string[] {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?/.exec(published ?? '') ?? [];
  return [year, month, day].filter((part) => part !== undefined);
}

const quoted = (title: string, lang: Language) => (lang === 'es' ? `«${title}»` : `“${title}”`);

function inText({ source, url }: Cited, lang: Language): string {
  const date = dateParts(source.published).join('-');
  return [source.byline.join(', '), quoted(source.title, lang), source.publisher, date, url].filter(Boolean).join(', ');
}

const MARKDOWN_SYNTAX = /[\\`*_[\]<>#|~]/g;
const escapeMarkdown = (text: string) => text.replace(MARKDOWN_SYNTAX, '\\$&');

function inMarkdown({ source, url }: Cited): string {
  const date = dateParts(source.published).join('-');
  // Parentheses would end the address.
  const address = url.replaceAll('(', '%28').replaceAll(')', '%29');
  const parts = [
    source.byline.join(', '),
    `[${escapeMarkdown(source.title)}](${address})`,
    escapeMarkdown(source.publisher),
    date,
  ];
  return `> — ${parts.filter(Boolean).join(', ')}`;
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Ten characters have a meaning in LaTeX; letters with accents are left to UTF-8, which biber and today's BibTeX read. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => LATEX[character] ?? `\\${character}`);
}

const BIBTEX_TYPES: Record<Source['kind'], string> = {
  article: 'online',
  judgment: 'misc',
  report: 'report',
  reference: 'online',
};

function inBibtex({ source, url }: Cited, annotation: string): string {
  const { id, kind, title, publisher, byline, published, lang } = source;
  const fields: [string, string][] = [
    // Each name in braces of its own: which part is the family's cannot be told from here.
    ['author', byline.map((name) => `{${escapeLatex(name)}}`).join(' and ')],
    ['title', `{${escapeLatex(title)}}`],
    [kind === 'report' ? 'institution' : 'organization', escapeLatex(publisher)],
    ['date', dateParts(published).join('-')],
    // Read verbatim, so nothing is escaped but what would end the field.
    ['url', url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C')],
    ['langid', lang === 'es' ? 'spanish' : lang === 'en' ? 'english' : lang],
    ['annotation', escapeLatex(annotation)],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return `@${BIBTEX_TYPES[kind]}{${bareId(id)},\n${lines.join('\n')}\n}`;
}

const CSL_TYPES: Record<Source['kind'], string> = {
  article: 'article-newspaper',
  judgment: 'legal_case',
  report: 'report',
  reference: 'webpage',
};

function inCsl({ source, url }: Cited, annote: string): object {
  const { id, kind, title, publisher, byline, published, lang } = source;
  const parts = dateParts(published).map(Number);
  return {
    id: bareId(id),
    type: CSL_TYPES[kind],
    title,
    ...(byline.length > 0 ? { author: byline.map((literal) => ({ literal })) } : {}),
    [kind === 'article' ? 'container-title' : kind === 'judgment' ? 'authority' : 'publisher']: publisher,
    ...(parts.length > 0 ? { issued: { 'date-parts': [parts] } } : {}),
    URL: url,
    language: lang,
    annote,
  };
}

/** The fact and its sources in one of the forms; in BibTeX and CSL-JSON the fact is each entry's annotation. */
export function citeFact(format: CiteFormat, given: FactToCite): string {
  const { fact, lang } = given;
  const text = fact.text[lang];
  const cited = citedOf(given);
  switch (format) {
    case 'text':
      return `${text} (${cited.map((one) => inText(one, lang)).join('; ')})`;
    case 'markdown':
      return [`> ${escapeMarkdown(text)}`, '>', ...cited.map(inMarkdown)].join('\n');
    case 'bibtex':
      return cited.map((one) => inBibtex(one, text)).join('\n\n');
    case 'csl-json':
      return JSON.stringify(
        cited.map((one) => inCsl(one, text)),
        null,
        2,
      );
  }
}
