/** Reads our slices out of a Chromium trace of a page on which nobody's scripts run but ours. */
import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /**
   * Microseconds of the thread's own time: what other programs take meanwhile is not in it, the
   * emulated slow-down is.
   */
  tdur?: number;
  args?: { data?: { isOutermostMainFrame?: boolean; documentLoaderURL?: string; url?: string } };
}

export interface Thread {
  pid: number;
  tid: number;
}

/** The script in one main-thread task. */
export interface Slice {
  ms: number;
  /** How much of this the engine took for itself: see `UPKEEP`. */
  upkeepMs: number;
}

export interface Slices {
  /** The page's main thread; absent when our script did not run. */
  thread?: Thread;
  /** Those of all tasks that ran any script, in order. */
  slices: Slice[];
  /**
   * Milliseconds of the script's own start, which is one of the slices: parsing, compiling,
   * running it to its first wait.
   */
  startMs?: number;
  /** Milliseconds from navigation to the first script and to the page's first paint. */
  firstScript?: number;
  /**
   * The first script of ours that is not the start in some frame: when that comes, the browser
   * chooses.
   */
  firstWork?: number;
  firstPaint?: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'loading',
  'blink.user_timing',
];

/**
 * Script of any kind: callbacks, promise jobs, and collections that our garbage brings about while
 * they run are inside these.
 */
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'v8.run', 'V8.RunMicrotasks', 'TimerFire']);

/**
 * What the engine does at a time of its own choice: it collects garbage, the page's too, and
 * installs or removes optimised code. Compiling a function at its first call is not among it: that
 * follows from the call.
 */
const UPKEEP = new Set([
  'MinorGC',
  'MajorGC',
  'V8.StackGuard',
  'V8.BytecodeBudgetInterrupt',
  'V8.BytecodeBudgetInterruptWithStackCheck',
  'V8.DeoptimizeCode',
]);

/**
 * Milliseconds: less is no work, but a check that the extension is still there, or an empty queue
 * of promise jobs.
 */
const WORK_MS = 0.3;

const urlOf = ({ args }: TraceEvent) => args?.data?.url;

/** Run by the browser without a word of whose script it is. */
const NAMELESS = new Set(['RunMicrotasks', 'V8.RunMicrotasks', 'TimerFire']);

/**
 * Ours, by the addresses of all scripts that ran within: not the debugger's, nor those of error
 * pages in frames. While the parser is at work, a nameless queue of promise jobs is the browser's,
 * which begins to load pictures in it.
 */
function isOurs({ script, within }: OutermostScript, isParsers: boolean): boolean {
  const urls = [script, ...within].map(urlOf).filter((url) => url);
  if (urls.length === 0) return NAMELESS.has(script.name) && !isParsers;
  return urls.every((url) => url?.startsWith('chrome-extension:'));
}

const timeOf = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;

const isWithin = (around: TraceEvent, event: TraceEvent) =>
  event.ts >= around.ts && event.ts < around.ts + (around.dur ?? 0);

interface OutermostScript {
  script: TraceEvent;
  /** Scripts that run in it, and the engine's upkeep. */
  within: TraceEvent[];
}

/** Scripts that run in no other, in order, each with what runs in it. */
function outermost(events: readonly TraceEvent[]): OutermostScript[] {
  const found: OutermostScript[] = [];
  for (const event of events) {
    const around = found.at(-1);
    if (around && isWithin(around.script, event)) around.within.push(event);
    else if (SCRIPT.has(event.name)) found.push({ script: event, within: [] });
  }
  return found;
}

/** Milliseconds of upkeep among events, one of which may hold others. */
function upkeepAmong(events: readonly TraceEvent[]): number {
  let sum = 0;
  let last: TraceEvent | undefined;
  for (const event of events) {
    if (!UPKEEP.has(event.name) || (last && isWithin(last, event))) continue;
    sum += timeOf(event);
    last = event;
  }
  return sum;
}

/** Records what happens until `act` is done. */
export async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** The start of the content script in the page. */
function startOfScript(events: readonly TraceEvent[]): TraceEvent | undefined {
  return events.find(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension:'));
}

/**
 * The outermost script in each task. `running`: the main thread, when the content script runs
 * already; `workMs`: the milliseconds from which script counts as work.
 */
export function slicesOf(events: readonly TraceEvent[], running?: Thread, workMs = WORK_MS): Slices {
  const started = startOfScript(events);
  const thread = running ?? (started && { pid: started.pid, tid: started.tid });
  if (!thread) return { slices: [] };
  const own = events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid).sort((a, b) => a.ts - b.ts);
  const tasks = own.filter(
    ({ name, ph }) => ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'),
  );
  const parsers = own.filter(({ name, ph }) => ph === 'X' && name === 'ParseHTML');
  // Before it is started, promise jobs are the debugger's.
  const from = started?.ts ?? 0;
  const known = (name: string) => SCRIPT.has(name) || UPKEEP.has(name);
  const scripts = outermost(own.filter(({ ph, name, ts }) => ph === 'X' && known(name) && ts >= from)).filter((one) =>
    isOurs(
      one,
      parsers.some((parser) => isWithin(parser, one.script)),
    ),
  );
  const slices = new Map<TraceEvent, Slice>();
  /** Tasks in which the script started, in some frame. */
  const starts = new Set<TraceEvent>();
  let firstWork: number | undefined;
  let at = 0;
  for (const { script, within } of scripts) {
    for (let next = tasks[at + 1]; next && next.ts <= script.ts; next = tasks[at + 1]) at++;
    const task = tasks[at] ?? script;
    const { ms, upkeepMs } = slices.get(task) ?? { ms: 0, upkeepMs: 0 };
    slices.set(task, { ms: ms + timeOf(script), upkeepMs: upkeepMs + upkeepAmong(within) });
    if (script.name === 'EvaluateScript') starts.add(task);
    else if (!starts.has(task) && timeOf(script) > workMs) firstWork ??= script.ts;
  }
  const start = own.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.isOutermostMainFrame && args.data.documentLoaderURL,
  )?.ts;
  const paint = own.find(({ name, ts }) => name === 'firstPaint' && ts >= (start ?? 0))?.ts;
  return {
    thread,
    slices: [...slices.values()],
    ...(started ? { startMs: timeOf(started) } : {}),
    ...(start !== undefined && started ? { firstScript: (started.ts - start) / 1000 } : {}),
    ...(start !== undefined && firstWork !== undefined ? { firstWork: (firstWork - start) / 1000 } : {}),
    ...(start !== undefined && paint !== undefined ? { firstPaint: (paint - start) / 1000 } : {}),
  };
}

/** Milliseconds of all calls into the content script, however short. */
export function contentScriptMs(events: readonly TraceEvent[]): number {
  const calls = events.filter(({ name, ph }) => name === 'FunctionCall' && ph === 'X');
  return calls
    .filter((event) => /^chrome-extension:.*content-scripts/.test(urlOf(event) ?? ''))
    .reduce((sum, event) => sum + timeOf(event), 0);
}
