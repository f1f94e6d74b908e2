import type { Id } from '../../../../shared/kernel/id.ts';
import type { ReviewSummary } from '../../../../shared/moderation/review-summary.ts';

/** Whose move a review waits for. `nobody`: it is finished, or another took its place. */
export type Turn = {
  readonly whose: 'moderator' | 'inspector' | 'lead' | 'nobody';
  readonly isMine: boolean;
};

/** Who asks: the vault's person, and whether the inspection names them as its lead inspector. */
export type Asking = { readonly id: Id; readonly isLead: boolean };

export type TurnFacts = Pick<
  ReviewSummary,
  'mode' | 'phase' | 'openedById' | 'inspectorId' | 'state'
>;

/**
 * The moderator's turn is of whoever opened the review, the inspector's of whoever signed the case off. The lead's is
 * of anybody who is neither, and of the moderator only where the inspection names them as its lead inspector.
 */
export function turnOf(facts: TurnFacts, asking: Asking): Turn {
  const { mode, phase, openedById, inspectorId } = facts;
  switch (phase) {
    case 'to-mark':
      return { whose: 'moderator', isMine: asking.id === openedById };
    case 'reviewing':
      // A calibration ends with the comparison: nothing is decided in it.
      if (mode === 'calibration') return { whose: 'nobody', isMine: false };
      return { whose: 'moderator', isMine: asking.id === openedById };
    case 'concluded':
      return { whose: 'inspector', isMine: asking.id === inspectorId };
    case 'responded':
      return { whose: 'lead', isMine: mayLead(facts, asking) };
    case 'state':
      if (facts.state !== null) return { whose: 'nobody', isMine: false };
      return { whose: 'lead', isMine: true };
    case 'settled':
    case 'superseded':
      return { whose: 'nobody', isMine: false };
  }
}

/** Whether the person may take the lead inspector's turn when it comes. Nobody settles what they disputed. */
export function mayLead(
  { openedById, inspectorId }: Pick<TurnFacts, 'openedById' | 'inspectorId'>,
  { id, isLead }: Asking,
): boolean {
  if (id === inspectorId) return false;
  return id !== openedById || isLead;
}
