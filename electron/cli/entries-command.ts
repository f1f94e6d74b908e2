import { resolve } from 'node:path';
import { entriesFileLines } from '../../shared/cases/entries-file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { chooseFramework } from './choose-framework.ts';
import { frameworkPathBeside } from './entries-paths.ts';
import { type CommandFault, type ExitCode, exitCodes, wrongUsage } from './exit-code.ts';
import { entriesHelp } from './help.ts';
import { caseOptions, lacksCases, loadCases } from './load-cases.ts';
import { parseOptions } from './parse-options.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { checkFiles, writePrivateFiles } from './write-private-files.ts';

/** Writes the entries of an inspection's cases as text, and the framework beside them. */
export async function runEntries(
  args: readonly string[],
  terminal: Terminal,
): Promise<Result<ExitCode, CommandFault>> {
  const parsed = parseOptions('entries', args, caseOptions);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help === true) {
    terminal.print(entriesHelp);
    return ok(exitCodes.fine);
  }
  const { out } = values;
  if (positionals.length === 0 || out === undefined || out === '') {
    return err(
      wrongUsage(
        'Name a vault export, and the file to write with --out <file.jsonl>. See "casemark entries --help".',
      ),
    );
  }
  const force = values.force === true;
  const entriesPlace = { named: out, path: resolve(out) };
  const frameworkPlace = {
    named: frameworkPathBeside(out),
    path: frameworkPathBeside(entriesPlace.path),
  };
  const checked = await checkFiles([entriesPlace, frameworkPlace], force);
  if (!checked.ok) return checked;
  const progress = createProgress(terminal, values.progress === true);
  const loaded = await loadCases(positionals, values, terminal, progress);
  if (!loaded.ok) return loaded;
  const lacking = lacksCases(loaded.value);
  if (lacking !== null) return err(lacking);
  const { inspections, cases, frameworks } = loaded.value;
  const [inspection, ...others] = inspections;
  if (others.length > 0)
    return err(wrongUsage('One entries file holds one inspection. Run the command once for each.'));
  const framework = await chooseFramework(undefined, [inspection], frameworks, cases);
  if (!framework.ok) return framework;

  const json = `${JSON.stringify(framework.value.framework, null, 2)}\n`;
  const lines = withLineEnds(entriesFileLines({ inspection, cases }));
  const written = await writePrivateFiles(
    [
      { ...entriesPlace, parts: lines },
      { ...frameworkPlace, parts: [json] },
    ],
    force,
  );
  if (!written.ok) return written;
  const entries = cases.reduce((sum, { stored }) => sum + stored.length, 0);
  progress.step(`Wrote ${entries} entries of ${cases.length} cases to ${out}`);
  terminal.tell(
    `Warning: anyone who has ${out} can read every answer and note in it. Keep it where case records may be kept, and delete it when you are done.`,
  );
  return ok(exitCodes.fine);
}

function* withLineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}
