import { describe, expect, it } from 'vitest';
import { type Wire, createWire } from '../../../lib/queue/wire.ts';

/** HTTP/1.1 to one host. */
const six = 6;

function fill(wire: Wire, most: number): number {
  let sent = 0;
  for (; wire.room(most) > 0; sent += 1) wire.enter();
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
    expect([ends.length, wire.room(six)]).toEqual([1, 0]);
    ends[0]?.();
    await asked;
    expect(wire.room(six)).toBeGreaterThan(0);
  });

  it('a poll that fails gives its lane back', async () => {
    const wire = createWire();
    const failing = () => wire.poll(six, () => Promise.reject(new Error('database')));
    await Promise.allSettled([failing(), failing(), failing()]);
    expect(fill(wire, six)).toBe(6);
  });
});

describe('a connection that breaks', () => {
  /** Sends as many as may be on their way; answers which requests they are. */
  const sendAll = (wire: Wire) => {
    const requests: number[] = [];
    while (wire.room(100) > 0) requests.push(wire.enter());
    return requests;
  };
  const lose = (wire: Wire, requests: number[]) => {
    for (const request of requests) {
      wire.lost(request);
      wire.leave();
    }
  };

  it('halves what may be on its way, once for all that it took along', () => {
    const wire = createWire();
    const first = sendAll(wire);
    lose(wire, first);
    const second = sendAll(wire);
    lose(wire, second);
    expect([first.length, second.length, sendAll(wire).length]).toEqual([16, 8, 4]);
  });

  it('is no second sign for what was sent before and fails later', () => {
    const wire = createWire();
    const [early = 0, ...others] = sendAll(wire);
    lose(wire, others);
    const next = sendAll(wire);
    lose(wire, [early]);
    expect([next.length, sendAll(wire).length]).toEqual([7, 1]);
  });

  it('leaves two at least, and more again as answers come', () => {
    const wire = createWire();
    for (let breaks = 0; breaks < 9; breaks += 1) lose(wire, sendAll(wire));
    const few = sendAll(wire).length;
    let onWire = few;
    for (let answers = 0; answers < 16; answers += 1) {
      wire.answered(200);
      wire.leave();
      onWire += sendAll(wire).length - 1;
    }
    expect([few, onWire]).toEqual([2, 4]);
  });
});
