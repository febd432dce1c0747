import type { GalleryGroup } from './group.ts';

const files = import.meta.glob<{ group: GalleryGroup }>('./groups/*.tsx', { eager: true });

/** All groups by file name, in alphabetical order. */
export const GROUPS: Record<string, GalleryGroup> = Object.fromEntries(
  Object.entries(files).map(([path, { group }]) => [path.replace(/^.*\/|\.tsx$/g, ''), group]),
);
