/** A set of small whole numbers: one bit for each, the lowest first. */
export type Bits = Uint8Array<ArrayBuffer>;

export const noBits = (): Bits => new Uint8Array(0);

export function hasBit(bits: Bits, number: number): boolean {
  return ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
}

/** Sets it in place; the array must be long enough. */
export function setBit(bits: Bits, number: number, isOn: boolean): void {
  const mask = 1 << (number & 7);
  const byte = bits[number >> 3] ?? 0;
  bits[number >> 3] = isOn ? byte | mask : byte & ~mask;
}

export function bitsOf(numbers: readonly number[]): Bits {
  const highest = numbers.reduce((most, number) => Math.max(most, number), -1);
  const bits = new Uint8Array((highest >> 3) + 1);
  for (const number of numbers) setBit(bits, number, true);
  return bits;
}

export function bothBits(one: Bits, other: Bits): Bits {
  return one.slice(0, other.length).map((byte, place) => byte & (other[place] ?? 0));
}

export function eitherBits(one: Bits, other: Bits): Bits {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  return long.map((byte, place) => byte | (short[place] ?? 0));
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (const byte of bits) for (let rest = byte; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

/** The numbers in it, the lowest first. */
export function numbersOf(bits: Bits): number[] {
  const numbers: number[] = [];
  bits.forEach((byte, place) => {
    for (let bit = 0; byte >> bit > 0; bit += 1) if ((byte >> bit) & 1) numbers.push(place * 8 + bit);
  });
  return numbers;
}
