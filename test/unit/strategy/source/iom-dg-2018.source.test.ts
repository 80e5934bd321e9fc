/**
 * A second reading of the Director General's report to the 109th Council: the budget's figures and the list of
 * capacities are read out of the text once more, and every row of the pack is looked up at the place it names.
 */

import { astray, misnumbered } from "./support/checkedRows";
import { figuresOf, leftOut } from "./support/completeness";
import { columnOf, readPack, sourceOf, tableOf } from "./support/document";
import { budgetParagraph, capacities, writtenFigures } from "./support/iomDg2018";
import { passagesIn } from "./support/layouts";
import { counted, firstOutOfOrder } from "./support/text";

const pack = readPack("iom-dg-2018");
const source = sourceOf(pack.document.file);

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

  test("budget years: the figures are those of 2019, and of 2018 what is said to be", () => {
    for (const [item, year] of tableOf(pack, "programme-and-budget").rows)
      expect({ item, year }).toEqual({
        item,
        year: /original budget for 2018/.test(String(item)) ? 2018 : 2019,
      });
  });

  test("the Bureau and the new member and observers are those that the introduction names", () => {
    const bureau = source.text.match(/^- .*Ambassador .* \(.*\)$/gm)!;
    expect(
      tableOf(pack, "council-bureau").rows.map(
        ([office, name, country]) => `- ${office}, ${name} (${country})`,
      ),
    ).toEqual(bureau);
    const names = columnOf(tableOf(pack, "new-members-and-observers"), "Name");
    expect(source.text).toContain(
      `our new Member, the ${names[0]}, and our two new observers, the ${names[1]} and ${names[2]}.`,
    );
    expect(names).toHaveLength(3);
  });

  test("figures of the emergency responses stand in their paragraphs, one after the other", () => {
    const places = passagesIn[pack.id]!(source.text);
    const table = tableOf(pack, "emergency-response");
    columnOf(table, "Figures").forEach((figures, row) => {
      const paragraph = places(String(columnOf(table, "Source")[row])).join(" ");
      expect(firstOutOfOrder(paragraph, String(figures ?? "").split("; "))).toBeUndefined();
    });
  });

  test("what is quoted and counted stands at the place that its row names", () => {
    const ownWords = [
      /^programme-and-budget\.Item$/,
      /^capacities\.Capacity$/,
      /^figures-in-the-text\.(?:What|Counted in)$/,
      /^emergency-response\.(?:Situation|Figures)$/,
      /^plans\.Subject$/,
    ];
    expect(astray(pack, passagesIn[pack.id]!(source.text), { ownWords, compared: [] })).toEqual([]);
    expect(misnumbered(pack)).toEqual([]);
  });

  test("no number of the text is left out but those of sessions and resolutions", () => {
    const rows = pack.tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
    const left = leftOut(source.text, /\b(?:19|20)\d\d\b|\d+ (?:May|November)/g, figuresOf(rows));
    expect(left).toEqual(["109", "109", "1309", "72", "279"]);
  });
});
