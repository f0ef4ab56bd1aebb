/** Is this what a vendor shows in place of an address or number that it keeps to itself: "j***@x.com", "+1 202 555 ••••"? */
export function isMasked(text: string): boolean {
  return /[*＊∗•●█…]|\.{3}|#{2}/u.test(text);
}
