/**
 * The same arithmetic as the functions', as one would write it where all numbers are known to be numbers and all rates
 * are found: exactly, with the library of decimals and BigInt, and in plain doubles.
 */

import Big from "big.js";

const Decimal = Big();
Decimal.DP = 40;
const REST = new Decimal("0.93");
const SEVEN = new Decimal("0.07");
const SCALES = [0, 1, 2, 3].map((decimals) => new Decimal(10).pow(decimals));

const integerOf = (value: number, scale: Big): bigint => BigInt(new Decimal(value).times(scale).toFixed());

export const exact = {
  convert: (amount: number, rate: Big): number => new Decimal(amount).times(rate).toNumber(),
  rate: (above: string, below: string): number => new Decimal(above).div(below).toNumber(),
  share: (part: number, whole: number): number => new Decimal(part).div(whole).toNumber(),
  overhead: (direct: number): number => new Decimal(direct).times(SEVEN).div(REST).toNumber(),
  netOfOverhead: (gross: number): number => new Decimal(gross).times(REST).toNumber(),

  /** Largest remainder, of numbers with no more decimals than `decimals`. */
  allocate(total: number, weights: readonly number[], unit: number, decimals: number): number[] {
    const scale = SCALES[decimals]!;
    const whole = integerOf(total, scale);
    const step = integerOf(unit, scale);
    const scaled = weights.map((weight) => integerOf(weight, scale));
    let sum = 0n;
    for (const weight of scaled) sum += weight;
    let left = whole;
    const parts: bigint[] = [];
    const remainders: bigint[] = [];
    for (const weight of scaled) {
      const share = whole * weight;
      const part = (share / (sum * step)) * step;
      parts.push(part);
      remainders.push(share % (sum * step));
      left -= part;
    }
    const order = parts.map((_, i) => i);
    order.sort((a, b) => Number(remainders[b]! - remainders[a]!) || Number(scaled[b]! - scaled[a]!) || a - b);
    for (const i of order) {
      if (left <= 0n) break;
      parts[i]! += left < step ? left : step;
      left -= step;
    }
    return parts.map((part) => Number(part) / 10 ** decimals);
  },
};

export const plain = {
  convert: (amount: number, rate: number): number => amount * rate,
  rate: (above: number, below: number): number => above / below,
  share: (part: number, whole: number): number => part / whole,
  overhead: (direct: number): number => (direct * 0.07) / 0.93,
  netOfOverhead: (gross: number): number => gross * 0.93,

  /** Largest remainder; neither the parts nor their sum are exact. */
  allocate(total: number, weights: readonly number[], unit: number): number[] {
    let sum = 0;
    for (const weight of weights) sum += weight;
    let left = total;
    const parts: number[] = [];
    const remainders: number[] = [];
    for (const weight of weights) {
      const share = (total * weight) / sum;
      const part = Math.floor(share / unit) * unit;
      parts.push(part);
      remainders.push(share - part);
      left -= part;
    }
    const order = parts.map((_, i) => i);
    order.sort((a, b) => remainders[b]! - remainders[a]! || weights[b]! - weights[a]! || a - b);
    for (const i of order) {
      if (left < unit / 2) break;
      parts[i]! += unit;
      left -= unit;
    }
    return parts;
  },
};
