import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { concerned, concernsOf } from './concerns.ts';
import type { NoPack } from './use-make-pack.ts';
import { useNoPackText } from './use-no-pack-text.ts';
import { type CheckedPack, withoutThese } from './what-is-packed.ts';

type CheckPackProps = {
  checked: CheckedPack;
  refused: NoPack | null;
  cancelled: boolean;
  onMake: (pack: CheckedPack) => void;
  onBack: () => void;
};

const understoodField = 'packUnderstood';

/** All of a pack before it is made, and a question where somebody would see what they should perhaps not. */
export function CheckPack({ checked, refused, cancelled, onMake, onBack }: CheckPackProps) {
  const { t } = useTranslation('packs');
  const noPackText = useNoPackText(checked);
  const [pack, setPack] = useState(checked);
  const [understood, setUnderstood] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { inspection, purpose, cases, reviews, recipients } = pack;
  const concerns = concernsOf({
    purpose,
    recipients,
    cases,
    reviews,
    leadInspector: inspection.leadInspector,
  });
  const ids = concerned(concerns);
  const leftOut = checked.cases.length + checked.reviews.length - cases.length - reviews.length;
  const unanswered = concerns.length > 0 && !understood;
  const nothingLeft = cases.length + reviews.length === 0;
  const errors = [
    ...(attempt > 0 && unanswered
      ? [{ text: t('concern.notUnderstood'), fieldId: understoodField }]
      : []),
    ...(attempt > 0 && nothingLeft ? [{ text: t('check.nothingLeft') }] : []),
    ...(attempt === 0 && refused !== null ? [{ text: noPackText(refused) }] : []),
  ];
  usePageTitle(t('check.title'), errors.length > 0);

  const make = () => {
    if (!unanswered && !nothingLeft) return onMake(pack);
    setAttempt((made) => made + 1);
  };
  return (
    <>
      {cancelled && errors.length === 0 ? (
        <NotificationBanner title={t('making.notMade')} heading={t('making.cancelled')} />
      ) : null}
      <ErrorSummary title={t('problem')} errors={errors} attempt={attempt} />
      <PageHeading caption={inspection.name} focusOnArrival={errors.length === 0 && !cancelled}>
        {t('check.title')}
      </PageHeading>
      <PackSummary pack={pack} />
      {leftOut === 0 ? null : (
        <p className="govuk-body" role="status">
          {t('concern.leftOut', { count: leftOut })}
        </p>
      )}
      {concerns.length === 0 ? null : (
        <section className="govuk-!-width-two-thirds" aria-labelledby="pack-concerns">
          <h2 className="govuk-heading-m" id="pack-concerns">
            {t('concern.title')}
          </h2>
          {concerns.map((concern) => (
            <WarningText key={`${concern.kind} ${concern.recipient}`}>
              {t(`concern.${concern.kind}`, {
                recipient: concern.recipient,
                count: concern.ids.length,
              })}
            </WarningText>
          ))}
          {purpose === 'reviews' ? <p className="govuk-body">{t('concern.advice')}</p> : null}
          <p className="govuk-body">
            <LinkButton onClick={() => setPack(withoutThese(pack, ids))}>
              {t('concern.leaveOut', { count: ids.length })}
            </LinkButton>
          </p>
          <Checkboxes
            name={understoodField}
            legend={t('concern.title')}
            legendHidden
            error={attempt > 0 && unanswered ? t('concern.notUnderstood') : undefined}
            items={[{ value: 'yes', label: t('concern.understood') }]}
            value={understood ? ['yes'] : []}
            onValueChange={(values) => setUnderstood(values.includes('yes'))}
          />
        </section>
      )}
      <ButtonGroup>
        <Button onClick={make}>{t('check.make')}</Button>
        <Button variant="secondary" onClick={onBack}>
          {t('check.back')}
        </Button>
        <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
          {t('cancel')}
        </a>
      </ButtonGroup>
    </>
  );
}

function PackSummary({ pack }: { pack: CheckedPack }) {
  const { t } = useTranslation('packs');
  const { person } = useVault();
  const { inspection, purpose, cases, reviews, message, names, calibration } = pack;
  const references = [...cases, ...reviews].map(({ caseReference }) => caseReference);
  const row = (id: string, key: string, value: ReactNode) => ({ id, key, value });
  return (
    <SummaryList
      rows={[
        row('pack-purpose', t('check.purpose'), t(`purpose.${purpose}`)),
        ...(calibration === null ? [] : [row('pack-set', t('check.set'), calibration.setName)]),
        row(
          'pack-what',
          t('check.what'),
          <>
            {purpose === 'reviews'
              ? t('check.reviews', { count: reviews.length })
              : t('check.cases', { count: cases.length })}
            {references.length === 0 ? null : (
              <Details dense summary={t('check.references')}>
                {references.join(', ')}
              </Details>
            )}
          </>,
        ),
        row(
          'pack-whom',
          t('check.whom'),
          names.length === 0 ? t('check.passphrase') : names.join(', '),
        ),
        row(
          'pack-message',
          t('check.message'),
          message === '' ? t('check.noMessage') : <span className="packs-message">{message}</span>,
        ),
        row('pack-signed', t('check.signed'), person.name),
        row('pack-marking', t('check.marking'), inspection.marking),
      ]}
    />
  );
}
