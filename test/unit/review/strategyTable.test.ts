import { builtinPacks } from "../../../src/strategy/builtinPacks";
import type { StrategyPack } from "../../../src/strategy/pack";
import pack2018File from "../../../src/strategy/packs/dk-iom-2018.json";
import { understand } from "../../../src/review/understand";
import { findingsOf, listed } from "../support/reviewed";
import type { Rows } from "../support/workbook";
import { f, workbook } from "../support/workbook";

const pack2023 = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const pack2018 = pack2018File as unknown as StrategyPack;

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
const money = { "DKK million": 1, "mio. kr.": 1, "DKK thousand": 1000, "1.000 kr.": 1000, DKK: 1_000_000 };

/** The strategy's own table with these words for its rows, from its total of core funding to its total. */
function table(labels: readonly string[], unit: keyof typeof money, isTotalled: boolean): Rows {
  const figures = [
    [73, 98, 98, 98],
    [48, 48, 48, 48],
    [25, 50, 50, 50],
    [2, 2, 2, 2],
    [75, 100, 100, 100],
  ].map((row) => row.map((amount) => amount * money[unit]));
  return [
    [`IOM 2023–2026 (${unit})`],
    ["", 2023, 2024, 2025, 2026, ...(isTotalled ? ["Total"] : [])],
    ...labels.map((label, i) => [label, ...figures[i]!, ...(isTotalled ? [sum(figures[i]!)] : [])]),
  ];
}

const totals = {
  en: [
    "Total core funding (incl. soft earmarked funding hereof)",
    "Total core funding (incl. soft earmarked)",
    "Total core funding, including softly earmarked funding",
    "Core funding (of which soft earmarked)",
    "Core funding incl. soft earmarked",
    "Total core and soft earmarked",
    "Core funding, total",
    "Total core funding",
    "Core funding",
  ],
  da: [
    "Kernebidrag i alt (heraf blødt øremærket)",
    "Samlet kernebidrag (inkl. blødt øremærket)",
    "Samlet kernebidrag, herunder blødt øremærkede midler",
    "Kernebidrag og blødt øremærkede midler i alt",
    "Kernebidrag inkl. blødt øremærket",
    "Samlet kernebidrag",
    "I alt kernebidrag",
    "Kernebidrag",
  ],
};
const parts: Record<"en" | "da", readonly [string, string][]> = {
  en: [
    [
      "a. Core funding",
      "b. Soft earmarked: Migration management and capacity building in Africa and innovation",
    ],
    ["a. Core funding", "b. Soft earmarked"],
    ["  a) Core funding", "  b) Soft earmarked"],
    ["Core funding", "Soft earmarked"],
    ["hereof core funding", "hereof soft earmarked"],
    ["of which un-earmarked", "of which softly earmarked funding"],
    ["Hereof: a. Core funding", "Hereof: b. Soft earmarked"],
    ["Core funding hereof", "Soft earmarked hereof"],
    ["a. Hereof core funding", "b. Hereof soft earmarked"],
    ["- of which core funding", "- of which soft earmarked"],
  ],
  da: [
    ["a. Kernebidrag", "b. Blødt øremærket"],
    [
      "a. Kernebidrag",
      "b. Blødt øremærket: Migrationsforvaltning og kapacitetsopbygning i Afrika samt innovation",
    ],
    ["Kernebidrag", "Blødt øremærket"],
    ["Heraf kernebidrag", "Heraf blødt øremærket"],
    ["heraf ikke-øremærket", "heraf blødt øremærkede midler"],
    ["Heraf: a. Kernebidrag", "Heraf: b. Blødt øremærket"],
    ["- heraf kernebidrag", "- heraf blødt øremærket"],
    ["a. Heraf kernebidrag", "b. Heraf blødt øremærket"],
  ],
};
const rest = {
  en: ["Personnel support", "Total funding"],
  da: ["Personelstøtte", "Bidrag i alt"],
};

const retyped = (["en", "da"] as const).flatMap((language) =>
  totals[language].flatMap((total) =>
    parts[language].map((pair) => ({
      total,
      parts: pair.join(" | "),
      labels: [total, ...pair, ...rest[language]],
    })),
  ),
);

