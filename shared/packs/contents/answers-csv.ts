import type { Case } from '../../cases/case.ts';
import { harmlessInSpreadsheets, writeCsv } from '../../cases/csv.ts';
import { noAnswer, noJudgement } from '../../cases/fold.ts';
import { standardsInPageOrder } from '../../cases/questions.ts';
import { applicability } from '../../frameworks/applicability.ts';
import type { Framework } from '../../frameworks/framework.ts';
import { inLanguage } from '../../kernel/text.ts';
import { printable } from '../../results/formats/printable-text.ts';

/**
 * `answers.csv` (RFC 4180): a record for each prompt and key question in force, in the order of the pages of the case.
 * Answers, sources and judgements are spelled as the entries spell them; what is not there is empty.
 */
export function answersCsv(framework: Framework, kase: Case): string {
  const { standards } = applicability(framework, kase.fields);
  const records = standardsInPageOrder(standards).flatMap((standard) => {
    const promptRecord = ({ id, text }: Asked): readonly string[] => {
      const { answer, source, note } = kase.answers[id] ?? noAnswer;
      return [standard.id, id, 'prompt', inLanguage(text, 'en'), answer ?? '', source ?? '', note];
    };
    return [
      ...standard.keyQuestions.flatMap(({ id, text, prompts }) => {
        const { judgement, reason } = kase.judgements[id] ?? noJudgement;
        const words = inLanguage(text, 'en');
        return [
          ...prompts.map(promptRecord),
          [standard.id, id, 'key-question', words, judgement ?? '', '', reason],
        ];
      }),
      ...standard.promptGroups.flatMap(({ prompts }) => prompts.map(promptRecord)),
    ];
  });
  const cells = [headings, ...records].map((record) =>
    record.map((cell) => harmlessInSpreadsheets(printable(cell))),
  );
  // Without its mark, spreadsheets take UTF-8 for their own code page and spoil every Welsh letter.
  return `\uFEFF${writeCsv(cells)}`;
}

type Asked = { readonly id: string; readonly text: Parameters<typeof inLanguage>[0] };

const headings = ['standard', 'id', 'kind', 'text', 'answer', 'source', 'note'];
