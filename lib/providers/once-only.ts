/** A body that can be sent once. The browser fetches it when it has a connection for it, and not before. */
export interface OnceOnly {
  stream: ReadableStream<Uint8Array>;
  /** Has nobody fetched it? Then nobody gets it any more: nothing of it has left, or will. */
  keepBack(): boolean;
}

export function onceOnly(body: string): OnceOnly {
  let state: 'ready' | 'taken' | 'kept-back' = 'ready';
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (state === 'kept-back') return controller.error(new Error('kept back'));
        state = 'taken';
        controller.enqueue(new TextEncoder().encode(body));
        controller.close();
      },
    },
    // Nothing is fetched ahead.
    { highWaterMark: 0 },
  );
  return {
    stream,
    keepBack() {
      if (state === 'ready') state = 'kept-back';
      return state === 'kept-back';
    },
  };
}
