import { spawnSync } from 'node:child_process';
import { chooseEdition } from './choose-edition.ts';
import { findElectron } from './find-electron.ts';
import { projectRoot, tool } from './tool.ts';

/** Develops with reload: in the desktop shell where Electron's program is, else the renderer in any browser. */

const edition = chooseEdition({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  findElectron,
});
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
