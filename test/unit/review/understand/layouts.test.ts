/**
 * Budgets as people lay them out: each workbook with what a careful reader sees in it, every line with its area, its funding
 * line and its amounts by year.
 */

import { areaAddress, columnName } from "../../../../src/workbook/address";
import { figuresOf, valueOf } from "../../../../src/review/figures";
import type { RecognisedBudget } from "../../../../src/review/types";
import { understand } from "../../../../src/review/understand";
import type { StrategyPack } from "../../../../src/strategy/pack";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import dkIom2018 from "../../../../src/strategy/packs/dk-iom-2018.json";
import { formatted, workbook } from "../../support/workbook";
import type { CellInit, Rows, SheetInit } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const earlier = dkIom2018 as unknown as StrategyPack;
type Sheets = Readonly<Record<string, Rows | SheetInit>>;

/** "1/core 10 20": area and funding line, or what kind of line it is, and the amounts by year. */
function seen(sheets: Sheets, strategy: StrategyPack = pack): string[][] {
  const book = workbook(sheets);
  const found = understand(book, strategy);
  return figuresOf({ workbook: book, ...found }).map((figures) => [
    headOf(figures.budget),
    ...figures.budget.lines.map(({ kind, area, line, covers }, at) => {
      const names = [area, line].filter((name) => name !== null).join("/") || "-";
      const sum = `${kind === "total" ? "==" : "="}${covers.length}`;
      const amounts = figures.budget.years.map((_, year) => valueOf(figures.at(at, year))?.toString() ?? "_");
      return [kind === "line" ? names : kind === "memo" ? "~" : sum, ...amounts].join(" ");
    }),
  ]);
}

/** "A2:F7 DKK million 2023=B 2024=C+D total E". */
function headOf({ area, orientation, unit, years, totalIndex }: RecognisedBudget): string {
  const name = (index: number): string =>
    orientation === "years-across" ? columnName(index) : String(index + 1);
  const places = years.map(({ year, index, parts }) => `${year}=${(parts ?? [index]).map(name).join("+")}`);
  const total = totalIndex === null ? [] : [`total ${name(totalIndex)}`];
  return [areaAddress(area), unit ?? "no unit", ...places, ...total].join(" ");
}

const areas = (row: (n: number) => readonly CellInit[]): Rows => [1, 2, 3, 4].map(row);
const rowsOf = (...amounts: CellInit[]): Rows => areas((n) => [`PA${n}`, ...amounts]);
const four = (amounts: string): string[] => [1, 2, 3, 4].map((n) => `${n} ${amounts}`);

test("tables side by side, each under a title with its own unit, are a budget each", () => {
  const B: Rows = [
    ["Danish contribution to IOM"],
    ["DKK million", null, null, null, null, "USD million (rate 6.90)"],
    ["Priority area", 2023, 2024, "Total", null, "Priority area", 2023, 2024, "Total"],
    ...areas((n) => [`PA ${n}`, 6.9, 13.8, 20.7, null, `PA ${n}`, 1, 2, 3]),
    ["Total", 27.6, 55.2, 82.8, null, "Total", 4, 8, 12],
  ];
  expect(seen({ B })).toEqual([
    ["A3:D8 DKK million 2023=B 2024=C total D", ...four("6.9 13.8"), "==4 27.6 55.2"],
    ["F3:I8 USD million 2023=G 2024=H total I", ...four("1 2"), "==4 4 8"],
  ]);
  expect(understand(workbook({ B }), pack).budgets[1]!.equivalentOf).toBe(0);
});

