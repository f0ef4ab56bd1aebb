/** What can be looked up about a person. */
export const kinds = ['work-email', 'personal-email', 'phone'] as const;
export type Kind = (typeof kinds)[number];
