/** The page's registry of highlights, which is the page's as well as ours: it may clear it or put its own under our names. */

/** A highlight that was thrown out so often is not put back: Ficha does not fight with a page. */
const MOST_RETURNS = 20;

const returns = new WeakMap<Highlight, number>();

/** Shows a highlight under a name, also when something else has taken its place, within measure. */
export function showLayer(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) return;
  const times = returns.get(highlight) ?? 0;
  if (times > MOST_RETURNS) return;
  returns.set(highlight, times + 1);
  CSS.highlights.set(name, highlight);
}

/** Takes a highlight away; what another script, or the page, has put in its place stays. */
export function hideLayer(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}
