import type { Framework } from '../../frameworks/framework.ts';
import { promptsOf } from '../../frameworks/prompts-of.ts';
import { type Review, targetKey } from '../../moderation/review.ts';
import { targetOf } from '../../moderation/words-on-target.ts';

/**
 * Whether the framework has whatever a review rules on, answers or settles. What it does not have stands on no page, so
 * nobody could settle it.
 */
export function areTargetsKnown(framework: Framework, review: Review): boolean {
  const known = new Set(
    framework.standards.flatMap((standard) => [
      ...promptsOf(standard).map(({ id }) => targetKey({ kind: 'prompt', id })),
      ...standard.keyQuestions.map(({ id }) => targetKey({ kind: 'key-question', id })),
    ]),
  );
  const { decisions, resolutions, settlements, responses } = review;
  const said = [decisions, resolutions, settlements].flatMap((each) => Object.values(each));
  const keys = [...said.map((one) => targetKey(targetOf(one))), ...Object.keys(responses)];
  return keys.every((key) => known.has(key as ReturnType<typeof targetKey>));
}
