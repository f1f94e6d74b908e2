import { PageHeading } from '../../ui/page-heading.tsx';
import { TurnNotice } from './turn-notice.tsx';
import './moderating.scss';

/** In place of a page that has nothing to say yet, or would tell of judgements that are sealed: whose turn it is. */
export function NotYetPage({ title }: { readonly title: string }) {
  return (
    <>
      <PageHeading size="m">{title}</PageHeading>
      <TurnNotice />
    </>
  );
}
