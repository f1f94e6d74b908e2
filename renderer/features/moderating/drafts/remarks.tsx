import { useTranslation } from 'react-i18next';
import type { Remark } from '../../../../shared/moderation/review.ts';
import type { Target } from '../../../../shared/moderation/review-entry.ts';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { toShortMoment } from '../../../words/dates.ts';
import { draftKey } from './draft.ts';
import { DraftForm } from './draft-form.tsx';
import { useAllDrafts, useDraft } from './drafts-context.tsx';
import { useOpenDraft } from './use-open-draft.ts';

export type RemarksProps = {
  readonly target: Target | null;
  readonly label: string;
  readonly anchor: string | null;
};

/** Comments and questions on a target, or on the whole case, with their answers and the way to give one. */
export function Remarks({ target, label, anchor }: RemarksProps) {
  const all = useReviewPart((review) => review.remarks);
  const keeping = new Set(useAllDrafts().map(({ keptAs }) => keptAs));
  const remarks = all.filter(
    (remark) =>
      // What only keeps the words of a form is shown in the form.
      !keeping.has(remark.seq) &&
      (target === null
        ? remark.target === null
        : remark.target?.kind === target.kind && remark.target.id === target.id),
  );
  if (remarks.length === 0) return null;
  return (
    <ul className="moderating-remarks">
      {remarks.map((remark) => (
        <RemarkItem key={remark.seq} remark={remark} label={label} anchor={anchor} />
      ))}
    </ul>
  );
}

function RemarkItem(props: { remark: Remark; label: string; anchor: string | null }) {
  const { remark, label, anchor } = props;
  const { kind, target, seq, by, at, text, replies } = remark;
  const { t } = useTranslation('moderating', { keyPrefix: 'remark' });
  const { person } = useVault();
  const isOver = useReviewPart(({ phase }) => phase === 'superseded');
  const open = useOpenDraft();
  const draft = useDraft(draftKey({ kind: 'reply', target, seq }));
  const isOpen = kind === 'question' && replies.length === 0;
  const now = new Date().toISOString();
  return (
    <li>
      <p className="moderating-said">
        {t(kind, { name: by.name, when: toShortMoment(at, now) })}{' '}
        {isOpen ? (
          <Tag colour="orange" dense>
            {t('unanswered')}
          </Tag>
        ) : null}
      </p>
      <p className="moderating-words">{text}</p>
      {replies.map((reply) => (
        <div key={reply.seq} className="moderating-reply">
          <p className="moderating-said">
            {t('reply', { name: reply.by.name, when: toShortMoment(reply.at, now) })}
          </p>
          <p className="moderating-words">{reply.text}</p>
        </div>
      ))}
      {draft?.isOpen ? (
        <DraftForm draft={draft} label={label} anchor={anchor} />
      ) : by.id === person.id || isOver ? null : (
        <LinkButton onClick={() => open({ kind: 'reply', target, seq })}>
          {draft === undefined ? t('toReply') : t('goOnReplying')}
        </LinkButton>
      )}
    </li>
  );
}
