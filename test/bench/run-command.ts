import { spawnSync } from 'node:child_process';

/** Runs a command to its end. Throws, with what it printed on screen, when it fails. */
export function run(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command.endsWith('.cmd'),
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}
