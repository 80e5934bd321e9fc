/** Other programs open what is written, find everything in its place and compute the same figures. */

import { cellAddress } from "../../../../src/workbook/address";
import type { CellInput, CellRole, EditPlan } from "../../../../src/workbook/edits";
import { LOOKS } from "../../../../src/workbook/looks";
import { readXlsx, writeXlsx } from "../../../../src/workbook/xlsx";
import { cellAt } from "../support";
import { itWithLibreOffice, itWithOpenpyxl, savedByLibreOffice, seenByOpenpyxl } from "./support/programs";
import { SAMPLE, onSheet, range, write } from "./support/sample";

const sample = writeXlsx(SAMPLE, { properties: { title: "Sample" } });

describe("openpyxl", () => {
  itWithOpenpyxl("sees tables, notes, validations, charts, names, widths and print setup", () => {
    const seen = seenByOpenpyxl(sample) as { sheets: Record<string, unknown> };
    expect(seen).toMatchObject({
      active: "Budget",
      title: "Sample",
      names: { Rate: "6.9", Amounts: "Budget!$B$5:$D$7" },
    });
    const series = ["Budget!$A$5", "Budget!$A$6", "Budget!$A$7"];
    const cached = [
      [12.5, 13, 14.25],
      [30, 31.5, 32],
      [7.5, 5.5, 3.75],
    ];
    expect(seen.sheets["Budget"]).toEqual({
      tables: [
        {
          name: "Budget_table",
          ref: "A4:E7",
          columns: ["Priority area", "2024", "2025", "2026", "Total"],
          style: "TableStyleLight9",
          filter: false,
        },
      ],
      notes: { B4: "First year", E8: "The commitment is DKK 150 million.\nSource: the strategy, section 4." },
      validations: [
        ["B5:D7", "decimal", "greaterThanOrEqual", "0", null, "Amount", "DKK million,\none decimal"].concat([
          "Not an amount",
          "Write a number of 0 or more.",
        ]),
        [
          "B11",
          "list",
          null,
          "'Lists & choices'!$A$1:$A$3",
          null,
          null,
          null,
          "Currency",
          "Choose one of the list.",
        ],
        ["C11", "list", null, '"ja,nej,""måske"""', null, null, null, "Svar", "Vælg."],
        ["D11", "whole", null, "2000", "2100", null, null, "Year", "A year."],
      ],
      charts: [
        {
          type: "BarChart",
          grouping: "stacked",
          at: [12, 0, 27, 5],
          names: series,
          categories: "Budget!$B$4:$D$4",
          cached,
        },
        {
          type: "BarChart",
          grouping: "clustered",
          at: [28, 0, 43, 5],
          names: series,
          categories: "Budget!$B$4:$D$4",
          cached,
        },
        {
          type: "LineChart",
          grouping: "standard",
          at: [44, 0, 59, 5],
          names: series,
          categories: "Budget!$B$4:$D$4",
          cached,
        },
        {
          type: "DoughnutChart",
          grouping: null,
          at: [3, 6, 20, 13],
          names: ["Budget!$E$4"],
          categories: "Budget!$A$5:$A$7",
          cached: [[39.75, 93.5, 16.75]],
        },
      ],
      // The margin of 5 pixels is 0.7 characters.
      widths: { A: 30.7109375, B: 15.2109375, C: 15.2109375, D: 15.2109375, E: 15.2109375 },
      freeze: "B5",
      print: ["landscape", "9", true, 0, "$1:$4"],
      selected: "B5",
    });
    expect(seen.sheets["Tal på dansk"]).toMatchObject({ selected: "B3:C3", freeze: null });
  });

  itWithOpenpyxl("sees text as text and formulas as formulas, in their file form", () => {
    const { values } = seenByOpenpyxl(sample) as { values: Record<string, Record<string, unknown>> };
    expect(values["Budget"]).toMatchObject({
      A7: ['=Knowledge <and> "learning"', "s"],
      B8: ["=SUM(B5:B7)", "f"],
      B10: ['=_xlfn.TEXTJOIN(", ",TRUE,A5:A6)', "f"],
      D10: ["#N/A", "e"],
      E10: [true, "b"],
    });
    expect(values["Tal på dansk"]).toMatchObject({
      B3: ["ÆØÅ æøå 日本 🎈", "s"],
      C3: ["two\nlines", "s"],
      D3: [" blanks ", "s"],
      F3: ["2023", "s"],
    });
  });

  const STANDARD = {
    ...{ bold: false, italic: false, size: 11, wrap: false },
    ...{ color: null, fill: null, horizontal: null, vertical: null },
  };
  itWithOpenpyxl("sees every role as it looks in Excel", () => {
    const roles = Object.keys(LOOKS) as CellRole[];
    const plan = onSheet(
      ...roles.map((role, row) => write(cellAddressOn(row), [[role]])),
      ...roles.map((role, row) => ({ kind: "style", range: range(cellAddressOn(row)), role }) as const),
      { kind: "style", range: range("S!B1"), role: "total", indent: 2 },
    );
    const { looks } = seenByOpenpyxl(writeXlsx(plan)) as { looks: { S: Record<string, unknown> } };
    roles.forEach((role, row) => {
      const {
        bold = false,
        italic = false,
        size = 11,
        color,
        fill,
        horizontal,
        vertical,
        wrap = false,
      } = LOOKS[role];
      const argb = (given: string | undefined): string | null => (given ? `FF${given.slice(1)}` : null);
      // Cells of the standard look are not listed.
      expect(looks.S[cellAddress(row, 0)] ?? STANDARD).toMatchObject({
        ...{ bold, italic, size, wrap },
        color: argb(color),
        fill: argb(fill),
        horizontal: horizontal ?? null,
        vertical: vertical ?? null,
      });
    });
    expect(looks.S["B1"]).toMatchObject({ bold: true, indent: 2, horizontal: "left" });
  });
});

