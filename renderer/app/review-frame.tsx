import { Outlet } from 'react-router';

/** Opens the review in the address and holds it open for every page below. */
export function ReviewFrame() {
  return <Outlet />;
}
