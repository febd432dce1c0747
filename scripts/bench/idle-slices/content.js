// Takes as many slices as Ficha does on a page, of the same lengths, and only looks at the clock in them: what these take is what the browser,
// the engine and the machine make of any slice.
const SLICES = 100;

async function paint() {
  await new Promise((resolve) => new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true }));
}

async function takeSlices() {
  await paint();
  if (window !== top) return;
  await new Promise(requestAnimationFrame);
  for (let slice = 0; slice < SLICES; slice++) {
    await scheduler.postTask(() => {}, { priority: 'background' });
    const end = performance.now() + 1 + slice / 100;
    while (performance.now() < end);
  }
}

takeSlices();
