import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserEdition, serveBrowserEdition } from '../../../build/serve-browser-edition.ts';
import { projectRoot } from '../../../build/tool.ts';

/** The built renderer on a loopback port of its own, as `npm start` serves it. */
export async function serveBuild(port = 0): Promise<BrowserEdition> {
  const root = join(projectRoot, 'out/renderer');
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error('There is no build to test: run `npm run build` first.');
  }
  const served = await serveBrowserEdition({ root, port });
  if (!served.ok) throw new Error(`The build could not be served: ${served.error.kind}.`);
  return served.value;
}
