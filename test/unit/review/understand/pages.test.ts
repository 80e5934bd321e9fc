/** A table that goes over pages is one budget: what one page carries forward to the next is asked for once, under its areas. */

import { review } from "../../../../src/review";
import { askedFor } from "../../../../src/review/reports/asked";
import { consolidate } from "../../../../src/review/reports/consolidate";
import { checkedFile } from "../../../../src/review/reports/model";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { listed } from "../../support/reviewed";
import type { CellInit, Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

type Cells = readonly [CellInit, CellInit];
const title: Rows = [["Danish contribution 2024-2025 (USD)"]];
const header: Rows[number] = ["Item", 2024, 2025];
const first: Rows = [
  ...title,
  header,
  ["Priority Area 1"],
  ["Staff", 81_000, 83_000],
  ["Priority Area 2"],
  ["Fellows", 66_000, 68_000],
];
const second: Rows = [
  ["Priority Area 3"],
  ["Trainers", 188_000, 204_000],
  ["Priority Area 4"],
  ["Pilot grants", 240_000, 275_000],
];
const sum = (from: number, to: number, values: readonly [number, number]): Cells => [
  f(`=SUM(B${from}:B${to})`, values[0]),
  f(`=SUM(C${from}:C${to})`, values[1]),
];
const SO_FAR = [147_000, 151_000] as const;
const WHOLE = [575_000, 630_000] as const;

function checked(sheets: Readonly<Record<string, Rows>>) {
  const snapshot = workbook(sheets);
  const file = checkedFile({ file: "a.xlsx", sha256: null }, snapshot, review(snapshot, pack));
  const byArea = new Map<unknown, number>();
  for (const { area, amount, repeats } of consolidate({ checked: [file] }))
    if (repeats === null) byArea.set(area, (byArea.get(area) ?? 0) + amount);
  const asked = askedFor(file).map(({ unit, amount }) => `${unit} ${amount}`);
  return { asked, byArea: Object.fromEntries(byArea), findings: listed(file.findings) };
}

const ONCE = {
  asked: ["USD 1205000"],
  byArea: { 1: 164_000, 2: 134_000, 3: 392_000, 4: 515_000 },
  findings: [],
};

describe("each page under a header of its own", () => {
  const pages = (label: string, brought: Cells, carried: Cells = sum(3, 6, SO_FAR)): Rows => [
    ...first,
    ["Carried forward", ...carried],
    [],
    header,
    [label, ...brought],
    ...second,
    ["Total", ...sum(10, 14, WHOLE)],
  ];
  const linked: Cells = [f("=B7", SO_FAR[0]), f("=C7", SO_FAR[1])];

  test.each<[string, Rows]>([
    ["by formulas", pages("Brought forward", linked)],
    ["in Danish", pages("Overført fra forrige side", linked)],
    ["typed as it is", pages("Brought forward", SO_FAR)],
    ["both typed", pages("Brought forward", SO_FAR, SO_FAR)],
  ])("%s", (_, rows) => {
    expect(checked({ Budget: rows })).toEqual(ONCE);
  });

  test("of the wrong year, or typed wrongly in one", () => {
    const wrongYear = pages("Brought forward", [f("=B7", SO_FAR[0]), f("=B7", SO_FAR[0])]);
    const mistyped = pages("Brought forward", [SO_FAR[0], 115_000]);
    for (const rows of [wrongYear, mistyped])
      expect(checked({ Budget: rows })).toMatchObject({ byArea: ONCE.byArea });
  });

  test.each<[string, Rows]>([
    ["a balance of its own is brought forward", pages("Brought forward from 2023", [12_000, 0])],
    [
      "a cost takes a cell that is no sum",
      pages("Overført fra forrige side", [f("=B4", 81_000), f("=C4", 83_000)]),
    ],
    ["a line says something else", pages("Audit", SO_FAR)],
  ])("but not where %s: that is money of its own", (_, rows) => {
    expect(checked({ Budget: rows }).byArea).toHaveProperty("null");
  });

  test("on three sheets, and a summary by areas beside them", () => {
    const take = (sheet: string, row: number): Cells => [
      f(`='${sheet}'!B${row}`, 0),
      f(`='${sheet}'!C${row}`, 0),
    ];
    const valued = (cells: Cells, values: readonly [number, number]): Cells =>
      cells.map((cell, i) => ({ ...(cell as { formula: string }), value: values[i]! })) as unknown as Cells;
    const middle = [335_000, 355_000] as const;
    const sheets = {
      "Side 1": [...first, ["Til transport", ...sum(3, 6, SO_FAR)]],
      "Side 2": [
        ...title,
        header,
        ["Transport", ...valued(take("Side 1", 7), SO_FAR)],
        ...second.slice(0, 2),
        ["Til transport", ...sum(3, 5, middle)],
      ],
      "Side 3": [
        ...title,
        header,
        ["Transport", ...valued(take("Side 2", 6), middle)],
        ...second.slice(2),
        ["Total", ...sum(3, 5, WHOLE)],
      ],
    };
    expect(checked(sheets)).toEqual(ONCE);
    const summary: Rows = [
      ...title,
      ["Priority area", 2024, 2025],
      ["PA1", 81_000, 83_000],
      ["PA2", 66_000, 68_000],
      ["PA3", 188_000, 204_000],
      ["PA4", 240_000, 275_000],
      ["Total", ...WHOLE],
    ];
    expect(checked({ ...sheets, Summary: summary })).toMatchObject({
      asked: ONCE.asked,
      byArea: ONCE.byArea,
    });
  });
});

describe("pages under one header", () => {
  const pages = (carried: Cells, brought: Cells, total: Cells): Rows => [
    ...first,
    ["Carried forward", ...carried],
    [],
    ["Brought forward", ...brought],
    ...second,
    ["Total", ...total],
  ];

  test.each<[string, Rows]>([
    ["by formulas", pages(sum(3, 6, SO_FAR), [f("=B7", SO_FAR[0]), f("=C7", SO_FAR[1])], sum(9, 13, WHOLE))],
    ["typed", pages(SO_FAR, SO_FAR, WHOLE)],
  ])("%s", (_, rows) => {
    expect(checked({ Budget: rows })).toEqual(ONCE);
  });

  test("a total that leaves out what was brought forward is told", () => {
    const rows = pages(
      sum(3, 6, SO_FAR),
      [f("=B7", SO_FAR[0]), f("=C7", SO_FAR[1])],
      [f("=SUM(B10:B13)", 428_000), f("=SUM(C9:C13)", 630_000)],
    );
    expect(checked({ Budget: rows }).findings).toEqual([expect.stringContaining("at Budget!B14")]);
  });
});
