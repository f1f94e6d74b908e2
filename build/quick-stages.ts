import type { Stage } from './stage.ts';
import { script, tool } from './tool.ts';

// Under node_modules, so that `npm ci` clears what it remembers.
const knownTypesOf = (room: string): string => `node_modules/.cache/types/${room}.tsbuildinfo`;

const typedRooms = ['shared', 'renderer', 'electron', 'build', 'test'] as const;

/** The slowest first, so that the last one to end is a short one. */
export const quickStages: readonly Stage[] = [
  ...[...typedRooms].reverse().map((room) => ({
    name: `types of ${room}`,
    command: tool('tsc', '-p', room, '--incremental', '--tsBuildInfoFile', knownTypesOf(room)),
  })),
  {
    name: 'lint and format',
    command: tool('biome', 'check', '--error-on-warnings', '--max-diagnostics=50', '.'),
  },
  { name: 'directions of imports', command: script('build/check-imports.ts') },
];
