/** How fast each function is as Excel is handed it. Built and started by bench/functions.mjs. */

import { record } from "../figures";
import { gridSides } from "./grid";
import { handedFunctions } from "./handed";
import { lookUps } from "./lookUps";
import { moneyCases } from "./money";
import { pace } from "./pace";

const CALLS = 100_000;
const SLICE = 500;
const GRIDS = [
  { rows: 5, columns: 4, calls: 10_000, slice: 20 },
  { rows: 50, columns: 20, calls: 100, slice: 1 },
];

const inEnglish = (count: number): string => count.toLocaleString("en");
const micros = (time: number): string =>
  time < 0.1 ? time.toFixed(3) : time < 100 ? time.toFixed(2) : time.toFixed(0);
const aSecond = (time: number): string => inEnglish(Number((1e6 / time).toPrecision(2)));

async function main(): Promise<void> {
  const of = await handedFunctions();
  for (const { name, sides } of await moneyCases(of)) {
    const [whole, alone, plain] = pace(CALLS, SLICE, sides) as [number, number, number];
    record({
      name: `${name}, ${inEnglish(CALLS)} calls: speed against a bare loop, exact decimals`,
      measured: `${(alone / whole).toFixed(2)} × (${micros(whole)} : ${micros(alone)} µs; plain doubles ${micros(plain)} µs)`,
      goal: "≥ 0.9 ×",
    });
  }
  for (const { rows, columns, calls, slice } of GRIDS) {
    const [whole, alone] = pace(calls, slice, gridSides(of("ALLOCATEGRID"), rows, columns)) as [
      number,
      number,
    ];
    record({
      name: `ALLOCATEGRID of ${rows} × ${columns}, ${inEnglish(calls)} calls: speed against fitting and rounding alone`,
      measured: `${(alone / whole).toFixed(2)} × (${micros(whole)} : ${micros(alone)} µs)`,
      goal: "≥ 0.9 ×",
    });
  }
  for (const { name, sides } of lookUps(of)) {
    const [whole, alone] = pace(CALLS, SLICE, sides) as [number, number];
    record({
      name: `${name}, ${inEnglish(CALLS)} calls`,
      measured: `${aSecond(whole)} a second (${micros(whole)} µs; its place in the file known, ${micros(alone)} µs)`,
    });
  }
}

void main();
