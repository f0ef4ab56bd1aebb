import type { Received } from './received.ts';

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Objects are sent as JSON, strings and buffers as they are. */
  body?: unknown;
}

/** One request with the means to answer it, or to break the connection under it. */
export interface Exchange extends Received {
  url: URL;
  respond: (answer: Answer) => void;
  /** Sends the head and half of the body, then destroys the connection. */
  breakOff: (answer: Answer) => void;
  /** Destroys the whole connection at once (TCP reset). */
  reset: () => void;
}

/** An imitated system: the hosts it answers for, and how. A new vendor is one folder that exports one of these. */
export interface Site {
  hosts: readonly string[];
  handle: (exchange: Exchange) => void | Promise<void>;
  /** Lets everything go that it holds open. */
  close?: () => void;
}
