import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import renderer from '../../vite.renderer.config.ts';
import { toolsPath } from './app-form.ts';

/** The built renderer as it is, in a folder with the bench's own pages beside it: one address, so one storage. */
export async function putToolsBeside(appFolder: string, into: string): Promise<void> {
  await cp(appFolder, into, { recursive: true });
  const tools = join(import.meta.dirname, 'tools');
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    root: tools,
    build: {
      ...renderer.build,
      outDir: join(into, toolsPath),
      rolldownOptions: {
        input: {
          'bare-files': join(tools, 'bare-files.ts'),
          'long-vault': join(tools, 'long-vault.html'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}
