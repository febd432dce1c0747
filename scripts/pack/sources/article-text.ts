/**
 * The text of a source article as a browser shows it: no Markdown, no line breaks, single spaces.
 */

/** A sentence of an article and its range in `ArticleText.text`. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** An article as one line of text, with the sentences in it. */
export interface ArticleText {
  text: string;
  sentences: Sentence[];
}

const ENDS_SENTENCE = /[.!?:”"’')\]]$/;

function paragraphsOf(raw: string): string[] {
  const plain = raw
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*+/g, '')
    .replace(/\\([$*_])/g, '$1')
    .replace(/^#+\s*/gm, '');
  const paragraphs: string[] = [];
  for (const paragraph of plain.split(/\n\s*\n/)) {
    const text = paragraph.replace(/\s+/g, ' ').trim();
    if (!text) continue;
    const last = paragraphs.at(-1);
    // A page break splits a paragraph: the first half has no full stop, the second begins in lower
    // case.
    if (last && !ENDS_SENTENCE.test(last) && /^\p{Ll}/u.test(text))
      paragraphs[paragraphs.length - 1] = `${last} ${text}`;
    else paragraphs.push(text);
  }
  return paragraphs;
}

/**
 * Sentences by the Unicode rules, joined again where an abbreviation such as "U.S." ended one too
 * early.
 */
function sentencesOf(paragraph: string, offset: number): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const last = sentences.at(-1);
    if (last && /\b(U\.S|No|vs|Mr|Dr)\.\s*$/.test(last.text)) {
      last.text += segment;
      last.end = offset + index + segment.length;
    } else {
      sentences.push({ text: segment, start: offset + index, end: offset + index + segment.length });
    }
  }
  return sentences.map((sentence) => ({ ...sentence, text: sentence.text.trim() }));
}

/** Reads an article that is saved as Markdown. */
export function readArticleText(raw: string): ArticleText {
  let text = '';
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphsOf(raw)) {
    if (text) text += ' ';
    sentences.push(...sentencesOf(paragraph, text.length));
    text += paragraph;
  }
  return { text, sentences };
}
