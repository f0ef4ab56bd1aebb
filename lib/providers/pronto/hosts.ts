/** The host decides whether Pronto answers at once or later; both have an old and a new name. */
const known = {
  pronto: { sync: 'https://api.prontohq.com/v2', app: 'https://app.prontohq.com/api/v2' },
  pipecorn: { sync: 'https://api.pipecorn.com/v2', app: 'https://app.pipecorn.com/api/v2' },
};

/** The base addresses of a chosen name; anything else than a known name means the first. */
export function prontoHosts(choice: string): { sync: string; app: string } {
  return choice === 'pipecorn' ? known.pipecorn : known.pronto;
}
