import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { useReviews } from '../../store/moderation/use-reviews.ts';
import { useVault } from '../../store/store-context.tsx';
import { type InspectionWithCases, useInspectionWithCases } from '../../store/use-inspections.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { CheckPack } from './check-pack.tsx';
import { forgetChoices, keptChoices } from './choices-before-lock.ts';
import { MadePackPanel } from './made-pack-panel.tsx';
import { MakingPack } from './making-pack.tsx';
import { PackFormPart } from './pack-form-part.tsx';
import { startOfPack } from './pack-start.ts';
import './packs.scss';
import { useKeptOverLock } from './use-kept-over-lock.ts';
import { useMakePack } from './use-make-pack.ts';
import { usePossibleRecipients } from './use-possible-recipients.ts';
import type { CheckedPack } from './what-is-packed.ts';

/** Makes a pack of an inspection's cases or reviews: what and for whom, a check, the making, and what happens next. */
export function NewPackPage() {
  const { t } = useTranslation('packs');
  const { t: domain } = useTranslation('domain');
  const { inspectionId = '' } = useParams();
  const loaded = useInspectionWithCases(inspectionId);
  const reviews = useReviews(inspectionId);
  const [query] = useSearchParams();
  if (loaded.state === 'loading' || reviews.state === 'loading') return null;
  const inspections = { text: t('inspections'), href: '#/' };
  if (loaded.state === 'failed' || reviews.state === 'failed' || loaded.value === null) {
    return (
      <>
        <Breadcrumbs label={t('breadcrumbs')} items={[inspections]} />
        <NotHere>
          {loaded.state === 'failed'
            ? domain(`storeFault.${loaded.fault.kind}`)
            : reviews.state === 'failed'
              ? domain(`storeFault.${reviews.fault.kind}`)
              : t('new.inspectionAbsent')}
        </NotHere>
      </>
    );
  }
  const { inspection } = loaded.value;
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[inspections, { text: inspection.name, href: `#/inspections/${inspection.id}` }]}
      />
      <Steps
        // Another purpose in the address is another pack, also after one was made.
        key={`${inspection.id}?${query}`}
        held={loaded.value}
        reviews={reviews.value.reviews}
      />
    </>
  );
}

function NotHere({ children }: { children: string }) {
  const { t } = useTranslation('packs');
  usePageTitle(t('new.title'));
  return (
    <>
      <PageHeading>{t('new.title')}</PageHeading>
      <WarningText>{children}</WarningText>
    </>
  );
}

function Steps(props: { held: InspectionWithCases; reviews: readonly ReviewSummary[] }) {
  const { held, reviews } = props;
  const [query] = useSearchParams();
  const contacts = usePossibleRecipients();
  const around = { ...held, reviews, contacts };
  const { name } = useVault();
  const of = `${name} ${held.inspection.id}?${query}`;
  const [start] = useState(() => startOfPack(query, around));
  const [form, setForm] = useState(() => ({ ...start.form, ...keptChoices(of) }));
  useEffect(forgetChoices, []);
  const [checked, setChecked] = useState<CheckedPack | null>(null);
  const making = useMakePack(held.inspection);
  useKeptOverLock(of, () => (checked === null || making.state.at === 'made' ? null : form));
  const again = () => {
    setForm(startOfPack(new URLSearchParams(), around).form);
    setChecked(null);
    making.startAgain();
  };

  if (making.state.at === 'made') {
    return checked === null ? null : (
      <MadePackPanel
        checked={checked}
        made={making.state}
        onSave={() => void making.save()}
        onAnother={again}
      />
    );
  }
  if (making.state.at === 'making') {
    return <MakingPack progress={making.state.progress} onCancel={making.cancel} />;
  }
  if (checked !== null) {
    return (
      <CheckPack
        checked={checked}
        refused={making.state.refused}
        cancelled={making.state.cancelled}
        onMake={(pack) => {
          setChecked(pack);
          void making.make(pack);
        }}
        onBack={() => {
          making.startAgain();
          setChecked(null);
        }}
      />
    );
  }
  return (
    <PackFormPart
      of={of}
      held={held}
      reviews={reviews}
      form={form}
      sample={start.sample}
      onChecked={(filled, pack) => {
        setForm(filled);
        setChecked(pack);
      }}
    />
  );
}
