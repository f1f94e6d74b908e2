import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { useHost } from '../host/host-context.tsx';
import { useCasePart, useOpenCase, useSaving } from '../store/store-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** While an answer could not be saved, leaving the case or the app is held back and the reason said. */
export function LeavingGuard() {
  const { t } = useTranslation('app');
  const host = useHost();
  const openCase = useOpenCase();
  const saving = useSaving();
  const caseId = useCasePart((kase) => kase.id);
  const unsaved = saving.state !== 'saved';
  const failed = saving.state === 'failed';

  useEffect(() => {
    host.setUnsaved(unsaved);
    return () => host.setUnsaved(false);
  }, [host, unsaved]);

  const blocker = useBlocker(
    ({ nextLocation }) => failed && !nextLocation.pathname.startsWith(`/cases/${caseId}`),
  );
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('leaving.title')}
      actions={
        <>
          <Button
            onClick={async () => {
              const now = await openCase.flush();
              if (now.state === 'saved') blocker.proceed?.();
            }}
          >
            {t('leaving.again')}
          </Button>
          <Button variant="secondary" onClick={() => blocker.reset?.()}>
            {t('leaving.stay')}
          </Button>
        </>
      }
    >
      <p className="govuk-body">
        {saving.state === 'failed' ? t(`leaving.${saving.problem}`) : t('leaving.saved')}
      </p>
    </Dialog>
  );
}
