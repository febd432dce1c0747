/** The names in a tab: of its page and of all frames in it, as one list. */
import { browser } from 'wxt/browser';
import { type PageName, pageMessaging } from './protocol.ts';

/** How often a name stands in a frame; the page itself is frame 0. */
export interface FrameCount {
  frame: number;
  count: number;
}

/** A name in a tab. */
export interface TabName extends PageName {
  /** In the order of the frames. */
  frames: FrameCount[];
}

/** The names of one frame. */
interface FrameNames {
  frame: number;
  names: PageName[];
}

/** A global of the content script's world, out of the page's reach: its names, when it runs. */
const world = globalThis as { fichaNames?: () => PageName[] };

/** Has a content script answer for its frame until `signal` is aborted. */
export function offerNames(names: () => PageName[], signal: AbortSignal): void {
  world.fichaNames = names;
  signal.addEventListener('abort', () => {
    if (world.fichaNames === names) delete world.fichaNames;
  });
}

/** Runs in a frame as well: whether a content script answers there. */
export const hasNamesOffered = () => Boolean((globalThis as { fichaNames?: unknown }).fichaNames);

/** Runs in a frame, so it can use nothing from outside itself. A frame without a size shows nothing. */
function namesInFrame(): PageName[] | null {
  const names = (globalThis as { fichaNames?: () => PageName[] }).fichaNames?.();
  return innerWidth > 0 && innerHeight > 0 ? (names ?? null) : null;
}

/** The frames in which a content script runs. */
async function framesOf(tab: number): Promise<FrameNames[]> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: namesInFrame,
      // Frames that never finish loading must not be waited for.
      injectImmediately: true,
    });
    return answers.flatMap(({ frameId, result }) => (result ? [{ frame: frameId, names: result }] : []));
  } catch {
    // Ficha's own pages, in which no script may be run.
    const answer = await pageMessaging
      .sendMessage('getPageStatus', undefined, { tabId: tab, frameId: 0 })
      .catch(() => undefined);
    return answer ? [{ frame: 0, names: answer.names }] : [];
  }
}

/** One list: a name that stands in several frames once, ambiguous when it is so in all of them. */
export function mergeNames(frames: readonly FrameNames[]): TabName[] {
  const merged = new Map<string, TabName>();
  for (const { frame, names } of frames)
    for (const name of names) {
      const known = merged.get(name.id);
      const here = { frame, count: name.count };
      if (!known) {
        merged.set(name.id, { ...name, frames: [here] });
        continue;
      }
      known.frames.push(here);
      known.count += name.count;
      known.confidence += ((name.confidence - known.confidence) * name.count) / known.count;
      known.ambiguous &&= name.ambiguous;
    }
  return [...merged.values()];
}

/** The names in a tab; undefined where no content script runs. */
export async function namesInTab(tab: number): Promise<TabName[] | undefined> {
  const frames = await framesOf(tab);
  return frames.length > 0 ? mergeNames(frames) : undefined;
}

/** The frame of a mention, counted from 0 over all frames, and its index there. */
export function frameOfMention(frames: readonly FrameCount[], index: number): { frame: number; index: number } {
  let left = index;
  for (const { frame, count } of frames) {
    if (left < count) return { frame, index: left };
    left -= count;
  }
  return { frame: 0, index };
}