describe("years that are not one column each", () => {
  test.each<[string, Sheets, string[]]>([
    [
      "years that begin in the middle of one",
      {
        B: [
          ["DKK million"],
          ["Priority area", "2023/24", "2024/25", "2025/26", "Total"],
          ...rowsOf(1, 2, 3, 6),
          ["Total", 4, 8, 12, 24],
        ],
      },
      ["A2:E7 DKK million 2023=B 2024=C 2025=D total E", ...four("1 2 3"), "==4 4 8 12"],
    ],
    [
      "single years whose total is headed by all of them",
      { B: [["mio. kr."], ["Område", 2023, 2024, "2023-24"], ...rowsOf(1, 2, 3), ["I alt", 4, 8, 12]] },
      ["A2:D7 DKK million 2023=B 2024=C total D", ...four("1 2"), "==4 4 8"],
    ],
    [
      "half-years, each named with its year",
      {
        B: [
          ["mio. kr."],
          ["Område", "1. halvår 2023", "2. halvår 2023", "1. halvår 2024", "2. halvår 2024", "I alt"],
          ...rowsOf(1, 2, 3, 4, 10),
          ["I alt", 4, 8, 12, 16, 40],
        ],
      },
      ["A2:F7 DKK million 2023=B+C 2024=D+E total F", ...four("3 7"), "==4 12 28"],
    ],
    [
      "half-years below years that are not merged",
      {
        B: [
          ["DKK million"],
          ["Area", 2023, null, 2024, null, "Total"],
          [null, "H1", "H2", "H1", "H2"],
          ...rowsOf(1, 2, 3, 4, 10),
          ["Total", 4, 8, 12, 16, 40],
        ],
      },
      ["A2:F8 DKK million 2023=B+C 2024=D+E total F", ...four("3 7"), "==4 12 28"],
    ],
    [
      "quarters below merged years",
      {
        B: {
          rows: [
            ["DKK million"],
            ["Area", 2023, null, null, null, 2024],
            [null, "Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3", "Q4"],
            ...rowsOf(1, 2, 3, 4, 1, 1, 1, 1),
          ],
          merges: ["B2:E2", "F2:I2"],
        },
      },
      ["A2:I7 DKK million 2023=B+C+D+E 2024=F+G+H+I", ...four("10 4")],
    ],
    [
      "quarters with a column for the whole year",
      {
        B: {
          rows: [
            ["DKK million"],
            ["Area", 2023, null, null, null, null, 2024, null, null, null, null, "Total"],
            [null, "K1", "K2", "K3", "K4", "Hele året", "K1", "K2", "K3", "K4", "Hele året"],
            ...rowsOf(1, 2, 3, 4, 10, 1, 1, 1, 1, 4, 14),
          ],
          merges: ["B2:F2", "G2:K2"],
        },
      },
      ["A2:L7 DKK million 2023=F 2024=K total L", ...four("10 4")],
    ],
    [
      "quarters and years on one line",
      {
        B: [
          ["DKK million"],
          ["Area", "Q3 2023", "Q4 2023", "2023", "Q1 2024", "Q2 2024", "2024"],
          ...rowsOf(1, 2, 3, 4, 5, 9),
        ],
      },
      ["A2:G6 DKK million 2023=D 2024=G", ...four("3 9")],
    ],
    [
      "the months of one year, as dates",
      {
        B: [
          ["DKK"],
          ["Area", ...[45292, 45323, 45352].map((serial) => formatted(serial, "mmm yyyy")), "Total"],
          ...rowsOf(100000, 200000, 300000, 600000),
        ],
      },
      ["A2:E6 DKK 2024=B+C+D total E", ...four("600000")],
    ],
  ])("%s", (_, sheets, expected) => expect(seen(sheets)).toEqual([expected]));
});

test("amounts that look like years head nothing", () => {
  const rows: Rows = [
    ["DKK thousand"],
    ["Area", 2023, 2024, 2025, 2026],
    ["PA1", 1525, 1900, 2487, 3037],
    ["PA2", 1400, 2012, 2013, 2339],
    ["PA3", 2850, 4500, 3725, 9150],
  ];
  expect(seen({ B: rows })[0]!.slice(1)).toEqual([
    "1 1525 1900 2487 3037",
    "2 1400 2012 2013 2339",
    "3 2850 4500 3725 9150",
  ]);
});

