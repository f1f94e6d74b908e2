import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { NothingYet } from '../../../renderer/ui/nothing-yet.tsx';

it('says what is not there yet, and leads to where it is made', () => {
  const markup = renderToStaticMarkup(
    <NothingYet ways={[{ text: 'Open a pack', href: '#/packs/open' }]}>No pack yet.</NothingYet>,
  );

  expect(markup).toMatch(
    /^<p[^>]*>No pack yet\.<\/p><ul.*<a[^>]*href="#\/packs\/open">Open a pack<\/a>/,
  );
});
