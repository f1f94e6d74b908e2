import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What can be given on the command line of a script, as it is printed, and read. */
export function createCommandLine(usage: string) {
  const refuse = (why: string): never => {
    console.error(`${why}\n\n${usage}`);
    process.exit(2);
  };
  return {
    /** Says why it goes no further, and what can be given. */
    refuse,
    /** For `--help`, and for what cannot be given, nothing is run. */
    read: <const Options extends NonNullable<ParseArgsConfig['options']>>(options: Options) => {
      if (process.argv.slice(2).some((given) => given === '--help' || given === '-h')) {
        console.log(usage);
        process.exit(2);
      }
      try {
        return parseArgs({ options }).values;
      } catch (error) {
        return refuse(error instanceof Error ? error.message : String(error));
      }
    },
  };
}
