import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import type { FinalJudgement } from '../../../shared/moderation/final-judgements.ts';
import { isChanged } from '../../../shared/results/moderated-judgements.ts';
import { useResults } from '../../results/results-context.tsx';
import { Tag } from '../../ui/tag.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { toDate } from '../../words/dates.ts';
import { useValueText } from './use-value-text.ts';

/** Beside a case behind a figure: what the judgement was or would be, by whom and why it was changed. */
export function FinalCell({ kase, final }: { kase: Case; final: FinalJudgement }) {
  const { t } = useTranslation('results', { keyPrefix: 'moderation' });
  const valueText = useValueText();
  const { results } = useResults();
  const { target, original } = final;
  const counted = results.moderation.judgements;
  return (
    <>
      {isChanged(final)
        ? counted === 'final'
          ? t('was', { original: valueText(target, original) })
          : t('would', { final: valueText(target, final.final) })
        : null}{' '}
      <Ruled kase={kase} final={final} />
    </>
  );
}

/** By whom and why a judgement is as it is, what is still open, and the way to the review. */
export function Ruled({ kase, final }: { kase: Case; final: FinalJudgement }) {
  const { t } = useTranslation('results', { keyPrefix: 'moderation' });
  const { by, ruled, flags, reviewId, target } = final;
  return (
    <>
      {by === 'inspector' || ruled === null
        ? t('by.inspector')
        : t(`by.${by}`, {
            name: ruled.by.name,
            date: toDate(ruled.at),
            reason: ruled.reason || t('noReason'),
          })}{' '}
      {flags.map((flag) => (
        <span key={flag}>
          <Tag colour="orange" dense>
            {t(`flag.${flag}`)}
          </Tag>{' '}
        </span>
      ))}
      <a className="govuk-link" href={`#/reviews/${reviewId}`}>
        <span aria-hidden="true">{t('review')}</span>
        <VisuallyHidden>
          {t('reviewOf', { reference: kase.caseReference, id: target.id })}
        </VisuallyHidden>
      </a>
    </>
  );
}
