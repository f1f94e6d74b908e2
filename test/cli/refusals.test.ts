import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeJournal } from '../../shared/journal/journal-file.ts';
import { createBackup } from '../builders/backups.ts';
import { analystsFolder } from '../builders/casemark-command.ts';
import { buildInspection, buildVaultExport, exportPassphrase } from '../builders/vault-export.ts';

const folder = analystsFolder();
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await buildVaultExport({ inspections: [{ inspection: buildInspection(), chains: [] }] });
});

const nobody = {};

describe('wrong usage ends with 2', () => {
  it.each<[string, readonly string[], string]>([
    [
      'no command',
      [],
      'Name a command. There are results, entries, check-table, agreement, pack. See "casemark --help".',
    ],
    [
      'an unknown command',
      ['result'],
      'There is no command "result". There are results, entries, check-table, agreement, pack. See "casemark --help".',
    ],
    [
      'an unknown option',
      ['results', '--frame', 'x'],
      'Unknown option \'--frame\'. See "casemark results --help".',
    ],
    [
      'a passphrase on the command line',
      ['results', '--passphrase', 'x'],
      'Unknown option \'--passphrase\'. See "casemark results --help".',
    ],
    [
      'nothing to read',
      ['results', '--out', 'x'],
      'Name a vault export, and the folder to write with --out <folder>. See "casemark results --help".',
    ],
    [
      'nowhere to write',
      ['results', 'a.casemark'],
      'Name a vault export, and the folder to write with --out <folder>. See "casemark results --help".',
    ],
    [
      'an unknown format',
      ['results', 'a', '--out', 'x', '--format', 'html,odt'],
      'There is no format "odt". There are html, csv, xlsx, docx, pdf.',
    ],
    [
      'no format',
      ['results', 'a', '--out', 'x', '--format', ''],
      '--format names nothing. See "casemark results --help".',
    ],
    [
      'no cut',
      ['results', 'a', '--out', 'x', '--cut', ','],
      '--cut names nothing. See "casemark results --help".',
    ],
    [
      'an unknown filter',
      ['results', 'a', '--out', 'x', '--include', 'some'],
      '--include is signed-off, all or moderated.',
    ],
    [
      'unknown judgements',
      ['results', 'a', '--out', 'x', '--judgements', 'mine'],
      '--judgements is final or original.',
    ],
    [
      'entries to nowhere',
      ['entries', 'a.casemark'],
      'Name a vault export, and the file to write with --out <file.jsonl>. See "casemark entries --help".',
    ],
    [
      'entries to a file without a name',
      ['entries', 'a.casemark', '--out', ''],
      'Name a vault export, and the file to write with --out <file.jsonl>. See "casemark entries --help".',
    ],
    [
      'one size for several cohorts',
      ['check-table', 'a.csv', '--cases', '24'],
      '--cases is for tables with several cohorts. For tables with one column use --one-column-cases.',
    ],
    [
      'two tables',
      ['check-table', 'a.csv', 'b.csv'],
      'Name one CSV file. See "casemark check-table --help".',
    ],
    [
      'sizes that are no numbers',
      ['check-table', 'a.csv', '--cases', 'many'],
      'Give numbers of cases as whole numbers: --cases 24,16 --one-column-cases 20.',
    ],
  ])('%s', async (_, args, message) => {
    expect(await folder.runHere(args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `casemark: ${message}\n`,
    });
  });

  it('nobody to ask for the passphrase', async () => {
    writeFileSync(folder.path('a.casemark'), bytes);

    expect(await folder.run(['results', 'a.casemark', '--json'], nobody)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'casemark: a.casemark: no passphrase was given and there is nobody to ask. Use --passphrase-file <file>, or set CASEMARK_PASSPHRASE.\n',
    });
  });

  it('a cut that the framework does not have, with those that it has; and nothing is written', async () => {
    writeFileSync(folder.path('a.casemark'), bytes);

    const { exitCode, stderr } = await folder.runHere([
      ...['results', './a.casemark', '--out', './november'],
      ...['--cut', 'shoe'],
    ]);

    expect([exitCode, stderr.split('\n').slice(0, 4), folder.names()]).toEqual([
      2,
      ['casemark: Cases cannot be cut by "shoe". They can by:', '  assessor', '  cohort', '  rosh'],
      ['a.casemark'],
    ]);
  });
});

