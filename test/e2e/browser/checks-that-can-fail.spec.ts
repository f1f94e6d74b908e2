import { FirstRunPage } from '../pages/first-run-page.ts';
import { expect, test } from '../support/app-test.ts';
import { axeFaults, sidewaysOverflow } from '../support/inspect-screen.ts';
import { walkByTab } from '../support/tab-walk.ts';

test('the checks of accessibility find a control without a name, one without a visible focus, and what is too wide', async ({
  app,
}) => {
  const page = await app.open();
  await FirstRunPage.arrive(page);
  expect([
    await axeFaults(page),
    (await walkByTab(page)).faults,
    await sidewaysOverflow(page),
  ]).toEqual([[], [], []]);

  await page.evaluate(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(`
      .spoilt { outline: 0 !important; box-shadow: none !important; background: grey !important; border: 0 !important }
      .too-wide { width: 200vw }
    `);
    document.adoptedStyleSheets.push(style);
    const spoilt = document.createElement('button');
    spoilt.className = 'spoilt';
    const wide = document.createElement('div');
    wide.className = 'too-wide';
    wide.textContent = 'wide';
    document.querySelector('main')?.append(spoilt, wide);
  });

  const axe = await axeFaults(page);
  const { faults } = await walkByTab(page);
  const overflow = await sidewaysOverflow(page);
  expect(axe.map((fault) => fault.split(':')[0])).toContain('button-name');
  expect(faults).toEqual([expect.stringMatching(/^no visible focus: button/)]);
  expect(overflow[0]).toMatch(/wide in 1280$/);
});

test('a console error, a policy violation and a request to elsewhere are noticed in every flow', async ({
  app,
}) => {
  const page = await app.open();
  await FirstRunPage.arrive(page);
  await page.evaluate(async () => {
    console.error('made by the test');
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    await fetch('https://elsewhere.example/').catch(() => {});
  });

  for (const wanted of [
    /made by the test/,
    /policy violated: script-src-elem/,
    /policy violated: connect-src/,
  ]) {
    await expect.poll(() => app.forgive(wanted)).toBeGreaterThan(0);
  }
  app.forgive(/Content Security Policy|elsewhere\.example/);
});
