import { readdirSync, readFileSync } from 'node:fs';
import { groupOf } from './process-group.ts';

/** The browser's own process, by its profile folder: Playwright does not say which it started. */
export function findBrowserProcess(profile: string): number {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const args = commandLine(name);
    if (args.includes(`--user-data-dir=${profile}`) && !args.some((arg) => /^--type=/.test(arg))) {
      return Number(name);
    }
  }
  throw new Error('the browser that was started is not running');
}

/** The process of the browser that holds the page: the newest renderer that is no extension's. */
export function findRenderer(browserPid: number): number {
  const renderers = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    const args = commandLine(name);
    return args.includes('--type=renderer') && groupOf(name) === browserPid;
  });
  const newest = Math.max(...renderers.map(Number));
  if (!Number.isFinite(newest)) throw new Error('the browser has no page');
  return newest;
}

function commandLine(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
  } catch {
    // It ended while we looked.
    return [];
  }
}
