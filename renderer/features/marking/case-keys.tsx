import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { sectionsOf } from '../../../shared/cases/sections.ts';
import type { ApplicableSection } from '../../../shared/frameworks/applicability.ts';
import { sectionAddress } from '../../questions/section-address.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import type { Command } from './keys.ts';
import { sectionIdOf } from './section-in-address.ts';
import { detailStopsOf } from './stops.ts';
import { useApplicability } from './use-applicability.ts';
import { useFirstToDo } from './use-first-to-do.ts';
import { useMarkingKeys } from './use-marking-keys.ts';
import { useNextUnanswered } from './use-next-unanswered.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTakeBack } from './use-take-back.ts';

/** The shortcuts that work on every page of a case, and those of its pages of details. */
export function CaseKeys() {
  const here = sectionIdOf(useLocation().pathname);
  const details = useApplicability().detailSections.find(({ id }) => id === here);
  const goToSection = useGoToSection();
  const goToNextUnanswered = useNextUnanswered();
  const takeBack = useTakeBack();
  useShortcuts((command: Command) => {
    switch (command) {
      case 'next-section':
        goToSection(1);
        return true;
      case 'previous-section':
        goToSection(-1);
        return true;
      case 'next-unanswered':
        goToNextUnanswered();
        return true;
      case 'undo':
      case 'redo':
        takeBack(command);
        return true;
      default:
        return false;
    }
  });
  return details === undefined ? null : <DetailKeys key={details.id} section={details} />;
}

function DetailKeys({ section }: { readonly section: ApplicableSection }) {
  const stops = useMemo(() => detailStopsOf(section), [section]);
  useMarkingKeys(stops, useFirstToDo(stops));
  return null;
}

function useGoToSection(): (step: 1 | -1) => void {
  const openCase = useOpenCase();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (step) => {
    const kase = openCase.getCase();
    const pages = sectionsOf(openCase.framework, kase).filter(
      ({ status }) => status !== 'does-not-apply',
    );
    const here = sectionIdOf(pathname);
    const index = pages.findIndex(({ id }) => id === here);
    const page = index === -1 ? (step === 1 ? pages[0] : undefined) : pages[index + step];
    // The address without its hash: the router adds it.
    if (page !== undefined) navigate(sectionAddress(kase.id, page).slice(1));
  };
}
