/**
 * node scripts/test/side-by-side.ts SCRIPT…
 *
 * Runs npm scripts side by side, as many at a time as the machine has cores, in the given order.
 * Prints the output of each when it ends, and fails when one of them fails.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

interface Run {
  output: string;
  isPassed: boolean;
  seconds: number;
}

function run(script: string): Promise<Run> {
  const start = performance.now();
  let output = '';
  // On Windows npm is a batch file, which only a shell can run.
  const child = spawn('npm', ['run', '-s', script], {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ output, isPassed: code === 0, seconds: (performance.now() - start) / 1000 }),
    );
  });
}

const queue = process.argv.slice(2);
const failed: string[] = [];

async function runFromQueue(): Promise<void> {
  for (let script = queue.shift(); script; script = queue.shift()) {
    const { output, isPassed, seconds } = await run(script);
    console.log(`${output.trimEnd()}\n${script}: ${isPassed ? 'passed' : 'FAILED'} in ${seconds.toFixed(0)} s\n`);
    if (!isPassed) failed.push(script);
  }
}

await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, runFromQueue));
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
