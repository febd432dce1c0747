import type { ComponentChildren } from 'preact';

/** One component, or one state of it, as a reader may meet it. */
export interface GalleryState {
  name: string;
  show: () => ComponentChildren;
  /** What a reader does to bring it about: opens a list, rests on a button. */
  act?: (root: HTMLElement) => void;
}

/** Components that belong together and share their styles: one file in `groups/`, one tall picture for each theme and language. */
export interface GalleryGroup {
  title: string;
  /** Texts of the style sheets it is shown with (`import css from '…/card.css?inline'`). */
  css: string[];
  /** Widths of the window in pixels, the ordinary one first. */
  widths: [number, ...number[]];
  states: GalleryState[];
}
