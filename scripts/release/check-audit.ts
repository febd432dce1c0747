/**
 * npm run check:audit [-- --required]
 *
 * Asks the package registry whether a weakness is known in any package that ships. Fails when there is one. When the registry cannot be asked, says
 * so; that is a failure only with `--required`.
 */
import { spawnSync } from 'node:child_process';

interface Audit {
  metadata?: { vulnerabilities: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string; range: string }>;
}

/** A test must not hang on a network that swallows questions. */
const QUICKLY = ['--fetch-retries=0', '--fetch-timeout=15000'];

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', ...QUICKLY], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});

function answerOf(text: string): Audit {
  try {
    return JSON.parse(text) as Audit;
  } catch {
    return {};
  }
}

const { metadata, vulnerabilities = {} } = answerOf(stdout);
if (!metadata) {
  console.log('check:audit: the registry did not answer, so known weaknesses were NOT looked for.');
  process.exitCode = process.argv.includes('--required') ? 1 : 0;
} else {
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range }] of found) console.error(`${name} ${range}: ${severity}`);
  console.log(
    found.length === 0
      ? 'check:audit: no weakness is known in what ships.'
      : `check:audit: ${found.length} packages with known weaknesses`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}
