/** Formats a fact with its sources as plain text, Markdown, BibTeX (biblatex) and CSL-JSON. */

import type { Citation, Fact, Source } from '../../data/pack/schema.ts';
import type { Language } from '../../data/settings/languages.ts';
import { CONVENTIONS } from '../../locales/conventions.ts';
import { publisherName } from './publisher-name.ts';

/** The formats in which a fact can be copied. */
export const CITATION_FORMATS = ['text', 'markdown', 'bibtex', 'csl-json'] as const;

/** One of `CITATION_FORMATS`. */
export type CitationFormat = (typeof CITATION_FORMATS)[number];

interface CitedSource {
  source: Source;
  url: string;
  /** The page in words, and its number. */
  place: string | undefined;
  page: number | undefined;
}

/** A fact, the sources by id, and the address under which the card opens a citation. */
export interface FactToCite {
  fact: Pick<Fact, 'id' | 'text' | 'citations'>;
  sources: Record<string, Source>;
  lang: Language;
  addressOf: (source: Source, citation: Citation) => string;
  /** The page of a citation in words; undefined where none is cited. */
  placeOf?: (citation: Citation) => string | undefined;
}

function citedSources({ fact, sources, addressOf, placeOf }: FactToCite): CitedSource[] {
  return fact.citations.flatMap((citation) => {
    const source = sources[citation.source];
    const { page } = citation;
    return source ? [{ source, url: addressOf(source, citation), place: placeOf?.(citation), page }] : [];
  });
}

/**
 * Year, month and day of an EDTF date, as far as these formats can express them: of a season or an
 * interval only its (first) year.
 */
function dateParts(published: string | undefined): string[] {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?/.exec(published ?? '') ?? [];
  return [year, month, day].filter((part) => part !== undefined);
}

function quoted(title: string, lang: Language): string {
  const [opening, closing] = CONVENTIONS[lang].quotationMarks;
  return `${opening}${title}${closing}`;
}

function asText({ source, url, place }: CitedSource, lang: Language): string {
  const date = dateParts(source.published).join('-');
  return [source.byline.join(', '), quoted(source.title, lang), publisherName(source, lang), date, place, url]
    .filter(Boolean)
    .join(', ');
}

const MARKDOWN_SYNTAX = /[\\`*_[\]<>#|~]/g;
const escapeMarkdown = (text: string) => text.replace(MARKDOWN_SYNTAX, '\\$&');

function asMarkdown({ source, url, place }: CitedSource, lang: Language): string {
  const date = dateParts(source.published).join('-');
  // A parenthesis would end the address.
  const address = url.replaceAll('(', '%28').replaceAll(')', '%29');
  const parts = [
    source.byline.join(', '),
    `[${escapeMarkdown(source.title)}](${address})`,
    escapeMarkdown(publisherName(source, lang)),
    date,
    place,
  ];
  return `> — ${parts.filter(Boolean).join(', ')}`;
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Escapes LaTeX's ten special characters. Accented letters stay: biber and current BibTeX read
 * UTF-8.
 */
export function escapeLatex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => LATEX[character] ?? `\\${character}`);
}

/** The source's id without its pack, as the key of the entry. */
const citationKey = (sourceId: string) => sourceId.slice(sourceId.indexOf('/') + 1);

const BIBTEX_TYPES: Record<Source['kind'], string> = {
  article: 'online',
  judgment: 'misc',
  report: 'report',
  reference: 'online',
};

function asBibtex({ source, url, page }: CitedSource, annotation: string): string {
  const { id, kind, title, publisher, byline, published, lang } = source;
  const fields: [string, string][] = [
    // Each name in its own braces: a byline does not tell which part is the family name.
    ['author', byline.map((name) => `{${escapeLatex(name)}}`).join(' and ')],
    ['title', `{${escapeLatex(title)}}`],
    [kind === 'report' ? 'institution' : 'organization', escapeLatex(publisher)],
    ['date', dateParts(published).join('-')],
    ['pages', page ? String(page) : ''],
    // biblatex reads this field verbatim, so only the characters that would end it are escaped.
    ['url', url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C')],
    ['langid', lang === 'es' ? 'spanish' : lang === 'en' ? 'english' : lang],
    ['annotation', escapeLatex(annotation)],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return `@${BIBTEX_TYPES[kind]}{${citationKey(id)},\n${lines.join('\n')}\n}`;
}

const CSL_TYPES: Record<Source['kind'], string> = {
  article: 'article-newspaper',
  judgment: 'legal_case',
  report: 'report',
  reference: 'webpage',
};

function asCsl({ source, url, page }: CitedSource, annote: string): object {
  const { id, kind, title, publisher, byline, published, lang } = source;
  const parts = dateParts(published).map(Number);
  return {
    id: citationKey(id),
    type: CSL_TYPES[kind],
    title,
    ...(byline.length > 0 ? { author: byline.map((literal) => ({ literal })) } : {}),
    [kind === 'article' ? 'container-title' : kind === 'judgment' ? 'authority' : 'publisher']: publisher,
    ...(parts.length > 0 ? { issued: { 'date-parts': [parts] } } : {}),
    ...(page ? { page: String(page) } : {}),
    URL: url,
    language: lang,
    annote,
  };
}

/**
 * The fact and its sources in one format. In BibTeX and CSL-JSON the fact is the annotation of each
 * entry.
 */
export function citeFact(format: CitationFormat, given: FactToCite): string {
  const { fact, lang } = given;
  const text = fact.text[lang];
  const cited = citedSources(given);
  switch (format) {
    case 'text':
      return `${text} (${cited.map((one) => asText(one, lang)).join('; ')})`;
    case 'markdown':
      return [`> ${escapeMarkdown(text)}`, '>', ...cited.map((one) => asMarkdown(one, lang))].join('\n');
    case 'bibtex':
      return cited.map((one) => asBibtex(one, text)).join('\n\n');
    case 'csl-json':
      return JSON.stringify(
        cited.map((one) => asCsl(one, text)),
        null,
        2,
      );
  }
}
