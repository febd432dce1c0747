/**
 * Copies a text to the clipboard; false when the browser refuses. `root`: the document or shadow
 * root of the card.
 */
export async function copyText(text: string, root: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without HTTPS, and frames whose page forbids it, have no asynchronous clipboard.
    return copyBySelection(text, root);
  }
}

/** Copies with `execCommand` from a field in the card's root, where page scripts do not see it. */
function copyBySelection(text: string, root: Node): boolean {
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position: fixed; opacity: 0';
  root.appendChild(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (active instanceof HTMLElement) active.focus();
  return isCopied;
}
