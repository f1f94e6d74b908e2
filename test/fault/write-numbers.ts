import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../build/tool.ts';
import { FaultReport, numbersOf, putNumbers } from './fault-report.ts';

/** Writes the numbers of the given reports, the oldest first, into docs/reliability.md. */

const reports = process.argv
  .slice(2)
  .map((path) => FaultReport.parse(JSON.parse(readFileSync(path, 'utf8'))));
if (reports.length === 0) throw new Error('give the reports that test:fault wrote with --json');
const document = join(projectRoot, 'docs/reliability.md');
writeFileSync(document, putNumbers(readFileSync(document, 'utf8'), numbersOf(reports)));
