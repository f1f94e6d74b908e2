import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionsOf } from '../../../shared/cases/sections.ts';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';

/** How much of one section is answered. On its own, so that counting draws nothing else again. */
export function StandardProgress({ sectionId }: { readonly sectionId: string }) {
  const { t } = useTranslation('marking');
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const section = useMemo(
    () => sectionsOf(framework, kase).find(({ id }) => id === sectionId),
    [framework, kase, sectionId],
  );
  if (section === undefined) return null;
  return (
    <p className="marking-head__progress">
      {t('answered', { answered: section.asked - section.left, asked: section.asked })}
    </p>
  );
}
