import { useEffect, useState } from 'preact/hooks';
import type { Markdown } from './Markdown.tsx';
import { isPlainText } from './plain-text.ts';

type MarkdownComponent = typeof Markdown;

let loading: Promise<MarkdownComponent> | undefined;

/**
 * Loads the Markdown parser once: it is larger than the rest of the editor, and few notes need it.
 */
function loadMarkdown(): Promise<MarkdownComponent> {
  loading ??= import('./Markdown.tsx').then((module) => module.Markdown);
  return loading;
}

/** A note's text, with its Markdown once the parser is loaded. */
export function NoteBody({ text }: { text: string }) {
  const isPlain = isPlainText(text);
  const [loaded, setLoaded] = useState<{ Markdown: MarkdownComponent }>();
  useEffect(() => {
    if (!isPlain) void loadMarkdown().then((component) => setLoaded({ Markdown: component }));
  }, [isPlain]);
  if (!isPlain && loaded) return <loaded.Markdown text={text} />;
  return (
    <div class="markdown">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={`${index} ${paragraph.length}`}>{paragraph}</p>
      ))}
    </div>
  );
}
