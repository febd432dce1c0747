/** Reads the selection for a card or a fact of the reader's own: its sentence, its page, its names. */
import type { SelectedPlace } from '../../data/own/selected-place.ts';
import { mentionsOnPage } from '../card/host-script.ts';
import { containerOf } from '../reading/elements.ts';
import { notedPage } from './page-ref.ts';
import { namesAt, type Selected, selectedIn } from './selected-quote.ts';
import { shownDocument } from './shown-document.ts';

/** Characters; longer sentences come from pages without full stops. */
const MAX_SENTENCE = 600;

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The whole sentences of `text` that hold `exact`; `exact` itself where they are not found. */
function sentencesAround(text: string, exact: string, lang: string): string {
  const from = text.indexOf(exact);
  if (from < 0) return exact;
  const segments = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)];
  const touched = segments.filter(({ index, segment }) => index < from + exact.length && index + segment.length > from);
  const sentence = touched
    .map(({ segment }) => segment)
    .join('')
    .trim();
  return sentence.length > MAX_SENTENCE ? exact : sentence;
}

/** The text in which a selection stands. */
function textAround({ range, around }: Selected): string {
  if (around !== undefined) return collapsed(around);
  const first = range && containerOf(range.startContainer);
  const last = range && containerOf(range.endContainer);
  // A selection over several paragraphs has no sentence to be completed.
  return collapsed((first === last && first?.textContent) || '');
}

/** The language of the page: two letters. */
const languageAt = (element: Element | undefined) =>
  (element?.closest('[lang]')?.getAttribute('lang') ?? '').slice(0, 2).toLowerCase();

/** The site's name as it gives it for shared links, else its host without "www.". */
function siteOf(page: Document, url: string): string {
  const named = page.querySelector('meta[property="og:site_name"]')?.getAttribute('content')?.trim();
  return named?.slice(0, 100) || (URL.parse(url)?.hostname ?? '').replace(/^www\./, '');
}

/** The selection; without one, the page alone. */
export async function selectedPlace(): Promise<SelectedPlace> {
  const shown = shownDocument();
  const selected = shown ? await shown.selected() : selectedIn(document);
  const range = selected?.range;
  const page = notedPage(document, range?.startContainer);
  const container = range && containerOf(range.startContainer);
  const element = container instanceof Element ? container : document.documentElement;
  const lang = languageAt(element) || 'en';
  const exact = selected?.quote.exact ?? '';
  return {
    exact,
    sentence: selected ? sentencesAround(textAround(selected), exact, lang) : '',
    page,
    site: shown ? (URL.parse(page.url)?.hostname.replace(/^www\./, '') ?? '') : siteOf(document, page.url),
    lang,
    names: range ? namesAt(range, mentionsOnPage()).map(({ id }) => id) : [],
  };
}
