import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import type { Result } from '../../shared/kernel/result.ts';
import { CaseKeys } from '../features/marking/case-keys.tsx';
import { ReviewsOfCase } from '../features/moderating/reviews-of-case.tsx';
import { SecondMarkingNotice } from '../features/moderating/second-marking-notice.tsx';
import type { OpenCase } from '../store/open-case.ts';
import { OpenCaseContext, useVault } from '../store/store-context.tsx';
import type { CaseFault, StoreFault } from '../store/vault.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Bar } from '../ui/bar.tsx';
import { CaseBottomBar } from './case-bottom-bar.tsx';
import { CaseFaultPage } from './case-fault-page.tsx';
import { CaseNavigation } from './case-navigation.tsx';
import { CaseTopBar } from './case-top-bar.tsx';
import { LeavingGuard } from './leaving-guard.tsx';
import { LockButton } from './lock-button.tsx';
import { MendingNotice } from './mending-notice.tsx';
import { WayBackToResults } from './way-back-to-results.tsx';

/** Opens the case in the address and holds it open for every page below; closing it saves what is half-typed. */
export function CaseFrame() {
  const { caseId } = useParams();
  return caseId === undefined ? null : <CaseFrameOf key={caseId} caseId={caseId} />;
}

function CaseFrameOf({ caseId }: { caseId: string }) {
  const { t } = useTranslation('app');
  const opened = useOpened(caseId);
  if (opened === null || !opened.ok) {
    return (
      <AppFrame
        skipText={t('skipToContent')}
        top={<Bar start={<strong>{t('name')}</strong>} end={<LockButton />} />}
        bottom={<Bar />}
      >
        {opened === null ? (
          <p className="govuk-body" role="status">
            {t('loading')}
          </p>
        ) : (
          <CaseFaultPage caseId={caseId} fault={opened.error} />
        )}
      </AppFrame>
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

function useOpened(caseId: string): Result<OpenCase, StoreFault | CaseFault> | null {
  const vault = useVault();
  const [opened, setOpened] = useState<Result<OpenCase, StoreFault | CaseFault> | null>(null);
  useEffect(() => {
    let left = false;
    let openCase: OpenCase | null = null;
    void vault.cases.open(caseId).then((result) => {
      if (result.ok) openCase = result.value;
      if (left) void openCase?.close();
      else setOpened(result);
    });
    return () => {
      left = true;
      void openCase?.close();
    };
  }, [vault, caseId]);
  return opened;
}
