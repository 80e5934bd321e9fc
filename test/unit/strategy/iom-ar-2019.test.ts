/** What a user looks up in IOM's Annual Report for 2019. */

import fc from "fast-check";

import { checkPackText } from "../../../src/strategy/check";
import { datasetOf } from "../../../src/strategy/dataset";
import content from "../../../src/strategy/packs/iom-ar-2019.json";
import { asPack } from "../../../src/strategy/packEntry";
import { getTable } from "../../../src/strategy/tables";

const pack = asPack(content);
const table = (id: string) => pack.tables.find((each) => each.id === id)!;

/** The cell of a table at the only row of that name. */
function cell(id: string, row: string, column: string) {
  const { findRows, findColumns, table: found } = datasetOf(pack, id);
  expect({ row, places: findRows(row).length }).toEqual({ row, places: 1 });
  return found.rows[findRows(row)[0]!]![findColumns(column)[0]!];
}

describe("the financial highlights", () => {
  const figures = (row: string, ...columns: string[]) =>
    columns.map((column) => cell("financial-highlights", row, column));

  test("have the amounts of 2018 and 2019 in one unit, with the words of the report beside them", () => {
    const columns = ["2018", "2019", "Paragraph"];
    expect(figures("Combined total revenue", ...columns)).toEqual([null, 2130, 297]);
    expect(figures("Combined total revenue", "As printed")[0]).toContain("reached USD 2.13 billion");
    expect(figures("Unearmarked flexible funding", ...columns)).toEqual([null, 28.5, 300]);
    expect(figures("All activities: expenditure through implementing partners", ...columns)).toEqual([
      97.2, 159.2, 303,
    ]);
    expect(figures("Private sector contributions", ...columns)).toEqual([5.7, 3.9, 307]);
    expect(figures("Budget of projects that target or incorporate gender", "2019")).toEqual([312.347199]);
    const amounts = table("financial-highlights").columns.filter(({ type }) => type === "amount");
    expect(amounts.map(({ name, unit }) => [name, unit])).toEqual([
      ["2018", "USD million"],
      ["2019", "USD million"],
    ]);
  });

  test("keep shares, increases and counts out of the columns of amounts", () => {
    const humanitarian =
      "Humanitarian activities: share of spending channelled through implementing partners";
    expect(figures(humanitarian, "2018", "2019", "Share 2018", "Share 2019")).toEqual([null, null, 5.6, 9.3]);
    expect(figures("Combined total expenditure", "2019", "Increase from 2018")).toEqual([2100, 16.9]);
    expect(figures("Financially active projects during the year", "2019", "Number 2019")).toEqual([
      null,
      3523,
    ]);
    expect(figures("Coordination levy collected", "2019", "As printed")).toEqual([
      0.8,
      "IOM collected more than USD 0.8 million in 2019",
    ]);
  });

  test("name all eleven donors of unearmarked funding, Denmark among them", () => {
    const donors = table("unearmarked-donors-2019").rows.flat();
    expect(donors).toHaveLength(
      cell("financial-highlights", "Donors of unearmarked flexible funding", "Number 2019") as number,
    );
    expect(donors).toContain("Denmark");
  });
});

describe("the staff tables by nationality", () => {
  test.each([
    ["staff-general-service", 12805, 5993, 6812],
    ["staff-professional", 2008, 946, 1062],
  ])("%s has 173 Member States, 13 other nationalities or groups and the total", (id, total, women, men) => {
    const { rows } = table(id);
    const inGroup = (group: string | null) => rows.filter((row) => row[1] === group).length;
    expect([
      inGroup("Member States"),
      inGroup("observer States, non-member States and other"),
      inGroup(null),
    ]).toEqual([173, 13, 1]);
    expect(rows.at(-1)!.slice(-3)).toEqual([total, women, men]);
  });

  test("leave empty cells empty, and thousands together, whatever blanks the text has", () => {
    const filled = (id: string, name: string) => {
      const { rows, columns } = table(id);
      const row = rows.find(([nationality]) => nationality === name)!;
      return Object.fromEntries(
        columns.flatMap((column, at) => (at > 1 && row[at] !== null ? [[column.name, row[at]]] : [])),
      );
    };
    expect(filled("staff-general-service", "Denmark")).toEqual({ "G-5": 1, UG: 1, Total: 2, F: 2, M: 0 });
    expect(filled("staff-general-service", "Guyana")).toEqual({
      "G-4": 4,
      "G-6": 1,
      "G-7": 1,
      "NO-A": 1,
      "NO-B": 2,
      UG: 3,
      Total: 12,
      F: 9,
      M: 3,
    });
    expect(filled("staff-general-service", "Tuvalu")).toEqual({ Total: 0 });
    expect(filled("staff-professional", "Republic of Moldova")).toEqual({
      "P-4": 1,
      "P-3": 1,
      UG: 1,
      Total: 3,
      F: 2,
      M: 1,
    });
    expect(cell("staff-general-service", "Greece", "UG")).toBe(1191);
    expect(cell("staff-general-service", "Greece", "Total")).toBe(1210);
  });

  test("are refused when any one figure is changed: its row or its column no longer adds up", () => {
    const place = fc.constantFrom("staff-general-service", "staff-professional").chain((id) => {
      const { rows, columns } = table(id);
      return fc.record({
        id: fc.constant(id),
        row: fc.nat(rows.length - 1),
        column: fc.integer({ min: 2, max: columns.length - 1 }),
        by: fc.integer({ min: 1, max: 9 }),
      });
    });
    fc.assert(
      fc.property(place, ({ id, row, column, by }) => {
        const changed = structuredClone(content) as {
          tables: { id: string; rows: (string | number | null)[][] }[];
        };
        const cells = changed.tables.find((each) => each.id === id)!.rows[row]!;
        cells[column] = ((cells[column] ?? 0) as number) + by;
        const result = checkPackText(JSON.stringify(changed));
        expect("problems" in result && result.problems.map(({ code }) => code)).toContain("sumDiffers");
      }),
      { numRuns: 12 },
    );
  });
});

