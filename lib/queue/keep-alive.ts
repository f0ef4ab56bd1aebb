/** Chrome ends an idle worker after 30 s, and network traffic does not count. A call to an extension API does. */
const everyMs = 20_000;

interface KeepAlive {
  /** Keeps the worker awake until the work is done. */
  during<T>(work: Promise<T>): Promise<T>;
}

export function createKeepAlive(ping: () => unknown): KeepAlive {
  let holders = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const hold = () => {
    holders += 1;
    if (holders === 1) timer = setInterval(ping, everyMs);
  };
  const release = () => {
    holders -= 1;
    if (holders === 0) clearInterval(timer);
  };
  return {
    async during(work) {
      hold();
      try {
        return await work;
      } finally {
        release();
      }
    },
  };
}
