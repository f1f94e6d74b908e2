import { useTranslation } from 'react-i18next';
import type { TargetKey } from '../../../../shared/moderation/review.ts';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { useValueText } from './use-value-text.ts';

/** What stands on a target by now: the moderator's decision, the inspector's answer to it, and what was settled. */
export function RowStanding({ targetKey }: { readonly targetKey: TargetKey }) {
  return (
    <>
      <Decided targetKey={targetKey} />
      <Responded targetKey={targetKey} />
      <Settled targetKey={targetKey} />
    </>
  );
}

function Decided({ targetKey }: { readonly targetKey: TargetKey }) {
  const { t } = useTranslation('moderating');
  const valueText = useValueText();
  const decision = useReviewPart(({ decisions }) => decisions[targetKey]);
  const resolution = useReviewPart(({ resolutions }) => resolutions[targetKey]);
  if (resolution !== undefined && resolution.seq > (decision?.seq ?? -1)) {
    const { ruling, how, agreedBy, reason } = resolution;
    return (
      <div className="moderating-standing">
        <p>
          <Mark shape="tick" />{' '}
          <strong>{t('standing.resolved', { value: valueText(ruling.value) })}</strong>{' '}
          {t(`how.${how}`, { names: agreedBy.join(', ') })}
        </p>
        {reason === '' ? null : <p className="moderating-words">{reason}</p>}
      </div>
    );
  }
  if (decision === undefined) return null;
  if (decision.kind === 'agreed') {
    return (
      <div className="moderating-standing">
        <p>
          <Mark shape="tick" /> <strong>{t('standing.agreed')}</strong>{' '}
          {t('standing.by', { name: decision.by.name })}
        </p>
      </div>
    );
  }
  const { ruling, reasonCode, reason, evidence, by } = decision;
  return (
    <div className="moderating-standing moderating-standing--changed">
      <p>
        <strong>{t('standing.overruled', { value: valueText(ruling.value) })}</strong>{' '}
        {t('standing.by', { name: by.name })}
      </p>
      <p className="moderating-said">{t(`reasonCode.${reasonCode}`)}</p>
      <p className="moderating-words">{reason}</p>
      {evidence === '' ? null : (
        <p className="moderating-words">{t('standing.evidence', { evidence })}</p>
      )}
    </div>
  );
}

function Responded({ targetKey }: { readonly targetKey: TargetKey }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'standing' });
  const response = useReviewPart(({ responses }) => responses[targetKey]);
  if (response === undefined) return null;
  const { kind, by, reason } = response;
  return (
    <div className={`moderating-standing moderating-standing--${kind}`}>
      <p>
        {kind === 'accepted' ? <Mark shape="tick" /> : <Mark shape="alert" />}{' '}
        <strong>{t(kind)}</strong> {t('by', { name: by.name })}
      </p>
      {reason === '' ? null : <p className="moderating-words">{reason}</p>}
    </div>
  );
}

function Settled({ targetKey }: { readonly targetKey: TargetKey }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'standing' });
  const valueText = useValueText();
  const settlement = useReviewPart(({ settlements }) => settlements[targetKey]);
  if (settlement === undefined) return null;
  const { ruling, by, reason } = settlement;
  return (
    <div className="moderating-standing moderating-standing--settled">
      <p>
        <Mark shape="tick" /> <strong>{t('settled', { value: valueText(ruling.value) })}</strong>{' '}
        {t('by', { name: by.name })}
      </p>
      <p className="moderating-words">{reason}</p>
    </div>
  );
}
