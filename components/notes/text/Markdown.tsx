/**
 * Renders a note's Markdown. The text is parsed into a tree and each node type is rendered as a
 * fixed element, so that no HTML in a note takes effect. Images are replaced by their
 * descriptions, because Ficha makes no requests.
 */
import type { Definition, Nodes, Parents, RootContent } from 'mdast';
import type { ComponentChildren } from 'preact';
import { parseMarkdown } from './parse-markdown.ts';
import { isPlainText } from './plain-text.ts';
import { Unformatted } from './Unformatted.tsx';
import { isWebAddress } from './web-address.ts';

/** Addresses by identifier. */
type Definitions = Map<string, string>;

/** Collects link definitions ("[1]: https://…"), which may follow the links that use them. */
function definitionsIn(node: Nodes, found: Definitions = new Map()): Definitions {
  if (node.type === 'definition') addDefinition(node, found);
  if ('children' in node) for (const child of node.children) definitionsIn(child, found);
  return found;
}

function addDefinition({ identifier, url }: Definition, found: Definitions): void {
  if (!found.has(identifier)) found.set(identifier, url);
}

function Link({ url, children }: { url: string | undefined; children: ComponentChildren }) {
  if (url === undefined || !isWebAddress(url)) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Children({ parent, definitions }: { parent: Parents; definitions: Definitions }) {
  return (
    <>
      {parent.children.map((child, index) => (
        <MarkdownNode key={`${index} ${child.type}`} node={child} definitions={definitions} />
      ))}
    </>
  );
}

function MarkdownNode({ node, definitions }: { node: RootContent; definitions: Definitions }) {
  const inside = 'children' in node ? <Children parent={node} definitions={definitions} /> : null;
  switch (node.type) {
    case 'paragraph':
      return <p>{inside}</p>;
    // A note's headings must not appear in the outline of the page around it.
    case 'heading':
      return (
        <p>
          <strong>{inside}</strong>
        </p>
      );
    case 'emphasis':
      return <em>{inside}</em>;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside}</ol> : <ul>{inside}</ul>;
    case 'listItem':
      return <li>{inside}</li>;
    case 'thematicBreak':
      return <hr />;
    case 'break':
      return <br />;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'link':
      return <Link url={node.url}>{inside}</Link>;
    case 'linkReference':
      return <Link url={definitions.get(node.identifier)}>{inside}</Link>;
    case 'image':
    case 'imageReference':
      return <>{node.alt}</>;
    // HTML is shown as the text that it is.
    case 'text':
    case 'html':
      return <>{node.value}</>;
    default:
      return null;
  }
}

/** A note's text rendered as Markdown; as plain text where that would take too long. */
export function Markdown({ text }: { text: string }) {
  if (isPlainText(text))
    return (
      <div class="markdown">
        <p>{text}</p>
      </div>
    );
  const tree = parseMarkdown(text);
  if (!tree) return <Unformatted text={text} />;
  return (
    <div class="markdown">
      <Children parent={tree} definitions={definitionsIn(tree)} />
    </div>
  );
}
