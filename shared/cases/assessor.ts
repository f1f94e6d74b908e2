/** How long the initials or name of an assessor may be. */
export const assessorMaxLength = 80;
