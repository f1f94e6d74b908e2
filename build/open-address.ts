import { spawn } from 'node:child_process';

/** Opens an address in the person's own browser. Nothing depends on it: the address is printed too. */
export function openAddress(address: string, platform: NodeJS.Platform): void {
  const [command, ...args] = openers[platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], {
    stdio: 'ignore',
    detached: true,
    // Or the empty title below would reach `start` with its quotes escaped.
    windowsVerbatimArguments: true,
  });
  child.on('error', () => {});
  child.unref();
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // The empty text is the window's title: `start` takes its first quoted argument for that.
  win32: ['cmd', '/c', 'start', '""'],
};
