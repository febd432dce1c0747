/** Puts a text on the clipboard. False when the browser refuses. */
export async function copyText(text: string, root: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without https, and pages that forbid it to their frames, have no clipboard of that kind.
    return copyBySelection(text, root);
  }
}

/** The old way, from a field of ours within the card's root, where the page does not see it. */
function copyBySelection(text: string, root: Node): boolean {
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position: fixed; opacity: 0';
  root.appendChild(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  if (active instanceof HTMLElement) active.focus();
  return isDone;
}
