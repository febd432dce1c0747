/**
 * Hands something to do over to the side panel, which may still be opening. It is kept in memory and
 * taken once.
 */
import { browser } from 'wxt/browser';
import type { OwnTask } from '../own/selected-place.ts';

const KEY = 'panelTask';

/** Characters; of a longer selection, the beginning is looked up. */
export const LONGEST_LOOKUP = 200;

/** Look a text up, show a card, begin a note on the active page with a text, or make a card or fact. */
export type PanelTask = { lookUp: string } | { card: string } | { note: string } | { own: OwnTask };

function taskOf(stored: unknown): PanelTask | undefined {
  const task = (stored ?? {}) as Partial<Record<'lookUp' | 'card' | 'note' | 'own', unknown>>;
  if (typeof task.lookUp === 'string') return { lookUp: task.lookUp.trim().slice(0, LONGEST_LOOKUP) };
  if (typeof task.card === 'string') return { card: task.card };
  if (typeof task.note === 'string') return { note: task.note };
  // Only Ficha's own contexts can write to session storage.
  if (typeof task.own === 'object' && task.own !== null) return { own: task.own as OwnTask };
  return undefined;
}

const keyFor = (window: string | undefined) => (window === undefined ? KEY : `${KEY}:${window}`);

/** Gives the side panel something to do, or the window that is opened for this task alone. */
export function requestInPanel(task: PanelTask, window?: string): Promise<void> {
  return browser.storage.session.set({ [keyFor(window)]: task });
}

/** Takes the task that was given, if nobody has taken it yet. */
export async function takePanelTask(window?: string): Promise<PanelTask | undefined> {
  const key = keyFor(window);
  const { [key]: stored } = await browser.storage.session.get(key);
  const task = taskOf(stored);
  if (task) await browser.storage.session.remove(key);
  return task;
}

/** Calls back with each task that is given from now on. Returns the function that ends it. */
export function watchPanelTasks(onTask: (task: PanelTask) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const task = taskOf(changes[KEY]?.newValue);
    if (!task) return;
    onTask(task);
    void browser.storage.session.remove(KEY);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
