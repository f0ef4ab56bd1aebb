import { browser } from 'wxt/browser';
import type { Wish, WishAnswer } from '../lib/messages.ts';

const unanswered: WishAnswer = {
  ok: false,
  failure: { code: 'internal', cost: 'not-charged', retryable: true, detail: null },
};

/** Sends a wish to the worker. A wish that could not be delivered or was not answered is a failure like any other. */
export async function sendWish(wish: Wish): Promise<WishAnswer> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(wish);
    return isAnswer(answer) ? answer : undelivered(wish);
  } catch {
    return undelivered(wish);
  }
}

function isAnswer(answer: unknown): answer is WishAnswer {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

const paid: readonly Wish['type'][] = ['ask', 'confirm-lookups', 'start-run', 'resume-run', 'retry-run'];

/** What asks and got no answer may still have been heard, and may cost. */
function undelivered({ type }: Wish): WishAnswer {
  if (!paid.includes(type) || unanswered.ok) return unanswered;
  return { ok: false, failure: { ...unanswered.failure, cost: 'may-be-charged', retryable: false } };
}
