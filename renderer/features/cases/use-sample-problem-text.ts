import { useTranslation } from 'react-i18next';
import type { SampleProblem } from '../../../shared/cases/sample-fault.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';

/** What is wrong at a place in a sample file and what to do, in words. */
export function useSampleProblemText(): (problem: SampleProblem) => string {
  const { t } = useTranslation('cases', { keyPrefix: 'import.problem' });
  const text = useFrameworkText();
  return (problem) => {
    switch (problem.code) {
      case 'contradiction':
        return text(problem.message);
      case 'value-unknown':
        return t(problem.code, { allowed: choices.format(problem.allowed.map(text)) });
      case 'too-many-rows':
        return t(problem.code, { rows: problem.rows, limit: problem.limit });
      case 'column-repeated':
        return t(problem.code, { firstColumn: problem.firstColumn });
      case 'heading-missing':
        return t(problem.code, { position: problem.position });
      case 'wrong-number-of-cells':
        return t(problem.code, { expected: problem.expected, found: problem.found });
      case 'number-out-of-range':
        return t(problem.code, { min: problem.min, max: problem.max });
      case 'value-too-long':
        return t(problem.code, { maxLength: problem.maxLength });
      case 'reference-repeated':
        return t(problem.code, { firstRow: problem.firstRow });
      default:
        return t(problem.code);
    }
  };
}

const choices = new Intl.ListFormat('en-GB', { type: 'disjunction' });
