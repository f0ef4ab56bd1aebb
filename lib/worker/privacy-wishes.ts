import { historyTables, refreshHistory } from '../history/refresh-history.ts';
import { keepOwn } from '../preset/keep-own.ts';
import { readOwnPrivacySettings, readPrivacySettings } from '../privacy/read-privacy-settings.ts';
import { informBy } from '../privacy/inform-by.ts';
import type { WishHandler } from './wish-handler.ts';

/** The user told these people that data is held about them, or takes that back. */
export const markInformed: WishHandler<'mark-informed'> = async (
  { database, now },
  { personIds, isInformed },
) => {
  const tables = historyTables.map((name) => database[name]);
  await database.transaction('rw', tables, async () => {
    const people = (await database.people.bulkGet(personIds)).filter((person) => person !== undefined);
    const told = people.map((person) => ({
      ...person,
      informedAt: isInformed ? now() : null,
      informBy: isInformed ? null : informBy(person.createdAt),
    }));
    await database.people.bulkPut(told);
    await refreshHistory(database, personIds);
  });
  return { ok: true };
};

export const savePrivacySettings: WishHandler<'save-privacy-settings'> = async (
  { database },
  { settings },
) => {
  const { privacySettings, settings: presets } = database;
  await database.transaction('rw', privacySettings, presets, async () => {
    const [own, shown] = await Promise.all([readOwnPrivacySettings(database), readPrivacySettings(database)]);
    await privacySettings.put({ key: 'privacy', value: keepOwn({ ...shown, ...settings }, shown, own) });
  });
  return { ok: true };
};
