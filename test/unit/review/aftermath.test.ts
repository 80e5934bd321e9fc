import { rangeAddress } from "../../../src/workbook/address";
import type { Finding } from "../../../src/review/types";
import { soundBudget } from "../support/budgets";
import { findingsAbout, findingsOf, only } from "../support/reviewed";
import { f, type Rows } from "../support/workbook";

const places = ({ consequences = [] }: Finding): string[] => consequences.map(rangeAddress);
/** 2024's total typed over, 4 too much, and what hangs on it. */
const spoiled = (...more: Rows): Rows => [...soundBudget({ C7: 104, F7: f("=SUM(B7:E7)", 379) }), ...more];
const typedOver = findingsAbout(/^formulas\/typed-over-total$/);

describe("cells that formulas compute with what is off", () => {
  test("are off as well: what is left of a commitment, and totals over it, on other sheets too", () => {
    const finding = only(
      typedOver({
        Budget: spoiled(
          [],
          ["Commitment", 75, 100, 100, 100, 375],
          ["Left", f("=B9-B7", 0), f("=ROUND(C9-C7,1)", -4), f("=D9-D7", 0), f("=E9-E7", 0), f("=F9-F7", -4)],
        ),
        Summary: [
          ["In all", f("=Budget!$F$7", 379)],
          ["Share", f("=IF(B1=0,0,Budget!C7/B1)", 0.27)],
        ],
      }),
    );
    expect(places(finding)).toEqual(["Budget!F7", "Budget!C10", "Budget!F10", "Summary!B1", "Summary!B2"]);
  });

  test("are not those that may well be the same: a mere comparison, a maximum, a look-up, words", () => {
    const checks: Rows = [
      [],
      [
        "Fits",
        f("=IF(C7>100,1,0)", 1),
        f("=MAX(B7:E7)", 104),
        f('=COUNTIF(B7:E7,">0")', 4),
        f('=C7&""', "104"),
      ],
    ];
    expect(places(only(typedOver({ Budget: spoiled(...checks) })))).toEqual(["Budget!F7"]);
  });

  test("circles come to an end", () => {
    const circle: Rows = [[], ["Loop", f("=C7+C9", 1), f("=B9+1", 1)]];
    expect(places(only(typedOver({ Budget: spoiled(...circle) })))).toEqual([
      "Budget!F7",
      "Budget!B9",
      "Budget!C9",
    ]);
  });

  test("of what is right today nothing is off", () => {
    const finding = only(findingsOf({ Budget: soundBudget({ C7: 100 }) }));
    expect(finding.consequences).toBeUndefined();
  });
});

describe("a wrong total", () => {
  test("shows the figures that it should add", () => {
    expect(only(typedOver({ Budget: spoiled() })).sum).toEqual({ terms: [12, 13, 38, 37], total: 100 });
  });

  test("shows its subtotals rather than all of their lines", () => {
    const line = (name: string, amount: number): Rows[number] => [name, amount, amount];
    const rows: Rows = [
      ["Danish contribution to IOM (DKK million)"],
      ["Core", 2023, 2024],
      ...[1, 2, 3, 4].map((area) => line(`Core – Priority Area ${area}`, 12)),
      ["Core, total", f("=SUM(B3:B6)", 48), f("=SUM(C3:C6)", 48)],
      ...[1, 2, 3, 4].map((area) => line(`Soft – Priority Area ${area}`, 13)),
      ["Soft, total", f("=SUM(B8:B11)", 52), f("=SUM(C8:C11)", 52)],
      ["Total", f("=B7+B12", 100), 104],
    ];
    expect(typedOver({ Budget: rows })[0]?.sum).toEqual({ terms: [48, 52], total: 100 });
  });

  test("of many figures shows none, and neither does one that is right", () => {
    const years = Array.from({ length: 9 }, (_, line) => [`Priority Area 1 – part ${line}`, 1, 1]);
    const rows: Rows = [["DKK million"], ["Area", 2023, 2024], ...years, ["Total", f("=SUM(B3:B11)", 9), 12]];
    const finding = findingsAbout(/total$/)({ Budget: rows }).find(({ expected }) => expected === 9);
    expect(finding).toBeDefined();
    expect(finding?.sum).toBeUndefined();
    expect(only(findingsOf({ Budget: soundBudget({ C7: 100 }) })).sum).toBeUndefined();
  });
});

describe("what a fix’s formula will give", () => {
  const given = ({ outcome = [] }: Finding): unknown =>
    outcome.map(({ cell, value }) => [rangeAddress(cell), value]);

  test("is said", () => {
    expect(given(only(typedOver({ Budget: spoiled() })))).toEqual([["Budget!C7", 100]]);
  });

  test("is rounded where it rounds", () => {
    const rounded = Object.fromEntries(
      ["B", "D", "E"].map((column, at) => [
        `${column}7`,
        f(`=ROUND(SUM(${column}3:${column}6),0)`, at === 0 ? 75 : 100),
      ]),
    );
    const budget = soundBudget({ ...rounded, C3: 12.4, C7: 104, F3: f("=SUM(B3:E3)", 48.4) });
    expect(given(only(typedOver({ Budget: budget })))).toEqual([["Budget!C7", 100]]);
  });
});
