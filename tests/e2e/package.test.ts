/** The packages as a store's reviewer meets them: Mozilla's own checker finds nothing in them. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { FIREFOX_BUILD } from '../firefox/ficha.ts';

interface LintResult {
  summary: Record<'errors' | 'warnings' | 'notices', number>;
  errors: object[];
  warnings: object[];
  notices: object[];
}

test('web-ext lint has nothing to say of the Firefox package', () => {
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', FIREFOX_BUILD, '--output', 'json'],
    { encoding: 'utf8' },
  );
  const { errors, warnings, notices }: LintResult = JSON.parse(stdout);
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
});
