import { useTranslation } from 'react-i18next';
import { assessorAnchor } from '../../../shared/cases/anchors.ts';
import { useTypedText } from '../../questions/use-typed-text.ts';
import { useCasePart, useOpenCase, useReadOnly } from '../../store/store-context.tsx';
import { Input } from '../../ui/input.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';

/** Who marks the case. Changing it is an entry like any other: the history keeps who had it before. */
export function AssessorField() {
  const { t } = useTranslation('domain');
  const openCase = useOpenCase();
  const assessor = useCasePart((kase) => kase.assessor);
  const readOnly = useReadOnly() !== null;
  const box = useTypedText<HTMLInputElement>(assessor, (typed) =>
    openCase.record({ kind: 'assigned', assessor: typed.trim() }),
  );
  return readOnly ? (
    <SummaryList dense rows={[{ id: assessorAnchor, key: t('assessor'), value: assessor }]} />
  ) : (
    <Input
      {...box}
      id={assessorAnchor}
      name="assessor"
      label={t('assessor')}
      labelSize="s"
      width={10}
      maxLength={80}
    />
  );
}
