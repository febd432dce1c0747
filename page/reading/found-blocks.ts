/**
 * The blocks that hold names, by container and in the order of the page.
 *
 * They are kept in sections of at most 128 containers: after a change on a page of 10,000 names
 * one section is gathered and decided again, not all of them.
 */
import type { Span } from '../../linking/lexicon/model.ts';
import { firstIndex } from '../../linking/text/words.ts';
import type { Container } from './elements.ts';
import { parentOf } from './native.ts';
import { inPageOrder } from './page-order.ts';
import type { TextBlock } from './page-text.ts';

export interface FoundBlock extends TextBlock {
  spans: Span[];
}

/** Consecutive blocks; the list stays the same object until one of them changes. */
export type FoundPassage = readonly FoundBlock[];

/** Containers in one section, at the most. */
const MAX_IN_SECTION = 128;

interface Section {
  containers: Container[];
  /** Gathered when it is asked for. */
  passage: FoundPassage | undefined;
}

interface Entry {
  section: Section;
  blocks: FoundBlock[];
  /**
   * The parents of the text nodes: a page may put a link around a text and leave the text as it
   * is.
   */
  parents: (Node | null)[];
}

// A copied list takes less memory: one that has grown keeps spare room.
const parentsOf = (blocks: readonly FoundBlock[]) => blocks.flatMap(({ nodes }) => nodes.map(parentOf)).slice();

const isSame = (a: FoundBlock, b: FoundBlock) =>
  a.text === b.text &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((node, at) => node === b.nodes[at] && a.starts[at] === b.starts[at]);

/**
 * True when `one` comes after `other`. Browsers compare two siblings by walking back from the second,
 * which is short in this direction, since most containers come in page order.
 */
const isBehind = (one: Container | undefined, other: Container) => one !== undefined && inPageOrder(one, other) > 0;

export class FoundBlocks {
  private readonly found = new Map<Container, Entry>();
  private readonly sections: Section[] = [];

  get size(): number {
    return this.found.size;
  }

  has(container: Container): boolean {
    return this.found.has(container);
  }

  blocksOf(container: Container): readonly FoundBlock[] {
    return this.found.get(container)?.blocks ?? [];
  }

  containers(): Container[] {
    return this.sections.flatMap(({ containers }) => containers);
  }

  /**
   * Sets the blocks of a container; unchanged blocks stay the same objects. True when something
   * has changed.
   */
  set(container: Container, blocks: FoundBlock[]): boolean {
    if (blocks.length === 0) return this.delete(container);
    const parents = parentsOf(blocks);
    const before = this.found.get(container);
    if (!before || !this.isInOrder(container, before.section)) {
      this.delete(container);
      this.insert(container, { blocks: blocks.slice(), parents });
      return true;
    }
    const isMoved = parents.some((parent, at) => parent !== before.parents[at]);
    const kept = isMoved ? blocks : blocks.map((block) => before.blocks.find((one) => isSame(block, one)) ?? block);
    if (kept.length === before.blocks.length && kept.every((block, at) => block === before.blocks[at])) return false;
    before.blocks = kept;
    before.parents = parents;
    before.section.passage = undefined;
    return true;
  }

  delete(container: Container): boolean {
    const entry = this.found.get(container);
    if (!entry) return false;
    this.found.delete(container);
    const { section } = entry;
    section.containers.splice(section.containers.indexOf(container), 1);
    section.passage = undefined;
    if (section.containers.length === 0) this.sections.splice(this.sections.indexOf(section), 1);
    return true;
  }

  /** All blocks, in the order of the page. */
  passages(): FoundPassage[] {
    return this.sections.map((section) => {
      section.passage ??= section.containers.flatMap((container) => this.found.get(container)?.blocks ?? []);
      return section.passage;
    });
  }

  /** False when the page has moved the container. */
  private isInOrder(container: Container, { containers }: Section): boolean {
    const at = containers.indexOf(container);
    const before = containers[at - 1] ?? this.sectionBeside(containers, -1)?.at(-1);
    const after = containers[at + 1] ?? this.sectionBeside(containers, 1)?.[0];
    return (!before || inPageOrder(before, container) < 0) && (!after || inPageOrder(container, after) < 0);
  }

  private sectionBeside(containers: Container[], step: 1 | -1): Container[] | undefined {
    return this.sections[this.sections.findIndex((one) => one.containers === containers) + step]?.containers;
  }

  private insert(container: Container, entry: Omit<Entry, 'section'>): void {
    const section = this.sectionFor(container);
    const { containers } = section;
    // Most containers come in page order.
    const at = isBehind(containers.at(-1), container)
      ? firstIndex(containers.length, (index) => isBehind(containers[index], container))
      : containers.length;
    containers.splice(at, 0, container);
    section.passage = undefined;
    this.found.set(container, { ...entry, section });
    if (containers.length > MAX_IN_SECTION) this.part(section);
  }

  /** The section that a new container goes into. */
  private sectionFor(container: Container): Section {
    const { sections } = this;
    const last = sections.at(-1);
    if (last && last.containers.length < MAX_IN_SECTION && !isBehind(last.containers.at(-1), container)) return last;
    const next =
      sections[firstIndex(sections.length, (index) => isBehind(sections[index]?.containers.at(-1), container))];
    if (next) return next;
    const added: Section = { containers: [], passage: undefined };
    sections.push(added);
    return added;
  }

  /** Makes two sections of one that has grown too long. */
  private part(section: Section): void {
    const second: Section = { containers: section.containers.splice(MAX_IN_SECTION / 2), passage: undefined };
    for (const container of second.containers) {
      const entry = this.found.get(container);
      if (entry) entry.section = second;
    }
    this.sections.splice(this.sections.indexOf(section) + 1, 0, second);
  }
}
