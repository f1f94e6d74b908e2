import { useEffect, useState } from 'react';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { CategoryForm } from '../../../shared/results/agreement/agreement-cell.ts';
import type { AgreementPair } from '../../../shared/results/agreement/agreement-pairs.ts';
import {
  type AgreementResults,
  agreementResults,
} from '../../../shared/results/agreement/agreement-results.ts';

/** Computed once the page is on screen: drawing cases anew thousands of times takes a moment. Null until then. */
export function useAgreement(
  framework: Framework,
  pairs: readonly AgreementPair[],
  form: CategoryForm,
): AgreementResults | null {
  const [found, setFound] = useState<AgreementResults | null>(null);
  useEffect(() => {
    setFound(null);
    const later = setTimeout(() => setFound(agreementResults(framework, pairs, form)));
    return () => clearTimeout(later);
  }, [framework, pairs, form]);
  return found;
}
