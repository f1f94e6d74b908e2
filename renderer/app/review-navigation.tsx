import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { reviewPath, standardPath } from '../features/moderating/review-address.ts';
import { rowsOf } from '../features/moderating/rows/review-rows.ts';
import { isInView, leftIn } from '../features/moderating/rows/review-view.ts';
import { useView } from '../features/moderating/rows/use-view.ts';
import { useMarkings, useReviewed, useTurn } from '../features/moderating/use-reviewed.ts';
import { useReviewPart } from '../store/moderation/review-context.tsx';
import { SideLayout } from '../ui/side-layout.tsx';
import { SideNavigation } from '../ui/side-navigation.tsx';
import { useFrameworkText } from '../words/use-framework-text.ts';

/** The standards of the case beside each page of its review; the overview stands alone. */
export function ReviewNavigation() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const page = (
    <Suspense fallback={<p className="govuk-body">{t('loading')}</p>}>
      <Outlet />
    </Suspense>
  );
  return /^\/reviews\/[^/]+\/?$/.test(pathname) ? (
    page
  ) : (
    <SideLayout
      side={
        <>
          <Standards pathname={pathname} />
          <OtherPages pathname={pathname} />
        </>
      }
    >
      {page}
    </SideLayout>
  );
}

function Standards({ pathname }: { readonly pathname: string }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'frame' });
  const { t: app } = useTranslation('app');
  const text = useFrameworkText();
  const standards = useReviewed();
  const review = useReviewPart((all) => all);
  const { subject } = useMarkings();
  const { view } = useView();
  const mayDecide = useTurn().whose === 'moderator';
  if (subject === null || review.mode === 'state') return null;
  return (
    <SideNavigation
      label={app('sections')}
      heading={app('sections')}
      items={standards.map((standard) => {
        const left = mayDecide ? leftIn(standard, review) : 0;
        const shown = rowsOf(standard).filter((row) => isInView(row, view, review, subject)).length;
        return {
          href: `#${standardPath(review.id, standard.id, { view })}`,
          text: `${standard.id} ${text(standard.name)}`,
          current: pathname === standardPath(review.id, standard.id),
          ...(mayDecide
            ? {
                mark: left === 0 ? 'tick' : 'empty',
                markText: t(left === 0 ? 'decided' : 'toDecide'),
              }
            : {}),
          detail:
            view === 'differences' || view === 'odd'
              ? t('shown', { count: shown })
              : left > 0
                ? app('sectionLeft', { count: left })
                : undefined,
        };
      })}
    />
  );
}

function OtherPages({ pathname }: { readonly pathname: string }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'frame' });
  const review = useReviewPart((all) => all);
  const { mode, phase } = review;
  const isChecked = mode !== 'state' && mode !== 'calibration' && phase !== 'to-mark';
  const pages = [
    { page: undefined, name: 'overview', shown: true },
    { page: 'case', name: phase === 'to-mark' ? 'facts' : 'case', shown: true },
    { page: 'conclude', name: 'conclude', shown: isChecked },
    { page: 'response', name: 'response', shown: isChecked && review.conclusion !== null },
    { page: 'settle', name: 'settle', shown: isChecked && review.conclusion !== null },
    { page: 'history', name: 'history', shown: true },
  ] as const;
  return (
    <SideNavigation
      label={t('thisReview')}
      heading={t('thisReview')}
      items={pages
        .filter(({ shown }) => shown)
        .map(({ page, name }) => ({
          href: `#${reviewPath(review.id, page)}`,
          text: t(name),
          current: pathname === reviewPath(review.id, page),
        }))}
    />
  );
}
