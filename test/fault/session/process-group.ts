import { readdirSync, readFileSync } from 'node:fs';

/** The process group of a process; 0 when there is no such process. */
export function groupOf(pid: string): number {
  return Number(statOf(pid)?.[2] ?? 0);
}

/**
 * Whether any process of a group still runs. One that ended and was not looked at by its parent holds nothing, unless
 * only its first thread has ended.
 */
export function isGroupRunning(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  return readdirSync('/proc').some((name) => {
    const stat = /^\d+$/.test(name) ? statOf(name) : null;
    if (stat === null || Number(stat[2]) !== group) return false;
    return stat[0] !== 'Z' || Number(stat[17]) > 1;
  });
}

/** State, parent, group and what follows the name of the program. */
function statOf(pid: string): readonly string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    // It ended while we looked.
    return null;
  }
}
