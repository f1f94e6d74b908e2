import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { judgementAnchor, promptAnchor } from '../../../../shared/cases/anchors.ts';
import { targetsInForce } from '../../../../shared/moderation/differences.ts';
import { targetKey } from '../../../../shared/moderation/review.ts';
import type { ReviewHappening, Target } from '../../../../shared/moderation/review-entry.ts';
import { mayFollow } from '../../../../shared/moderation/review-rules.ts';
import { announce } from '../../../questions/announcement.tsx';
import { useOpenReview } from '../../../store/moderation/review-context.tsx';
import type { OpenReview } from '../../../store/moderation/reviews.ts';
import { useVault } from '../../../store/store-context.tsx';
import { standardIdOf, standardPath } from '../review-address.ts';
import { useEntryWords } from '../use-entry-words.ts';
import { focusRow } from './focus-row.ts';
import type { ReviewRow } from './review-rows.ts';
import { useView } from './use-view.ts';

/** What one does to a review besides filling in a form: agree, accept, and take back, each said and shown. */
export function useReviewActs() {
  const { t } = useTranslation('moderating', { keyPrefix: 'say' });
  const openReview = useOpenReview();
  const { person } = useVault();
  const takeBack = useTakeBack();

  const may = (happening: ReviewHappening) =>
    openReview.getReadOnly() === null && mayFollow(openReview.getReview(), person, happening);
  const record = (happening: ReviewHappening): boolean => {
    if (!may(happening)) {
      announce(t('notNow'));
      return false;
    }
    // Shown before the focus moves, so that what takes it is read out as it now stands.
    flushSync(() => openReview.record(happening));
    return true;
  };
  const recordAll = (happenings: readonly ReviewHappening[]) => {
    const [first] = happenings;
    if (first === undefined || !may(first)) return announce(t('notNow'));
    const before = openReview.getReview().head.seq;
    flushSync(() => {
      for (const happening of happenings) openReview.record(happening);
    });
    together.set(openReview, { from: before + 1, to: openReview.getReview().head.seq });
  };

  return {
    may,
    record,
    agree: (row: ReviewRow) => {
      if (openReview.getReview().decisions[row.key]?.kind === 'agreed') {
        return announce(t('agreedAlready'));
      }
      if (record({ kind: 'agreed', target: row.target })) focusRow(row.anchor);
    },
    /** Agrees with each of these that nobody has decided; one undo takes all of it back. */
    agreeAll: (rows: readonly ReviewRow[]) => {
      const { decisions, resolutions } = openReview.getReview();
      const left = rows.filter(
        ({ key }) => decisions[key] === undefined && resolutions[key] === undefined,
      );
      if (left.length === 0) return announce(t('nothingToAgree'));
      recordAll(left.map(({ target }) => ({ kind: 'agreed', target })));
      announce(t('agreedWithRest', { count: left.length }));
    },
    acceptAll: (targets: readonly Target[]) => {
      const { responses } = openReview.getReview();
      const left = targets.filter((target) => responses[targetKey(target)] === undefined);
      if (left.length === 0) return announce(t('nothingToAccept'));
      recordAll(left.map((target) => ({ kind: 'accepted', target })));
      announce(t('acceptedRest', { count: left.length }));
    },
    undo: takeBack,
  };
}

/** What one act put down in several entries, to be taken back as one. */
const together = new WeakMap<OpenReview, { readonly from: number; readonly to: number }>();

/** Takes back the nearest act, says what it was, and goes there: nothing changes where it is not seen. */
function useTakeBack(): () => void {
  const { t } = useTranslation('moderating', { keyPrefix: 'say' });
  const openReview = useOpenReview();
  const { person } = useVault();
  const words = useEntryWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { view } = useView();
  return () => {
    const { undoable, undoableBy, id } = openReview.getReview();
    const seq = undoable.at(-1);
    const entry = openReview.getEntries().find((one) => one.seq === seq);
    const isReadOnly = openReview.getReadOnly() !== null;
    if (isReadOnly || seq === undefined || entry === undefined || undoableBy !== person.id) {
      return announce(t('nothingToUndo'));
    }
    const batch = together.get(openReview);
    const seqs =
      batch !== undefined && batch.to === seq
        ? undoable.filter((one) => one >= batch.from).toReversed()
        : [seq];
    flushSync(() => {
      for (const one of seqs) openReview.record({ kind: 'undone', seq: one });
    });
    const said =
      seqs.length > 1
        ? t('undoneAll', { count: seqs.length, what: words.what(entry) })
        : t('undone', { what: words.what(entry) });
    const target = targetOfEntry(entry.happening);
    if (target === null) return announce(said);
    const anchor = target.kind === 'prompt' ? promptAnchor(target.id) : judgementAnchor(target.id);
    if (focusRow(anchor) || standardIdOf(pathname) === null) return announce(said);
    const subject = openReview.getSubject();
    const place =
      subject === null
        ? undefined
        : targetsInForce(openReview.framework, subject).find(
            (one) => targetKey(one.target) === targetKey(target),
          );
    if (place === undefined) return announce(said);
    announce(said, standardPath(id, place.standardId));
    void navigate(standardPath(id, place.standardId, { view, at: anchor }));
  };
}

function targetOfEntry(happening: ReviewHappening): Target | null {
  if ('ruling' in happening) return { kind: happening.ruling.kind, id: happening.ruling.id };
  return 'target' in happening ? happening.target : null;
}
