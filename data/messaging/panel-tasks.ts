/**
 * Hands something to do over to the side panel, which may still be opening. It is kept in memory and
 * taken once.
 */
import { browser } from 'wxt/browser';

const KEY = 'panelTask';

/** Characters; of a longer selection, the beginning is looked up. */
export const LONGEST_LOOKUP = 200;

/** Look a text up, show a card, or begin a note on the active page with a text. */
export type PanelTask = { lookUp: string } | { card: string } | { note: string };

function taskOf(stored: unknown): PanelTask | undefined {
  const task = (stored ?? {}) as Partial<Record<'lookUp' | 'card' | 'note', unknown>>;
  if (typeof task.lookUp === 'string') return { lookUp: task.lookUp.trim().slice(0, LONGEST_LOOKUP) };
  if (typeof task.card === 'string') return { card: task.card };
  if (typeof task.note === 'string') return { note: task.note };
  return undefined;
}

/** Gives the side panel something to do. */
export function requestInPanel(task: PanelTask): Promise<void> {
  return browser.storage.session.set({ [KEY]: task });
}

/** Takes the task that was given, if nobody has taken it yet. */
export async function takePanelTask(): Promise<PanelTask | undefined> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const task = taskOf(stored);
  if (task) await browser.storage.session.remove(KEY);
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
