/** Installs a package of the operating system's, where that is possible without asking anyone. */
import { spawnSync } from 'node:child_process';

/** Runs a command quietly: that one way to a browser fails is no news as long as another works. */
export function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Where a program of this name is on the path; undefined when it is not. */
export function onPath(name: string): string | undefined {
  const { stdout, status } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Installs a Debian package, as root or with a sudo that asks for no password; false when it could not. */
export function aptInstall(name: string): boolean {
  const isRoot = process.getuid?.() === 0;
  const apt = (...args: string[]) =>
    isRoot ? succeeds('apt-get', args) : succeeds('sudo', ['-n', 'apt-get', ...args]);
  return apt('update', '-qq') && apt('install', '-y', '-qq', name);
}
