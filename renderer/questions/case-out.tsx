import { useTranslation } from 'react-i18next';
import { useReviews } from '../store/moderation/use-reviews.ts';
import { cameHome, type Sending } from '../store/sendings.ts';
import { useCasePart, useVault } from '../store/store-context.tsx';
import { useSendings } from '../store/use-sendings.ts';
import { InsetText } from '../ui/inset-text.tsx';
import { toDate } from '../words/dates.ts';

/** That the case went out in a pack, to whom, and whether a review of it came home. */
export function CaseOut(props: {
  /** False where the reviews of the case are listed on the same page. */
  tellsOfReviews?: boolean | undefined;
}) {
  const { tellsOfReviews = true } = props;
  const caseId = useCasePart(({ id }) => id);
  const sendings = useSendings(caseId);
  if (sendings.length === 0) return null;
  return <Sendings sendings={sendings} tellsOfReviews={tellsOfReviews} />;
}

/** Where the case can be opened again: what that means for those who have it. */
export function BeforeReopening() {
  const { t } = useTranslation('packs', { keyPrefix: 'out' });
  const caseId = useCasePart(({ id }) => id);
  const othersText = useOthersText();
  const names = new Set(useSendings(caseId).map((sending) => othersText(sending.names)));
  if (names.size === 0) return null;
  return <p className="govuk-body">{t('newerState', { names: [...names].join(', ') })}</p>;
}

function Sendings(props: {
  readonly sendings: readonly Sending[];
  readonly tellsOfReviews: boolean;
}) {
  const { sendings, tellsOfReviews } = props;
  const { t } = useTranslation('packs', { keyPrefix: 'out' });
  const othersText = useOthersText();
  const { person } = useVault();
  const caseId = useCasePart(({ id }) => id);
  const inspectionId = useCasePart((kase) => kase.inspectionId);
  const seq = useCasePart(({ head }) => head.seq);
  const reviews = useReviews(inspectionId);
  if (reviews.state === 'loading') return null;
  const lines = reviews.state === 'loaded' ? reviews.value.reviews : [];
  const asking = { caseId, personId: person.id };
  const all = sendings.map((sending) => ({ sending, home: cameHome(sending, lines, asking) }));
  const told = tellsOfReviews ? all : all.filter(({ home }) => home === null);
  return (
    <>
      {told.map(({ sending: { eventId, at, purpose, names, seq: sentSeq }, home }) => (
        <InsetText key={eventId} dense>
          {t(`to.${purpose}`, { date: toDate(at), names: othersText(names) })}{' '}
          {purpose === 'cases' ? null : home === null ? (
            <>{t('notBack')} </>
          ) : (
            <>
              {t('home', { name: home.openedByName })}{' '}
              <a className="govuk-link" href={`#/reviews/${home.reviewId}`}>
                {t('seeReview')}
              </a>{' '}
            </>
          )}
          {seq > sentSeq ? <>{t('goneOn')} </> : null}
          <a className="govuk-link" href={`#/packs/${eventId}`}>
            {t('seePack')}
          </a>
        </InsetText>
      ))}
    </>
  );
}

function useOthersText(): (names: readonly string[]) => string {
  const { t } = useTranslation('packs', { keyPrefix: 'out' });
  return (names) => (names.length === 0 ? t('whoeverHasPassphrase') : names.join(', '));
}
