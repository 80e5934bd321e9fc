/** Files that have hung other readers, taken gigabytes from them or lost data in them: refused at once, or read whole. */

import { areaAddress } from "../../../src/workbook/address";
import { readXlsx } from "../../../src/workbook/xlsx";
import { HOSTILE_FILES, hostileFile } from "./hostileFiles";
import { problemOf } from "./support";

const read = (name: string) => readXlsx(hostileFile(name));

it.each(HOSTILE_FILES.filter(({ problem }) => problem !== null).map((file) => [file.name, file] as const))(
  "%s is refused",
  (_, { bytes, problem }) => {
    expect(problemOf(bytes())).toBe(problem);
  },
);

it("names out of JavaScript's own are names like any other, wherever they stand", () => {
  const { sheets, tables, names, properties } = read(
    "sheet, name, table, note, property and text called __proto__",
  );
  const [sheet] = sheets;
  expect(sheet!.name).toBe("__proto__");
  expect([0, 1, 2].map((column) => sheet!.cells.cell(0, column))).toMatchObject([
    { value: "__proto__", formula: null },
    { value: 1, formula: "=A1" },
    { value: 1, formula: "=B1" },
  ]);
  expect(sheet).toMatchObject({
    merges: [],
    validations: [],
    notes: [{ row: 0, column: 0, author: null, text: "__proto__" }],
  });
  expect(tables).toMatchObject([{ name: "__proto__", columns: ["__proto__", "constructor"] }]);
  expect(names.map(({ name, scope }) => [name, scope])).toEqual([
    ["__proto__", null],
    ["constructor", "__proto__"],
  ]);
  expect(Object.entries(properties)).toEqual([["custom.__proto__", "x"]]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it("cells in opposite corners are two cells", () => {
  const { cells } = read("one cell in each of two opposite corners of the sheet").sheets[0]!;
  expect(cells.used).toEqual({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
  expect(cells.value(1_048_575, 16_383)).toBe(2);
  expect(cells.size).toBeLessThan(50);
});

it("merged and validated ranges stay ranges, however large", () => {
  const areas = (name: string) => {
    const { merges, validations } = read(name).sheets[0]!;
    return [...merges, ...validations.flatMap((validation) => validation.areas)].map(areaAddress);
  };
  const columns = [..."ABCDEFGHIJ"].map((letter) => `${letter}1:${letter}1048576`);
  expect(areas("a whole sheet merged")).toEqual(["A1:XFD1048576"]);
  expect(areas("ten whole columns merged, each by itself")).toEqual(columns);
  expect(areas("ten whole columns validated")).toEqual(columns);
  expect(areas("100,000 merged ranges")).toHaveLength(100_000);
});

it("a long formula that 200,000 cells share is kept once", () => {
  const { cells } = read("200,000 cells that share a formula of 7.8 KB").sheets[0]!;
  expect(cells.size).toBe(200_001);
  expect(cells.formula(200_000, 0)).toMatch(/^=A200001\+A200002\+.+\+A201400$/);
  expect(cells.copyOf(200_000, 0)).toBe(cells.copyOf(0, 0));
});

it("an array formula over a whole column stands in the cells that the file holds", () => {
  const { cells } = read("an array formula over a whole column").sheets[0]!;
  expect([cells.size, cells.formula(1_048_575, 0)]).toEqual([2, "=B1:B1048576*2"]);
});
