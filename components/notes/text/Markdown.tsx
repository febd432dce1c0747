/**
 * A note's Markdown as elements: parsed into a tree, and each kind of node drawn by name, so that nothing in a note is ever taken for markup.
 * Pictures are not loaded, for Ficha makes no request; their descriptions stand in their place.
 */
import type { Definition, Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ComponentChildren } from 'preact';
import { isPlainText } from './plain-text.ts';
import { isWebAddress } from './web-address.ts';

type Definitions = Map<string, string>;

/** "[1]: https://…", which may stand after what refers to it. */
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

function Children({ of, definitions }: { of: Parents; definitions: Definitions }) {
  return (
    <>
      {of.children.map((child, index) => (
        <Part key={`${index} ${child.type}`} node={child} definitions={definitions} />
      ))}
    </>
  );
}

function Part({ node, definitions }: { node: RootContent; definitions: Definitions }) {
  const inside = 'children' in node ? <Children of={node} definitions={definitions} /> : null;
  switch (node.type) {
    case 'paragraph':
      return <p>{inside}</p>;
    // A note is a part of the page it is shown on: its headings are no headings there.
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
    // Markup in a note is text like any other.
    case 'text':
    case 'html':
      return <>{node.value}</>;
    default:
      return null;
  }
}

export function Markdown({ text }: { text: string }) {
  if (isPlainText(text))
    return (
      <div class="markdown">
        <p>{text}</p>
      </div>
    );
  const tree = fromMarkdown(text);
  return (
    <div class="markdown">
      <Children of={tree} definitions={definitionsIn(tree)} />
    </div>
  );
}
