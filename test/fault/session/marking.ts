import type { Page } from '@playwright/test';
import { judgementAnchor, promptAnchor } from '../../../shared/cases/anchors.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import { builtInFrameworks } from '../../../shared/frameworks/built-in.ts';
import type { Random } from '../random.ts';
import type { Change } from './said.ts';

/** The facts that every case of a session has, so that the same prompts apply in each. */
export const sampleFacts = { cohort: 'post-release', 'unpaid-work-only': 'no' };
export const markedStandard = { id: '2.4', title: '2.4 Implementation and delivery' };

/** One thing that the marker does: the keys that go to the next question and answer it. */
export type Act = { readonly change: Change; readonly press: (page: Page) => Promise<void> };

/** Where prompts and judgements stand on the page of the standard, in the order that J goes through them. */
type Stop = { readonly kind: 'prompt' | 'judgement'; readonly id: string };

/** Marks as a person with quick fingers would: back and forth, another answer each time, a note now and then. */
export function createMarker(
  random: Random,
  history: readonly Change[],
  firstAnchor: string,
): { next(): Act } {
  const stops = stopsOfStandard();
  const standing = new Map(history.map(({ what, to }) => [what, to]));
  let at = stops.findIndex((stop) => anchorOf(stop) === firstAnchor);
  if (at === -1) throw new Error(`no question of the standard is at ${firstAnchor}`);
  let notes = history.filter(({ what }) => what.endsWith(' note')).length;

  const changeTo = (stop: Stop): { change: Change; key: string } => {
    if (stop.kind === 'judgement') {
      const what = `${stop.id} judgement`;
      const sufficient = standing.get(what) !== 'Sufficient';
      return {
        change: { what, to: sufficient ? 'Sufficient' : 'Insufficient' },
        key: sufficient ? 's' : 'i',
      };
    }
    const what = `${stop.id} answer`;
    const yes = standing.get(what) !== 'Yes';
    return { change: { what, to: yes ? 'Yes' : 'No' }, key: yes ? 'y' : 'n' };
  };

  return {
    next() {
      const step = at === 0 || (at < stops.length - 1 && random.chance(0.6)) ? 1 : -1;
      const stays = random.chance(0.2);
      if (!stays) at += step;
      const stop = stops[at];
      if (stop === undefined) throw new Error('the marker left the page');
      const walk = stays ? [] : [step === 1 ? 'j' : 'k'];

      if (stop.kind === 'prompt' && random.chance(0.1)) {
        notes += 1;
        const note = `Note ${notes}`;
        const change = { what: `${stop.id} note`, to: note };
        return {
          change,
          press: async (page) => {
            for (const key of [...walk, 'Enter']) await page.keyboard.press(key);
            await page.keyboard.press('Control+a');
            await page.keyboard.insertText(note);
            await page.keyboard.press('Escape');
          },
        };
      }
      const { change, key } = changeTo(stop);
      standing.set(change.what, change.to);
      return {
        change,
        press: async (page) => {
          for (const one of [...walk, key]) await page.keyboard.press(one);
        },
      };
    },
  };
}

/** Where J led: on a page that is partly answered that is not its first question. */
export function focusedAnchor(page: Page): Promise<string> {
  return page.evaluate(() => {
    const within = document.activeElement?.closest('fieldset[id]');
    return within?.id ?? document.activeElement?.id ?? '';
  });
}

function anchorOf({ kind, id }: Stop): string {
  return kind === 'prompt' ? promptAnchor(id) : judgementAnchor(id);
}

function stopsOfStandard(): readonly Stop[] {
  const [framework] = builtInFrameworks();
  if (framework === undefined) throw new Error('there is no framework to mark against');
  const standard = applicability(framework, sampleFacts).standards.find(
    ({ id }) => id === markedStandard.id,
  );
  if (standard === undefined) throw new Error('the standard does not apply');
  return [
    ...standard.keyQuestions.flatMap(({ id, prompts }): Stop[] => [
      ...prompts.map((prompt): Stop => ({ kind: 'prompt', id: prompt.id })),
      { kind: 'judgement', id },
    ]),
    ...standard.promptGroups.flatMap(({ prompts }) =>
      prompts.map((prompt): Stop => ({ kind: 'prompt', id: prompt.id })),
    ),
  ];
}
