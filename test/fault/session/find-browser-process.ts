import { readdirSync, readFileSync } from 'node:fs';

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

function commandLine(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
  } catch {
    // It ended while we looked.
    return [];
  }
}
