import { useTranslation } from 'react-i18next';
import type { LeftOutPairs } from '../../../shared/results/agreement/agreement-pairs.ts';

/** What no pair was made of, and why. Nothing where all is counted. */
export function LeftOutLines(props: {
  kind: 'blind' | 'open';
  leftOut: LeftOutPairs;
  unable: number;
}) {
  const { kind, leftOut, unable } = props;
  const { t } = useTranslation('agreement', { keyPrefix: 'leftOut' });
  const counts = {
    otherFramework: leftOut.otherFramework,
    partedStates: leftOut.partedStates,
    notDone: leftOut.notDone,
    notIndependent: kind === 'blind' ? leftOut.notIndependent : 0,
    judgedByOne: kind === 'blind' ? leftOut.judgedByOne : 0,
    notDecided: kind === 'open' ? leftOut.notDecided : 0,
    unable,
  };
  const lines = reasons.filter((reason) => counts[reason] > 0);
  if (lines.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {lines.map((reason) => (
        <li key={reason}>{t(reason, { count: counts[reason] })}</li>
      ))}
    </ul>
  );
}

const reasons = [
  'otherFramework',
  'partedStates',
  'notDone',
  'notIndependent',
  'judgedByOne',
  'notDecided',
  'unable',
] as const;
