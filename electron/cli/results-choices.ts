import type { Framework } from '../../shared/frameworks/framework.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Include } from '../../shared/results/case-selection.ts';
import { type Cut, cuttableFields } from '../../shared/results/cut.ts';
import { type ReportFormat, reportFormats } from '../../shared/results/formats/write-report.ts';
import type { Judgements } from '../../shared/results/moderation.ts';
import { type CommandFault, wrongUsage } from './exit-code.ts';

/** What was chosen with the options of `results`, as far as it can be checked before a file is opened. */
export type ResultsChoices = {
  readonly include: Include;
  readonly judgements: Judgements;
  readonly formats: readonly ReportFormat[];
  /** As they were typed: which there are is for the framework to say. */
  readonly cuts: readonly string[];
};

export function readChoices(values: {
  readonly include?: string;
  readonly judgements?: string;
  readonly format?: string[];
  readonly cut?: string[];
}): Result<ResultsChoices, CommandFault> {
  const include = values.include ?? 'signed-off';
  if (include !== 'signed-off' && include !== 'all' && include !== 'moderated') {
    return err(wrongUsage('--include is signed-off, all or moderated.'));
  }
  const judgements = values.judgements ?? 'final';
  if (judgements !== 'final' && judgements !== 'original') {
    return err(wrongUsage('--judgements is final or original.'));
  }
  for (const option of ['format', 'cut'] as const) {
    if (values[option]?.some((value) => listed([value]).length === 0)) {
      return err(wrongUsage(`--${option} names nothing. See "casemark results --help".`));
    }
  }
  const known = reportFormats.map(({ format }) => format);
  const asked = new Set(listed(values.format ?? known));
  const unknown = [...asked].find((one) => !known.some((format) => format === one));
  if (unknown !== undefined) {
    return err(wrongUsage(`There is no format "${unknown}". There are ${known.join(', ')}.`));
  }
  const formats = known.filter((format) => asked.has(format));
  return ok({ include, judgements, formats, cuts: [...new Set(listed(values.cut ?? []))] });
}

/** The columns that were asked for besides the cohorts. */
export function readCuts(
  framework: Framework,
  asked: readonly string[],
): Result<readonly Cut[], CommandFault> {
  const fields = cuttableFields(framework);
  const cuts: Cut[] = [];
  for (const one of asked) {
    if (one === 'assessor') cuts.push({ kind: 'assessor' });
    else if (fields.some(({ id }) => id === one)) cuts.push({ kind: 'field', fieldId: one });
    else {
      const there = ['assessor', ...fields.map(({ id }) => id)].map((id) => `  ${id}`).join('\n');
      return err(wrongUsage(`Cases cannot be cut by "${one}". They can by:\n${there}`));
    }
  }
  return ok(cuts);
}

/** Options may be repeated, and hold several with commas between them. */
function listed(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(',').map((one) => one.trim())).filter(Boolean);
}
