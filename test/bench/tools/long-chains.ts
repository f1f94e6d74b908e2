import type { Author, Entry, Happening } from '../../../shared/cases/entry.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import type { FieldValues } from '../../../shared/frameworks/condition.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { createId, type Id } from '../../../shared/kernel/id.ts';
import { buildEntries } from '../../builders/case.ts';
import { benchReference } from '../sample-file.ts';

/** Cases that were marked for a long time: answers given and changed, where the evidence is, and notes on some. */
export function longChains(
  framework: Framework,
  given: {
    readonly cases: number;
    readonly entriesPerCase: number;
    readonly inspectionId: Id;
    readonly author: Author;
  },
): readonly (readonly Entry[])[] {
  const happenings = longHappenings(framework, given.entriesPerCase - 1);
  return Array.from({ length: given.cases }, (_, index) => {
    let now = Date.parse('2026-11-23T09:00:00.000Z');
    return buildEntries(framework, {
      fields: facts,
      happenings,
      caseReference: benchReference(index),
      inspectionId: given.inspectionId,
      author: given.author,
      ports: {
        now: () => {
          now += 20_000;
          return new Date(now).toISOString();
        },
        createId: () => createId(now, crypto.getRandomValues(new Uint8Array(16))),
      },
    });
  });
}

const facts: FieldValues = { cohort: 'post-release', 'unpaid-work-only': 'no' };

function longHappenings(framework: Framework, count: number): readonly Happening[] {
  const prompts = applicability(framework, facts).standards.flatMap((standard) =>
    [...standard.keyQuestions, ...standard.promptGroups].flatMap((part) => part.prompts),
  );
  return Array.from({ length: count }, (_, index): Happening => {
    const promptId = prompts[Math.floor(index / 4) % prompts.length]?.id ?? '';
    const round = Math.floor(index / 4 / prompts.length);
    switch (index % 4) {
      case 0:
        return { kind: 'answered', promptId, answer: 'yes' };
      case 1:
        return { kind: 'sourced', promptId, source: round % 2 === 0 ? 'case-record' : 'interview' };
      case 2:
        return { kind: 'noted', promptId, note: `${noteText} (${round})` };
      default:
        return { kind: 'answered', promptId, answer: 'no' };
    }
  });
}

/** Of the length that notes have: two sentences. */
const noteText =
  'The sentence plan of 3 May names the agencies involved and says who does what by when. ' +
  'Contact was kept in the weeks before release, and the handover is on the record.';
