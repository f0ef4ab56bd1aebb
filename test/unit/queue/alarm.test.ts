import { describe, expect, it } from 'vitest';
import { keepAlarm } from '../../../lib/queue/alarm.ts';

const now = 1_790_000_000_000;
const halfMinute = 30_000;
const day = 86_400_000;

/** The browser's alarms, and how often one was set or taken away. */
function browserAlarms() {
  let alarm: { scheduledTime: number } | undefined;
  const deeds: string[] = [];
  return {
    deeds,
    rings: () => (alarm ? alarm.scheduledTime - now : null),
    get: async () => alarm,
    create(_name: string, { when = NaN }: { when?: number }) {
      deeds.push('create');
      alarm = { scheduledTime: when };
    },
    async clear() {
      deeds.push('clear');
      alarm = undefined;
      return true;
    },
  };
}

describe('the alarm', () => {
  it('rings within half a minute when something is due, and is not put off by later looks', async () => {
    const alarms = browserAlarms();
    for (const later of [0, 10_000, 20_000, 29_000]) await keepAlarm(alarms, now + later, now + later);
    expect([alarms.rings(), alarms.deeds]).toEqual([halfMinute, ['create']]);
  });

  it('stays when it rings at the very moment of a look', async () => {
    const alarms = browserAlarms();
    await keepAlarm(alarms, now, now);
    await keepAlarm(alarms, now, now + halfMinute + 200);
    expect(alarms.deeds).toEqual(['create']);
  });

  it('lets the worker sleep until a poll of tomorrow', async () => {
    const alarms = browserAlarms();
    await keepAlarm(alarms, now, now);
    await keepAlarm(alarms, now + day, now + 1000);
    expect(alarms.rings()).toBe(day);
    await keepAlarm(alarms, now + day, now + 5 * halfMinute);
    expect(alarms.deeds).toEqual(['create', 'create']);
  });

  it('is set earlier again when something comes up before', async () => {
    const alarms = browserAlarms();
    await keepAlarm(alarms, now + day, now);
    await keepAlarm(alarms, now + 5000, now + 1000);
    expect(alarms.rings()).toBe(1000 + halfMinute);
  });

  it('is taken away once nothing is open', async () => {
    const alarms = browserAlarms();
    await keepAlarm(alarms, now, now);
    await keepAlarm(alarms, null, now);
    await keepAlarm(alarms, null, now);
    expect([alarms.rings(), alarms.deeds]).toEqual([null, ['create', 'clear']]);
  });
});
