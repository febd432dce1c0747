/**
 * The name of a publisher for narrow places: without the chamber, and without the place of a copy
 * in brackets.
 */
export function shortPublisher(publisher: string): string {
  return publisher.replace(/\s*\(.*\)\s*$/, '').split(', ')[0] || publisher;
}
