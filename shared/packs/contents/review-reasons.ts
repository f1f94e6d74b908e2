import type { Framework } from '../../frameworks/framework.ts';
import { questionText } from '../../frameworks/question-text.ts';
import { inLanguage } from '../../kernel/text.ts';
import type { Remark, Review } from '../../moderation/review.ts';
import type { ReportBlock, ReportSection } from '../../results/report/report-document.ts';
import { inUtc } from './case-words.ts';
import { reasonCodeWords, rulingText, reviewWords as words } from './review-words.ts';

/** Why each judgement and answer was decided as it was, in the order in which it was said; then what else was said. */
export function reasonSections(framework: Framework, review: Review): readonly ReportSection[] {
  const section = (id: string, heading: string, blocks: readonly ReportBlock[]): ReportSection => ({
    id,
    heading,
    level: 1,
    blocks: blocks.length === 0 ? [{ kind: 'paragraph', text: words.nothing }] : blocks,
  });
  return [
    section('why', words.why, reasonsOf(review)),
    section(
      'remarks',
      words.remarks,
      review.remarks.map((remark) => remarkBlock(framework, remark)),
    ),
  ];
}

function reasonsOf(review: Review): readonly ReportBlock[] {
  const reasons: { readonly seq: number; readonly heading: string; readonly text: string }[] = [];
  for (const decision of Object.values(review.decisions)) {
    if (decision.kind !== 'overruled') continue;
    const { ruling, reasonCode, reason, evidence, by, seq } = decision;
    const heading = words.whyOverruled(ruling.id, by.name);
    const lines = [reasonCodeWords[reasonCode], reason];
    if (evidence !== '') lines.push(words.evidence(evidence));
    reasons.push({ seq, heading, text: lines.join('\n') });
  }
  for (const { ruling, how, agreedBy, reason, seq } of Object.values(review.resolutions)) {
    const names = agreedBy.join(', ');
    const way = how === 'agreement' ? words.agreement(names) : words.thirdPerson(names);
    reasons.push({ seq, heading: words.whyResolved(ruling.id, way), text: reason });
  }
  for (const [key, { kind, reason, by, seq }] of Object.entries(review.responses)) {
    if (kind !== 'disputed') continue;
    const id = key.slice(key.indexOf(':') + 1);
    reasons.push({ seq, heading: words.whyDisputed(id, by.name), text: reason });
  }
  for (const { ruling, reason, by, seq } of Object.values(review.settlements)) {
    const heading = words.whySettled(ruling.id, rulingText(ruling), by.name);
    reasons.push({ seq, heading, text: reason });
  }
  return reasons
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ heading, text }) => ({ kind: 'narrative', heading, text }));
}

function remarkBlock(
  framework: Framework,
  { kind, target, text, replies, by, at }: Remark,
): ReportBlock {
  const about =
    target === null
      ? words.wholeCase
      : `${target.id} ${inLanguage(questionText(framework, target.id) ?? { en: '' }, 'en')}`.trim();
  const lines = [text, ...replies.map((one) => words.reply(one.by.name, inUtc(one.at), one.text))];
  return {
    kind: 'narrative',
    heading: words[kind](about, by.name, inUtc(at)),
    text: lines.join('\n'),
  };
}
