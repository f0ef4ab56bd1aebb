import { describe, expect, it } from 'vitest';
import { type Wire, createWire } from '../../../lib/queue/wire.ts';

/** HTTP/1.1 to one host. */
const six = 6;

function fill(wire: Wire, most: number): number {
  let sent = 0;
  for (; wire.hasRoom(most); sent += 1) wire.enter();
  return sent;
}

/** Polls that go on until they are ended, and how many were begun. */
function polling(wire: Wire, most: number) {
  const ends: (() => void)[] = [];
  const poll = () => wire.poll(most, () => new Promise((end) => ends.push(end)));
  return { ends, poll };
}

const turns = () => new Promise((done) => setImmediate(done));

describe('what is on its way at a vendor', () => {
  it('leaves what is paid its whole bound while polls wait for answers', async () => {
    const wire = createWire();
    const { ends, poll } = polling(wire, 100);
    for (let count = 0; count < 40; count += 1) void poll();
    await turns();
    expect([ends.length, fill(wire, 100)]).toEqual([10, 16]);
  });

  it('is never more than the connections of HTTP/1.1, and keeps two of them for polls that are due', async () => {
    const wire = createWire();
    const { ends, poll } = polling(wire, six);
    for (let count = 0; count < 40; count += 1) void poll();
    await turns();
    expect([ends.length, fill(wire, six)]).toEqual([2, 4]);
  });

  it('gives a poll the first connection that comes free, when all were taken by what is paid', async () => {
    const wire = createWire();
    expect(fill(wire, six)).toBe(6);
    const { ends, poll } = polling(wire, six);
    const asked = poll();
    await turns();
    expect(ends.length).toBe(0);
    wire.leave();
    await turns();
    expect([ends.length, wire.hasRoom(six)]).toEqual([1, false]);
    ends[0]?.();
    await asked;
    expect(wire.hasRoom(six)).toBe(true);
  });

  it('a poll that fails gives its lane back', async () => {
    const wire = createWire();
    const failing = () => wire.poll(six, () => Promise.reject(new Error('database')));
    await Promise.allSettled([failing(), failing(), failing()]);
    expect(fill(wire, six)).toBe(6);
  });
});