describe("where the report disagrees with itself", () => {
  test("the pack holds together: every such place of a printed sum or share is recorded, and no other", () => {
    expect(checkPackText(JSON.stringify(content))).not.toHaveProperty("problems");
    const recorded = pack.discrepancies.flatMap(({ differences = [] }) =>
      differences.map(({ printed, computed }) => [printed, computed]),
    );
    expect(recorded).toEqual([
      [1061, 1062],
      [945, 946],
      [2006, 2008],
      [14, 12],
      [65, 68],
    ]);
  });

  test("Annex III has two more Professional staff than Annex I: the two grades that Annex I leaves out", () => {
    const grade = (name: string) => cell("staff-professional", "Total", name) as number;
    expect(grade("Total") - grade("E-1") - grade("E-2")).toBe(cell("staff-by-sex", "2019", "Total"));
    for (const id of ["staff-by-sex", "staff-professional"])
      expect(getTable(pack, id).discrepancies.map((each) => each.id)).toContain("professional-staff-2019");
  });

  test("the numbers of nationalities that the text prints, counted in the annexes with “Other” as one", () => {
    const staffed = (id: string, grades: readonly string[]) => {
      const { rows, columns } = table(id);
      const at = grades.map((grade) => columns.findIndex(({ name }) => name === grade));
      return rows.slice(0, -1).filter((row) => at.some((column) => Number(row[column]) > 0));
    };
    const names = (rows: readonly (readonly unknown[])[]) => rows.map(([name]) => name);
    const professional = staffed("staff-professional", ["Total"]);
    const members = professional.filter(([, group]) => group === "Member States");
    expect(members).toHaveLength(
      cell("nationalities-represented", "2019", "Number of Member State nationalities") as number,
    );
    expect(staffed("staff-professional", ["E-1", "E-2", "D-2", "D-1", "P-5", "P-4"])).toHaveLength(
      cell("figures-prepared", "Nationalities at the senior level (P-4 and above)", "Number") as number,
    );

    const all = new Set([...names(professional), ...names(staffed("staff-general-service", ["Total"]))]);
    const told = pack.discrepancies.find(({ id }) => id === "nationalities-counted")!.text.en;
    expect(told).toContain(`have ${String(all.size)} with staff`);
    expect(told).toContain(`has ${String(professional.length - members.length)} that are not Member States`);
  });

  test("charts that are pictures make the tables of their chapters partial", () => {
    const partial = pack.tables.filter((each) => each.partial !== undefined).map(({ id }) => id);
    expect(partial).toEqual(pack.discrepancies.find(({ id }) => id === "charts")!.concerns);
  });
});

describe("the structure", () => {
  test("is three principles and three objectives of MiGOF", () => {
    const { title, rows, columns } = getTable(pack, "areas", { language: "da" });
    expect(title).toBe("MiGOF-principper og -mål");
    expect(rows.map((row) => row[columns.findIndex(({ name }) => name === "Short title")])).toEqual([
      "Princip 1: Internationale standarder",
      "Princip 2: Evidens og samlet regeringstilgang",
      "Princip 3: Partnerskaber",
      "Mål 1: Socioøkonomisk trivsel",
      "Mål 2: Mobilitet i kriser",
      "Mål 3: Sikker, velordnet og værdig migration",
    ]);
  });

  test("takes each of the 348 paragraphs once into a chapter, and each figure stands under its heading", () => {
    const { rows, levels } = table("sections");
    const numbered = rows.filter(([, from], at) => levels![at] === 0 && from !== null);
    expect(numbered[0]![1]).toBe(1);
    expect(numbered.at(-1)![2]).toBe(348);
    numbered.slice(1).forEach(([, from], at) => {
      expect(from).toBe((numbered[at]![2] as number) + 1);
    });

    const spans = new Map(rows.map(([heading, from, to]) => [heading, [from, to] as [number, number]]));
    for (const { id, columns, rows: figures } of pack.tables) {
      const [paragraph, section] = ["Paragraph", "Section"].map((wanted) =>
        columns.findIndex(({ name }) => name === wanted),
      );
      if (section === -1) continue;
      for (const row of figures) {
        const [from, to] = spans.get(row[section!]!)!;
        const number = row[paragraph!] as number | null;
        expect({ id, row, inside: number === from || (number! >= from && number! <= to) }).toMatchObject({
          inside: true,
        });
      }
    }
  });
});
