/** The cover of a built budget, as its reader sees it. */

import { defaultChoices, hasBudget, planBudgetWorkbook } from "../../../../src/build/budget";
import { loadPack } from "../../../../src/strategy/load";
import type { CellInput } from "../../../../src/workbook/edits";

async function coverOf(strategy: string, language: "en" | "da") {
  const pack = await loadPack(strategy);
  if (!hasBudget(pack)) throw new Error(`${strategy} has no budget`);
  const { edits } = planBudgetWorkbook(pack, defaultChoices(pack, language), { date: "2026-11-22" });
  const sheet = language === "en" ? "Cover" : "Forside";
  const own = edits.flatMap((edit) => ("range" in edit && edit.range.sheet === sheet ? [edit] : []));
  const at = (row: number, column: number): CellInput =>
    own.flatMap((edit) =>
      edit.kind === "write" && edit.range.column === column && edit.range.row === row ? edit.cells[0]! : [],
    )[0] ?? null;
  const rows = own.flatMap((edit) =>
    edit.kind === "write" && edit.range.column === 0 ? [edit.range.row] : [],
  );
  const rowOf = (label: string): number => rows.find((row) => at(row, 0) === label)!;
  return {
    value: (label: string): CellInput => at(rowOf(label), 1),
    format: (label: string): string | undefined =>
      own.flatMap((edit) =>
        edit.kind === "numberFormat" && edit.range.row === rowOf(label) ? edit.formats.flat() : [],
      )[0],
    texts: own.flatMap((edit) => (edit.kind === "write" ? edit.cells.flat() : [])),
  };
}

// 46348 is 22 November 2026.
test.each([
  ["en", "Responsible unit", "Date", "d mmm yyyy", "22 November 2026"],
  ["da", "Ansvarlig enhed", "Dato", "dd-mm-yyyy", "22. november 2026"],
] as const)(
  "names the responsible unit as the strategy prints it, and the day as a date (%s)",
  async (language, unit, day, format, words) => {
    const cover = await coverOf("dk-iom-2023", language);
    expect(cover.value(unit)).toBe("Geneva");
    expect(cover.value(day)).toBe(46348);
    expect(cover.format(day)).toBe(format);
    expect(cover.texts.join("\n")).toContain(words);
  },
);

test("a strategy that names no unit is answered for by its publisher", async () => {
  const cover = await coverOf("dk-iom-2018", "en");
  expect(cover.value("Responsible unit")).toBe(
    "Ministry of Foreign Affairs of Denmark, International Development Cooperation",
  );
});
