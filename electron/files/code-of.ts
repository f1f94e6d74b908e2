/** The machine's own code for what went wrong, such as ENOENT; undefined for what is not its report. */
export function codeOf(fault: unknown): string | undefined {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : undefined;
}
