import { Decimal } from "../../../../src/money/decimal";

/** integer / 10^decimals. */
export function fromInteger(integer: bigint, decimals: number): Decimal {
  return new Decimal(`${integer}e-${decimals}`);
}
