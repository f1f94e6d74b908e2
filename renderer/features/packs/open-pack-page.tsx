import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ChoosePack } from './choose-pack.tsx';
import { PackHolds } from './pack-holds.tsx';
import './packs.scss';
import { PackRefused } from './pack-refused.tsx';
import { PackTaken } from './pack-taken.tsx';
import { ReadingPack } from './reading-pack.tsx';
import { useOpenPack } from './use-open-pack.ts';

/** Opens a pack: the file, its checks as they pass, what it holds beside what is here, and taking it in. */
export function OpenPackPage() {
  const { t } = useTranslation('packs');
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { text: t('inspections'), href: '#/' },
          { text: t('packs'), href: '#/packs' },
        ]}
      />
      <Steps />
    </>
  );
}

function Steps() {
  const opening = useOpenPack();
  const { state } = opening;
  switch (state.at) {
    case 'choosing':
      return <ChoosePack state={state} opening={opening} />;
    case 'reading':
      return <ReadingPack state={state} onCancel={opening.cancel} />;
    case 'refused':
      return <PackRefused key={state.fault.kind} state={state} opening={opening} />;
    case 'holds':
      return <PackHolds state={state} opening={opening} />;
    case 'taking':
      return <Taking done={state.done} total={state.total} />;
    case 'taken':
      return <PackTaken state={state} onAnother={opening.startAgain} />;
  }
}

function Taking({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation('packs', { keyPrefix: 'taking' });
  usePageTitle(t('title'));
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <div className="packs-progress">
        <ProgressBar
          label={t('label')}
          value={done}
          max={Math.max(total, 1)}
          text={t('text', { done, total })}
        />
      </div>
      <p className="govuk-body">{t('stay')}</p>
    </>
  );
}
