/**
 * Imports point one way (see docs/adr and the architecture's rooms). Each rule says what would be lost without it.
 * `build/check-imports.ts` runs this; `test/unit/project/imports.test.ts` plants bad imports to prove that it works.
 */

const renderer = '^renderer/';
const shared = '^shared/';
const product = '^(shared|electron|renderer)/';

/** Rooms of shared, lowest first: each may import itself and what stands before it. */
const sharedRooms = [
  'kernel',
  'journal',
  'backups',
  'frameworks',
  'cases',
  'moderation',
  'scoring',
  'results',
  'vault-format',
  'packs',
  'sync',
  'ipc',
];

const roomsOfShared = sharedRooms.map((room, index) => ({
  name: `shared-${room}-imports-downwards`,
  comment: `shared/${room} imports only itself and the rooms below it.`,
  severity: 'error',
  from: { path: `^shared/${room}/` },
  to: { path: shared, pathNot: `^shared/(${sharedRooms.slice(0, index + 1).join('|')})/` },
}));

/** Rooms of the renderer that may import only what is named; `app` and `main.tsx` may import all of it. */
const roomsOfRenderer = [
  {
    room: 'features',
    may: [
      'renderer/features',
      'renderer/questions',
      'renderer/keys',
      'renderer/backups',
      'renderer/results',
      'renderer/reports',
      'renderer/packs',
      'renderer/ui',
      'renderer/store',
      'renderer/host',
      'renderer/words',
      'shared',
    ],
  },
  {
    room: 'questions',
    may: [
      'renderer/questions',
      'renderer/ui',
      'renderer/store',
      'renderer/host',
      'renderer/words',
      'shared',
    ],
  },
  {
    room: 'keys',
    may: [
      'renderer/keys',
      'renderer/ui',
      'renderer/store',
      'renderer/host',
      'renderer/words',
      'shared',
    ],
  },
  {
    room: 'backups',
    may: [
      'renderer/backups',
      'renderer/ui',
      'renderer/store',
      'renderer/host',
      'renderer/words',
      'shared',
    ],
  },
  {
    room: 'results',
    may: [
      'renderer/results',
      'renderer/reports',
      'renderer/ui',
      'renderer/store',
      'renderer/host',
      'renderer/words',
      'shared',
    ],
  },
  { room: 'reports', may: ['renderer/reports', 'renderer/store', 'shared'] },
  { room: 'packs', may: ['renderer/packs', 'renderer/store', 'shared'] },
  { room: 'store', may: ['renderer/store', 'renderer/host', 'shared'] },
  { room: 'host', may: ['renderer/host', 'shared'] },
  { room: 'words', may: ['renderer/words', 'shared/kernel'] },
  { room: 'ui', may: ['renderer/ui'] },
].map(({ room, may }) => ({
  name: `renderer-${room}-imports-downwards`,
  comment: `renderer/${room} imports only ${may.join(', ')}.`,
  severity: 'error',
  from: { path: `^renderer/${room}/` },
  to: { path: product, pathNot: `^(${may.join('|')})/` },
}));

const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one idea, or that a third is missing.',
      severity: 'error',
      // One page leads to another and back, and so do their page objects.
      from: { pathNot: '^test/e2e/pages/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be found escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package that package.json does not name is not pinned.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-does-not-import-tests-or-build',
      comment: 'What ships stands without its tests and tools.',
      severity: 'error',
      from: { path: product },
      to: { path: ['^(test|build)/', '^[^/]+[.]config[.]ts$'] },
    },
    {
      name: 'electron-does-not-import-renderer',
      comment: 'The shell has no screens and no domain logic; they meet in shared/ipc.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: renderer },
    },
    {
      name: 'renderer-does-not-import-electron',
      comment: 'The same renderer runs in a browser, where there is no Electron.',
      severity: 'error',
      from: { path: renderer },
      to: { path: ['^electron/', packages('electron')] },
    },
    {
      name: 'renderer-does-not-import-node',
      comment: 'The renderer is sandboxed: there is no Node in it.',
      severity: 'error',
      from: { path: renderer },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-imports-shared-only',
      comment: 'Shared code runs anywhere, so it knows neither side.',
      severity: 'error',
      from: { path: shared },
      to: { path: '^(electron|renderer)/' },
    },
    {
      name: 'shared-runs-anywhere',
      comment: 'No Node, React, Dexie or Electron in shared code.',
      severity: 'error',
      from: { path: shared },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-has-no-platform-package',
      comment: 'No React, Dexie, Electron or words library in shared code.',
      severity: 'error',
      from: { path: shared },
      to: {
        path: packages(
          'react',
          'react-dom',
          'react-router',
          'react-hook-form',
          'react-i18next',
          'i18next',
          'dexie',
          'electron',
        ),
      },
    },
    ...roomsOfShared,
    ...roomsOfRenderer,
    {
      name: 'features-do-not-import-features',
      comment: 'What two features need belongs below them; app puts them together.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'only-the-store-imports-dexie',
      comment: 'Everything written goes through the vault, which seals it first.',
      severity: 'error',
      from: { path: product, pathNot: '^renderer/store/' },
      to: { path: packages('dexie') },
    },
    {
      name: 'age-comes-when-asked-for',
      comment: 'Most people never choose a key file: the library is no part of the first load.',
      severity: 'error',
      from: { path: product },
      to: { path: packages('age-encryption'), dynamic: false },
    },
    {
      name: 'report-libraries-come-when-asked-for',
      comment: 'Nobody opens the app to write a report: its formats are no part of the first load.',
      severity: 'error',
      from: { path: product },
      to: {
        path: packages('docx', 'pdfkit', 'write-excel-file'),
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'capabilities-run-without-electron',
      comment:
        'Journal, depots and command line are tested in plain Node, so they cannot need Electron.',
      severity: 'error',
      from: { path: '^electron/(journal|depots|cli)/' },
      to: { path: packages('electron') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/bench/peer/' },
    // Type imports count too: a type that points the wrong way is a design that points the wrong way.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    moduleSystems: ['es6'],
    builtInModules: { add: ['electron/main', 'electron/renderer', 'electron/common'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