test.each(retyped)("the strategy’s own table is read as it is printed: $total / $parts", ({ labels }) => {
  (Object.keys(money) as (keyof typeof money)[]).forEach((unit, i) => {
    const rows = table(labels, unit, i % 2 === 0);
    expect(listed(findingsOf({ Budget: rows }, pack2023))).toEqual([]);
    const [budget] = understand(workbook({ Budget: rows }), pack2023).budgets;
    expect(budget!.lines.map(({ kind, line }) => [kind, line])).toEqual([
      ["subtotal", null],
      ["line", "core"],
      ["line", "soft"],
      ["line", "personnel"],
      ["total", null],
    ]);
    expect(budget!.lines.map(({ covers }) => covers)).toEqual([[1, 2], [], [], [], [1, 2, 3]]);
  });
});

test("a wrong total of core funding is named whether or not its parts are called “hereof”", () => {
  for (const pair of [...parts.en.slice(0, 8), ...parts.da.slice(0, 6)]) {
    const rows = table(
      ["Total core funding (incl. soft earmarked)", ...pair, ...rest.en],
      "DKK million",
      false,
    );
    const wrong = rows.map((row, i) => (i === 2 ? [row[0]!, 73, 98, 89, 98] : row));
    expect(listed(findingsOf({ Budget: wrong }, pack2023))).toEqual(["amounts/column-total at Budget!D3"]);
  }
});

test("what is only told of a total of core funding is not counted again", () => {
  const short: Rows = [
    ["DKK million", 2023, 2024, 2025, 2026],
    ["Total core funding (incl. soft earmarked)", 73, 98, 98, 98],
    ["hereof soft earmarked", 25, 50, 50, 50],
    ["Personnel support", 2, 2, 2, 2],
    ["Total funding", 75, 100, 100, 100],
  ];
  expect(listed(findingsOf({ Budget: short }, pack2023))).toEqual([]);
});

test.each([
  ["a strategy’s own titles", pack2018.lines.map(({ title }) => title.en)],
  ["Danish titles", pack2018.lines.map(({ title }) => title.da!)],
  ["letters", pack2018.lines.map(({ title }, i) => `${"abcd"[i]}. ${title.en}`)],
  ["short titles", pack2018.lines.map(({ shortTitle }) => shortTitle.en)],
  ["hereof", pack2018.lines.map(({ shortTitle }) => `Heraf ${shortTitle.da}`)],
])("a table without a sum of its own is read with %s", (_, labels) => {
  const figures = [15, 4, 4, 2];
  const lines = labels.map((label, i) => [label, figures[i]!, figures[i]!, figures[i]!]);
  const total = ["Total contribution", 25, 25, 25];
  const rows: Rows = [
    ["DKK million", 2018, 2019, 2020],
    ...(_ === "hereof" ? [total, ...lines] : [...lines, total]),
  ];
  expect(listed(findingsOf({ Budget: rows }, pack2018))).toEqual([]);
  const [budget] = understand(workbook({ Budget: rows }), pack2018).budgets;
  expect(budget!.lines.flatMap(({ kind, line }) => (kind === "line" ? [line] : []))).toEqual(
    pack2018.lines.map(({ id }) => id),
  );
});

test.each([
  "Indirect cost (7% of total)",
  "Indirect cost, 7 % of direct",
  "Programme support cost 7% of total costs",
  "Overhead – 7 pct. of total",
  "Administrationsbidrag, 7 procent af de direkte omkostninger",
])("“%s” is money that the total counts", (label) => {
  const rows: Rows = [
    ["USD", 2024, 2025],
    ["PA3 Activities", 3000, 4000],
    ["PA4 Activities", 2000, 3000],
    ["Direct costs", f("=SUM(B2:B3)", 5000), f("=SUM(C2:C3)", 7000)],
    [label, f("=B4*0.07", 350), f("=C4*0.07", 490)],
    ["Total", f("=B4+B5", 5350), f("=C4+C5", 7490)],
  ];
  const [budget] = understand(workbook({ Budget: rows }), pack2023).budgets;
  expect(budget!.lines.map(({ kind, covers }) => [kind, covers])).toEqual([
    ["line", []],
    ["line", []],
    ["subtotal", [0, 1]],
    ["line", []],
    ["total", [0, 1, 3]],
  ]);
  expect(findingsOf({ Budget: rows }, pack2023).filter(({ rule }) => rule.startsWith("amounts/"))).toEqual(
    [],
  );
});