describe("several columns under one year", () => {
  test.each<[string, Sheets, string[]]>([
    [
      "budget beside actuals below merged years: the budget",
      {
        B: {
          rows: [
            ["DKK million"],
            ["Area", 2023, null, 2024, null, "Total budget"],
            [null, "Budget", "Actual", "Budget", "Actual"],
            ...rowsOf(10, 9, 12, null, 22),
          ],
          merges: ["B2:C2", "D2:E2"],
        },
      },
      ["A2:F7 DKK million 2023=B 2024=D total F", ...four("10 12")],
    ],
    [
      "budget beside accounts in the words of the header",
      {
        B: [
          ["mio. kr."],
          ["Område", "Budget 2023", "Regnskab 2023", "Budget 2024", "Regnskab 2024"],
          ...rowsOf(10, 9, 12, 11),
        ],
      },
      ["A2:E6 DKK million 2023=B 2024=D", ...four("10 12")],
    ],
    [
      "actuals and budget in blocks",
      {
        B: [
          ["DKK million", "Actual", null, "Budget"],
          ["Priority area", 2023, 2024, 2023, 2024],
          ...rowsOf(9, 8, 10, 12),
        ],
      },
      ["A2:E6 DKK million 2023=D 2024=E", ...four("10 12")],
    ],
    [
      "funding lines and their sum under each year: the sum",
      {
        B: {
          rows: [
            ["DKK million"],
            ["Priority area", 2023, null, null, 2024, null, null, "Total"],
            [null, "Core", "Soft", "Total", "Core", "Soft", "Total"],
            ...rowsOf(10, 2, 12, 10, 3, 13, 25),
          ],
          merges: ["B2:D2", "E2:G2"],
        },
      },
      ["A2:H7 DKK million 2023=D 2024=G total H", ...four("12 13")],
    ],
    [
      "areas under each year, funding lines down",
      {
        B: {
          rows: [
            ["DKK million"],
            ["Budget line", 2023, null, null, null, 2024],
            [null, "PA1", "PA2", "PA3", "PA4", "PA1", "PA2", "PA3", "PA4"],
            ["Core funding", 1, 2, 3, 4, 1, 2, 3, 4],
            ["Softly earmarked", null, null, 2, 2, null, null, 3, 3],
          ],
          merges: ["B2:E2", "F2:I2"],
        },
      },
      ["A2:I5 DKK million 2023=B+C+D+E 2024=F+G+H+I", "core 10 10", "soft 4 6"],
    ],
  ])("%s", (_, sheets, expected) => expect(seen(sheets)).toEqual([expected]));

  test("areas that head columns are named there", () => {
    const rows: Rows = [
      ["Budget line", 2023, null, 2024],
      [null, "PA1", "PA2", "PA1", "PA2"],
      ["Core funding", 1, 2, 3, 4],
      ["Total", 1, 2, 3, 4],
    ];
    const [budget] = understand(workbook({ B: { rows, merges: ["B1:C1", "D1:E1"] } }), pack).budgets;
    expect(budget!.areas.map(({ area, cell }) => [area, cell])).toEqual([
      ["1", { row: 1, column: 1 }],
      ["2", { row: 1, column: 2 }],
    ]);
    expect(budget!.columns!.map(({ area, role }) => `${role} ${area}`)).toEqual([
      "part 1",
      "part 2",
      "part 1",
      "part 2",
    ]);
  });
});

describe("lists with one amount a row", () => {
  const rows: Rows = [
    ["DKK million"],
    ["Priority area", "Funding line", "Year", "Amount"],
    ["PA3", "Core", 2023, 10],
    ["PA3", "Core", 2024, 11],
    ["PA4", "Softly earmarked", 2023, 5],
    ["PA4", "Softly earmarked", 2024, 6],
    ["Total", null, null, 32],
  ];

  test("are budgets whose lines have a figure in the year that their row names", () => {
    expect(seen({ B: rows })).toEqual([
      [
        "A2:D7 DKK million 2023=D 2024=D total D",
        "3/core 10 _",
        "3/core _ 11",
        "4/soft 5 _",
        "4/soft _ 6",
        "==4 _ _",
      ],
    ]);
    const [budget] = understand(workbook({ B: rows }), pack).budgets;
    expect(budget).toMatchObject({ form: "list", yearsArea: { row: 2, column: 2, rows: 5, columns: 1 } });
  });

  test("may name an area only where it begins, in any order of columns and in Danish", () => {
    const danish: Rows = [
      ["År", "Beløb (t.kr.)", "Indsatsområde", "Bemærkning"],
      [2023, 1000, "Klima", "ok"],
      [2024, 2000, null, null],
      [2023, 3000, "Migrationsforvaltning", null],
      [2024, 4000, null, null],
      [null, 10000, "I alt", null],
    ];
    expect(seen({ Ark1: danish })[0]).toEqual([
      "A1:D6 DKK thousand 2023=B 2024=B total B",
      "4 1000 _",
      "4 _ 2000",
      "3 3000 _",
      "3 _ 4000",
      "==4 _ _",
    ]);
  });
});

