/**
 * Scrolls to a heading and focuses it; a folded one opens. A link cannot do this, because the hash
 * holds the route.
 */
export function goToHeading(id: string): void {
  const heading = document.getElementById(id);
  if (!heading) return;
  const folded = heading.closest('details');
  if (folded) folded.open = true;
  if (heading.localName !== 'summary') heading.tabIndex = -1;
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}
