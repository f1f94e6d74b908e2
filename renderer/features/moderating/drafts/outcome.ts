/** How a moderator's turn ends. */
export const outcomes = ['accepted', 'accepted-with-changes', 'returned'] as const;
export type Outcome = (typeof outcomes)[number];
