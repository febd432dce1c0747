import type { ComponentChildren } from 'preact';

/** One state of a component. */
export interface GalleryState {
  name: string;
  show: () => ComponentChildren;
  /** Acts as the reader who brings the state about, for example by opening a list. */
  act?: (root: HTMLElement) => void;
}

/**
 * Components with the same styles: one file in `groups/`, one picture for each theme and language.
 */
export interface GalleryGroup {
  title: string;
  /** The text of each style sheet (`import css from '…/card.css?inline'`). */
  css: string[];
  /** Widths of the window in pixels, the usual one first. */
  widths: [number, ...number[]];
  states: GalleryState[];
}
