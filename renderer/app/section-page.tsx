import { useParams } from 'react-router';
import { sectionsOf } from '../../shared/cases/sections.ts';
import { DetailsPage } from '../features/details/details-page.tsx';
import { PracticeExamplesPage } from '../features/examples/practice-examples-page.tsx';
import { StandardPage } from '../features/marking/standard-page.tsx';
import { useCasePart, useOpenCase } from '../store/store-context.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** The page of one section of a case, by the kind of section it is. Each section mounts afresh. */
export function SectionPage() {
  const { sectionId } = useParams();
  const { framework } = useOpenCase();
  const kind = useCasePart(
    (kase) => sectionsOf(framework, kase).find(({ id }) => id === sectionId)?.kind,
  );
  switch (kind) {
    case 'details':
      return <DetailsPage key={sectionId} />;
    case 'standard':
      return <StandardPage key={sectionId} />;
    case 'practice-examples':
      return <PracticeExamplesPage key={sectionId} />;
    default:
      return <NotFoundPage />;
  }
}
