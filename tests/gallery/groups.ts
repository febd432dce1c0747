import type { GalleryGroup } from './group.ts';

const files = import.meta.glob<{ group: GalleryGroup }>('./groups/*.tsx', { eager: true });

/** Every group by its file's name, in the order of the alphabet. */
export const GROUPS: Record<string, GalleryGroup> = Object.fromEntries(
  Object.entries(files).map(([path, { group }]) => [path.replace(/^.*\/|\.tsx$/g, ''), group]),
);
