import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { bundledLicences } from './build/bundled-licences.ts';
import { csp } from './electron/security/csp.ts';

/** Where electron-vite bundles this file too, only its own address still says where it is. */
export const licencesGiven = fileURLToPath(new URL('./build/licences', import.meta.url));
const licences = bundledLicences(licencesGiven);

/** The renderer on its own: `vite --config vite.renderer.config.ts`. The shell's build includes it. */
export default defineConfig({
  root: fileURLToPath(new URL('./renderer', import.meta.url)),
  // Relative, so that one build works on app:// and under any path of any static origin.
  base: './',
  plugins: [react(), cspInPage(), zodWithoutEval(), licences.plugin],
  worker: { format: 'es', plugins: () => [zodWithoutEval(), licences.alsoIn()] },
  css: {
    preprocessorOptions: {
      // govuk-frontend still uses Sass features that warn; its warnings are not ours to mend.
      scss: { quietDeps: true, silenceDeprecations: ['import'] },
    },
  },
  build: {
    outDir: fileURLToPath(new URL('./out/renderer', import.meta.url)),
    emptyOutDir: true,
    // Not the browsers of Electron alone: the browser edition is the same build.
    target: 'es2023',
    // govuk-frontend's CSS breaks Vite 8's default CSS minifier.
    cssMinify: false,
    // electron-vite leaves this off; a browser on a slow laptop parses half as much with it.
    minify: 'oxc',
    // The passphrase's dictionaries are one large file, loaded only where a passphrase is chosen.
    chunkSizeWarningLimit: 2000,
    // The polyfill for browsers without modulepreload; none that we serve needs it.
    modulePreload: { polyfill: false },
    // A data: URL is refused by the policy for fonts and scripts, so everything is a file.
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
  },
});

/** Puts the policy in the page itself, for static origins whose headers are not ours. */
function cspInPage(): Plugin {
  return {
    name: 'casemark:csp-in-page',
    // The development server needs inline scripts and a web socket, so only what is built has it.
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: csp.meta },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * zod tries `new Function` as soon as a schema is made, and the policy reports that as a violation.
 * `z.config({ jitless: true })` would have to run before every module that makes a schema, which chunks
 * do not promise; so zod's own configuration begins that way.
 */
function zodWithoutEval(): Plugin {
  return {
    name: 'casemark:zod-without-eval',
    transform: {
      filter: { id: /[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/ },
      handler: (code) => `globalThis.__zod_globalConfig ??= { jitless: true };\n${code}`,
    },
  };
}
