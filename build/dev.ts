import { spawnSync } from 'node:child_process';
import { findElectron } from './find-electron.ts';
import { machineEdition } from './machine-edition.ts';
import { projectRoot, tool } from './tool.ts';

/** Develops with reload: in the desktop shell where Electron's program is, else the renderer in any browser. */

const edition = machineEdition(findElectron);
if (edition.kind === 'browser') {
  console.log(`Serving the renderer only: ${edition.because}.`);
}
const [node = '', ...args] =
  edition.kind === 'desktop'
    ? tool('electron-vite', 'dev')
    : tool('vite', '--config', 'vite.renderer.config.ts', '--host', '127.0.0.1');
process.exitCode =
  spawnSync(node, [...args, ...process.argv.slice(2)], { cwd: projectRoot, stdio: 'inherit' })
    .status ?? 0;
