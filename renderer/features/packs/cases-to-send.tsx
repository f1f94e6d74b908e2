import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseStatus, type CaseSummary } from '../../../shared/cases/case-summary.ts';
import { isMine } from '../../../shared/cases/is-mine.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import { useVault } from '../../store/store-context.tsx';
import { CheckboxTable } from '../../ui/checkbox-table.tsx';
import { Details } from '../../ui/details.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Select } from '../../ui/select.tsx';
import { Tag, type TagColour } from '../../ui/tag.tsx';
import { ToggleChips } from '../../ui/toggle-chips.tsx';
import { ChoosePart } from './choose-part.tsx';
import type { PackStart } from './pack-start.ts';
import { packableCases } from './packable.ts';

type CasesToSendProps = {
  purpose: Exclude<PackPurpose, 'reviews'>;
  summaries: readonly CaseSummary[];
  sample: PackStart['sample'];
  chosen: readonly Id[];
  error: string | undefined;
  onChange: (chosen: readonly Id[]) => void;
};

/** The cases that may be sent, to be chosen among; those that may not are counted and named. */
export function CasesToSend(props: CasesToSendProps) {
  const { purpose, summaries, sample, chosen, error, onChange } = props;
  const { t } = useTranslation('packs', { keyPrefix: 'new.what' });
  const { t: domain } = useTranslation('domain');
  const { person } = useVault();
  const [status, setStatus] = useState<CaseStatus | null>(null);
  const [mine, setMine] = useState(false);
  const { ready, notReady } = useMemo(
    () => packableCases(purpose, summaries),
    [purpose, summaries],
  );
  const shown = ready.filter(
    (summary) =>
      (status === null || summary.status === status) &&
      (!mine || isMine(summary.assessor, person.name)),
  );
  const chosenHere = new Set<Id>(
    ready.map(({ caseId }) => caseId).filter((id) => chosen.includes(id)),
  );
  const unsigned = ready.filter(
    (summary) => chosenHere.has(summary.caseId) && summary.status !== 'signed-off',
  ).length;

  return (
    <ChoosePart
      id="caseIds"
      legend={t('cases')}
      error={error}
      total={ready.length}
      none={t('noCases')}
      shown={shown.map(({ caseId }) => caseId)}
      chosen={chosenHere}
      onChange={onChange}
      filters={(summary) => (
        <FilterBar label={t('filters')} summary={summary}>
          {purpose === 'cases' ? (
            <Select
              dense
              name="packStatus"
              label={t('status')}
              value={status ?? ''}
              onChange={(event) =>
                setStatus(CaseStatus.nullable().catch(null).parse(event.currentTarget.value))
              }
              options={[
                { value: '', label: t('all') },
                ...CaseStatus.options.map((value) => ({
                  value,
                  label: domain(`caseStatus.${value}`),
                })),
              ]}
            />
          ) : null}
          <ToggleChips
            name="packMine"
            legend={t('mine')}
            legendHidden
            chips={[{ value: 'yes', label: t('mineOnly') }]}
            value={mine ? ['yes'] : []}
            onValueChange={(values) => setMine(values.includes('yes'))}
          />
        </FilterBar>
      )}
      table={(onChoose) => (
        <CheckboxTable
          id="caseIds"
          name="caseIds"
          caption={t('caption')}
          captionHidden
          choose={{ header: t('column.reference'), label: ({ caseReference }) => caseReference }}
          rows={shown}
          rowKey={({ caseId }) => caseId}
          chosen={chosenHere}
          onChoose={onChoose}
          columns={[
            {
              id: 'assessor',
              header: t('column.assessor'),
              cell: ({ assessor }) => assessor,
            },
            {
              id: 'status',
              header: t('column.status'),
              cell: ({ status: of }) => (
                <Tag dense colour={colours[of]}>
                  {domain(`caseStatus.${of}`)}
                </Tag>
              ),
            },
          ]}
        />
      )}
    >
      {sample === null ? null : (
        <p className="govuk-body">
          {t('sample', { count: sample.chosen })}{' '}
          {sample.missing === 0 ? null : t('sampleLess', { count: sample.missing })}
        </p>
      )}
      {unsigned === 0 ? null : (
        <p className="govuk-body">{t('unsignedChosen', { count: unsigned })}</p>
      )}
      {notReady.length === 0 ? null : (
        <>
          <p className="govuk-body">{t('notSignedOff', { count: notReady.length })}</p>
          <Details summary={t('which')}>
            <p className="govuk-body">
              {notReady.map(({ caseReference }) => caseReference).join(', ')}
            </p>
          </Details>
        </>
      )}
    </ChoosePart>
  );
}

const colours: Record<CaseStatus, TagColour> = {
  'not-started': 'grey',
  'in-progress': 'blue',
  ready: 'purple',
  'signed-off': 'green',
  returned: 'orange',
};
