import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker, useNavigate } from 'react-router';
import { useHost } from '../host/host-context.tsx';
import { useOpenCase, useSaving } from '../store/store-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFlushOnLeaving } from './use-flush-on-leaving.ts';

/** Closing the app asks first while anything waits to be saved; leaving the pages `within` a path, while it could not be. */
export function LeavingGuard({ within }: { readonly within: string }) {
  const host = useHost();
  useFlushOnLeaving(useOpenCase());
  const { state } = useSaving();
  const unsaved = state !== 'saved';

  useEffect(() => {
    host.setUnsaved(unsaved);
    return () => host.setUnsaved(false);
  }, [host, unsaved]);

  return state === 'failed' ? <HeldBack within={within} /> : null;
}

function HeldBack({ within }: { readonly within: string }) {
  const { t } = useTranslation('app');
  const openCase = useOpenCase();
  const saving = useSaving();
  const navigate = useNavigate();
  const blocker = useBlocker(
    ({ nextLocation }) =>
      // Asked of the case itself: once it is saved, this component goes only with the next render.
      openCase.getSaving().state === 'failed' && !nextLocation.pathname.startsWith(within),
  );
  if (blocker.state !== 'blocked' || saving.state !== 'failed') return null;

  const { location, reset } = blocker;
  const tryAgain = async () => {
    const now = await openCase.flush();
    if (now.state === 'saved') await navigate(location);
  };
  return (
    <Dialog
      open
      onClose={reset}
      title={t('leaving.title')}
      actions={
        <>
          <Button onClick={() => void tryAgain()}>{t('leaving.again')}</Button>
          <Button variant="secondary" onClick={reset}>
            {t('leaving.stay')}
          </Button>
        </>
      }
    >
      <p className="govuk-body">{t(`leaving.${saving.problem}`)}</p>
    </Dialog>
  );
}