describe("kroner beside dollars", () => {
  const amounts = (n: number): readonly CellInit[] => [`PA${n}`, 6.9e6, 1e6, 13.8e6, 2e6];
  const under: Sheets = {
    B: {
      rows: [
        ["Exchange rate", 6.9],
        ["Area", 2023, null, 2024],
        [null, "DKK", "USD", "DKK", "USD"],
        ...areas(amounts),
      ],
      merges: ["B2:C2", "D2:E2"],
    },
  };

  test("under each year: two budgets, the one in dollars the equivalent of the other at the rate stated", () => {
    const { budgets } = understand(workbook(under), pack);
    expect(budgets.map(({ unit, equivalentOf }) => [unit, equivalentOf])).toEqual([
      ["DKK", undefined],
      ["USD", 0],
    ]);
    expect(
      budgets[1]!.columns!.map(({ index, conversion }) => [index, conversion?.of, conversion?.rate?.value]),
    ).toEqual([
      [2, 1, 6.9],
      [4, 3, 6.9],
    ]);
  });

  test("in a column of its own: a converted column with the rate in its header", () => {
    const rows: Rows = [
      ["Area (DKK)", 2023, 2024, "Total", "USD at 6,90"],
      ...areas((n) => [`PA${n}`, 6.9e6, 13.8e6, 20.7e6, 3e6]),
    ];
    const [budget] = understand(workbook({ B: rows }), pack).budgets;
    expect(budget!.columns!.at(-1)).toMatchObject({
      index: 4,
      role: "converted",
      unit: "USD",
      conversion: { of: 3, from: "DKK", to: "USD", rate: { value: 6.9, cell: { row: 0, column: 4 } } },
    });
  });

  test("in a line below the total", () => {
    const rows: Rows = [
      ["Area (USD)", 2023, 2024],
      ...areas((n) => [`PA${n}`, 1e6, 2e6]),
      ["Total", 4e6, 8e6],
      ["In DKK (at 6.9)", 27.6e6, 55.2e6],
    ];
    const [budget] = understand(workbook({ B: rows }), pack).budgets;
    expect(budget!.lines.at(-1)).toMatchObject({
      kind: "memo",
      conversion: { of: 4, from: "USD", to: "DKK", rate: { value: 6.9 } },
    });
  });
});

describe("several sheets", () => {
  const detail: Rows = [
    ["DKK million"],
    ["Budget line", 2023, 2024],
    ["Core", 8, 15],
    ["Personnel", 2, 5],
    ["Total", 10, 20],
  ];
  const main: Rows = [["DKK million"], ["Priority area", 2023, 2024], ...rowsOf(10, 20), ["Total", 40, 80]];

  test("a summary tells which budgets it counts again", () => {
    const { budgets } = understand(
      workbook({ Summary: main, PA1: detail, PA2: detail, PA3: detail, PA4: detail }),
      pack,
    );
    expect(budgets.map(({ sheet, summarises }) => [sheet, summarises])).toEqual([
      ["Summary", [1, 2, 3, 4]],
      ["PA1", undefined],
      ["PA2", undefined],
      ["PA3", undefined],
      ["PA4", undefined],
    ]);
  });

  test.each<[string, Sheets]>([
    ["a hidden draft", { Main: main, Copy: { rows: main, visibility: "hidden" } }],
    ["an older version", { "Budget (old)": main, Main: main }],
    ["last year’s actuals", { Main: main, "Actuals 2022": main }],
    [
      "the budget of the years before the strategy",
      { Main: main, Earlier: [["DKK million"], ["Priority area", 2021, 2022], ...rowsOf(1, 2)] },
    ],
    [
      "a workplan",
      {
        Main: main,
        Workplan: [
          ["No.", "Activity", 2023, 2024],
          ["1.1", "Capacity building workshop", "x", "x"],
          ["1.2", "Training in border management", 1, 2],
        ],
      },
    ],
  ])("%s stays unclaimed beside the budget", (_, sheets) => {
    expect(understand(workbook(sheets), pack).budgets.map(({ sheet }) => sheet)).toEqual(["Main"]);
  });
});

