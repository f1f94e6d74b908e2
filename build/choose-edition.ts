/** What decides which edition starts. */
export type Circumstances = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Electron's program, fetched first when it can be; null when it cannot be had. */
  readonly findElectron: () => string | null;
};

export type Edition =
  | { readonly kind: 'desktop'; readonly electron: string }
  | { readonly kind: 'browser'; readonly because: string };

/** The desktop edition wherever it can run, else the browser edition and the reason in words. */
export function chooseEdition(circumstances: Circumstances): Edition {
  if (!hasDisplay(circumstances)) {
    return { kind: 'browser', because: 'this machine has no display for a desktop window' };
  }
  if (circumstances.platform === 'linux' && circumstances.isRoot) {
    return { kind: 'browser', because: 'the desktop program does not run as root' };
  }
  // Last, because it may download: nothing is fetched that could not be used.
  const electron = circumstances.findElectron();
  return electron === null
    ? { kind: 'browser', because: "Electron's program is not here and could not be fetched" }
    : { kind: 'desktop', electron };
}

/** Whether a window can be shown. */
export function hasDisplay({ platform, env }: Pick<Circumstances, 'platform' | 'env'>): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
