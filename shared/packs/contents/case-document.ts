import type { Case } from '../../cases/case.ts';
import type { Entry } from '../../cases/entry.ts';
import type { Marking } from '../../cases/inspection.ts';
import { type Applicability, applicability } from '../../frameworks/applicability.ts';
import type { Framework } from '../../frameworks/framework.ts';
import { inLanguage } from '../../kernel/text.ts';
import type { ReportDocument, ReportSection } from '../../results/report/report-document.ts';
import { scoreCase } from '../../scoring/score-case.ts';
import type { PackedCase } from '../pack.ts';
import { inUtc, caseWords as words } from './case-words.ts';
import { fieldsTable } from './fields-table.ts';
import { standardSections } from './standard-sections.ts';
import { textTable } from './text-table.ts';

/** Everything of a case that somebody who checks it needs to read, as it stands at its last entry. */
export function caseDocument(
  framework: Framework,
  marking: Marking,
  packed: PackedCase,
): ReportDocument {
  const { chain, kase } = packed.whole;
  const inForce = applicability(framework, kase.fields);
  return {
    title: words.title(kase.caseReference),
    language: 'en',
    marking,
    provenance: [],
    sections: [
      thisCase(framework, packed),
      ...detailSections(inForce, kase),
      ...standardSections(framework, kase, inForce, scoreCase(framework, kase)),
      examplesSection(kase),
      {
        id: 'sign-offs',
        heading: words.signOffs,
        level: 1,
        blocks: [
          textTable(
            'sign-offs',
            words.signOffs,
            [words.when, words.who, words.happened],
            chain.entries.flatMap(signOffRow),
          ),
        ],
      },
    ],
  };
}

function thisCase(framework: Framework, { whole, attestation }: PackedCase): ReportSection {
  const { kase, stored } = whole;
  const { signOff, reopenedCount } = kase;
  const state =
    signOff === null ? words.notSignedOff : words.signedOff(signOff.name, inUtc(signOff.at));
  const rows = [
    [words.caseReference, kase.caseReference],
    [words.assessor, kase.assessor],
    [words.state, reopenedCount === 0 ? state : `${state}. ${words.reopened(reopenedCount)}`],
    [words.opened, inUtc(kase.openedAt)],
    [words.changed, inUtc(kase.changedAt)],
    [
      words.framework,
      `${inLanguage(framework.title, 'en')} (${framework.id} ${framework.version})`,
    ],
    [words.frameworkHash, kase.framework.hash],
    [words.entries, String(stored.length)],
    [words.head, kase.head.hash],
  ];
  if (attestation !== null) {
    rows.push([words.vouched, words.vouchedFor(attestation.by.name, attestation.seq)]);
  }
  return {
    id: 'this-case',
    heading: words.thisCase,
    level: 1,
    blocks: [textTable('this-case', words.thisCase, [words.what, words.value], rows)],
  };
}

function detailSections({ detailSections }: Applicability, kase: Case): readonly ReportSection[] {
  return detailSections.map(({ id, title, groups }) => ({
    id: `details-${id}`,
    heading: inLanguage(title, 'en'),
    level: 1,
    blocks: groups.map((group) =>
      fieldsTable(`details-${id}-${group.id}`, inLanguage(group.title, 'en'), group.fields, kase),
    ),
  }));
}

function examplesSection({ examples }: Case): ReportSection {
  return {
    id: 'examples',
    heading: words.examples,
    level: 1,
    blocks:
      examples.length === 0
        ? [{ kind: 'paragraph', text: words.noExamples }]
        : examples.map(({ quality, changedName, narrative }) => ({
            kind: 'narrative',
            heading:
              quality === 'good' ? words.goodExample(changedName) : words.poorExample(changedName),
            text: narrative,
          })),
  };
}

function signOffRow({ at, author, happening }: Entry): readonly (readonly string[])[] {
  const row = (what: string) => [[inUtc(at), author.name, what]];
  switch (happening.kind) {
    case 'opened':
      return row(words.caseOpened);
    case 'assigned':
      return row(words.assignedTo(happening.assessor));
    case 'signed-off':
      return row(words.signedOffAs(happening.name));
    case 'reopened':
      return row(words.reopenedBecause(happening.reason));
    default:
      return [];
  }
}