describe("lines", () => {
  test("of the strategy for 2018–2020 that are named after an area are that area’s", () => {
    const rows: Rows = [
      ["DKK million"],
      ["Line", 2018, 2019],
      ["Core funds (un-earmarked)", 15, 15],
      ["Priority area 1 (thematically earmarked)", 4, 4],
      ["PA2", 4, 4],
      ["Personnel component", 2, 2],
      ["Total", 25, 25],
    ];
    expect(seen({ B: rows }, earlier)[0]!.slice(1)).toEqual([
      "core 15 15",
      "1/pa1 4 4",
      "2/pa2 4 4",
      "personnel 2 2",
      "==4 25 25",
    ]);
  });

  test.each<[string, Rows, string]>([
    [
      "above the total that leaves it out",
      [
        ["Overhead (7 %)", 2.8, 5.6],
        ["Total", 40, 80],
      ],
      "~ 2.8 5.6|==4 40 80",
    ],
    [
      "behind the total",
      [
        ["Total", 40, 80],
        ["Heraf overhead", 2.8, 5.6],
      ],
      "==4 40 80|~ 2.8 5.6",
    ],
    [
      "that the total takes in",
      [
        ["Overhead (7 %)", 2.8, 5.6],
        ["Total", 42.8, 85.6],
      ],
      "- 2.8 5.6|==5 42.8 85.6",
    ],
  ])("of overhead %s", (_, rows, expected) => {
    const [found] = seen({ B: [["DKK million"], ["Area", 2023, 2024], ...rowsOf(10, 20), ...rows] });
    expect(found!.slice(5)).toEqual(expected.split("|"));
  });

  test("numbered under “#” are no areas", () => {
    const rows: Rows = [
      ["Budget by priority area, DKK million"],
      ["#", "Activity", 2023, 2024],
      [1, "Core contribution", 10, 20],
      [2, "Softly earmarked", 1, 2],
      [3, "Personnel", 1, 2],
      [null, "Total", 12, 24],
    ];
    expect(seen({ B: rows })[0]!.slice(1)).toEqual(["core 10 20", "soft 1 2", "personnel 1 2", "==3 12 24"]);
  });

  test("of activities make a budget, though an unsure one, where words, unit, total and years speak for it", () => {
    const activities: Rows = [
      ["Budget, DKK"],
      ["Activity", 2023, 2024],
      ["1.1 Workshops in Nairobi", 10000, 20000],
      ["1.2 Field missions", 10000, 20000],
      ["Total", 20000, 40000],
    ];
    const { budgets } = understand(workbook({ B: activities }), pack);
    expect(budgets.map(({ confidence }) => confidence < 0.5)).toEqual([true]);
    expect(understand(workbook({ B: activities.slice(1) }), pack).budgets).toEqual([]);
  });

  test("by the thousand are understood, each total with the lines above it", () => {
    const block = (i: number): Rows => [
      ...Array.from({ length: 9 }, (_, n) => [`PA${(i % 4) + 1}`, `Activity ${n}`, 1, 2]),
      ["Subtotal", null, 9, 18],
    ];
    const rows: Rows = [
      ["DKK", null, 2023, 2024],
      ...Array.from({ length: 300 }, (_, i) => block(i)).flat(),
      ["Total", null, 2700, 5400],
    ];
    const [budget] = understand(workbook({ B: rows }), pack).budgets;
    const sums = budget!.lines.filter(({ kind }) => kind !== "line");
    expect(sums.map(({ covers }) => covers.length)).toEqual([...Array.from({ length: 300 }, () => 9), 2700]);
  });

  test("take the funding line from the title over their table, and a summary of such tables is told", () => {
    const table = (title: string, rows: Rows): Rows => [
      [title],
      ["Area (DKK million)", 2023, 2024],
      ...rows,
      [],
    ];
    const rows: Rows = [
      ...table("Core funding", rowsOf(10, 20)),
      ...table("Softly earmarked", [
        ["PA3", 1, 2],
        ["PA4", 1, 2],
      ]),
      ...table("Summary", [
        ["Core", 40, 80],
        ["Softly earmarked", 2, 4],
      ]),
    ];
    expect(seen({ Budget: rows }).map((table) => table.slice(1).join(", "))).toEqual([
      "1/core 10 20, 2/core 10 20, 3/core 10 20, 4/core 10 20",
      "3/soft 1 2, 4/soft 1 2",
      "core 40 80, soft 2 4",
    ]);
    const { budgets } = understand(workbook({ Budget: rows }), pack);
    expect(budgets.map(({ summarises }) => summarises)).toEqual([undefined, undefined, [0, 1]]);
  });

  test("below the heading of an area are its activities, and a funding line’s long title cut short is no area", () => {
    const rows: Rows = [
      ["DKK million"],
      ["Priority area", 2023, 2024],
      ["Priority area 4"],
      ["Community stabilization activities", 1, 2],
      ["International staff", 1, 2],
      ["Soft earmarked: migration management and capacity building", 3, 4],
      ["Total", 5, 8],
    ];
    const [budget] = understand(workbook({ B: rows }), pack).budgets;
    expect(seen({ B: rows })[0]!.slice(1)).toEqual(["4 1 2", "4 1 2", "4/soft 3 4", "==3 5 8"]);
    expect(budget!.areas.map(({ area }) => area)).toEqual(["4"]);
  });

  test.each([
    "Capacity building for migration management",
    "Migration management capacity",
    "Capacity building",
  ])("“%s” is the area although a funding line speaks of it too", (label) => {
    const rows: Rows = [
      ["DKK million", 2023, 2024],
      ["PA1", 1, 2],
      [label, 3, 4],
    ];
    expect(seen({ B: rows })[0]!.slice(1)).toEqual(["1 1 2", "3 3 4"]);
  });
});

