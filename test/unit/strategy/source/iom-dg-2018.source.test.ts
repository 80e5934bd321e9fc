/**
 * A second reading of the Director General's report to the 109th Council: the budget's figures and the list of
 * capacities are read out of the text once more, and every row of the pack is looked up at the place it names.
 */

import { astray } from "./support/checkedRows";
import { columnOf, readPack, sourceOf, tableOf } from "./support/document";
import { budgetParagraph, capacities, LAYOUT, numbersOf, writtenFigures } from "./support/iomDg2018";
import { placesOf } from "./support/places";
import { counted } from "./support/text";

const pack = readPack("iom-dg-2018");
const source = sourceOf(pack.document.file);
const bare = (number: string) => number.replaceAll(",", "");

source.describe("iom-dg-2018 is what its document prints", () => {
  test("the budget paragraph has six figures, and programme-and-budget has these and no other", () => {
    const table = tableOf(pack, "programme-and-budget");
    const figures = (column: string, unit: string, scale = 1) =>
      columnOf(table, column).flatMap((value) => (value === null ? [] : `${Number(value) * scale} ${unit}`));
    const held = [
      ...figures("CHF", "CHF"),
      ...figures("USD million", "USD", 1e6),
      ...figures("Increase", "%"),
    ];
    const printed = writtenFigures(budgetParagraph(source.text)).map(({ unit, value }) => `${value} ${unit}`);
    expect(printed).toHaveLength(6);
    expect(counted(held)).toEqual(counted(printed));
  });

  test("the five capacities are the points of the list, word for word", () => {
    expect(capacities(source.text)).toHaveLength(5);
    expect(columnOf(tableOf(pack, "capacities"), "Wording")).toEqual(capacities(source.text));
  });

  test("what is quoted and counted stands at the place that its row names", () => {
    expect(astray(pack, placesOf(source.text, LAYOUT))).toEqual([]);
  });

  test("no number of the text is left out but years", () => {
    const held = new Set(numbersOf(JSON.stringify(pack)).map(bare));
    const isYear = (number: string) => /^(?:19|20)\d\d$/.test(number);
    const left = numbersOf(source.text).filter((number) => !isYear(number) && !held.has(bare(number)));
    expect(left).toEqual([]);
  });
});
