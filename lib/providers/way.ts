/** How a request goes. `sync`: the answer is awaited. `async`: the vendor gives a reference, which is polled. `bulk`
 * and `bulk-async`: the same for many people at once. `webhook`: many people, and the vendor sends the results only to
 * the user's own webhook. */
export const ways = ['sync', 'async', 'bulk', 'bulk-async', 'webhook'] as const;
export type Way = (typeof ways)[number];
