import { useTranslation } from 'react-i18next';
import { Pagination } from '../../ui/pagination.tsx';
import { pageNumbers } from './page-of.ts';

export type CasePagesProps = {
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
};

/** The way to the other pages of a long list; nothing when there is one page. */
export function CasePages({ page, pageCount, hrefOf }: CasePagesProps) {
  const { t } = useTranslation('cases', { keyPrefix: 'list.pages' });
  if (pageCount === 1) return null;
  const numbers = pageNumbers(page, pageCount);
  return (
    <Pagination
      label={t('label')}
      previous={page > 1 ? { href: hrefOf(page - 1), text: t('previous') } : undefined}
      next={page < pageCount ? { href: hrefOf(page + 1), text: t('next') } : undefined}
      pages={numbers.map((number, index) => {
        if (number === 'gap') return { ellipsisAfter: Number(numbers[index - 1]) };
        return {
          number,
          href: hrefOf(number),
          label: t('page', { number }),
          current: number === page,
        };
      })}
    />
  );
}
