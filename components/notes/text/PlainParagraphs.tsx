/** A note's text with its paragraphs, and otherwise as it was written. */
export function PlainParagraphs({ text }: { text: string }) {
  return (
    <div class="markdown">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={`${index} ${paragraph.length}`}>{paragraph}</p>
      ))}
    </div>
  );
}
