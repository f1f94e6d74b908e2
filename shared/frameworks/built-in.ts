import type { Framework } from './framework.ts';
import hmipPdu2021 from './hmip-pdu-2021.json' with { type: 'json' };
import { readFramework } from './read-framework.ts';

let frameworks: readonly Framework[] | undefined;

/** The frameworks that come with the app, read on first use. */
export function builtInFrameworks(): readonly Framework[] {
  frameworks ??= [hmipPdu2021].map((data) => {
    const framework = readFramework(data);
    if (!framework.ok) throw new Error('a built-in framework is faulty');
    return framework.value;
  });
  return frameworks;
}
