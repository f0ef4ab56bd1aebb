/** One attempt to hand a result over to the user's webhook. */
export interface WebhookAttempt {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** From 1. */
  attempt: number;
  /** What the user's server said. */
  status: number;
}

/** The user's server, played by a test. */
export type WebhookReceiver = (attempt: Omit<WebhookAttempt, 'status'>) => number;

export interface Webhooks {
  attempts: WebhookAttempt[];
  /** Tries until the user's server takes it, or is tired of it. */
  send: (
    url: string,
    result: object,
    sign?: (body: string, attempt: number) => Record<string, string>,
  ) => void;
}

const mostAttempts = 3;

export function createWebhooks(receiver: () => WebhookReceiver): Webhooks {
  const attempts: WebhookAttempt[] = [];
  return {
    attempts,
    send(url, result, sign) {
      const body = JSON.stringify(result);
      for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
        const sent = { url, body, attempt, headers: sign?.(body, attempt) ?? {} };
        const status = receiver()(sent);
        attempts.push({ ...sent, status });
        if (status >= 200 && status < 300) return;
      }
    },
  };
}
