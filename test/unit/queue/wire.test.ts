import { describe, expect, it } from 'vitest';
import { type Wire, createWire } from '../../../lib/queue/wire.ts';

const clock = { now: 0 };

/** HTTP/1.1 to one host. */
const six = 6;

const turns = () => new Promise((done) => setImmediate(done));

/** Takes all the places there are; answers how many requests may leave and how many wait for a connection. */
async function fill(wire: Wire, most: number) {
  let entered = 0;
  let leaving = 0;
  for (; wire.room(most) > 0; entered += 1) void wire.enter().turn.then(() => (leaving += 1));
  await turns();
  return { leaving, lined: entered - leaving };
}

/** Polls that go on until they are ended, and how many were begun. */
function polling(wire: Wire, most: number) {
  const ends: (() => void)[] = [];
  const poll = () => wire.poll(most, () => new Promise((end) => ends.push(end)));
  return { ends, poll };
}

describe('what is on its way at a vendor', () => {
  it('leaves what is paid its whole bound while polls wait for answers', async () => {
    const wire = createWire(() => clock.now);
    const { ends, poll } = polling(wire, 100);
    for (let count = 0; count < 40; count += 1) void poll();
    await turns();
    expect([ends.length, await fill(wire, 100)]).toEqual([10, { leaving: 16, lined: 0 }]);
  });

  it('is never more than the connections of HTTP/1.1, and keeps two of them for polls that are due', async () => {
    const wire = createWire(() => clock.now);
    const { ends, poll } = polling(wire, six);
    for (let count = 0; count < 40; count += 1) void poll();
    await turns();
    expect([ends.length, await fill(wire, six)]).toEqual([2, { leaving: 4, lined: 2 }]);
  });

  it('has two more at hand while others are under way, and offers no others together', () => {
    const wire = createWire(() => clock.now);
    const offered: number[] = [];
    for (; wire.room(six) > 0; wire.enter()) offered.push(wire.room(six));
    expect(offered).toEqual([6, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('lets the next one leave when a connection comes free', async () => {
    const wire = createWire(() => clock.now);
    expect(await fill(wire, six)).toEqual({ leaving: 6, lined: 2 });
    wire.leave(1);
    expect([wire.room(six), await fill(wire, six)]).toEqual([1, { leaving: 0, lined: 1 }]);
  });

  it('gives a poll the first connection that comes free, when all were taken by what is paid', async () => {
    const wire = createWire(() => clock.now);
    expect(await fill(wire, six)).toEqual({ leaving: 6, lined: 2 });
    const { ends, poll } = polling(wire, six);
    const asked = poll();
    await turns();
    expect(ends.length).toBe(0);
    wire.leave(1);
    await turns();
    expect([ends.length, wire.room(six)]).toEqual([1, 0]);
    ends[0]?.();
    await asked;
    expect(wire.room(six)).toBeGreaterThan(0);
  });

  it('a poll that fails gives its lane back', async () => {
    const wire = createWire(() => clock.now);
    const failing = () => wire.poll(six, () => Promise.reject(new Error('database')));
    await Promise.allSettled([failing(), failing(), failing()]);
    expect((await fill(wire, six)).leaving).toBe(6);
  });
});

describe('a connection that breaks', () => {
  /** Sends as many as may be on their way; answers which requests they are. */
  const sendAll = (wire: Wire) => {
    const requests: number[] = [];
    while (wire.room(100) > 0) requests.push(wire.enter().request);
    return requests;
  };
  const lose = (wire: Wire, requests: number[]) => {
    for (const request of requests) {
      wire.lost(request);
      wire.leave(request);
    }
  };

  it('halves what may be on its way, once for all that it took along', () => {
    const wire = createWire(() => clock.now);
    const first = sendAll(wire);
    lose(wire, first);
    const second = sendAll(wire);
    lose(wire, second);
    expect([first.length, second.length, sendAll(wire).length]).toEqual([16, 8, 4]);
  });

  it('is no second sign for what was sent before and fails later', () => {
    const wire = createWire(() => clock.now);
    const [early = 0, ...others] = sendAll(wire);
    lose(wire, others);
    const next = sendAll(wire);
    lose(wire, [early]);
    expect([next.length, sendAll(wire).length]).toEqual([7, 1]);
  });

  it('leaves two at least, and more again as answers come', () => {
    const wire = createWire(() => clock.now);
    for (let breaks = 0; breaks < 9; breaks += 1) lose(wire, sendAll(wire));
    const onWire = sendAll(wire);
    const few = onWire.length;
    for (let answers = 0; answers < 16; answers += 1) {
      wire.answered(200);
      wire.leave(onWire.shift() ?? 0);
      onWire.push(...sendAll(wire));
    }
    expect([few, onWire.length]).toEqual([2, 4]);
  });
});

describe('requests that are never answered', () => {
  it('hold the places of others for a minute, and not for as long as they are waited for', async () => {
    const wire = createWire(() => clock.now);
    const hung = await fill(wire, 100);
    clock.now += 59_999;
    const before = wire.room(100);
    clock.now += 1;
    expect([hung.leaving, before, (await fill(wire, 100)).leaving]).toEqual([16, 0, 16]);
  });

  it('hold their connections, which the browser counts, and nobody is claimed to wait for one', async () => {
    const wire = createWire(() => clock.now);
    expect((await fill(wire, six)).leaving).toBe(6);
    clock.now += 60_000;
    expect(wire.room(six)).toBe(0);
    wire.leave(1);
    await turns();
    expect(await fill(wire, six)).toEqual({ leaving: 0, lined: 1 });
  });
});
