import type { ConsentEntry } from '../enrichment/consent.ts';
import type { WishAnswer, WishOf } from '../messages.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { choosableWays } from '../providers/choosable-ways.ts';
import { byProvider, capabilitiesOf } from '../providers/index.ts';
import type { Way } from '../providers/way.ts';
import { readNewestConsent } from '../privacy/read-newest-consent.ts';
import { hasConsent } from '../privacy/has-consent.ts';
import { keepOwn } from '../preset/keep-own.ts';
import { joinPreset } from '../preset/join-preset.ts';
import { readSettingsApart } from '../read-settings.ts';
import { withChanges } from '../settings-changes.ts';
import type { ProviderSettings, Settings } from '../settings.ts';
import { sha256 } from '../sha256.ts';
import type { WorkerContext } from './worker-context.ts';

/** Stores what was changed of the settings within what is allowed: known hosts, documented limits, no personal email without consent. What the
 * administrator set is not stored as the user's. */
export async function saveSettings(
  context: WorkerContext,
  wish: WishOf<'save-settings'>,
): Promise<WishAnswer> {
  const { database } = context;
  const { settings: table, consents } = database;
  await database.transaction('rw', table, consents, async () => {
    const { own, preset } = await readSettingsApart(database);
    const { firstRunDoneAt } = own;
    const shown = joinPreset(own, preset);
    const kept = keepOwn({ ...withChanges(shown, wish.settings), firstRunDoneAt }, shown, own);
    const allowed = await hasConsent(database, 'personal-email');
    await table.put({ key: 'settings', value: within(kept, allowed) });
  });
  context.drain();
  context.changed();
  return { ok: true };
}

function within(settings: Settings, personalEmailAllowed: boolean): Settings {
  const tickedKinds = settings.tickedKinds.filter(
    (kind) => kind !== 'personal-email' || personalEmailAllowed,
  );
  const providers = byProvider((id) => withinLimits(settings.providers[id], id));
  return { ...settings, tickedKinds, providers };
}

function withinLimits(settings: ProviderSettings, id: ProviderId): ProviderSettings {
  const capabilities = capabilitiesOf(id);
  const { hostChoices, limit, preferred } = capabilities;
  const mayBe = (way: Way, use: 'single' | 'run') => choosableWays(capabilities, settings, use).includes(way);
  const hosts = (hostChoices.find(({ key }) => key === settings.hosts) ?? hostChoices[0])?.key ?? '';
  const singleWay = mayBe(settings.singleWay, 'single') ? settings.singleWay : preferred.single;
  const runWay = mayBe(settings.runWay, 'run') ? settings.runWay : preferred.run;
  const requestLimit = Math.min(settings.requestLimit, limit.requests);
  return { ...settings, hosts, singleWay, runWay, requestLimit };
}

/** Writes down the user's word with the hash of the exact text that was shown; the text itself is in the catalogue. */
export async function recordConsent(
  context: WorkerContext,
  { text, textVersion, locale }: WishOf<'give-consent'> | WishOf<'withdraw-consent'>,
  action: ConsentEntry['action'],
): Promise<WishAnswer> {
  const { database, now, newId } = context;
  const textHash = await sha256(text);
  const subject = 'personal-email';
  await database.transaction('rw', database.consents, database.settings, async () => {
    // The newest counts, and this one is it, also when the clock was set back since the last.
    const last = await readNewestConsent(database, subject);
    const entry = {
      id: newId(),
      subject,
      action,
      at: Math.max(now(), (last?.at ?? 0) + 1),
      textVersion,
      textHash,
      locale,
    } as const;
    await database.consents.add(entry);
    if (action === 'given') return;
    const { own } = await readSettingsApart(database);
    await database.settings.put({ key: 'settings', value: within(own, false) });
  });
  context.changed();
  return { ok: true };
}

export async function finishFirstRun({ database, now, changed }: WorkerContext): Promise<WishAnswer> {
  await database.transaction('rw', database.settings, async () => {
    const { own } = await readSettingsApart(database);
    const firstRunDoneAt = own.firstRunDoneAt ?? now();
    await database.settings.put({ key: 'settings', value: { ...own, firstRunDoneAt } });
  });
  changed();
  return { ok: true };
}
