import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import { checkSectionId } from '../../../shared/cases/section-ids.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { Button } from '../../ui/button.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { sectionTitle } from './section-title.ts';
import type { WhatNext } from './what-next.ts';

export type WhatNextLinkProps = {
  next: Exclude<WhatNext, { kind: 'add-cases' }>;
  framework: Framework;
};

/** The one button that goes on with the work: "Continue SNP-014, 2.3 Planning, 18 left". */
export function WhatNextLink({ next, framework }: WhatNextLinkProps) {
  const { t } = useTranslation('cases', { keyPrefix: 'list.next' });
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  if (next.kind === 'all-signed-off') return <p className="govuk-body">{t('all-signed-off')}</p>;

  const { caseId, caseReference: reference, left, nextSectionId } = next.summary;
  const sectionId = nextSectionId ?? checkSectionId;
  const title = sectionTitle(framework, sectionId);
  const section =
    title === undefined
      ? sectionId
      : title.of === 'product'
        ? domain(`section.${title.section}`)
        : [title.number, text(title.title)].filter((part) => part !== null).join(' ');
  return (
    <Button href={addressOf(caseId, sectionId)} className="cases-next">
      {next.kind === 'continue'
        ? t('continue', { reference, section, count: left })
        : next.kind === 'start'
          ? t('start', { reference, section })
          : t('sign-off', { reference })}
    </Button>
  );
}

function addressOf(caseId: CaseSummary['caseId'], sectionId: string): string {
  return sectionId === checkSectionId
    ? `#/cases/${caseId}/check`
    : `#/cases/${caseId}/sections/${sectionId}`;
}
