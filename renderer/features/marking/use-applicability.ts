import { useMemo, useState } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import { type Applicability, applicability } from '../../../shared/frameworks/applicability.ts';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';
import { steadily } from './steadily.ts';

/** What applies in the open case: worked out when a fact of the case changes, and not for each answer. */
export function useApplicability(): Applicability {
  const { framework } = useOpenCase();
  const [selectFields] = useState(() => steadily((kase: Case) => kase.fields));
  const fields = useCasePart(selectFields);
  return useMemo(() => applicability(framework, fields), [framework, fields]);
}
