import { statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { extractFile, listPackage, statFile } from '@electron/asar';

/** What must not be in a packed app, each as a sentence. None when it is as it should be. */
export function packedFaults(asarPath: string): string[] {
  const files = filesIn(asarPath);
  return [
    ...required.filter((path) => !files.includes(path)).map((path) => `${path} is missing`),
    ...files
      .filter((path) => !allowed.some((pattern) => pattern.test(path)))
      .map((path) => `${path} does not belong in the app`),
    ...packageFaults(asarPath, files),
    ...importFaults(asarPath, files),
    ...sizeFaults(statSync(asarPath).size),
  ];
}

/**
 * All of the app with its dictionaries and frameworks, and age's library three times, in the first load and in the two
 * workers that make and read packs; node_modules alone would be 170 MB.
 */
export const limitBytes = 7 * 1024 * 1024;

const required = [
  '/package.json',
  '/out/main/main.js',
  '/out/preload/preload.cjs',
  '/out/renderer/index.html',
  '/out/renderer/load-again.js',
  '/out/main/third-party-licences.txt',
  '/out/renderer/third-party-licences.txt',
];

const allowed = [
  /^\/package\.json$/,
  /^\/out\/main\/[\w-]+\.js$/,
  /^\/out\/preload\/preload\.cjs$/,
  /^\/out\/renderer\/(index\.html|load-again\.js)$/,
  /^\/out\/renderer\/[\w-]+\.(csv|svg|png|webmanifest)$/,
  // The icc is the colour profile that the library of PDFs brings.
  /^\/out\/renderer\/assets\/[\w.-]+\.(js|css|csv|json|wasm|svg|png|woff2|icc)$/,
  /^\/out\/(main|renderer)\/third-party-licences\.txt$/,
];

/** The files of an archive, with `/` on every platform. */
function filesIn(asarPath: string): string[] {
  return listPackage(asarPath, { isPack: false })
    .filter((path) => !('files' in statFile(asarPath, path.slice(1))))
    .map((path) => path.replaceAll('\\', '/'));
}

function packageFaults(asarPath: string, files: readonly string[]): string[] {
  if (!files.includes('/package.json')) return [];
  const described: unknown = JSON.parse(readText(asarPath, '/package.json'));
  return ['dependencies', 'devDependencies', 'scripts']
    .filter((key) => keysOf(Object(described)[key]).length > 0)
    .map((key) => `/package.json still names its ${key}`);
}

/** A bundled program asks for nothing that is not in Electron itself. */
function importFaults(asarPath: string, files: readonly string[]): string[] {
  return files
    .filter((path) => /^\/out\/(main|preload)\/.*\.c?js$/.test(path))
    .flatMap((path) =>
      [...readText(asarPath, path).matchAll(/(?:^import\b[^'"\n]*|\brequire\()["']([^"']+)["']/gm)]
        .map(([, from = '']) => from)
        .filter((from) => from !== 'electron' && !isBuiltin(from) && !from.startsWith('./'))
        .map((from) => `${path} needs ${from}, which is not in the app`),
    );
}

function sizeFaults(bytes: number): string[] {
  const megabytes = (count: number) => (count / 1024 / 1024).toFixed(1);
  return bytes <= limitBytes
    ? []
    : [`the app is ${megabytes(bytes)} MB; the limit is ${megabytes(limitBytes)} MB`];
}

function readText(asarPath: string, path: string): string {
  return extractFile(asarPath, path.slice(1)).toString('utf8');
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
