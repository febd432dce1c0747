/**
 * npm run check:audit [-- --required]
 *
 * Asks the package registry for known vulnerabilities in the packages that ship, and fails when
 * there are any. When the registry does not answer, it says so, and fails only with `--required`.
 */
import { spawnSync } from 'node:child_process';

interface Audit {
  metadata?: { vulnerabilities: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string; range: string }>;
}

/** Without these, npm retries for minutes when there is no network. */
const FAIL_FAST = ['--fetch-retries=0', '--fetch-timeout=15000'];

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', ...FAIL_FAST], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});

function parseAudit(text: string): Audit {
  try {
    return JSON.parse(text) as Audit;
  } catch {
    return {};
  }
}

const { metadata, vulnerabilities = {} } = parseAudit(stdout);
if (!metadata) {
  console.log('check:audit: the registry did not answer, so known vulnerabilities were NOT looked for.');
  process.exitCode = process.argv.includes('--required') ? 1 : 0;
} else {
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range }] of found) console.error(`${name} ${range}: ${severity}`);
  console.log(
    found.length === 0
      ? 'check:audit: no known vulnerabilities in what ships.'
      : `check:audit: ${found.length} packages with known vulnerabilities`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}
