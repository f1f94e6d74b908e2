import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import { bundledLicences } from './build/bundled-licences.ts';
import renderer, { licencesGiven } from './vite.renderer.config.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    plugins: [bundledLicences(licencesGiven).plugin],
    build: {
      // Everything but Electron and Node is bundled: the packed app has no node_modules.
      externalizeDeps: false,
      outDir: at('./out/main'),
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { main: at('./electron/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: at('./out/preload'),
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { preload: at('./electron/preload.ts') },
        // A sandboxed preload must be CommonJS, and package.json makes .js mean ESM.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...renderer,
    build: { ...renderer.build, rolldownOptions: { input: at('./renderer/index.html') } },
  },
});
