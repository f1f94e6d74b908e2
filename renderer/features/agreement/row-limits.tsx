import { useTranslation } from 'react-i18next';
import type { AgreementCell } from '../../../shared/results/agreement/agreement-cell.ts';
import { Details } from '../../ui/details.tsx';
import { useLimitText } from './use-limit-text.ts';

/** What to bear in mind of single rows, where it is not said of all of them already. */
export function RowLimits(props: {
  rows: readonly { readonly name: string; readonly cell: AgreementCell }[];
}) {
  const { t } = useTranslation('agreement', { keyPrefix: 'limit' });
  const limitText = useLimitText();
  const lines = props.rows.flatMap(({ name, cell }) =>
    cell.limits
      .filter(({ kind }) => kind !== 'too-few-pairs' && kind !== 'several-judgements-of-one-case')
      .map((limit) => ({ name, text: limitText(limit) })),
  );
  if (lines.length === 0) return null;
  return (
    <Details summary={t('rows')}>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map(({ name, text }) => (
          <li key={`${name} ${text}`}>
            <strong>{name}</strong> {text}
          </li>
        ))}
      </ul>
    </Details>
  );
}
