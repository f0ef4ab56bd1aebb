const international = /^\+[1-9]\d{6,14}$/;

/** A number as E.164 has it (`+33612345678`); null when it does not say its country. */
export function phoneNumber(written: string): string | null {
  const digits = written.replace(/\(0\)/g, '').replace(/[\s().\-/\u00a0\u2010-\u2015]/g, '');
  const number = digits.replace(/^00/, '+');
  return international.test(number) ? number : null;
}
