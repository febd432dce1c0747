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
  /** Microseconds of the thread's own time: what other programs take meanwhile is not in it, the emulated slow-down is. */
  tdur?: number;
  args?: { data?: { isOutermostMainFrame?: boolean; documentLoaderURL?: string; url?: string } };
}

export interface Thread {
  pid: number;
  tid: number;
}

export interface Slices {
  /** The page's main thread; absent when our script did not run. */
  thread?: Thread;
  /** Milliseconds of script in each main-thread task that ran any, in order. */
  slices: number[];
  /** Milliseconds of the script's own start, which is one of the slices: parsing, compiling, running it to its first wait. */
  startMs?: number;
  /** Milliseconds from navigation to the first script and to the page's first paint. */
  firstScript?: number;
  /** The first script of ours that is not the start in some frame: when that comes, the browser chooses. */
  firstWork?: number;
  firstPaint?: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'loading',
  'blink.user_timing',
];

/** Script of any kind: callbacks, promise jobs, and collections that our garbage brings about while they run are inside these. */
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'v8.run', 'V8.RunMicrotasks', 'TimerFire']);

/** Milliseconds: a listener that looks whether the extension is still there, and empty queues of promise jobs, take a few microseconds. */
const WORK_MS = 0.3;

/** Scripts of the debugger, not of the extension. */
const isOurs = ({ args }: TraceEvent) => !args?.data?.url || args.data.url.startsWith('chrome-extension:');

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

const timeOf = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;

/** Total of the outermost script in each task, in milliseconds. `known`: the main thread, when the content script runs already. */
export function slicesOf(events: readonly TraceEvent[], known?: Thread): Slices {
  const started = startOfScript(events);
  const thread = known ?? (started && { pid: started.pid, tid: started.tid });
  if (!thread) return { slices: [] };
  const own = events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid).sort((a, b) => a.ts - b.ts);
  const tasks = own.filter(
    ({ name, ph }) => ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'),
  );
  // Before it is started, promise jobs are the debugger's.
  const from = started?.ts ?? 0;
  const scripts = own.filter(
    (event) => event.ph === 'X' && SCRIPT.has(event.name) && isOurs(event) && event.ts >= from,
  );
  const totals = new Map<TraceEvent, number>();
  let end = 0;
  let at = 0;
  for (const script of scripts) {
    if (script.ts < end) continue;
    end = script.ts + (script.dur ?? 0);
    for (let next = tasks[at + 1]; next && next.ts <= script.ts; next = tasks[at + 1]) at++;
    const task = tasks[at] ?? script;
    totals.set(task, (totals.get(task) ?? 0) + timeOf(script));
  }
  const start = own.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.isOutermostMainFrame && args.data.documentLoaderURL,
  )?.ts;
  const starts = scripts.filter(({ name }) => name === 'EvaluateScript');
  const isStart = ({ ts }: TraceEvent) => starts.some((one) => one.ts <= ts && ts <= one.ts + (one.dur ?? 0));
  const work = scripts.find(
    (script) => script.name !== 'EvaluateScript' && timeOf(script) > WORK_MS && !isStart(script),
  );
  const paint = own.find(({ name, ts }) => name === 'firstPaint' && ts >= (start ?? 0))?.ts;
  return {
    thread,
    slices: [...totals.values()],
    ...(started ? { startMs: timeOf(started) } : {}),
    ...(start !== undefined && started ? { firstScript: (started.ts - start) / 1000 } : {}),
    ...(start !== undefined && work ? { firstWork: (work.ts - start) / 1000 } : {}),
    ...(start !== undefined && paint !== undefined ? { firstPaint: (paint - start) / 1000 } : {}),
  };
}