describe('what cannot be read, or is refused, ends with 3', () => {
  const written: readonly [string, () => Uint8Array | string, string][] = [
    ['an empty file', () => '', 'the file is empty. Make the export again, or copy it again.'],
    [
      'another kind of file',
      () => 'Sample,of,cases\n',
      'no vault export (.casemark), no entries file (.jsonl) and no case pack (.age). Name a file that Casemark made.',
    ],
    [
      'another ZIP',
      () => Buffer.from('PK\u0003\u0004 of a holiday'),
      'a ZIP file, and no vault export. Name a .casemark file.',
    ],
    [
      'an export that was cut off, before its passphrase is asked for',
      () => bytes.subarray(0, bytes.length - 100),
      'begins as a vault export and is not whole: it was cut off in copying, or altered. Copy it again, or use another export.',
    ],
    [
      'an export of which a byte was changed',
      () => bytes.map((byte, index) => (index === Math.floor(bytes.length / 2) ? byte ^ 1 : byte)),
      'begins as a vault export and is not whole: it was cut off in copying, or altered. Copy it again, or use another export.',
    ],
    [
      'JSON that is no entries file',
      () => '{"kind":"something-else","v":1}\n',
      'not an entries file: its first line does not say so. Name a file that "casemark entries" wrote.',
    ],
  ];
  it.each(written)('%s', async (_, content, message) => {
    writeFileSync(folder.path('given'), content());

    expect(await folder.runHere(['results', './given', '--json'], nobody)).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: `casemark: given: ${message}\n`,
    });
  });

  it('a file that is not there, and a folder', async () => {
    mkdirSync(folder.path('folder'));

    const absent = await folder.runHere(['results', './absent.casemark', '--json']);
    const aFolder = await folder.runHere(['check-table', './folder']);

    expect([absent, aFolder]).toEqual([
      {
        exitCode: 3,
        stdout: '',
        stderr: 'casemark: absent.casemark: there is no such file. Check its name.\n',
      },
      { exitCode: 3, stdout: '', stderr: 'casemark: folder: is no ordinary file. Name a file.\n' },
    ]);
  });

  it('a wrong passphrase, which is never repeated', async () => {
    writeFileSync(folder.path('a.casemark'), bytes);

    const ran = await folder.run(['results', 'a.casemark', '--json'], {
      CASEMARK_PASSPHRASE: 'not the passphrase',
    });

    expect(ran).toEqual({
      exitCode: 3,
      stdout: '',
      stderr:
        'casemark: a.casemark: the passphrase is not that of this export. Give the one that the vault had when the export was made.\n',
    });
  });

  it('an export without keys', async () => {
    const vaultId = buildInspection().id;
    const journals = [
      { journalId: vaultId, bytes: encodeJournal({ vaultId, journalId: vaultId }, []) },
    ];
    writeFileSync(folder.path('a.casemark'), createBackup({ kind: 'by-hand', vaultId, journals }));

    const { exitCode, stderr } = await folder.runHere(['results', './a.casemark', '--json']);

    expect([exitCode, stderr]).toEqual([
      3,
      'casemark: a.casemark: holds cases and no keys, so nothing can open it. Export again from a vault that opens, or restore its keys in the app first.\n',
    ]);
  });

  it('an export of a newer release', async () => {
    const inspection = { ...buildInspection(), v: 99 as 4 };
    const newer = await buildVaultExport({ inspections: [{ inspection, chains: [] }] });
    writeFileSync(folder.path('a.casemark'), newer);

    const { exitCode, stderr } = await folder.runHere(['results', './a.casemark', '--json']);

    expect([exitCode, stderr]).toEqual([
      3,
      'casemark: a.casemark: made by a newer release of Casemark. Use that release, or a later one.\n',
    ]);
  });
});

describe('the passphrase', () => {
  it('is read from the first line of a file, before the environment', async () => {
    writeFileSync(folder.path('a.casemark'), bytes);
    writeFileSync(folder.path('secret'), `${exportPassphrase}\n`);

    const ran = await folder.run(
      ['results', 'a.casemark', '--json', '--passphrase-file', 'secret'],
      { CASEMARK_PASSPHRASE: 'another' },
    );

    expect([ran.exitCode, ran.stderr]).toEqual([0, '']);
  });

  it('is missed when its file is empty or not there', async () => {
    writeFileSync(folder.path('a.casemark'), bytes);
    writeFileSync(folder.path('empty'), '\n');
    const withFile = (name: string) =>
      folder.runHere(['results', './a.casemark', '--json', '--passphrase-file', `./${name}`]);

    expect([await withFile('empty'), await withFile('absent')]).toEqual([
      {
        exitCode: 3,
        stdout: '',
        stderr: 'casemark: empty: holds no passphrase. Put it on the first line.\n',
      },
      {
        exitCode: 3,
        stdout: '',
        stderr: 'casemark: absent: there is no such file. Check its name.\n',
      },
    ]);
  });
});
