import { createHmac, randomUUID } from 'node:crypto';

/** The headers of one attempt: a signature for each secret of the account, none when there is no secret. */
export function webhookHeaders(secrets: readonly string[]) {
  const eventId = randomUUID();
  return (body: string, attempt: number): Record<string, string> => {
    const head = { 'Sixtyfour-Event-Id': eventId, 'Sixtyfour-Delivery-Attempt': String(attempt) };
    if (secrets.length === 0) return head;
    const seconds = Math.floor(Date.now() / 1000);
    const sign = (secret: string) => createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    const signatures = secrets.map((secret) => `v1=${sign(secret)}`);
    return { ...head, 'Sixtyfour-Signature': [`t=${seconds}`, ...signatures].join(',') };
  };
}
