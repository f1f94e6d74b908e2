/** The words of the part of a report that tells what moderation changed. The printed report has no such part. */
export const moderationWords = {
  heading: 'Moderated judgements',
  caption: 'Original and final judgements and answers',
  original: 'Original',
  originalPercent: 'Original, per cent',
  final: 'Final',
  finalPercent: 'Final, per cent',
  changedCases: 'Cases changed',
  onlyChanged: 'Only key questions and prompts of which any was changed.',
  cases: (moderated: number, counted: number) =>
    `${moderated} of ${counted} ${counted === 1 ? 'case' : 'cases'} counted ${moderated === 1 ? 'was' : 'were'} moderated.`,
  changed: (moderated: number, settled: number) =>
    moderated + settled === 0
      ? 'No judgement or answer was changed.'
      : `${some(moderated)} changed by moderation and ${some(settled)} changed as the lead inspector settled.`,
  made: {
    final: 'The figures of this report are made of the final judgements.',
    original: 'The figures of this report are made of the inspectors’ original judgements.',
  },
  disputed: (count: number) => `${some(count)} disputed and not settled.`,
  notEnded: (count: number) =>
    `${some(count)} settled in a settlement that is not yet ended, which does not count until it is.`,
  conflicting: (count: number) =>
    `${some(count)} ruled on differently by two people: the inspector’s stands until it is settled.`,
  settledTwice: (count: number) =>
    `${some(count)} settled twice, and not alike: the later settlement stands.`,
  changedSince: (count: number) => `${some(count)} changed by the inspector after moderation.`,
  statesChosen: (count: number) =>
    `${count} ${count === 1 ? 'case is' : 'cases are'} counted in another state that was chosen.`,
  provenance: {
    judgements: 'Judgements counted',
    which: {
      final: 'Final: settled, then moderated, then the inspector’s',
      original: 'The inspectors’ original judgements',
    },
    changed: 'Judgements and answers changed',
    byWhom: (moderated: number, settled: number) =>
      `${moderated} by moderation, ${settled} by settlement`,
  },
} as const;

function some(count: number): string {
  return count === 1 ? '1 judgement or answer was' : `${count} judgements and answers were`;
}
