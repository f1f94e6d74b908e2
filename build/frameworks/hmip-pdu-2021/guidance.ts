import type { Text } from '../../../shared/kernel/text.ts';

const unrecordedReviews: Text = {
  en: 'A review that is not on file can count. From the report of January 2022: “although there was little on file to indicate that a review had taken place, it was apparent from talking to the practitioner that not only did they know the case concerned but that they had undertaken reviews and constructed meaningful plans for future work. While these cases were marked as sufficient it was something of a pattern across our case reviews that recording was not always satisfactory.”',
};

const whenToReview: Text = {
  en: 'From the report of January 2022: “It is expected that a case is reviewed following a significant event or after six months. This might include a new responsible practitioner, or it might include a change of circumstances for the person on probation, including a further offence, alcohol/drug misuse relapse, new information coming to light or a new personal relationship being entered into, along with many other events.”',
};

/** Only what the report itself says about marking; the inspectorate's own guidance is not held. */
export const guidanceByPromptId: ReadonlyMap<string, Text> = new Map([
  ['2.5.1.a', unrecordedReviews],
  ['2.5.1.c', whenToReview],
  ['2.5.2.a', unrecordedReviews],
  ['2.5.2.d', whenToReview],
  ['2.5.3.a', unrecordedReviews],
  ['2.5.3.d', whenToReview],
]);
