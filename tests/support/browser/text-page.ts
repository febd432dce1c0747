/** Shows a plain text or Markdown article as a simple HTML page. */

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const inline = (text: string) =>
  escapeHtml(text)
    .replace(/\\([$*_])/g, '$1')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>');

interface Options {
  title: string;
  /** BCP 47 language of the text. */
  lang?: string;
  /** ISO date of publication. */
  published?: string;
}

/** The HTML page of a text whose paragraphs are separated by empty lines. */
export function textPage(text: string, { title, lang = 'en', published }: Options): string {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) =>
      paragraph.startsWith('#') ? `<h1>${inline(paragraph.replace(/^#+\s*/, ''))}</h1>` : `<p>${inline(paragraph)}</p>`,
    );
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${published ? `<meta property="article:published_time" content="${escapeHtml(published)}">` : ''}
<title>${escapeHtml(title)}</title>
<style>body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 18px/1.6 Georgia, serif; }</style>
</head>
<body><article>
${paragraphs.join('\n')}
</article></body>
</html>
`;
}
