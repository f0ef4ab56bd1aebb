import { describe, expect, it } from 'vitest';
import type { ProviderPause } from '../../../lib/database.ts';
import { prontoCapabilities as capabilities } from '../../../lib/providers/pronto/capabilities.ts';
import { createPacer } from '../../../lib/queue/pacer.ts';
import { withClock } from '../../../lib/queue/provider-pause.ts';
import { type ProviderSettings, defaultSettings } from '../../../lib/settings.ts';

const settings = defaultSettings.providers.pronto;
const now = 1_790_000_000_000;
const fresh: ProviderPause = {
  ...{ provider: 'pronto', until: 0, at: now, recent: [], strikes: 0, struckAt: 0, faults: 0, faultAt: 0 },
};

describe('starts', () => {
  it('that were missed are given to nobody, and the two late ones do not meet', () => {
    const pacer = createPacer();
    const first = pacer.next(fresh, { settings, capabilities, now });
    pacer.take(first);
    const second = pacer.next(fresh, { settings, capabilities, now });
    pacer.take(second);
    const late = now + 100;
    const again = [pacer.miss(first, late), pacer.miss(second, late)];
    expect(again[0]).toBeGreaterThanOrEqual(late);
    expect((again[1] ?? 0) - (again[0] ?? 0)).toBeGreaterThan(4);
  });

  it('of an earlier worker still count, the newest as if made just now', () => {
    const recent = Array.from({ length: 50 }, (_, index) => now - 500 + index * 10);
    const start = createPacer().next({ ...fresh, recent }, { settings, capabilities, now });
    expect(start).toBeGreaterThanOrEqual((recent[0] ?? 0) + 1000);
  });

  it('keep their distances when the clock was set back by an hour', () => {
    const hour = 3_600_000;
    const recent = [now + hour - 20, now + hour];
    const moved = withClock({ ...fresh, at: now + hour, recent, until: now + hour + 7000 }, now);
    expect(moved).toMatchObject({ recent: [now - 20, now], until: now + 7000 });
  });

  it('count from the moment at which the browser let the request go', () => {
    const startOf50 = (delayMs: number) => {
      const pacer = createPacer();
      const starts = Array.from({ length: 50 }, () => {
        const start = pacer.next(fresh, { settings, capabilities, now });
        pacer.take(start);
        return start;
      });
      const [, , third = 0] = starts;
      pacer.departed({ origin: 'https://vendor.example', madeAt: third + 2, leftAt: third + delayMs });
      for (let count = 0; count < 2; count += 1)
        pacer.take(pacer.next(fresh, { settings, capabilities, now: third + 1000 }));
      return pacer.next(fresh, { settings, capabilities, now: third + 1000 }) - third;
    };
    expect(startOf50(1)).toBeLessThan(1050);
    expect(startOf50(4)).toBeGreaterThanOrEqual(1052);
  });

  it('leave room for the questions where answers come later', () => {
    const inASecond = (changes: Partial<ProviderSettings>) => {
      const pacer = createPacer();
      const limits = { settings: { ...settings, ...changes }, capabilities, now };
      const starts = Array.from({ length: 60 }, () => {
        const start = pacer.next(fresh, limits);
        pacer.take(start);
        return start;
      });
      return starts.filter((start) => start < now + 1000).length;
    };
    expect(inASecond({})).toBe(50);
    expect(inASecond({ runWay: 'async' })).toBe(30);
    expect(inASecond({ singleWay: 'async' })).toBe(50);
    expect(inASecond({ runWay: 'async', requestLimit: 20 })).toBe(12);
    expect(inASecond({ singleWay: 'async', requestLimit: 20 })).toBe(12);
    expect(inASecond({ requestLimit: 20 })).toBe(20);
  });

  it('come more seldom after a rate limit, until it is forgiven', () => {
    const gap = (pause: ProviderPause) => {
      const pacer = createPacer();
      for (let starts = 0; starts < 20; starts += 1)
        pacer.take(pacer.next(pause, { settings, capabilities, now }));
      return pacer.next(pause, { settings, capabilities, now }) - now;
    };
    const struck = { ...fresh, strikes: 2, struckAt: now };
    expect(gap(struck)).toBeGreaterThan(gap(fresh) * 1.15);
    expect(gap({ ...struck, struckAt: now - 60_000 })).toBe(gap(fresh));
  });
});
