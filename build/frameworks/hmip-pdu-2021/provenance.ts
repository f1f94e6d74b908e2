import type { Provenance } from '../../../shared/frameworks/framework.ts';

/** The report everything here is taken from. `where` names the section, table or words in it. */
export function inReport(where: string): Provenance {
  return { source: source(where), confirmed: true };
}

/** What the report suggests but does not prove, or what we worded ourselves. */
export function notInReport(where: string, reason: string): Provenance {
  return { source: source(where), confirmed: false, reason };
}

function source(where: string): string {
  return `HM Inspectorate of Probation, Swansea Neath Port Talbot PDU, January 2022: ${where}`;
}
