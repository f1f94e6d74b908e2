import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type ReportFormat, writeReport } from '../../shared/results/formats/write-report.ts';
import { makeReport } from '../../shared/results/report/make-report.ts';
import type { ReportInput } from '../../shared/results/report/report-input.ts';
import { chooseFramework } from './choose-framework.ts';
import { countResults } from './count-results.ts';
import { type CommandFault, type ExitCode, exitCodes, wrongUsage } from './exit-code.ts';
import { resultsHelp } from './help.ts';
import { caseOptions, lacksCases, loadCases } from './load-cases.ts';
import type { FileToWrite } from './own-folder.ts';
import { parseOptions } from './parse-options.ts';
import { createProgress, type Progress } from './progress.ts';
import { readChoices, readCuts } from './results-choices.ts';
import { toResultsJson } from './results-json.ts';
import type { Terminal } from './terminal.ts';
import { checkFolder, folderToWrite, writeFolder } from './write-folder.ts';

/** Counts and rates the cases of an inspection, and writes its report. */
export async function runResults(
  args: readonly string[],
  terminal: Terminal,
): Promise<Result<ExitCode, CommandFault>> {
  const parsed = parseOptions('results', args, {
    ...caseOptions,
    framework: { type: 'string' },
    include: { type: 'string' },
    judgements: { type: 'string' },
    cut: { type: 'string', multiple: true },
    format: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help === true) {
    terminal.print(resultsHelp);
    return ok(exitCodes.fine);
  }
  const { out, json = false, force = false } = values;
  if (positionals.length === 0 || out === '' || (out === undefined && !json)) {
    return err(
      wrongUsage(
        'Name a vault export, and the folder to write with --out <folder>. See "casemark results --help".',
      ),
    );
  }
  const choices = readChoices(values);
  if (!choices.ok) return choices;
  const folder = out === undefined ? null : folderToWrite(out, force);
  if (folder !== null) {
    const checked = await checkFolder(folder);
    if (!checked.ok) return checked;
  }
  const progress = createProgress(terminal, values.progress === true);
  const loaded = await loadCases(positionals, values, terminal, progress);
  if (!loaded.ok) return loaded;
  const lacking = lacksCases(loaded.value);
  if (lacking !== null) return err(lacking);
  const { inspections, frameworks, cases } = loaded.value;
  const framework = await chooseFramework(values.framework, inspections, frameworks, cases);
  if (!framework.ok) return framework;
  const cuts = readCuts(framework.value.framework, choices.value.cuts);
  if (!cuts.ok) return cuts;

  const { toTell, ...counted } = countResults(
    loaded.value,
    framework.value,
    choices.value,
    progress,
  );
  for (const line of toTell) terminal.tell(`Warning: ${line}`);
  const input = { ...counted, cuts: cuts.value };
  const files: FileToWrite[] = [];
  if (folder !== null) files.push(...(await writeFormats(input, choices.value.formats, progress)));
  const written = folder === null ? ok([]) : await writeFolder(folder, files);
  if (!written.ok) return written;
  if (folder !== null) progress.step(`Wrote ${written.value.length} files to ${folder.named}`);
  if (json) terminal.print(toResultsJson(input, inspections, written.value));
  return ok(exitCodes.fine);
}

async function writeFormats(
  input: ReportInput,
  formats: readonly ReportFormat[],
  progress: Progress,
): Promise<readonly FileToWrite[]> {
  const report = makeReport(input);
  const files: FileToWrite[] = [];
  for (const format of formats) {
    files.push(...(await writeReport(report, format, progress.counting(`Writing ${format}`))));
  }
  return files;
}
