/** The little of mark.js that the bench calls; the package has no types of its own. */
declare module 'mark.js' {
  interface MarkOptions {
    separateWordSearch?: boolean;
    accuracy?: 'partially' | 'complementary' | 'exactly';
    acrossElements?: boolean;
    done?: (marks: number) => void;
  }
  // biome-ignore lint/style/noDefaultExport: it is how the package exports it.
  export default class Mark {
    constructor(context: Element);
    mark(words: string | string[], options?: MarkOptions): void;
    unmark(): void;
  }
}
