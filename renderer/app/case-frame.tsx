import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { CaseKeys } from '../features/marking/case-keys.tsx';
import { ReviewsOfCase } from '../features/moderating/list/reviews-of-case.tsx';
import { SecondMarkingNotice } from '../features/moderating/second-marking/second-marking-notice.tsx';
import { OpenCaseContext, useVault } from '../store/store-context.tsx';
import { AppFrame } from '../ui/app-frame.tsx';
import { CaseBottomBar } from './case-bottom-bar.tsx';
import { CaseFaultPage } from './case-fault-page.tsx';
import { CaseNavigation } from './case-navigation.tsx';
import { CaseTopBar } from './case-top-bar.tsx';
import { LeavingGuard } from './leaving-guard.tsx';
import { MendingNotice } from './mending-notice.tsx';
import { OpeningFrame } from './opening-frame.tsx';
import { useHeldOpen } from './use-held-open.ts';
import { WayBackToResults } from './way-back-to-results.tsx';

/** Opens the case in the address and holds it open for every page below; closing it saves what is half-typed. */
export function CaseFrame() {
  const { caseId } = useParams();
  return caseId === undefined ? null : <CaseFrameOf key={caseId} caseId={caseId} />;
}

function CaseFrameOf({ caseId }: { caseId: string }) {
  const { t } = useTranslation('app');
  const vault = useVault();
  const opened = useHeldOpen(useCallback(() => vault.cases.open(caseId), [vault, caseId]));
  if (!opened?.ok) {
    return (
      <OpeningFrame
        fault={opened === null ? null : <CaseFaultPage caseId={caseId} fault={opened.error} />}
      />
    );
  }
  return (
    <OpenCaseContext value={opened.value}>
      <AppFrame skipText={t('skipToContent')} top={<CaseTopBar />} bottom={<CaseBottomBar />}>
        <MendingNotice />
        <SecondMarkingNotice />
        <ReviewsHere />
        <WayBackToResults caseId={caseId} />
        <CaseNavigation />
      </AppFrame>
      <CaseKeys />
      <LeavingGuard within={`/cases/${caseId}`} />
    </OpenCaseContext>
  );
}

/** On the task list and after the sign-off; where answers are given they would be in the way. */
function ReviewsHere() {
  const { pathname } = useLocation();
  return /^\/cases\/[^/]+(\/signed-off)?\/?$/.test(pathname) ? <ReviewsOfCase /> : null;
}
