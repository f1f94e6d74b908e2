import type { JournalFault } from '../../../shared/journal/journal-port.ts';
import type { Result } from '../../../shared/kernel/result.ts';

/** The journal was not read or written, so what was to be saved stands in one copy at most. */
export class JournalFailed extends Error {
  readonly fault: JournalFault;
  constructor(fault: JournalFault) {
    super('the journal failed');
    this.name = 'JournalFailed';
    this.fault = fault;
  }
}

/** What the journal answered. Throws JournalFailed. */
export function fromJournal<Value>(answer: Result<Value, JournalFault>): Value {
  if (!answer.ok) throw new JournalFailed(answer.error);
  return answer.value;
}
