import { useTranslation } from 'react-i18next';
import { useResults } from '../results/results-context.tsx';
import { useResultsAddress } from '../results/use-results-address.ts';
import { InsetText } from '../ui/inset-text.tsx';

/** Which cases every figure below is made from, and how many are left out. It is printed with them. */
export function ResultsStanding() {
  const { t } = useTranslation('results');
  const { inspection, results } = useResults();
  const { include, leftOut, moderation } = results;
  const isReviewed = results.cases.some(({ kase }) => moderation.heads.has(kase.id));
  const said = [
    t(`counted.${include}`, { count: results.cases.length }),
    leftOut.notSignedOff > 0 ? t('counted.notSignedOff', { count: leftOut.notSignedOff }) : '',
    leftOut.otherFramework > 0
      ? t('counted.otherFramework', { count: leftOut.otherFramework })
      : '',
    leftOut.notModerated ? t('counted.notModerated', { count: leftOut.notModerated }) : '',
    isReviewed ? t(`counted.${moderation.judgements}`) : '',
  ];
  return (
    <>
      <div className="results-standing">
        <p className="govuk-body-s results-standing__counted" role="status">
          {said.filter((one) => one !== '').join(' ')}
        </p>
        <p className="govuk-body-s results-standing__marking">{inspection.marking}</p>
      </div>
      {results.cases.length === 0 ? <NothingCounted /> : null}
    </>
  );
}

function NothingCounted() {
  const { t } = useTranslation('results', { keyPrefix: 'none' });
  const { inspection, cases, unreadable, reviewed, results } = useResults();
  const address = useResultsAddress();
  const { notSignedOff, notModerated = 0 } = results.leftOut;
  // Where the moderator has the reviews alone nothing is missing, and the cases are no way on.
  if (cases.length + unreadable.length === 0 && reviewed > 0) {
    return (
      <InsetText>
        <p className="govuk-body">{t('onlyReviews')}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={`#/inspections/${inspection.id}/moderation`}>
            {t('toReviews')}
          </a>
        </p>
      </InsetText>
    );
  }
  return (
    <InsetText>
      <p className="govuk-body">
        {t(notModerated > 0 ? 'notModerated' : notSignedOff > 0 ? 'notSignedOff' : 'noCases')}
      </p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
            {t('toCases')}
          </a>
        </li>
        {notModerated > 0 ? (
          <li>
            <a className="govuk-link" href={address('', { cases: 'signed-off' })}>
              {t('countSignedOff')}
            </a>
          </li>
        ) : null}
        {notSignedOff > 0 ? (
          <li>
            <a className="govuk-link" href={address('', { cases: 'all' })}>
              {t('countAll', { count: notSignedOff })}
            </a>
          </li>
        ) : null}
      </ul>
    </InsetText>
  );
}
