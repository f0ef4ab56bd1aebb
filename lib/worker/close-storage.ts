type Area = Pick<chrome.storage.StorageArea, 'setAccessLevel'>;

/** Content scripts can read the browser's storage areas unless each is closed to them, and the browser forgets that when
 * it closes. Nothing of ours is in `local`; the unlocked key is in `session`, and what an
 * administrator set in `managed`. */
export function closeStorage({
  local,
  managed,
  session,
}: Record<'local' | 'managed' | 'session', Area>): void {
  for (const area of [local, managed, session])
    void area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
