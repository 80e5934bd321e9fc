/** Money functions beside bare loops of the same arithmetic. */

import type { Currency } from "../../src/money/currency";
import type { Period } from "../../src/money/period";
import { planningRates } from "../../src/money/planning";
import { Decimal } from "../../src/money/decimal";
import { findRate } from "../../src/money/rates";
import { exact, plain } from "./bare";
import type { Handed } from "./handed";
import { numberOf } from "./handed";
import type { Work } from "./pace";

export interface Case {
  readonly name: string;
  /** The function, the same arithmetic alone, and the same in plain doubles. */
  readonly sides: readonly [Work, Work, Work];
}

type By<T> = (at: number) => T;

/** So many different calls, made over and over. */
const DIFFERENT = 2_100;

const each = <T>(make: By<T>): T[] => Array.from({ length: DIFFERENT }, (_, at) => make(at));

/** Amounts with two decimals, up to 12 million. */
const AMOUNTS = each((at) => Math.round(((at * 7919) % 1009) * 1_234_567.89) / 100);
const WHOLES = each((at) => AMOUNTS[(at + 5) % DIFFERENT]! + 1);
const WEIGHTS = each((at) => [40 + (at % 7), 20, 25 + (at % 3), 15.5]);
const UNIT = 0.01;

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const yearOf = (at: number): number => YEARS[at % YEARS.length]!;
const PLANNED = YEARS.flatMap((year) => [
  ["DKK", year, 6.8],
  ["EUR", year, 0.92],
  ["CHF", year, 0.95],
]);
const planning = planningRates(
  PLANNED.map(([currency, year, rate], row) => ({
    currency: currency as Currency,
    period: { kind: "year", year: year as number },
    rate: new Decimal(rate as number),
    row: row + 1,
  })),
);

/** A function and its bare loops over the same calls; the arguments are made beforehand, and both results are equal. */
function beside(
  name: string,
  run: Handed,
  args: By<readonly unknown[]>,
  alone: By<number>,
  inDoubles: By<number>,
): Case {
  const calls = each(args);
  const whole: By<number> = (at) => numberOf(run(...calls[at]!));
  for (let at = 0; at < DIFFERENT; at++) {
    if (whole(at) !== alone(at))
      throw new Error(`${name}: the bare loop differs for ${JSON.stringify(calls[at])}`);
  }
  const over =
    (work: By<number>): Work =>
    (at) =>
      work(at % DIFFERENT);
  return { name, sides: [over(whole), over(alone), over(inDoubles)] };
}

/** A conversion of single amounts at the rates of `periods`. */
async function conversion(
  name: string,
  run: Handed,
  { from, to, period = year }: { from: By<Currency>; to: Currency; period?: By<Period> },
  args: (amount: unknown[][], from: Currency, at: number) => unknown[],
  planned?: typeof planning,
): Promise<Case> {
  const found = await Promise.all(each((at) => findRate(from(at), to, period(at), { planning: planned })));
  const rates = found.map(({ rate }) => rate);
  const doubles = rates.map(Number);
  return beside(
    name,
    run,
    (at) => args([[AMOUNTS[at]!]], from(at), at),
    (at) => exact.convert(AMOUNTS[at]!, rates[at]!),
    (at) => plain.convert(AMOUNTS[at]!, doubles[at]!),
  );
}

const year = (at: number): Period => ({ kind: "year", year: yearOf(at) });
const oneOf =
  (...currencies: readonly [Currency, ...Currency[]]): By<Currency> =>
  (at) =>
    currencies[at % currencies.length]!;
const toDollar = { from: oneOf("DKK", "EUR", "CHF"), to: "USD" } as const;
const toKroner = { from: oneOf("USD", "EUR", "CHF"), to: "DKK" } as const;
/** Working days of 2022. */
const dayOf = (at: number): number => 1 + (at % 28);
const day = (at: number): Period => ({ kind: "date", year: 2022, month: 6, day: dayOf(at) });

export async function moneyCases(of: (id: string) => Handed): Promise<Case[]> {
  const quotes = each((at) =>
    findRate("DKK", "EUR", { kind: "year", year: yearOf(at) }).legs.map(({ perBase }) => perBase),
  );
  const [toUsd, toDkk] = [of("TOUSD"), of("TODKK")];
  // A date's rates are loaded with the first.
  await toUsd([[1]], "DKK", "2022-06-01");
  return [
    await conversion("TOUSD", toUsd, toDollar, (amount, from, at) => [amount, from, yearOf(at), null, null]),
    await conversion("TODKK", toDkk, toKroner, (amount, from, at) => [amount, from, yearOf(at), null, null]),
    await conversion("CONVERT", of("CONVERT"), toKroner, (amount, from, at) => [
      amount,
      from,
      "DKK",
      yearOf(at),
      null,
      null,
    ]),
    await conversion("TOUSD on a date", toUsd, { ...toDollar, period: day }, (amount, from, at) => [
      amount,
      from,
      `2022-06-${String(dayOf(at)).padStart(2, "0")}`,
      null,
      null,
    ]),
    await conversion(
      "TOUSD with 21 planning rates",
      toUsd,
      toDollar,
      (amount, from, at) => [amount, from, yearOf(at), null, PLANNED.map((row) => [...row])],
      planning,
    ),
    beside(
      "RATE",
      of("RATE"),
      (at) => ["DKK", "EUR", yearOf(at), null, null],
      (at) => exact.rate(quotes[at]![1]!, quotes[at]![0]!),
      (at) => plain.rate(Number(quotes[at]![1]), Number(quotes[at]![0])),
    ),
    beside(
      "ALLOCATE, 4 weights",
      of("ALLOCATE"),
      (at) => [AMOUNTS[at]!, [WEIGHTS[at]!], UNIT],
      (at) => exact.allocate(AMOUNTS[at]!, WEIGHTS[at]!, UNIT, 2)[0]!,
      (at) => plain.allocate(AMOUNTS[at]!, WEIGHTS[at]!, UNIT)[0]!,
    ),
    beside(
      "SHARE",
      of("SHARE"),
      (at) => [AMOUNTS[at]!, WHOLES[at]!],
      (at) => exact.share(AMOUNTS[at]!, WHOLES[at]!),
      (at) => plain.share(AMOUNTS[at]!, WHOLES[at]!),
    ),
    beside(
      "SHARES, 4 amounts",
      of("SHARES"),
      (at) => [[WEIGHTS[at]!], 1],
      (at) => exact.allocate(1, WEIGHTS[at]!, 0.001, 3)[0]!,
      (at) => plain.allocate(1, WEIGHTS[at]!, 0.001)[0]!,
    ),
    beside(
      "OVERHEAD",
      of("OVERHEAD"),
      (at) => [AMOUNTS[at]!, null],
      (at) => exact.overhead(AMOUNTS[at]!),
      (at) => plain.overhead(AMOUNTS[at]!),
    ),
    beside(
      "NETOFOVERHEAD",
      of("NETOFOVERHEAD"),
      (at) => [AMOUNTS[at]!, null],
      (at) => exact.netOfOverhead(AMOUNTS[at]!),
      (at) => plain.netOfOverhead(AMOUNTS[at]!),
    ),
  ];
}
