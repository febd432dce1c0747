/** Opens the topic of the fact that the address names, scrolls to the fact and focuses it. */
export function showChosenFact(): void {
  const fact = document.querySelector<HTMLElement>('.topic .chosen');
  if (!fact) return;
  const topic = fact.closest('details');
  if (topic) topic.open = true;
  fact.tabIndex = -1;
  fact.scrollIntoView({ block: 'center' });
  fact.focus({ preventScroll: true });
}
