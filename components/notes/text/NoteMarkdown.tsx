import { useErrorBoundary } from 'preact/hooks';
import { Markdown } from './Markdown.tsx';
import { Unformatted } from './Unformatted.tsx';

/** A note's Markdown. A text that cannot be drawn leaves the other notes alone. */
export function NoteMarkdown({ text }: { text: string }) {
  const [error] = useErrorBoundary();
  return error ? <Unformatted text={text} /> : <Markdown text={text} />;
}
