import { useEffect, useState } from 'preact/hooks';
import type { Markdown } from './Markdown.tsx';

/** What plain sentences do not have; where it stands, a text may be Markdown. */
const MAY_BE_MARKDOWN = /[\\`*_[\]<>&#~]|^ {0,3}(?:[-+=]|\d+[.)])|^(?: {4}|\t)| {2}$/m;

type Drawing = typeof Markdown;

let loading: Promise<Drawing> | undefined;

/** The parser is larger than all the rest of the editor, and most notes are plain sentences. */
function loadMarkdown(): Promise<Drawing> {
  loading ??= import('./Markdown.tsx').then((module) => module.Markdown);
  return loading;
}

/** The text of a note as it is meant. */
export function NoteBody({ text }: { text: string }) {
  const isMarkdown = MAY_BE_MARKDOWN.test(text);
  const [drawing, setDrawing] = useState<{ Draw: Drawing }>();
  useEffect(() => {
    if (isMarkdown) void loadMarkdown().then((Draw) => setDrawing({ Draw }));
  }, [isMarkdown]);
  if (isMarkdown && drawing) return <drawing.Draw text={text} />;
  return (
    <div class="markdown">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={`${index} ${paragraph.length}`}>{paragraph}</p>
      ))}
    </div>
  );
}
