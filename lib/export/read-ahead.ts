/** The same items, each asked for while the one before is worked on. */
export async function* readAhead<Item>(source: AsyncIterator<Item>): AsyncGenerator<Item> {
  let next = source.next();
  for (;;) {
    const { done, value } = await next;
    if (done === true) return;
    next = source.next();
    // Who stopped asking is not told of it any more.
    next.catch(() => undefined);
    yield value;
  }
}
