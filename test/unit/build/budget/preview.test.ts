import fc from "fast-check";
import {
  checkChoices,
  defaultChoices,
  hasBudget,
  previewBudget,
  withUnit,
  type BudgetChoices,
  type BudgetPack,
  type BudgetPreview,
} from "../../../../src/build/budget";
import { loadPack } from "../../../../src/strategy/load";

let iom: BudgetPack;
let older: BudgetPack;

async function budgetPack(id: string): Promise<BudgetPack> {
  const pack = await loadPack(id);
  if (!hasBudget(pack)) throw new Error(`${id} has no budget`);
  return pack;
}

beforeAll(async () => {
  iom = await budgetPack("dk-iom-2023");
  older = await budgetPack("dk-iom-2018");
});

const weighted = (byArea: Record<string, number>): Pick<BudgetChoices, "weights"> => ({
  weights: { kind: "typed", byArea },
});
const lineOf = ({ lines }: BudgetPreview, id: string) => lines.find(({ line }) => line === id)!;

test("the strategy as it stands: every line in its areas, and the whole commitment", () => {
  const preview = previewBudget(iom, defaultChoices(iom));

  expect(preview.whole).toMatchObject({ amounts: [75, 100, 100, 100], total: 375 });
  expect(preview.commitment).toMatchObject({ amounts: [75, 100, 100, 100], total: 375 });
  expect(preview.headroom).toMatchObject({ amounts: [0, 0, 0, 0], total: 0 });
  expect(lineOf(preview, "core").rows.map(({ area, total }) => [area, total])).toEqual([
    ["1", 48],
    ["2", 48],
    ["3", 48],
    ["4", 48],
  ]);
  expect(preview.usdUnit).toBe("USD million");
  expect(preview.whole.usd!.amounts[0]).toBeCloseTo(75 / 6.89, 12);
});

test("softly earmarked money goes to areas 3 and 4 alone, whatever the weights; personnel is not divided", () => {
  const preview = previewBudget(iom, {
    ...defaultChoices(iom),
    ...weighted({ 1: 90, 2: 8, 3: 1, 4: 1 }),
  });

  expect(lineOf(preview, "soft").rows.map(({ area }) => area)).toEqual(["3", "4"]);
  expect(lineOf(preview, "soft").amounts).toEqual([25, 50, 50, 50]);
  expect(lineOf(preview, "personnel").rows).toHaveLength(1);
  expect(lineOf(preview, "personnel").rows[0]!.area).toBeNull();
});

test("a line of one area stays there", () => {
  const preview = previewBudget(older, defaultChoices(older));

  expect(lineOf(preview, "pa2").rows.map(({ area, amounts }) => [area, amounts])).toEqual([["2", [4, 4, 4]]]);
  expect(preview.commitment.total).toBe(75);
});

test("amounts of one's own take the strategy's place, and are converted with the unit", () => {
  const choices = defaultChoices(iom);
  const own = withUnit(
    {
      ...choices,
      years: [2026, 2027],
      lines: choices.lines.map((line) =>
        line.line === "core" ? { ...line, amounts: { 2027: 40.5 } } : line,
      ),
    },
    "DKK thousand",
  );

  const preview = previewBudget(iom, own);

  expect(lineOf(preview, "core").amounts).toEqual([48_000, 40_500]);
  expect(preview.commitment.amounts).toEqual([100_000, null]);
  expect(preview.headroom).toMatchObject({ amounts: [0, null], total: -40_500 });
  expect(
    checkChoices(iom, own).warnings.map(({ code, place: { line, year } }) => [code, line, year]),
  ).toEqual([
    ["yearOutside", undefined, 2027],
    ["noAmount", "soft", 2027],
    ["noAmount", "personnel", 2027],
    ["overCommitmentInAll", undefined, undefined],
    ["latestRate", undefined, 2026],
  ]);
});

test("a planning rate stands in for the published ones, which stay beside it", () => {
  const preview = previewBudget(iom, {
    ...defaultChoices(iom),
    rates: { kind: "planning", rate: 6.9, byYear: { 2024: 7 } },
  });

  expect(preview.rates.map(({ rate, published, origin }) => [rate, published, origin])).toEqual([
    [6.9, 6.89, "planning"],
    [7, 6.8955, "planning"],
    [6.9, 6.6137, "planning"],
    [6.9, null, "planning"],
  ]);
});

test.each<[string, Partial<BudgetChoices>, string]>([
  ["no years", { years: [] }, "noYears"],
  ["a unit of another currency", { unit: "EUR" }, "badUnit"],
  ["a weight below zero", weighted({ 1: -1 }), "badWeight"],
  ["a cross-cutting priority", weighted({ gender: 1 }), "unknownArea"],
  ["no weight where a line may go", weighted({ 1: 1, 2: 1 }), "noWeight"],
  ["a rate turned round", { rates: { kind: "planning", rate: 0.145 } }, "strangeRate"],
  ["an unknown indicator", { indicators: ["X9"] }, "unknownIndicator"],
])("problem: %s", (_, choices, code) => {
  const { problems } = checkChoices(iom, { ...defaultChoices(iom), ...choices });

  expect(problems[0]?.code).toBe(code);
});

test("law: whatever weights, units and amounts, rows, columns and shares add up exactly", () => {
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 900 }),
    fc.integer({ min: 0, max: 9000 }).map((n) => n / 10),
  );
  const arbitrary = fc.record({
    unit: fc.constantFrom("DKK", "DKK thousand", "DKK million"),
    weights: fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 1, max: 1000 }))),
    amounts: fc.array(fc.tuple(amount, amount), { minLength: 3, maxLength: 3 }),
  });
  fc.assert(
    fc.property(arbitrary, ({ unit, weights, amounts }) => {
      const choices = {
        ...defaultChoices(iom),
        ...weighted(Object.fromEntries(weights.map((weight, i) => [i + 1, weight]))),
        unit,
        years: [2024, 2025],
        lines: iom.lines.map(({ id }, i) => ({
          line: id,
          divided: i < 2,
          amounts: { 2024: amounts[i]![0], 2025: amounts[i]![1] },
        })),
      };
      const { lines, areas, whole, decimals } = previewBudget(iom, choices);
      const units = (value: number): number => {
        const scaled = Math.round(value * 10 ** decimals);
        expect(Math.abs(value * 10 ** decimals - scaled)).toBeLessThan(1e-6);
        return scaled;
      };
      const sum = (values: readonly number[]): number => values.reduce((all, value) => all + units(value), 0);
      lines.forEach(({ rows, amounts: own, total }, i) => {
        expect(own).toEqual(amounts[i]);
        expect(sum(rows.map((row) => row.total))).toBe(units(total));
        own.forEach((value, year) => expect(sum(rows.map((row) => row.amounts[year]!))).toBe(units(value)));
        rows.forEach((row) => expect(sum(row.amounts)).toBe(units(row.total)));
      });
      whole.amounts.forEach((value, year) => {
        expect(sum(lines.map((line) => line.amounts[year]!))).toBe(units(value));
        expect(sum(areas.map((area) => area.amounts[year]!))).toBe(units(value));
      });
      const shares = Math.round(areas.reduce((all, { share }) => all + share * 1000, 0));
      expect(shares).toBe(whole.total === 0 ? 0 : 1000);
    }),
    { numRuns: 60 },
  );
});
