import { useEffect, useState } from 'react';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { CategoryForm } from '../../../shared/results/agreement/agreement-cell.ts';
import type { AgreementPair } from '../../../shared/results/agreement/agreement-pairs.ts';
import {
  type AgreementResults,
  agreementResultsInSteps,
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
    const steps = agreementResultsInSteps(framework, pairs, form);
    let later = setTimeout(goOn);
    // A line at a time, so that the screen answers in between.
    function goOn() {
      const step = steps.next();
      if (step.done) setFound(step.value);
      else later = setTimeout(goOn);
    }
    return () => clearTimeout(later);
  }, [framework, pairs, form]);
  return found;
}
