/** Reads CHANGELOG.md, which all versions and release notes come from. */

/** One version in the changelog. */
export interface Release {
  version: string;
  /**
   * `unreleased`, or the day of the release (YYYY-MM-DD); undefined when the heading says neither.
   */
  state?: string;
  /** What is new, as Markdown. */
  notes: string;
}

/** Every version, in the order of the file. */
export function releasesIn(changelog: string): Release[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const [, version = '', state] = /^(\S+)(?: \((.+)\))?\s*$/.exec(heading) ?? [];
      return { version, ...(state ? { state } : {}), notes: lines.join('\n').trim() };
    });
}

/** A release's notes as plain text for the stores, one line for each entry. */
export function plainNotes({ notes }: Release): string {
  return notes
    .replace(/\n {2}(?=\S)/g, ' ')
    .replace(/([^\n])\n(?=[^\n-])/g, '$1 ')
    .replace(/^- /gm, '• ')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}
