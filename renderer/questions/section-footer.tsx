import './questions.scss';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionsOf } from '../../shared/cases/sections.ts';
import { useCasePart, useOpenCase } from '../store/store-context.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { sectionAddress } from './section-address.ts';
import { useSectionTitle } from './use-section-title.ts';

export type SectionFooterProps = {
  sectionId: string;
  /** Other ways on, between the two. */
  children?: ReactNode;
};

/** The way on: the section before and the section after, past those that do not apply. */
export function SectionFooter({ sectionId, children }: SectionFooterProps) {
  const { t } = useTranslation('domain');
  const title = useSectionTitle();
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const pages = useMemo(
    () => sectionsOf(framework, kase).filter(({ status }) => status !== 'does-not-apply'),
    [framework, kase],
  );
  const here = pages.findIndex(({ id }) => id === sectionId);
  const previous = pages[here - 1];
  const next = pages[here + 1];
  return (
    <div className="questions-footer">
      <ButtonGroup>
        {previous === undefined ? null : (
          <Button variant="secondary" href={sectionAddress(kase.id, previous)}>
            {t('previousSection', { title: title(previous) })}
          </Button>
        )}
        {children}
        {next === undefined ? null : (
          <Button href={sectionAddress(kase.id, next)}>
            {t('nextSection', { title: title(next) })}
          </Button>
        )}
      </ButtonGroup>
    </div>
  );
}
