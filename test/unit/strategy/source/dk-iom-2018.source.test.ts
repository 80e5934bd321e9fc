/**
 * A second reading of the Intermediate Strategy 2018–2020: its tables and lists are read out of the text once more, by
 * other means than those that made the pack, and everything is compared.
 */

import { sum } from "./support/cells";
import { budgetLines, donorLines, projectLists } from "./support/dkIom2018";
import { sourceOf } from "./support/document";

const source = sourceOf("000_748371fc099ce61e.txt");

source.describe("dk-iom-2018: the tables add up as they are read here, or by how much they do not", () => {
  test("budget: four lines make the total of each year", () => {
    const [total, ...lines] = budgetLines(source.text).reverse();
    expect(lines).toHaveLength(4);
    expect([0, 1, 2].map((year) => sum(lines.map(({ amounts }) => amounts[year]!)))).toEqual(total!.amounts);
  });

  test("donor breakdown: the Ministry of Foreign Affairs is one dollar more than its parts", () => {
    const amounts = donorLines(source.text).map(({ amount }) => amount);
    const [members, denmark, justice, service, foreign, a, b, c, d, e, other, f, g, h, total] = amounts;
    expect(amounts).toHaveLength(15);
    expect([members, denmark, total]).toEqual(Array(3).fill(sum([justice!, foreign!, other!])));
    expect(justice).toBe(service);
    expect(foreign! - sum([a!, b!, c!, d!, e!])).toBe(1);
    expect(other).toBe(sum([f!, g!, h!]));
  });

  test("donor breakdown: every percentage is the rounded share of the grand total", () => {
    const lines = donorLines(source.text);
    for (const { name, amount, percent } of lines)
      expect({ name, percent }).toEqual({
        name,
        percent: Math.round((100 * amount) / lines.at(-1)!.amount),
      });
  });

  test("top ten: years make the totals but for two projects, projects make the years but for two", () => {
    const { top, topTotal } = projectLists(source.text);
    const gaps = top.map(({ code, figures }) => [code, sum(figures.slice(0, 5)) - figures[5]!]);
    expect(gaps.filter(([, gap]) => gap !== 0)).toEqual([
      ["RT1110", 1],
      ["RT0037", -1],
    ]);
    const byColumn = topTotal.map((printed, at) => sum(top.map(({ figures }) => figures[at]!)) - printed!);
    expect(byColumn).toEqual([0, 0, 0, -1, 1, 0]);
  });

  test("all projects: two regions are whole, the third breaks off", () => {
    const { regions } = projectLists(source.text);
    const missing = regions.map(({ name, figures, projects }) => [
      name,
      projects.length,
      figures.map((printed, at) => (printed ?? 0) - sum(projects.map((project) => project.figures[at]!))),
    ]);
    expect(missing).toEqual([
      ["Asia and the Pacific", 5, [0, 0, 0, 1, 0, 1]],
      ["East and Horn of Africa", 1, [0, 0, 0, 0, 0, 0]],
      ["European Economic Area", 7, [145071, 77393, 23536, 181705, 522727, 950433]],
    ]);
  });
});
