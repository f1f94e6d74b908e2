import { useTranslation } from 'react-i18next';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { draftKey } from '../drafts/draft.ts';
import { DraftForm } from '../drafts/draft-form.tsx';
import { useDraft } from '../drafts/drafts-context.tsx';
import { Remarks } from '../drafts/remarks.tsx';
import { useDecide } from '../rows/use-decide.ts';
import { useTurn } from '../use-reviewed.ts';

/** Comments and questions on the case as a whole. */
export function WholeCaseRemarks() {
  const { t } = useTranslation('moderating', { keyPrefix: 'wholeCase' });
  const decide = useDecide();
  const { isReadOnly } = useTurn();
  const isOver = useReviewPart(({ phase }) => phase === 'superseded');
  const comment = useDraft(draftKey({ kind: 'comment', target: null, seq: null }));
  const question = useDraft(draftKey({ kind: 'question', target: null, seq: null }));
  const label = t('label');
  const hasRemarks = useReviewPart(({ remarks }) => remarks.some(({ target }) => target === null));
  if (!hasRemarks && (isOver || isReadOnly)) return null;
  return (
    <section className="moderating-whole-case" aria-labelledby="whole-case-heading">
      <h2 className="govuk-heading-s" id="whole-case-heading">
        {t('title')}
      </h2>
      <Remarks target={null} label={label} anchor={null} />
      {comment?.isOpen ? <DraftForm draft={comment} label={label} anchor={null} /> : null}
      {question?.isOpen ? <DraftForm draft={question} label={label} anchor={null} /> : null}
      {isOver || isReadOnly ? null : (
        <div className="moderating-actions">
          {comment?.isOpen ? null : (
            <LinkButton onClick={() => decide.comment(null)}>
              {t(comment === undefined ? 'comment' : 'goOnCommenting')}
            </LinkButton>
          )}
          {question?.isOpen ? null : (
            <LinkButton onClick={() => decide.ask(null)}>
              {t(question === undefined ? 'ask' : 'goOnAsking')}
            </LinkButton>
          )}
        </div>
      )}
    </section>
  );
}
