import { useTranslation } from 'react-i18next';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';

/** The inspection's framework is not in this vault: what that stops, and what to do. */
export function FrameworkAbsent({ framework }: Pick<Inspection, 'framework'>) {
  const { t } = useTranslation('cases', { keyPrefix: 'frameworkAbsent' });
  return (
    <WarningText>
      {t('text', { id: framework.id, version: framework.version })}{' '}
      <a className="govuk-link" href="#/frameworks">
        {t('link')}
      </a>
    </WarningText>
  );
}

/** A page that cannot be used without the framework, with that in its place. */
export function FrameworkAbsentPage({
  title,
  framework,
}: Pick<Inspection, 'framework'> & { title: string }) {
  usePageTitle(title);
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <FrameworkAbsent framework={framework} />
    </>
  );
}
