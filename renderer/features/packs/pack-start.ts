import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import { foldFindings } from '../../../shared/cases/fold-findings.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import { drawnCaseIds } from '../../../shared/cases/moderation-sample.ts';
import { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import type { PackForm } from './pack-form.ts';
import { packableCases } from './packable.ts';

/** What the form begins with, and what of a drawn sample could not be chosen. */
export type PackStart = {
  readonly form: PackForm;
  readonly sample: { readonly chosen: number; readonly missing: number } | null;
};

/** As the address asks: a purpose, a drawn sample, a set of reference cases, or one case. */
export function startOfPack(
  query: URLSearchParams,
  inspection: Inspection,
  summaries: readonly CaseSummary[],
): PackStart {
  const { samples, calibrationSets } = foldFindings(inspection.findings);
  const sample = samples.find(({ value }) => value.id === query.get('sample'))?.value;
  const set = calibrationSets.find(({ value }) => value.setId === query.get('set'))?.value;
  const purpose =
    PackPurpose.safeParse(query.get('purpose')).data ??
    (set === undefined ? (sample === undefined ? null : 'to-mark-blind') : 'calibration');
  const wanted: readonly string[] =
    set?.caseIds ?? (sample === undefined ? query.getAll('case') : drawnCaseIds(sample));
  const { ready } = packableCases(
    purpose === 'reviews' ? 'cases' : (purpose ?? 'cases'),
    summaries,
  );
  const caseIds = ready.map(({ caseId }) => caseId).filter((caseId) => wanted.includes(caseId));
  return {
    form: {
      purpose,
      caseIds,
      reviewIds: [],
      setId: set?.setId ?? '',
      lock: 'recipients',
      contactIds: [],
      me: true,
      other: '',
      passphrase: '',
      again: '',
      message: '',
    },
    sample:
      sample === undefined
        ? null
        : { chosen: caseIds.length, missing: sample.chosen.length - caseIds.length },
  };
}
