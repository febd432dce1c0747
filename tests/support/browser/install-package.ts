/** Installs packages of the operating system, where that needs no password. */
import { spawnSync } from 'node:child_process';

/** Runs a command without output and tells whether it succeeded. */
export function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** The path of a program by its name; undefined when it is not installed. */
export function onPath(name: string): string | undefined {
  const { stdout, status } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Installs a Debian package, as root or with a sudo that needs no password, and tells whether it
 * succeeded.
 */
export function aptInstall(name: string): boolean {
  const isRoot = process.getuid?.() === 0;
  const apt = (...args: string[]) =>
    isRoot ? succeeds('apt-get', args) : succeeds('sudo', ['-n', 'apt-get', ...args]);
  return apt('update', '-qq') && apt('install', '-y', '-qq', name);
}
