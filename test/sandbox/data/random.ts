/** Repeatable random numbers: the same seed and index give the same numbers on every machine. */

/** Mixes 32 bits so that neighbouring inputs give unrelated outputs (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let h = value >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export interface Chance {
  /** A whole number from 0 to below `bound`. */
  below(bound: number): number;
  pick<T>(from: readonly T[]): T;
  /** `digits` hexadecimal digits. */
  hex(digits: number): string;
  guid(): string;
}

export function chance(seed: number, index: number): Chance {
  let state = mix(seed ^ mix(index + 0x9e3779b9));
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mix(state);
  };
  const below = (bound: number) => Math.floor((next() / 2 ** 32) * bound);
  const hex = (digits: number) => {
    let text = '';
    while (text.length < digits) text += next().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  };
  return {
    below,
    hex,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[below(4)]}${hex(3)}-${hex(12)}`,
  };
}

/** A one-to-one scramble of 32 bits (a Feistel network), so that an index can be hidden in a GUID and found again. */
export function scramble(index: number, seed: number): number {
  let left = (index >>> 16) & 0xffff;
  let right = index & 0xffff;
  for (let round = 0; round < 4; round++) [left, right] = [right, left ^ (mix(right ^ mix(seed + round)) & 0xffff)];
  return ((left << 16) | right) >>> 0;
}

/** The index that `scramble` made this number of. */
export function unscramble(value: number, seed: number): number {
  let left = (value >>> 16) & 0xffff;
  let right = value & 0xffff;
  for (let round = 3; round >= 0; round--) [left, right] = [right ^ (mix(left ^ mix(seed + round)) & 0xffff), left];
  return ((left << 16) | right) >>> 0;
}
