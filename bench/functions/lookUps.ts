/** Look-ups in a pack that is at hand, beside the bare way to the same figure or text in its file. */

import { findPack } from "../../src/strategy/load";
import type { Handed } from "./handed";
import { numberOf } from "./handed";
import type { Work } from "./pace";

const ID = "dk-iom-2023";
const YEARS = [2023, 2024, 2025, 2026];

export interface LookUp {
  readonly name: string;
  readonly sides: readonly [Work, Work];
}

export function lookUps(of: (id: string) => Handed): LookUp[] {
  const { budget, indicators, tables } = findPack(ID)!;
  const [figure, indicator, cell] = [of("BUDGET"), of("INDICATOR"), of("DATASET")];
  const core = budget!.rows.find(({ id }) => id === "core")!;
  const coded = indicators.filter(({ code }) => code !== null);
  const table = tables.find(({ id }) => id === "danish-contributions-2022")!;
  const yearly = YEARS.map((year) => [ID, "core", year]);
  const defined = coded.map(({ code }) => [ID, code, null]);
  const total = [`${ID}/${table.id}`, "Amount", "Total contributions"];
  return [
    {
      name: "BUDGET, one figure",
      sides: [
        (at) => numberOf(figure(...yearly[at % yearly.length]!)),
        (at) => core.amounts[at % yearly.length]!,
      ],
    },
    {
      name: "INDICATOR, one definition",
      sides: [
        (at) => numberOf(indicator(...defined[at % defined.length]!)),
        (at) => coded[at % coded.length]!.text.length,
      ],
    },
    {
      name: "DATASET, one cell",
      sides: [() => numberOf(cell(...total)), () => table.rows[0]![1] as number],
    },
  ];
}
