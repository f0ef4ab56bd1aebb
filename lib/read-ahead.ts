/** Two, so that the source goes on by itself while one item is worked on without a pause. */
const ahead = 2;

/** The same items, the next of which are asked for while one is worked on. */
export async function* readAhead<Item>(source: AsyncIterator<Item>): AsyncGenerator<Item> {
  const ask = () => {
    const next = source.next();
    // Who stopped asking is not told of it any more.
    next.catch(() => undefined);
    return next;
  };
  const asked = Array.from({ length: ahead }, ask);
  for (let next = asked.shift(); next; next = asked.shift()) {
    const { done, value } = await next;
    if (done === true) return;
    asked.push(ask());
    yield value;
  }
}