const cellAddressOn = (row: number): string => `S!${cellAddress(row, 0)}`;

function withoutKnownValues(plan: EditPlan): EditPlan {
  const strip = (cell: CellInput): CellInput =>
    cell !== null && typeof cell === "object" ? { formula: cell.formula } : cell;
  const edits = plan.edits.map((edit) =>
    edit.kind === "write" ? { ...edit, cells: edit.cells.map((row) => row.map(strip)) } : edit,
  );
  return { ...plan, edits };
}

describe("LibreOffice", () => {
  itWithLibreOffice(
    "computes the figures that are known, where the file does not tell them",
    () => {
      const [computed] = readXlsx(savedByLibreOffice(writeXlsx(withoutKnownValues(SAMPLE)), "xlsx")).sheets;
      const [known] = readXlsx(sample).sheets;
      const formulas = [...known!.cells.cells()].filter(
        ({ formula, value }) => formula !== null && value !== null,
      );
      expect(formulas.length).toBe(8);
      for (const { row, column, value } of formulas) expect(computed!.cells.value(row, column)).toBe(value);
      expect(cellAt(computed!, "B10").value).toBe("Protection & solutions, Response 'on the ground'");
    },
    120_000,
  );

  itWithLibreOffice(
    "keeps text, names, notes, validations and tables when it saves the workbook",
    () => {
      const workbook = readXlsx(savedByLibreOffice(sample, "xlsx"));
      const [budget, , danish] = workbook.sheets;
      expect(cellAt(budget!, "A7")).toMatchObject({ value: '=Knowledge <and> "learning"', formula: null });
      expect(cellAt(budget!, "B5").numberFormat).toBe('#,##0.0" mio."');
      expect(cellAt(danish!, "E3").value).toBe("_x0041_ and \u0001");
      expect(workbook.tables.map(({ name }) => name)).toEqual(["Budget_table"]);
      expect(workbook.names.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["Rate", "Amounts", "Here"]),
      );
      expect(budget!.notes.map(({ text }) => text)).toContain("First year");
      expect(budget!.validations.map(({ type }) => type).sort()).toEqual([
        "decimal",
        "list",
        "list",
        "whole",
      ]);
    },
    120_000,
  );

  itWithLibreOffice(
    "prints the workbook",
    () => {
      const pdf = Buffer.from(savedByLibreOffice(sample, "pdf"));
      expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
      expect(pdf.length).toBeGreaterThan(10_000);
    },
    120_000,
  );
});
