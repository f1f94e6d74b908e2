import { useMemo } from 'react';
import { type Applicability, applicability } from '../../../shared/frameworks/applicability.ts';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';

/** What applies in the open case: worked out when a fact of the case changes, and not for each answer. */
export function useApplicability(): Applicability {
  const { framework } = useOpenCase();
  const fields = useCasePart((kase) => kase.fields);
  return useMemo(() => applicability(framework, fields), [framework, fields]);
}
