import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type CommandFault, type ExitCode, exitCodes, wrongUsage } from './exit-code.ts';
import { generalHelp } from './help.ts';
import type { Terminal } from './terminal.ts';

type Command = (
  args: readonly string[],
  terminal: Terminal,
) => Promise<Result<ExitCode, CommandFault>>;

/** Loaded when they are asked for: the libraries that write reports are most of the program. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['results', async () => (await import('./results-command.ts')).runResults],
  ['entries', async () => (await import('./entries-command.ts')).runEntries],
  ['check-table', async () => (await import('./check-table-command.ts')).runCheckTable],
  ['agreement', async () => (await import('./agreement-command.ts')).runAgreement],
  ['pack', async () => (await import('./pack-command.ts')).runPack],
]);

/** Runs the command that the arguments name. What went wrong is told on standard error. */
export async function runCasemark(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const outcome = await run(args, terminal);
  if (outcome.ok) return outcome.value;
  terminal.tell(`casemark: ${outcome.error.message}`);
  return outcome.error.exitCode;
}

async function run(
  [name, ...args]: readonly string[],
  terminal: Terminal,
): Promise<Result<ExitCode, CommandFault>> {
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.print(generalHelp);
    return ok(exitCodes.fine);
  }
  const load = name === undefined ? undefined : commands.get(name);
  if (load !== undefined) return (await load())(args, terminal);
  const what = name === undefined ? 'Name a command.' : `There is no command "${name}".`;
  return err(
    wrongUsage(`${what} There are ${[...commands.keys()].join(', ')}. See "casemark --help".`),
  );
}