describe("names in titles and beside numbers", () => {
  const header: Rows[number] = ["Priority area (DKK million)", 2023, 2024];
  const total: Rows[number] = ["Total", 4, 8];

  test("a title that names several funding lines is about none of them", () => {
    expect(
      seen({ FR: [["Denmark core + soft earmarked, budget"], header, ...rowsOf(1, 2), total] })[0],
    ).toEqual(["A2:C7 DKK million 2023=B 2024=C", ...four("1 2"), "==4 4 8"]);
    expect(seen({ FR: [["Denmark soft earmarked, budget"], header, ...rowsOf(1, 2), total] })[0]).toContain(
      "1/soft 1 2",
    );
  });

  test("a letter before a name numbers it; alone it is the funding line of that letter", () => {
    const titles = [
      "Organisational effectiveness",
      "UN role & partnerships",
      "Migration management",
      "Climate",
    ];
    const lettered = titles.map((title, i) => ["ABCD"[i]!, title, 1, 2]);
    expect(
      seen({ S: [[null, "Component (DKK million)", 2023, 2024], ...lettered, [null, "Total", 4, 8]] })[0],
    ).toEqual(["A1:D6 DKK million 2023=C 2024=D", ...four("1 2"), "==4 4 8"]);
  });

  test("titles cut off by the width of a column, numbered by another word", () => {
    const titles = pack.areas.filter(({ number }) => number).map(({ title }) => title.en);
    const cut = titles.slice(0, 4).map((title, i) => [`Pillar ${i + 1}: ${title.slice(0, 30)}`, 1, 2]);
    expect(seen({ P: [header, ...cut, total] })[0]!.slice(1)).toEqual([...four("1 2"), "==4 4 8"]);
  });
});

describe("what is no budget stays unclaimed", () => {
  test.each<[string, Sheets]>([
    [
      "staff with the years in which they came",
      {
        Personaleliste: [
          ["Nr.", "Navn", "Stilling", "Ansat", "Lokalnr."],
          ...[2023, 2022, 2020, 2020, 2015].map((year, i) => [
            i + 1,
            `Navn ${i}`,
            "Personel",
            year,
            2300 + i,
          ]),
        ],
      },
    ],
    [
      "a list of payments with the years of projects that name no area",
      {
        Data: [
          ["Project", "Year", "Amount"],
          ...[2023, 2024, 2023, 2024].map((year, i) => [`Project ${i}`, year, 100 * i]),
        ],
      },
    ],
    [
      "exchange rates by year",
      {
        Valutakurser: [
          ["DKK per", 2023, 2024],
          ["USD", 6.89, 6.9],
          ["EUR", 7.45, 7.46],
        ],
      },
    ],
    [
      "a log frame under areas",
      {
        Logframe: [
          ["Priority area", "Indicator", "Baseline", "2023", "2024"],
          ["PA1", "Share of offices", 10, 12, 14],
          ["PA2", "Number of governments", 3, 4, 5],
        ],
      },
    ],
  ])("%s", (_, sheets) => expect(understand(workbook(sheets), pack).budgets).toEqual([]));
});
