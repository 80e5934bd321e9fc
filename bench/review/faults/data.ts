/** Faults in what cells hold. */

import { CellError } from "../../../src/workbook/cells";
import { opaque } from "../draft";
import { cell, cells, drawFigure, inCells, inSums, wholeRow } from "./fault";
import type { Injector } from "./fault";

/** A number as text: as it comes out of a mail, with the separators of either language. */
function asText(value: number, decimals: number, style: number): string {
  const english = value.toLocaleString("en-US", { minimumFractionDigits: decimals });
  const danish = value.toLocaleString("de-DE", { minimumFractionDigits: decimals });
  return [String(value), english, danish, `${english} `, `DKK ${english}`][style]!;
}

const textNumber = inCells("data/text-number", "a figure as text", "figures", {}, (book, random) => {
  const drawn = drawFigure(book, random);
  if (!drawn) return null;
  const { row, year, spot, value } = drawn;
  const dollars = book.design.measure.unit.currency === "USD";
  const text = asText(value, book.design.measure.decimals, random.int(0, dollars ? 3 : 4));
  book.draft.put(spot, text);
  return {
    accepts: ["data/text-number", ...(/^\s|\s$/.test(text) ? ["data/stray-space"] : [])],
    at: [cell(spot)],
    expected: value,
    actual: text,
    story: `"${text}" as text instead of a number`,
    consequences: inSums(book, year, row),
  };
});

const textYear = inCells(
  "data/text-year",
  "one year's header as text",
  "words",
  { style: { yearStyle: "number", unitPlace: "title" } },
  (book, random) => {
    const table = book.tables[0]!;
    const y = random.int(0, table.years.length - 1);
    const text = `${table.years[y]}${random.pick(["", "", " "])}`;
    book.draft.put(table.yearCells[y]!, text);
    return {
      accepts: ["data/text-year", "data/stray-space"],
      at: cells([table.yearCells[y]!]),
      expected: table.years[y],
      actual: text,
      story: `the year ${text} as text among numbers`,
      consequences: [],
    };
  },
);

const errorFigure = inCells("data/error-value", "an error in a figure", "figures", {}, (book, random) => {
  const drawn = drawFigure(book, random);
  if (!drawn) return null;
  const { row, year, spot } = drawn;
  const [code, formula] = random.pick([
    ["#REF!", "=#REF!*2"],
    ["#DIV/0!", "=A1/0"],
    ["#N/A", '=VLOOKUP("x",A1:B2,2,FALSE)'],
    ["#VALUE!", null],
  ] as const);
  const error = new CellError(code);
  book.draft.put(spot, formula === null ? error : opaque(formula, error));
  return {
    accepts: ["data/error-value"],
    at: [cell(spot)],
    actual: code,
    story: `${code} in a figure`,
    consequences: [...inSums(book, year, row), { rules: ["formulas/"], at: [cell(spot)] }],
  };
});

const errorTotal = inCells("data/error-value", "an error in a total", "figures", {}, (book, random) => {
  const table = random.pick(book.tables);
  const total = table.rows.find(({ kind }) => kind === "total");
  if (!total) return null;
  const year = random.int(0, total.figures.length - 1);
  const spot = total.figures[year]!;
  book.draft.put(
    spot,
    book.design.style.sums === "typed"
      ? new CellError("#REF!")
      : opaque("=SUM(#REF!)", new CellError("#REF!")),
  );
  return {
    accepts: ["data/error-value"],
    at: [cell(spot)],
    actual: "#REF!",
    story: "#REF! in a total",
    consequences: [...inSums(book, year, total), { rules: ["formulas/"], at: [cell(spot)] }],
  };
});

const placeholder = inCells(
  "data/placeholder",
  "a figure still to be filled in",
  "figures",
  {},
  (book, random) => {
    const drawn = drawFigure(book, random);
    if (!drawn) return null;
    const { row, year, spot } = drawn;
    const words =
      book.design.language === "da"
        ? ["TBD", "xx", "?", "afventer", "udfyldes", "[beløb]"]
        : ["TBD", "tbc", "TBA", "xx", "XXX", "?", "[amount]", "to be confirmed"];
    const text = random.pick(words);
    book.draft.put(spot, text);
    return {
      accepts: ["data/placeholder"],
      at: [cell(spot)],
      actual: text,
      story: `"${text}" instead of a figure`,
      consequences: [...inSums(book, year, row), { rules: ["data/text-number"], at: [cell(spot)] }],
    };
  },
);

const coverPlaceholder = inCells(
  "data/placeholder",
  "a field of the cover still to be filled in",
  "cover",
  { cover: true },
  (book, random) => {
    const field = random.pick(["partner", "contact", "country"]);
    const spot = book.cover!.values[field]!;
    const text = random.pick(
      book.design.language === "da"
        ? ["[indsæt navn]", "TBD", "xxx"]
        : ["[insert name]", "TBC", "TBD", "xxx"],
    );
    book.draft.put(spot, text);
    return {
      accepts: ["data/placeholder", "structure/missing-cover-field"],
      at: cells([spot, book.cover!.labels[field]!]),
      actual: text,
      story: `"${text}" as the cover's ${field}`,
      consequences: [{ rules: ["eligibility/country-outside-focus"], at: [cell(spot)] }],
    };
  },
);

const straySpace = inCells(
  "data/stray-space",
  "a space before or after a label",
  "words",
  {},
  (book, random) => {
    const table = book.tables[0]!;
    const row = random.pick(
      table.rows.filter(({ kind, text }) => (kind === "line" || kind === "heading") && text.length > 1),
    );
    const changed = random.pick([`${row.text} `, ` ${row.text}`, `${row.text}\u00a0`, `  ${row.text}`]);
    book.draft.put(row.label, changed);
    return {
      accepts: ["data/stray-space"],
      at: wholeRow(row).slice(0, 1),
      expected: row.text,
      actual: changed,
      story: `stray space in "${changed}"`,
      consequences: [],
    };
  },
);

export const dataFaults: readonly Injector[] = [
  textNumber,
  textYear,
  errorFigure,
  errorTotal,
  placeholder,
  coverPlaceholder,
  straySpace,
];
