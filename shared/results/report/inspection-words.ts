/**
 * The words of a report that are neither the framework's nor the lead inspector's, after the printed report of
 * January 2022. English: a Welsh edition is another object of the same shape.
 */
export const inspectionWords = {
  title: (inspection: string) => `Results of the inspection: ${inspection}`,
  ratings: 'Ratings',
  organisation: '1. Organisational delivery',
  cases: '2. Court work and case supervision',
  sample: 'Characteristics and needs of inspected cases',
  recommendations: 'Recommendations',
  recommendationsTo: (addressee: string) => `${addressee} should:`,
  annexeOne: 'Annexe one – Progress against previous recommendations',
  annexeTwo: 'Annexe two – Data',
  applicable: 'Figures over the cases to which a question applied',
  cutBy: (fact: string) => `Results by: ${fact}`,
  captionBy: (caption: string, fact: string) => `${caption}, by: ${fact}`,
  assessor: 'Assessor',
  score: (points: number, most: number) => `Score ${points}/${most}`,
  overall: (band: string) => `Overall rating: ${band}`,
  overallCalculated: (points: number, most: number, band: string) =>
    `Calculated, without any decision of a panel: ${points}/${most}, ${band}.`,
  ratingDecided: (decided: string, calculated: string) =>
    `${decided} (decided by a panel; calculated: ${calculated})`,
  noOverall: (lacking: number) =>
    lacking === 1
      ? 'There is no overall rating yet: 1 standard has no rating.'
      : `There is no overall rating yet: ${lacking} standards have no rating.`,
  sampleSentence: (count: number, parts: readonly string[]) =>
    `We inspected ${count} ${count === 1 ? 'case' : 'cases'}${parts.length === 0 ? '' : ` (${parts.join('; ')})`}.`,
  cohortCases: (count: number, heading: string) => `${heading}: ${count}`,
  someCases: (standard: string, count: number) =>
    `${standard} was inspected in ${count} of these cases.`,
  standard: 'Standard',
  rating: 'Rating',
  points: 'Points',
  decidedBy: 'Lowest key question',
  deciding: 'Score',
  calculated: 'Calculated',
  decided: 'Decided by a panel',
  notRated: 'Not rated',
  notFromCases: 'The rating is for the unit as a whole, and has no score',
  noDecision: 'No panel decided on this rating',
  notRatedYet: 'Not rated yet',
  keyQuestion: 'Key question',
  question: 'Question',
  answer: 'Answer',
  allCases: 'All cases',
  notRecorded: 'Not recorded',
  notAsked: 'Not asked',
  supplied: 'Value',
  notSupplied: 'Not supplied',
  doesNotApply: 'The question does not apply to these cases',
  noCases: 'There are no cases to count',
  notAnswered: 'No case has an answer or judgement to count',
  otherExamples: 'Other practice examples',
  goodExample: 'Good practice example',
  poorExample: 'Poor practice example',
  lowest:
    'The rating for the standard is driven by the lowest score on each of the key questions, which is placed in a rating band, indicated in bold in the table.',
  only: 'The rating for the standard is driven by the score for the key question, which is placed in a rating band.',
  bandsDiffer: (exact: string, rounded: string) =>
    `Banded before rounding the score is ${exact}; banded after rounding it is ${rounded}.`,
  unconfirmed: (rule: string, reason: string) =>
    `No document we hold confirms the ${rule} used here: ${reason}`,
  rules: {
    bands: 'rating bands',
    points: 'points',
    overallBands: 'overall bands',
    standardScore: 'rule for a standard’s score',
    banding: 'way of banding',
    domainOneCap: 'limit on organisational ratings',
    discretion: 'grounds of professional discretion',
  },
  panel: {
    cap: (standard: string, band: string, reason: string, by: string, at: string) =>
      `${standard}: limited to ${band} by a panel (${by}, ${at}). Reason: ${reason}`,
    discretion: (standard: string, band: string, reason: string, by: string, at: string) =>
      `${standard}: ${band} by professional discretion of a panel (${by}, ${at}). Reason: ${reason}`,
  },
  overallName: 'Overall rating',
  allCasesForm:
    'Percentages are of all cases answered, those to which a question did not apply among them: only positive answers are reported.',
  applicableForm: 'Percentages are of the cases to which the question applied.',
  keyQuestionForm: 'Percentages of a key question are of the cases in which it was judged.',
  leftOutOfRow: (rows: string) =>
    `Cases without an answer, or that could not be judged, are left out of a row’s percentages: ${rows}.`,
  rowCount: (row: string, count: number) => `${row} (${count})`,
  statusForm: 'Percentages are of the cases with an answer. Rows are not added up.',
  needs: {
    needed: 'Cases in which it was needed',
    met: 'Of those, cases with sufficient work',
  },
  whereRequired: 'Answers of “not required” and “not needed” are left out of the whole.',
  progress: {
    sufficient: 'Sufficient progress',
    some: 'Some progress',
    no: 'No progress',
  },
  earlier: {
    from: (source: string) => `Recommendation from ${source}:`,
    findings: 'Inspection findings:',
    categorisation: (progress: string) => `Categorisation: ${progress}`,
    stillRequired: (yes: boolean) => `Improvement still required? ${yes ? 'Yes' : 'No'}`,
    noLongerRelevant: 'This recommendation is no longer relevant.',
    notCategorised: 'Not yet categorised',
  },
  provenance: {
    framework: 'Framework',
    frameworkHash: 'Framework hash (SHA-256)',
    cases: 'Cases counted',
    cohorts: 'Cases by cohort',
    filter: 'Which cases',
    filters: {
      'signed-off': 'Signed-off cases only',
      all: 'All cases, signed off or not',
      moderated: 'Moderated cases only',
    },
    leftOut: 'Cases left out',
    notSignedOff: (count: number) => `${count} not signed off`,
    notModerated: (count: number) => `${count} not moderated`,
    otherFramework: (count: number) => `${count} marked against another framework or version`,
    unreadable: (count: number) => `${count} that could not be read`,
    none: 'None',
    inputsHash: 'Hash of the inputs (SHA-256)',
  },
} as const;
