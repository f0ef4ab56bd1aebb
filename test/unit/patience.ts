/** As long as a busy machine may take until something is so: waiting is not about time. */
export const patience = { timeout: 30_000 };
