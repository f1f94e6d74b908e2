import { describe, expect, it } from 'vitest';
import { type BrowserProbes, describeNoBrowser, findBrowser } from '../../../build/find-browser.ts';

const playwrightPath = '/cache/playwright/chrome';

describe('the browser for the tests', () => {
  it('is the one given, though others are installed', () => {
    const machine = createMachine({
      env: { CASEMARK_CHROMIUM: '/given/chromium' },
      started: ['/given/chromium', '/bin/chromium', playwrightPath],
    });
    expect(choose(machine)).toEqual({
      found: { ok: true, value: { path: '/given/chromium', from: 'given' } },
      tried: [],
    });
  });

  it('is no other when the one given does not start', () => {
    const machine = createMachine({
      env: { CASEMARK_CHROMIUM: '/given/chromium' },
      started: ['/bin/chromium'],
    });
    expect(choose(machine)).toEqual({
      found: {
        ok: false,
        error: { kind: 'given-browser-does-not-start', path: '/given/chromium' },
      },
      tried: [],
    });
  });

  it('is one on the search path before one in a usual place', () => {
    const machine = createMachine({ started: ['/opt/google/chrome/chrome', '/bin/google-chrome'] });
    expect(choose(machine)).toEqual({
      found: { ok: true, value: { path: '/bin/google-chrome', from: 'installed' } },
      tried: [],
    });
  });

  it.each([
    { platform: 'linux' as const, path: '/opt/google/chrome/chrome' },
    {
      platform: 'darwin' as const,
      path: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    },
    { platform: 'win32' as const, path: 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe' },
  ])('is one in a usual place of $platform', ({ platform, path }) => {
    const machine = createMachine({
      platform,
      env: { PROGRAMFILES: 'C:\\Programs' },
      started: [path],
    });
    expect(choose(machine)).toEqual({
      found: { ok: true, value: { path, from: 'installed' } },
      tried: [],
    });
  });

  it("is Playwright's when that is there and none is installed", () => {
    const machine = createMachine({ started: [playwrightPath] });
    expect(choose(machine)).toEqual({
      found: { ok: true, value: { path: playwrightPath, from: 'playwright' } },
      tried: [],
    });
  });

  it("is Playwright's download before Debian's package", () => {
    const machine = createMachine({ download: playwrightPath, apt: '/bin/chromium' });
    expect(choose(machine)).toEqual({
      found: { ok: true, value: { path: playwrightPath, from: 'playwright' } },
      tried: ['download'],
    });
  });

  it("is Debian's package when nothing can be downloaded", () => {
    const machine = createMachine({ apt: '/bin/chromium' });
    expect(choose(machine)).toEqual({
      found: { ok: true, value: { path: '/bin/chromium', from: 'debian' } },
      tried: ['download', 'apt'],
    });
  });

  it('is not installed by a user who may not', () => {
    const machine = createMachine({ apt: '/bin/chromium', mayInstall: false });
    expect(choose(machine)).toEqual({
      found: { ok: false, error: { kind: 'no-browser-found' } },
      tried: ['download'],
    });
  });

  it('is missing in so many words when none of this works', () => {
    expect(describeNoBrowser({ kind: 'no-browser-found' })).toBe(
      'The end-to-end tests need a Chromium and this machine has none, cannot download one and may not install one: ' +
        'install Chromium or Chrome, or give the path of one in CASEMARK_CHROMIUM, and run the command again.',
    );
  });
});

type Machine = { readonly probes: BrowserProbes; readonly tried: string[] };

/** A machine on which some browsers start already, and others once downloaded or installed. */
function createMachine(has: {
  readonly platform?: NodeJS.Platform;
  readonly env?: Readonly<Record<string, string>>;
  readonly started?: readonly string[];
  readonly download?: string;
  readonly apt?: string;
  readonly mayInstall?: boolean;
}): Machine {
  const starting = new Set(has.started ?? []);
  const tried: string[] = [];
  const attempt = (name: string, path: string | undefined) => () => {
    tried.push(name);
    if (path) starting.add(path);
  };
  return {
    tried,
    probes: {
      platform: has.platform ?? 'linux',
      env: has.env ?? {},
      starts: (path) => starting.has(path),
      onPath: (name) => (starting.has(`/bin/${name}`) ? `/bin/${name}` : null),
      playwrightPath: () => playwrightPath,
      downloadWithPlaywright: attempt('download', has.download),
      mayInstallWithApt: () => has.mayInstall ?? true,
      installWithApt: attempt('apt', has.apt),
      say: () => {},
    },
  };
}

function choose({ probes, tried }: Machine): unknown {
  return { found: findBrowser(probes), tried };
}
