import { err, ok, type Result } from '../shared/kernel/result.ts';

/** What the search may ask of the machine, so that its order of choice can be tested without one. */
export type BrowserProbes = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the file is a browser that starts here. */
  readonly starts: (path: string) => boolean;
  /** Where a command of this name is on the search path. */
  readonly onPath: (name: string) => string | null;
  /** Where Playwright's own Chromium is, or would be once downloaded. */
  readonly playwrightPath: () => string;
  /** These two try for a while, then give up; only what starts afterwards counts. */
  readonly downloadWithPlaywright: () => void;
  readonly mayInstallWithApt: () => boolean;
  readonly installWithApt: () => void;
  readonly say: (line: string) => void;
};

export type FoundBrowser = {
  readonly path: string;
  readonly from: 'given' | 'installed' | 'playwright' | 'debian';
};

export type NoBrowser =
  | { readonly kind: 'given-browser-does-not-start'; readonly path: string }
  | { readonly kind: 'no-browser-found' };

/**
 * The Chromium that the tests drive: the one given in CASEMARK_CHROMIUM, else one that is installed,
 * else Playwright's own download, else Debian's package where this user may install it.
 */
export function findBrowser(probes: BrowserProbes): Result<FoundBrowser, NoBrowser> {
  const given = probes.env.CASEMARK_CHROMIUM;
  if (given) {
    return probes.starts(given)
      ? ok({ path: given, from: 'given' })
      : err({ kind: 'given-browser-does-not-start', path: given });
  }

  const installed = findInstalled(probes);
  if (installed) return ok({ path: installed, from: 'installed' });

  const playwright = probes.playwrightPath();
  if (probes.starts(playwright)) return ok({ path: playwright, from: 'playwright' });
  probes.say('The tests need a Chromium and none is installed: trying the download of Playwright.');
  probes.downloadWithPlaywright();
  if (probes.starts(playwright)) return ok({ path: playwright, from: 'playwright' });

  if (probes.mayInstallWithApt()) {
    probes.say('That did not work: installing the package "chromium" of this system.');
    probes.installWithApt();
    const packaged = findInstalled(probes);
    if (packaged) return ok({ path: packaged, from: 'debian' });
  }
  return err({ kind: 'no-browser-found' });
}

/** What to do about it, in a sentence. */
export function describeNoBrowser(error: NoBrowser): string {
  return error.kind === 'given-browser-does-not-start'
    ? `CASEMARK_CHROMIUM names ${error.path}, and that does not start: give the path of a Chromium or Chrome that does.`
    : 'The end-to-end tests need a Chromium and this machine has none, cannot download one and may not install one: ' +
        'install Chromium or Chrome, or give the path of one in CASEMARK_CHROMIUM, and run the command again.';
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

function findInstalled({ platform, env, starts, onPath }: BrowserProbes): string | null {
  const onSearchPath = names.map(onPath).filter((path) => path !== null);
  return [...onSearchPath, ...usualPlaces(platform, env)].find(starts) ?? null;
}

function usualPlaces(platform: NodeJS.Platform, env: BrowserProbes['env']): readonly string[] {
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return ['/Applications', `${env.HOME ?? ''}/Applications`].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const files = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => files.map((file) => `${folder}\\${file}`));
  }
  return [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
}
