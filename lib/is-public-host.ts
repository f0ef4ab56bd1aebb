/** Names that only a machine or network of its own knows. */
const privateEndings = new Set(
  'localhost localdomain local internal intranet private lan home corp arpa invalid'.split(' '),
);

/** By the first two numbers of an address: which networks the internet does not lead to. */
function isPrivateNetwork(first: number, second: number): boolean {
  return (
    [0, 10, 127].includes(first) ||
    (first === 100 && second >= 64 && second < 128) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168)
  );
}

/** Can somebody on the internet reach this host? `hostname` is a URL's, which writes every spelling of a number in one way. Told
 * by the name alone: who knows what it leads to is the network. */
export function isPublicHost(hostname: string): boolean {
  // Of IPv6 the internet has only 2000::/3.
  if (hostname.startsWith('[')) return /^\[[23][\da-f]{3}:/.test(hostname);
  const numbers = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(hostname);
  if (numbers) return !isPrivateNetwork(Number(numbers[1]), Number(numbers[2]));
  const labels = hostname.replace(/\.$/, '').split('.');
  return labels.length > 1 && !privateEndings.has(labels.at(-1) ?? '');
}

/** Can what is paid for be delivered to this webhook? */
export function isPublicAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && isPublicHost(url.hostname);
}
