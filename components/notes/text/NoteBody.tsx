import { useEffect, useState } from 'preact/hooks';
import type { NoteMarkdown } from './NoteMarkdown.tsx';
import { PlainParagraphs } from './PlainParagraphs.tsx';
import { isPlainText } from './plain-text.ts';

type MarkdownComponent = typeof NoteMarkdown;

let loading: Promise<MarkdownComponent> | undefined;

/**
 * Loads the Markdown parser once: it is larger than the rest of the editor, and few notes need it.
 */
function loadMarkdown(): Promise<MarkdownComponent> {
  loading ??= import('./NoteMarkdown.tsx').then((module) => module.NoteMarkdown);
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
  return <PlainParagraphs text={text} />;
}
