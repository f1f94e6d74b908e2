import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Case } from '../../../shared/cases/case.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import { SampleRequest } from '../../../shared/cases/moderation-sample.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { SamplePool } from '../../../shared/results/sampling/sample-pool.ts';
import type { StoreFault } from '../../store/vault.ts';
import { Button } from '../../ui/button.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Input } from '../../ui/input.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Select } from '../../ui/select.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import { OddFields } from './odd-fields.tsx';
import { PoolLines } from './pool-lines.tsx';
import {
  emptyRequestForm,
  type RequestFault,
  type RequestForm,
  readRequestForm,
} from './request-form.ts';
import { SeedFields } from './seed-fields.tsx';
import { SizeFields } from './size-fields.tsx';
import { useDraw } from './use-draw.ts';

type RequestFieldsProps = {
  inspection: Inspection;
  framework: Framework;
  cases: readonly Case[];
  pool: SamplePool;
  seed: string;
  onDrawn: () => void;
};

/** How cases are to be chosen. What is drawn is recorded in the same moment, and shown only then. */
export function RequestFields(props: RequestFieldsProps) {
  const { inspection, pool, seed, onDrawn } = props;
  const { t } = useTranslation('sampling');
  const { t: domain } = useTranslation('domain');
  const navigate = useNavigate();
  const draw = useDraw(props);
  const [form, setForm] = useState<RequestForm>(emptyRequestForm);
  const [faults, setFaults] = useState<readonly RequestFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState<StoreFault | null>(null);
  const [isDrawing, setIsDrawing] = useState(false);
  const underWay = useRef(false);
  const change = (part: Partial<RequestForm>) => setForm((before) => ({ ...before, ...part }));
  const errorOf = (field: RequestFault['field']) => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? undefined : t(`fault.${fault.kind}`);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (underWay.current) return;
    const read = readRequestForm(form, seed);
    setFaults(read.faults);
    setAttempt((before) => before + 1);
    setRefused(null);
    if (read.request === null) return;
    underWay.current = true;
    setIsDrawing(true);
    const drawn = await draw(read.request, read.seed);
    underWay.current = false;
    setIsDrawing(false);
    if (!drawn.ok) return setRefused(drawn.error);
    onDrawn();
    void navigate(`/inspections/${inspection.id}/moderation/sample/${drawn.value}`, {
      state: { recorded: true },
    });
  };
  const size = (
    <SizeFields form={form} onChange={change} error={errorOf('number')} idPrefix={form.method} />
  );
  const spread = (
    <Checkboxes
      legend={t('spread')}
      legendHidden
      small
      name={`${form.method}-per-assessor`}
      items={[{ value: 'yes', label: t('perAssessor'), hint: t('perAssessorHint') }]}
      value={form.perAssessor ? ['yes'] : []}
      onValueChange={(values) => change({ perAssessor: values.length > 0 })}
    />
  );
  const conditional: Readonly<Record<SampleRequest['method'], React.ReactNode>> = {
    random: (
      <>
        {size}
        {spread}
      </>
    ),
    'every-nth': (
      <>
        <Input
          id="nth"
          label={t('nth')}
          width={4}
          inputMode="numeric"
          value={form.nth}
          onChange={(event) => change({ nth: event.currentTarget.value })}
          error={errorOf('nth')}
        />
        {spread}
      </>
    ),
    'first-cases': (
      <>
        <Input
          id="first"
          label={t('first')}
          width={4}
          inputMode="numeric"
          value={form.first}
          onChange={(event) => change({ first: event.currentTarget.value })}
          error={errorOf('first')}
        />
        <Select
          id="assessor"
          label={t('assessor')}
          value={form.assessor === null ? '' : `of ${form.assessor}`}
          onChange={({ currentTarget: { value } }) =>
            change({ assessor: value === '' ? null : value.slice('of '.length) })
          }
          options={[
            { value: '', label: t('eachAssessor') },
            ...pool.assessors.map((name) => ({
              value: `of ${name}`,
              label: name === '' ? t('noAssessor') : name,
            })),
          ]}
        />
      </>
    ),
    'odd-cases': (
      <OddFields form={form} onChange={change} error={errorOf('signs')}>
        {size}
        {spread}
      </OddFields>
    ),
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        title={t('problem')}
        attempt={attempt}
        errors={faults.map(({ field, kind }) => ({
          text: t(`fault.${kind}`),
          fieldId: field === 'number' ? `${form.method}-number` : fieldIds[field],
        }))}
      />
      <SeedFields form={form} onChange={change} seed={seed} error={errorOf('typedSeed')} />
      <PoolLines pool={pool} />
      <Radios
        name="method"
        legend={t('method.legend')}
        legendSize="s"
        small
        value={form.method}
        onValueChange={(method) =>
          change({ method: methods.find((one) => one === method) ?? 'random' })
        }
        items={methods.map((method) => ({
          value: method,
          label: t(`method.${method}`),
          hint: method === 'random' ? undefined : t(`method.${method}Hint`),
          conditional:
            form.method === method ? (
              <div className="sampling-conditional">{conditional[method]}</div>
            ) : undefined,
        }))}
      />
      <Button type="submit" disabled={isDrawing || pool.members.length === 0}>
        {t(isDrawing ? 'drawing' : 'draw')}
      </Button>
      <StatusLine tone={refused === null ? 'neutral' : 'bad'}>
        {refused === null ? null : domain(`storeFault.${refused.kind}`)}
      </StatusLine>
    </form>
  );
}

const fieldIds = { typedSeed: 'typed-seed', nth: 'nth', first: 'first', signs: 'signs' } as const;
const methods = SampleRequest.options.map(({ shape }) => shape.method.value);
