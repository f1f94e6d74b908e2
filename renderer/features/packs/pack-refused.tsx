import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PackSteps } from './pack-steps.tsx';
import { SignerCard } from './signer-card.tsx';
import type { OpeningState, OpenPack } from './use-open-pack.ts';

/** The first thing found wrong, where, and what to do. An unknown signer's card may be compared and trusted here. */
export function PackRefused(props: {
  state: Extract<OpeningState, { at: 'refused' }>;
  opening: OpenPack;
}) {
  const { state, opening } = props;
  const { t } = useTranslation('packs');
  const { fault, file } = state;
  const mayCompare = fault.kind === 'signer-unknown' || fault.kind === 'signer-unchecked';
  usePageTitle(t('open.refusedTitle'), true);
  return (
    <>
      {mayCompare && fault.signer !== undefined ? (
        <SignerCard
          kind={fault.kind === 'signer-unknown' ? 'unknown' : 'unchecked'}
          card={fault.signer}
          onTrusted={() => void opening.verifyAgain()}
        />
      ) : (
        <>
          <ErrorSummary
            title={t('open.refused')}
            errors={[{ text: t(`fault.${fault.kind}`, { name: fault.name ?? '' }) }]}
          />
          <PageHeading focusOnArrival={false}>{t('open.refusedTitle')}</PageHeading>
        </>
      )}
      <div className="govuk-!-width-two-thirds">
        {fault.where === null || mayCompare ? null : (
          <p className="govuk-body packs-where">{t('open.where', { where: fault.where })}</p>
        )}
        <h2 className="govuk-heading-m">{t('open.stepsOf', { name: file.name })}</h2>
        <PackSteps now={fault.step} stopped={mayCompare ? 'waits' : 'failed'} />
        <Button variant="secondary" onClick={opening.startAgain}>
          {t('open.another')}
        </Button>
      </div>
    </>
  );
}
