/** What is typed over what is stored. */
export interface Draft<Form> {
  typed: Partial<Form>;
  /** What of it is on its way to be stored; null: nothing is. */
  sent: Sent<Form> | null;
}

interface Sent<Form> {
  typed: Partial<Form>;
  isStored: boolean;
  /** Did what is stored change since? */
  isShown: boolean;
}

export const nothingTyped = { typed: {}, sent: null };

export function typeMore<Form>({ typed, sent }: Draft<Form>, more: Partial<Form>): Draft<Form> {
  return { typed: { ...typed, ...more }, sent };
}

export function send<Form>({ typed }: Draft<Form>): Draft<Form> {
  return { typed, sent: { typed, isStored: false, isShown: false } };
}

/** Something else is stored now: it shows where nothing was typed since that was sent; what was, stays. */
export function show<Form>({ typed, sent }: Draft<Form>): Draft<Form> {
  return { typed: unlike(typed, sent?.typed ?? {}), sent: unlessOver(sent && { ...sent, isShown: true }) };
}

/** Whether it was stored is known. What was not stands there as it was typed, under what was typed since. */
export function settle<Form>({ typed, sent }: Draft<Form>, isStored: boolean): Draft<Form> {
  if (isStored) return { typed, sent: unlessOver(sent && { ...sent, isStored }) };
  return { typed: { ...sent?.typed, ...typed }, sent: null };
}

/** What of it is stored nowhere. What was stored as something that looks the same may never be shown as stored. */
export function unsavedOf<Form>({ typed, sent }: Draft<Form>): Partial<Form> {
  return unlike(typed, sent?.isStored ? sent.typed : {});
}

function unlessOver<Form>(sent: Sent<Form> | null): Sent<Form> | null {
  return sent?.isStored && sent.isShown ? null : sent;
}

function unlike<Form>(typed: Partial<Form>, others: Partial<Form>): Partial<Form> {
  const known = new Map<string, unknown>(Object.entries(others));
  const left = Object.entries(typed).filter(([name, value]) => known.get(name) !== value);
  return Object.fromEntries(left) as Partial<Form>;
}
