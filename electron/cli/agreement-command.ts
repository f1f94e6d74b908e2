import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { agreementToCsv } from '../../shared/results/agreement/agreement-csv.ts';
import { agreementPairs } from '../../shared/results/agreement/agreement-pairs.ts';
import { agreementResults } from '../../shared/results/agreement/agreement-results.ts';
import { agreementToJson } from './agreement-json.ts';
import { agreementToText } from './agreement-text.ts';
import { chooseFramework } from './choose-framework.ts';
import {
  type CommandFault,
  type ExitCode,
  exitCodes,
  inputRefused,
  wrongUsage,
} from './exit-code.ts';
import { agreementHelp } from './help.ts';
import { caseOptions, loadCases } from './load-cases.ts';
import { parseOptions } from './parse-options.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

const { out: _, force: __, ...readingOptions } = caseOptions;

/** Tells how far two people's judgements of the same cases agree. */
export async function runAgreement(
  args: readonly string[],
  terminal: Terminal,
): Promise<Result<ExitCode, CommandFault>> {
  const parsed = parseOptions('agreement', args, {
    ...readingOptions,
    framework: { type: 'string' },
    from: { type: 'string' },
    categories: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help === true) {
    terminal.print(agreementHelp);
    return ok(exitCodes.fine);
  }
  const { from = 'blind', categories = 'three', json = false, csv = false } = values;
  if (positionals.length === 0) {
    return err(wrongUsage('Name a file. See "casemark agreement --help".'));
  }
  if (from !== 'blind' && from !== 'open') return err(wrongUsage('--from is blind or open.'));
  if (categories !== 'three' && categories !== 'two') {
    return err(wrongUsage('--categories is three or two.'));
  }
  if (json && csv) return err(wrongUsage('Ask for --json or for --csv.'));
  const progress = createProgress(terminal, values.progress === true);
  const loaded = await loadCases(positionals, values, terminal, progress);
  if (!loaded.ok) return loaded;
  const { inspections, frameworks, cases, reviews } = loaded.value;
  const chosen = await chooseFramework(values.framework, inspections, frameworks, cases);
  if (!chosen.ok) return chosen;
  const { framework } = chosen.value;
  const ids = new Set(inspections.map(({ id }) => id));
  const ofThese = reviews.filter(({ review }) => ids.has(review.inspectionId));
  if (ofThese.length === 0) {
    return err(
      inputRefused(
        'No review is in what was named, so there are no two judgements to compare. Name a vault export, or a pack of reviews.',
      ),
    );
  }
  const pairs = agreementPairs(framework, ofThese);
  const results = agreementResults(framework, pairs[from], categories);
  terminal.print(
    json
      ? agreementToJson(from, results, pairs.leftOut)
      : csv
        ? agreementToCsv(from, results)
        : agreementToText(from, results, pairs.leftOut),
  );
  return ok(exitCodes.fine);
}
