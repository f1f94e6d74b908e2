import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDeleteCases } from '../../../shared/cases/inspection.ts';
import { useHost } from '../../host/host-context.tsx';
import {
  type Deletion,
  type DeletionProgress,
  deleteCasesOf,
} from '../../store/retention/delete-cases-of.ts';
import { useVault } from '../../store/store-context.tsx';
import type { InspectionWithCases } from '../../store/use-inspections.ts';
import type { StoreFault } from '../../store/vault.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toLocalDay } from '../../words/dates.ts';
import { CasesDeleted } from './cases-deleted.tsx';
import { DeleteCasesForm } from './delete-cases-form.tsx';
import { InspectionPage } from './inspection-page.tsx';
import './inspections.scss';

/** Deletes the cases of a closed inspection once its day has come: what, from where, and what became of it. */
export function DeleteCasesPage() {
  const { t } = useTranslation('retention');
  return (
    <InspectionPage
      title={t('delete.title')}
      fits={({ inspection, everything }) =>
        mayDeleteCases(inspection, toLocalDay(new Date().toISOString())) &&
        everything.ids.length > 0
      }
    >
      {(held) => <DeleteCases {...held} />}
    </InspectionPage>
  );
}

type State =
  | { readonly at: 'asking'; readonly refused: StoreFault | null }
  | { readonly at: 'deleting'; readonly progress: DeletionProgress }
  | { readonly at: 'deleted'; readonly deletion: Deletion };

function DeleteCases(held: InspectionWithCases) {
  const { inspection } = held;
  const { backups } = useHost();
  const vault = useVault();
  const [state, setState] = useState<State>({ at: 'asking', refused: null });

  const begin = async () => {
    const today = toLocalDay(new Date().toISOString());
    const progress = (progress: DeletionProgress) => setState({ at: 'deleting', progress });
    const deleted = await deleteCasesOf(vault, backups, { inspection, today }, progress);
    setState(
      deleted.ok
        ? { at: 'deleted', deletion: deleted.value }
        : { at: 'asking', refused: deleted.error },
    );
  };

  switch (state.at) {
    case 'asking':
      return <DeleteCasesForm {...held} refused={state.refused} onConfirmed={() => void begin()} />;
    case 'deleting':
      return <Deleting progress={state.progress} />;
    case 'deleted':
      return <CasesDeleted inspection={inspection} deletion={state.deletion} />;
  }
}

function Deleting({ progress }: { progress: DeletionProgress }) {
  const { t } = useTranslation('retention', { keyPrefix: 'delete' });
  const { stage, done, total } = progress;
  usePageTitle(t('title'));
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <div role="status">
        <ProgressBar
          label={t(`progress.${stage}`)}
          value={stage === 'rewriting-store' ? done : 0}
          max={Math.max(total, 1)}
        />
      </div>
      <p className="govuk-body">{t('progress.wait')}</p>
    </>
  );
}
