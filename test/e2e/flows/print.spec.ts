import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openExample } from '../pages/known-example.ts';
import { expect, test } from '../support/app-test.ts';

test('a case on paper has its marking, its reference and every answer, and nothing of the screen around it', async ({
  app,
}) => {
  const page = await app.open();
  const list = await openExample(page);
  const tasks = await list.open('EX-001');
  await tasks.openPrint('EX-001');
  const onScreen = await page.locator('article dd').allInnerTexts();
  await page.emulateMedia({ media: 'print' });

  const paper = await page.locator('body').innerText();

  await expect.poll(() => sheetMargins(page)).toEqual(['"OFFICIAL"', '"EX-001"']);
  expect(paper).toMatch(/fingerprint [0-9a-f]{16}/);
  expect(paper).toContain('Open Government Licence');
  expect(paper).not.toMatch(/\b(Lock|Save as PDF|Skip to main content|Keys)\b/);
  expect(onScreen.filter((answer) => !paper.includes(answer))).toEqual([]);
  expect(paper.match(/Judgement of 2\.\d\.\d/g)).toHaveLength(14);
});

test('every printed sheet carries the marking and the reference, and together they carry every answer', async ({
  app,
}, testInfo) => {
  const page = await app.open();
  const list = await openExample(page);
  const tasks = await list.open('EX-001');
  await tasks.openPrint('EX-001');
  const answers = await page.locator('article :is(dt, dd)').allInnerTexts();

  await expect.poll(() => sheetMargins(page)).toEqual(['"OFFICIAL"', '"EX-001"']);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });

  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const text = await textOfPdf(pdf);
  if (text === null) {
    testInfo.annotations.push({ type: 'partly', description: 'pdftotext is not installed here' });
    return;
  }
  const sheets = text.split('\f').filter((sheet) => sheet.trim() !== '');
  expect(sheets.length).toBeGreaterThan(3);
  expect(
    sheets.filter((sheet) => !/OFFICIAL[\s\S]*OFFICIAL/.test(sheet) || !sheet.includes('EX-001')),
  ).toEqual([]);
  const words = (one: string) => one.replaceAll(/\s+/g, '');
  const printed = words(text);
  expect(answers.filter((answer) => !printed.includes(words(answer)))).toEqual([]);
});

/** What every sheet has in its margins: in a style sheet, and so in no element of the page. */
function sheetMargins(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    ['--printing-marking', '--printing-reference'].map((margin) =>
      getComputedStyle(document.documentElement).getPropertyValue(margin),
    ),
  );
}

async function textOfPdf(pdf: Buffer): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'casemark-pdf-'));
  const path = join(folder, 'case.pdf');
  await writeFile(path, pdf);
  const read = spawnSync('pdftotext', ['-layout', '-raw', path, '-'], { encoding: 'utf8' });
  await rm(folder, { recursive: true });
  return read.error === undefined && read.status === 0 ? read.stdout : null;
}
