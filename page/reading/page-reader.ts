/** Reads what is due on a page and keeps the blocks that hold names, or only a date. */
import { lineTime, mayBeDate } from '../../linking/context/line-time.ts';
import { findNames } from '../../linking/find/find-names.ts';
import { mayHoldName } from '../../linking/find/prefilter.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import type { Changes } from './changes.ts';
import { type Container, containerOf, isInsideSkipped } from './elements.ts';
import { type FoundBlock, FoundBlocks } from './found-blocks.ts';
import type { HiddenText } from './hidden-text.ts';
import { contains, isConnected, parentOf, textOf } from './native.ts';
import { laidOutContainer, type OnHidden, ownBlocks, type TextBlock } from './page-text.ts';
import type { ShadowHosts } from './shadow-hosts.ts';
import { hiderOf, isContainerShown, outermostHidden } from './shown.ts';
import { type Steps, waitFor } from './slices.ts';
import { searchTexts } from './text-search.ts';

/** Containers for which the lexicon is loaded at a time. */
const CONTAINERS_AT_ONCE = 64;
/** Found containers looked at in one step. */
const FOUND_AT_ONCE = 128;

export interface PageReader {
  readonly found: FoundBlocks;
  /**
   * Forgets what has gone and reads what has changed; true when the found blocks are not the same
   * as before.
   */
  read(changes: Changes, hosts: ShadowHosts): Steps<boolean>;
}

interface Options {
  page: Document;
  lexicon: Lexicon;
  hidden: HiddenText;
  /** Told of every shadow root that is found. */
  onShadowRoot: (root: ShadowRoot) => void;
}

/** True for a container that is in the page and may be read. */
const isReadable = (container: Container) => isConnected(container) && !isInsideSkipped(container);

const isBlockShown = ({ nodes }: TextBlock) =>
  nodes.every((text) => text.data.trim() === '' || !hiderOf(text).isHidden);

/** True for a block that is only a date. The vocabulary is opened for what may be one alone. */
const isDateLine = (text: string, lexicon: Lexicon) =>
  mayBeDate(text.trim()) && lineTime(text, lexicon.vocabulary)?.isAlone === true;

export function createPageReader({ page, lexicon, hidden, onShadowRoot }: Options): PageReader {
  const found = new FoundBlocks();
  let changed = false;

  const forget = (container: Container) => {
    if (found.delete(container)) changed = true;
  };

  /** True for a readable container that the page shows; one that is hidden is read when it is shown. */
  function isReadNow(container: Container): boolean {
    if (!isReadable(container)) return false;
    if (isContainerShown(container)) return true;
    const element = container instanceof ShadowRoot ? container.host : container;
    if (mayHoldName(textOf(container) ?? '', lexicon.required)) hidden.add(container, outermostHidden(element));
    return false;
  }

  /** Forgets the containers that have left the page or were hidden. */
  function* forgetGone(changes: Changes): Steps {
    const isWhole = changes.sweep || page.designMode === 'on';
    const doubtful = isWhole ? found.containers() : [...changes.doubtful];
    changes.sweep = false;
    changes.doubtful.clear();
    for (const [index, container] of doubtful.entries()) {
      if (!isReadNow(container)) forget(container);
      else if (!found.blocksOf(container).every(isBlockShown)) changes.containers.add(container);
      if (index % FOUND_AT_ONCE === 0) yield;
    }
  }

  function* readTree(tree: Container, changes: Changes, hosts: ShadowHosts): Steps {
    const candidates = yield* searchTexts(tree, lexicon.required);
    // What was read before may have lost its names.
    if (tree === page.body || tree === page.documentElement)
      for (const container of found.containers())
        if (!candidates.has(container) && contains(tree, container)) changes.containers.add(container);
    yield* readContainers([...candidates]);
    yield* hosts.search(tree, (root) => {
      onShadowRoot(root);
      changes.trees.add(root);
    });
  }

  function* readContainers(containers: readonly Container[]): Steps {
    for (let at = 0; at < containers.length; at += CONTAINERS_AT_ONCE)
      yield* readSome(containers.slice(at, at + CONTAINERS_AT_ONCE));
  }

  /** The containers as the page lays them out: the text of one that stands in a line belongs to another. */
  function laidOut(containers: readonly Container[]): Set<Container> {
    return new Set(
      containers.map((container) => {
        const around = laidOutContainer(container);
        if (around !== container) forget(container);
        return around;
      }),
    );
  }

  function* readSome(containers: readonly Container[]): Steps {
    const blocksOf = new Map<Container, TextBlock[]>();
    for (const container of laidOut(containers)) {
      const blocks: TextBlock[] = [];
      blocksOf.set(container, blocks);
      if (!isReadNow(container)) continue;
      const onHidden: OnHidden = (text, by) => {
        if (mayHoldName(text.data, lexicon.required)) hidden.add(container, by);
      };
      for (const block of ownBlocks(container, onHidden)) {
        blocks.push(block);
        yield;
      }
    }
    const loading = lexicon.load([...blocksOf.values()].flat().map(({ text }) => text));
    if (loading) yield* waitFor(loading);
    for (const [container, blocks] of blocksOf) {
      const withNames: FoundBlock[] = [];
      for (const block of blocks) {
        const spans = findNames(block.text, lexicon);
        if (spans.length > 0 || isDateLine(block.text, lexicon)) withNames.push({ ...block, spans });
        yield;
      }
      // The page may have removed or hidden it meanwhile.
      if (!isReadable(container)) forget(container);
      else if (found.set(container, withNames)) changed = true;
    }
  }

  return {
    found,
    *read(changes, hosts) {
      yield* forgetGone(changes);
      for (const host of hosts.take()) {
        changes.trees.add(host);
        // Its own text is shown in the root's slots, or no longer.
        const around = containerOf(parentOf(host) ?? host);
        if (around) changes.containers.add(around);
      }
      for (const container of hidden.take()) changes.containers.add(container);
      for (const tree of changes.trees) {
        changes.trees.delete(tree);
        if (isReadable(tree)) yield* readTree(tree, changes, hosts);
      }
      const containers = [...changes.containers];
      changes.containers.clear();
      yield* readContainers(containers);
      const news = changed;
      changed = false;
      return news;
    },
  };
}
