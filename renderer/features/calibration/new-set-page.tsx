import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createId } from '../../../shared/kernel/id.ts';
import { byCodePoint } from '../../../shared/results/sampling/by-code-point.ts';
import { ModeratedInspectionPart } from '../../questions/moderated-inspection-part.tsx';
import type { ModeratedInspection } from '../../store/moderation/use-moderated-inspection.ts';
import { useVault } from '../../store/store-context.tsx';
import type { StoreFault } from '../../store/vault.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Input } from '../../ui/input.tsx';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { readSetForm, type SetFault, type SetForm } from './set-form.ts';

/** A set of reference cases is made: signed-off cases whose judgements are agreed, a name and a tolerance. */
export function NewSetPage() {
  const { t } = useTranslation('calibration');
  usePageTitle(t('new.title'));
  return (
    <>
      <PageHeading size="m">{t('new.title')}</PageHeading>
      <ModeratedInspectionPart loading={t('loading')}>
        {(value) =>
          value.inspection.closed === null ? (
            <NewSet {...value} />
          ) : (
            <p className="govuk-body">{t('closed')}</p>
          )
        }
      </ModeratedInspectionPart>
    </>
  );
}

function NewSet({ inspection, cases }: ModeratedInspection) {
  const { t } = useTranslation('calibration', { keyPrefix: 'new' });
  const { t: domain } = useTranslation('domain');
  const vault = useVault();
  const navigate = useNavigate();
  const [form, setForm] = useState<SetForm>({ name: '', tolerance: '20', caseIds: [] });
  const [faults, setFaults] = useState<readonly SetFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState<StoreFault | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const underWay = useRef(false);
  const signedOff = cases
    .filter(
      ({ signOff, framework }) => signOff !== null && framework.hash === inspection.framework.hash,
    )
    .toSorted((one, other) => byCodePoint(one.caseReference, other.caseReference));
  const page = `/inspections/${inspection.id}/moderation/calibration`;
  const errorOf = (field: SetFault['field']) => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? undefined : t(`fault.${fault.kind}`);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (underWay.current) return;
    const { set, faults: found } = readSetForm(form);
    setFaults(found);
    setAttempt((before) => before + 1);
    setRefused(null);
    if (set === null) return;
    underWay.current = true;
    setIsSaving(true);
    const setId = createId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    const saved = await vault.inspections.addFindings(inspection.id, [
      { kind: 'calibration-set-made', setId, ...set },
    ]);
    underWay.current = false;
    setIsSaving(false);
    if (!saved.ok) return setRefused(saved.error);
    void navigate(page, { state: { made: set.name } });
  };
  if (signedOff.length === 0) {
    return (
      <NothingYet ways={[{ text: t('toCases'), href: `#/inspections/${inspection.id}` }]}>
        {t('none')}
      </NothingYet>
    );
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        title={t('problem')}
        attempt={attempt}
        errors={faults.map(({ field, kind }) => ({ text: t(`fault.${kind}`), fieldId: field }))}
      />
      <p className="govuk-body">{t('explained')}</p>
      <Input
        id="name"
        label={t('name')}
        hint={t('nameHint')}
        width={30}
        value={form.name}
        onChange={({ currentTarget: { value } }) => setForm((one) => ({ ...one, name: value }))}
        error={errorOf('name')}
      />
      <Input
        id="tolerance"
        label={t('tolerance')}
        hint={t('toleranceHint')}
        width={3}
        inputMode="numeric"
        value={form.tolerance}
        onChange={({ currentTarget: { value } }) =>
          setForm((one) => ({ ...one, tolerance: value }))
        }
        error={errorOf('tolerance')}
      />
      <Checkboxes
        name="cases"
        legend={t('cases')}
        small
        error={errorOf('cases')}
        value={form.caseIds}
        onValueChange={(caseIds) => setForm((one) => ({ ...one, caseIds }))}
        items={signedOff.map(({ id, caseReference, assessor }) => ({
          value: id,
          label: assessor === '' ? caseReference : t('of', { reference: caseReference, assessor }),
        }))}
      />
      <ButtonGroup>
        <Button type="submit" disabled={isSaving}>
          {t(isSaving ? 'recording' : 'record')}
        </Button>
        <a className="govuk-link" href={`#${page}`}>
          {t('cancel')}
        </a>
      </ButtonGroup>
      <StatusLine tone={refused === null ? 'neutral' : 'bad'}>
        {refused === null ? null : domain(`storeFault.${refused.kind}`)}
      </StatusLine>
    </form>
  );
}
