import { fieldAnchor } from '../../../shared/cases/anchors.ts';
import { questionsOf } from '../../../shared/cases/questions.ts';
import type { ApplicableSection } from '../../../shared/frameworks/applicability.ts';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';

/** Facts of this page that cannot both be so, in the framework's words. */
export function Contradictions({ section }: { section: ApplicableSection }) {
  const text = useFrameworkText();
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const held = questionsOf(framework, kase)
    .filter(({ sectionId }) => sectionId === section.id)
    .flatMap(({ id, lacks }) =>
      lacks
        .filter(({ kind }) => kind === 'contradiction')
        .map((lack) => ({ ...lack, fieldId: id })),
    );
  return held.map(({ id, fieldId }) => {
    const contradiction = framework.contradictions.find((one) => one.id === id);
    return contradiction === undefined ? null : (
      <WarningText key={id} dense>
        <LinkButton onClick={() => focusField(fieldAnchor(fieldId))}>
          {text(contradiction.message)}
        </LinkButton>
      </WarningText>
    );
  });
}
