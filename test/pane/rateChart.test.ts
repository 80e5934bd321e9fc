import fc from "fast-check";
import { layOutChart } from "../../src/taskpane/rates/chart";
import { publishedSeries } from "../../src/taskpane/useCases/rates";

const SIZE = { width: 296, height: 148 };
const series = publishedSeries("DKK", "year").map(({ period, rate }) => ({ year: period.year, rate }));

test("years stand every five, values at few round numbers, and the line runs from edge to edge", () => {
  const chart = layOutChart(series, SIZE);
  expect(chart.years.map(({ label }) => label)).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
  expect(chart.values.map(({ label }) => label)).toEqual([6, 7, 8]);
  expect(chart.points[0]!.x).toBe(chart.left);
  expect(chart.points.at(-1)!.x).toBe(chart.right);
  expect(chart.path.match(/[ML]/g)).toHaveLength(series.length);
});

test("law: whatever the rates and the width, every point lies inside, is nearest to itself, and its figure stands clear of the line", () => {
  const rates = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 320 });
  fc.assert(
    fc.property(rates, fc.integer({ min: 200, max: 600 }), (all, width) => {
      const chart = layOutChart(
        all.map((rate, at) => ({ year: 2000 + at / 12, rate: rate / 10_000 })),
        { ...SIZE, width },
      );
      chart.points.forEach(({ x, y }, at) => {
        expect(x).toBeGreaterThanOrEqual(chart.left - 1e-9);
        expect(x).toBeLessThanOrEqual(chart.right + 1e-9);
        expect(y).toBeGreaterThanOrEqual(chart.top - 1e-9);
        expect(y).toBeLessThanOrEqual(chart.bottom + 1e-9);
        expect(chart.nearest(x)).toBe(at);
        const figure = chart.figureAt(at);
        const crossed = chart.points.filter(
          (point) => Math.abs(point.x - figure.x) <= 22 && point.y < figure.y + 4 && point.y > figure.y - 14,
        );
        expect(crossed).toEqual([]);
      });
    }),
    { numRuns: 50 },
  );
});

test("rates that never move are a level line", () => {
  const chart = layOutChart(
    [2000, 2001, 2002].map((year) => ({ year, rate: 7 })),
    SIZE,
  );
  expect(new Set(chart.points.map(({ y }) => y)).size).toBe(1);
});
