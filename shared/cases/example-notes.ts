import type { EvidenceSource } from './entry.ts';

/**
 * What an inspector might have noted, for the example inspection. Nobody in it exists.
 * Content, not interface: an inspector's notes are not translated either.
 */

type Notes = { readonly yes: readonly string[]; readonly no: readonly string[] };
type Topic = Notes & { readonly words: RegExp };

/** A note that suits a prompt's words and where the evidence came from, by a number that picks among those that do. */
export function pickNote(
  promptText: string,
  answer: 'yes' | 'no',
  source: EvidenceSource | null,
  pick: number,
): string {
  const told = source === 'interview' || source === 'both';
  const topic = told ? inInterview : topics.find(({ words }) => words.test(promptText));
  const notes = (topic ?? onFile)[answer];
  return notes[pick % notes.length] ?? '';
}

/** Of evidence that a practitioner gave, alone or beside the record. */
const inInterview: Notes = {
  yes: [
    'Recorded in the contact log and confirmed in interview.',
    'The practitioner explained how this had changed since sentence.',
    'Thin on file, but the practitioner could describe the work and when it was done.',
    'The practitioner knew the case well and gave dates for each step.',
  ],
  no: [
    'Nothing on file and the practitioner could not add to it.',
    'The practitioner said there had been no time for this.',
    'The practitioner took the case over in the last month and could not say.',
  ],
};

const onFile: Notes = {
  yes: [
    'Recorded in the contact log at each appointment.',
    'Clear on file, with what has changed since sentence.',
    'Good detail in the record from the first month onwards.',
  ],
  no: [
    'Mentioned once at induction and not picked up again.',
    'Left until the end of the period, after two changes of practitioner.',
    'The record says “discussed” and no more.',
  ],
};

const topics: readonly Topic[] = [
  {
    words: /court|advice|report/i,
    yes: [
      'Report drew on police checks returned before the hearing and on an earlier assessment.',
      'Proposal followed from the analysis, with reasons set out for the court.',
    ],
    no: [
      'Same-day report. Domestic abuse enquiry was sent and the reply came after the hearing.',
      'Proposal made without saying why the alternatives were set aside.',
    ],
  },
  {
    words: /victim|safeguard|child|domestic/i,
    yes: [
      'Children’s services contacted in week two; reply on file and used in the plan.',
      'Call-out information obtained at the start and asked for again in March.',
    ],
    no: [
      'No enquiry to children’s services although two children live at the address.',
      'Police information asked for once. No reply was chased.',
    ],
  },
  {
    words: /harm|risk|safe/i,
    yes: [
      'Risk management plan names who does what, with a contingency if the tenancy is lost.',
      'Triggers for harm are specific: contact with former partner, drinking at home.',
    ],
    no: [
      'Plan copied from the previous order; circumstances have changed since.',
      'No contingency arrangements. Escalation is left to “inform manager”.',
    ],
  },
  {
    words: /divers|personal circumstances|protected/i,
    yes: [
      'Appointments moved to fit shift work; letters in large print.',
      'Dyslexia identified at induction and materials adapted.',
    ],
    no: [
      'Hearing loss is in the assessment and nowhere in the arrangements.',
      'Caring responsibilities are noted, but appointments clash with them.',
    ],
  },
  {
    words: /plan/i,
    yes: [
      'Sentence plan of 3 May sets three objectives in order, each with a date.',
      'Own words recorded: wants work and to see the children without supervision.',
    ],
    no: [
      'Plan was completed nine weeks after sentence, without a meeting.',
      'Objectives are generic. Nothing about alcohol although it was in every offence.',
    ],
  },
  {
    words: /review|adjust|progress/i,
    yes: [
      'Review of 12 August followed the change of address and brought the plan up to date.',
      'Progress shared with the substance misuse service and reflected in the next plan.',
    ],
    no: [
      'No review after arrest in July; plan stayed as it was.',
      'Written review repeats the initial assessment word for word.',
    ],
  },
  {
    words: /engage|motivat|relationship|compl|involve/i,
    yes: [
      'Home visit when appointments were missed; contact was back within a week.',
      'Kept the same practitioner throughout. Attendance is steady.',
    ],
    no: [
      'Five practitioners in eight months. Each began again from the start.',
      'Three absences marked acceptable with no reason given.',
    ],
  },
  {
    words: /service|deliver|agenc|resource|work/i,
    yes: [
      'Referred to the drug and alcohol service in week three; eleven sessions attended.',
      'Accredited programme started on time and completed.',
    ],
    no: [
      'On the waiting list for the programme since March. No work in its place.',
      'Employment referral made and never followed up.',
    ],
  },
];

export const exampleReasons = {
  unableToJudge:
    'The record of the first four months could not be opened. There is not enough in the rest to judge this on.',
  againstAnswers:
    'Little is recorded, but a letter on file from the person describes sustained work, and the partner agency confirms it.',
  reopened:
    'Lead inspector asked for two answers to be looked at again after the benchmarking meeting.',
} as const;

export const examplePracticeExamples = [
  {
    quality: 'good',
    changedName: 'Ellis',
    narrative:
      'Ellis was sentenced while sleeping in a van. The practitioner met him at the day centre, agreed a first plan on one page, and brought the housing officer to the second appointment. He had a room in five weeks, and has kept every appointment since.',
  },
  {
    quality: 'poor',
    changedName: 'Morgan',
    narrative:
      'Morgan’s supervision passed between four practitioners in six months. A disclosure about contact with a former partner was recorded in the log and no one acted on it until the police made contact seven weeks later.',
  },
] as const;
