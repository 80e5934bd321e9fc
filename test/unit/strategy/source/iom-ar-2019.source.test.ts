/**
 * A second reading of the Annual Report 2019: its tables are read out of the text once more, by other means than those
 * that made the pack, and every cell is compared.
 */

import { astray, misnumbered } from "./support/checkedRows";
import type { Exceptions } from "./support/checkedRows";
import { figuresOf, leftOut } from "./support/completeness";
import { columnOf, readPack, sourceOf, tableOf } from "./support/document";
import { headingsOf, paragraphsOf, passagesOf } from "./support/reportText";
import { columnSum } from "./support/staffTable";
import { counted, flat } from "./support/text";
import { isWrittenIn } from "./support/writtenNumbers";
import {
  ANNEX_II,
  ANNEX_III,
  annexIV,
  financialFigures,
  staffDigits,
  staffOf,
  tablesOfAnnexI,
  turned,
} from "./support/iomAr2019";
import type { Grid } from "./support/iomAr2019";

const pack = readPack("iom-ar-2019");
const source = sourceOf(pack.document.file);

/** The pack's groups by the first line of their heading. */
const GROUPS: Readonly<Record<string, string>> = {
  "Member States": "Member States",
  "observer States, non-": "observer States, non-member States and other",
};
const FINANCIAL = [297, 298, 299, 300, 301, 302, 303, 307];
const FIGURES = ["2018", "2019", "Share 2018", "Share 2019", "Increase from 2018", "Number 2019"];

const EXCEPTIONS: Exceptions = {
  ownWords: [
    /^financial-highlights\.(?:Figure|Unit)$/,
    /^figures-.*\.(?:Figure|Unit)$/,
    /^privileges-and-immunities\.Privileges/,
    /^country-lists\.List$/,
  ],
  compared: [
    ...["sections", "staff-general-service", "staff-professional", "nationalities-represented"],
    ...["staff-by-sex", "women-by-grade", "staff-p5-and-higher", "staff-totals"],
    "shares-in-the-text",
  ],
};

/** What the foreword and some paragraphs say once more, given in the pack under the paragraph after the arrow. */
const TOLD_TWICE = [
  ...["0: 2.13 → 297", "0: 120 → 6", "0: 50 → 84", "0: 28 → 13", "0: 75 → 13", "82: 38 → 7", "175: 28 → 13"],
  ...["175: 75 → 13", "251: 1 → 301", "325: 1 → 301", "334: 71 → 320", "334: 13 → 320"],
];
/** Short films at a festival, months before an evaluation, years since a launch: not in the pack. */
const IN_PASSING = ["225: 15", "272: 3", "346: 10"];

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
/** What counts nothing: paragraph and note numbers, dates, addresses, grades, names, documents. */
const NO_COUNT = new RegExp(
  [
    String.raw`^\s*\d+\. `,
    String.raw` \d {2}?\p{Lu}.*`,
    String.raw`(?<=\p{L}|\p{L}\.|\))\d(?!\d)`,
    String.raw`(?:\d+(?:–| and ))?\d+ (?:${MONTHS})`,
    String.raw`\b(?:19|20)\d\d\b|https?:\S+`,
    String.raw`P(?:RINCIPLE|rinciple)s? “?\d|OBJECTIVE \d|(?:Level|SDG|workstream|Alliance|indicator|priority) [\d.]+`,
    String.raw`Working Groups? [\d.]+(?: and [\d.]+)?|\b3(?:Es|RP)\b|Group of Twenty|\b[PD]-\d`,
    String.raw`(?:[Rr]esolution|No\.|C\/106\/CRP\/|109th)\s?(?:No\. )?[\d/]*`,
  ].join("|"),
  "gu",
);

source.describe("iom-ar-2019: the tables add up as they are read here", () => {
  test.each([
    ["Annex II", ANNEX_II],
    ["Annex III", ANNEX_III],
  ])("%s: 186 nationalities or groups make the printed total in every column", (_, annex) => {
    const rows = staffOf(source.text, annex);
    const total = rows.at(-1)!;
    expect(rows).toHaveLength(187);
    expect(total.name).toBe("Total");
    expect(annex.columns.map((__, at) => columnSum(rows.slice(0, -1), at))).toEqual(total.cells);
  });

  test("Annex I: parts make the totals, and all printed shares but one are theirs", () => {
    const [all, byGrade, senior, byCategory] = tablesOfAnnexI(source.text);
    for (const { rows } of [all, byGrade, senior, byCategory]) {
      const [first, second, total] = rows.map(([, ...figures]) => figures);
      expect(total).toEqual(first!.map((figure, at) => figure + second![at]!));
    }
    expect(wrongShares(all, "Women", "Percentage of women")).toEqual([]);
    expect(wrongShares(byGrade, "Women", "Percentage of women in 2019")).toEqual([]);
    expect(wrongShares(senior, "Women", "Percentage of women")).toEqual([]);
    expect(
      wrongShares(byCategory, "International Professional", "Percentage of international Professional"),
    ).toEqual([{ column: "2005", printed: 14, computed: 12 }]);
  });

  test("Annex IV: nationalities add up, and the shares are theirs", () => {
    const table = annexIV(source.text);
    const [member, other, total] = table.rows.map(([, ...figures]) => figures);
    expect(total).toEqual(member!.map((figure, at) => figure + other![at]!));
    const share = "Percentage of Member States represented";
    expect(
      wrongShares(table, "Number of Member State nationalities", share, "Number of Member States"),
    ).toEqual([]);
  });
});

source.describe("iom-ar-2019 is what its document prints", () => {
  test.each([
    ["staff-general-service", ANNEX_II],
    ["staff-professional", ANNEX_III],
  ])("%s: every cell of every nationality is the one printed, and empty where nothing is", (id, annex) => {
    const table = tableOf(pack, id);
    expect(table.columns.map(({ name }) => name)).toEqual([
      "Country of nationality",
      "Group",
      ...annex.columns,
    ]);
    const printed = staffOf(source.text, annex).map(({ name, group, cells }) => [
      name,
      GROUPS[group],
      ...cells,
    ]);
    const [total, ...rows] = [...printed].reverse();
    expect(table.rows).toEqual([...rows.reverse(), [total![0], null, ...total!.slice(2)]]);
  });

  test.each([
    ["staff-general-service", ANNEX_II],
    ["staff-professional", ANNEX_III],
  ])("%s: the digits of its part of the source are the table's, none lost and none added", (id, annex) => {
    const cells = tableOf(pack, id).rows.flatMap((row) => row.filter((cell) => typeof cell === "number"));
    expect(cells.join("")).toBe(staffDigits(source.text, annex));
  });

  test.each([
    ["staff-by-sex", 0],
    ["women-by-grade", 1],
    ["staff-p5-and-higher", 2],
    ["staff-totals", 3],
  ])("%s: columns and figures are those of the table in Annex I", (id, at) => {
    expect(turned(tableOf(pack, id))).toEqual(tablesOfAnnexI(source.text)[at]);
  });

  test("nationalities-represented is Annex IV", () => {
    expect(turned(tableOf(pack, "nationalities-represented"))).toEqual(annexIV(source.text));
  });

  test("the sections are the headings of the text, each with the paragraphs under it", () => {
    const held = tableOf(pack, "sections").rows.filter(([, from]) => from !== null);
    const printed = headingsOf(paragraphsOf(source.text)).map(({ heading, from, to }) => [
      heading.toLowerCase(),
      from,
      to,
    ]);
    expect(held.map(([heading, from, to]) => [String(heading).toLowerCase(), from, to])).toEqual(printed);
    const others = tableOf(pack, "sections").rows.filter(([, from]) => from === null);
    expect(others.map(([heading]) => String(heading).replace(/^(Annex [IV]+):/, "$1")).slice(1)).toEqual(
      [...flat(source.text).matchAll(ANNEX_TITLES)].map(([title]) => title.trim()),
    );
  });

  test("principles and objectives are those of the headings", () => {
    const headings = headingsOf(paragraphsOf(source.text)).map(({ heading }) => heading.toLowerCase());
    expect(pack.areas.map(({ title }) => title.en.toLowerCase())).toEqual(
      headings.filter((heading) => /^(?:principle|objective) \d/.test(heading)),
    );
  });

  test("what is quoted and counted stands in the paragraph that its row names", () => {
    expect(astray(pack, passagesOf(source.text), EXCEPTIONS)).toEqual([]);
    expect(misnumbered(pack)).toEqual([]);
  });

  test("lists of countries: what is listed stands side by side in its paragraph, nothing before, between or after", () => {
    const { rows: all } = tableOf(pack, "country-lists");
    const long = [...new Set(all.map(([, list]) => list))]
      .map((list) => ({ list, rows: all.filter((row) => row[1] === list) }))
      .filter(({ rows }) => rows.length > 2);
    expect(long).toHaveLength(18);
    for (const { list, rows } of long) {
      const paragraph = flat(paragraphsOf(source.text).get(Number(rows[0]![2]))!).replace(/([-–]) /g, "$1");
      const names = rows.map(([name]) => String(name).replace(/[()]/g, String.raw`\$&`));
      const side = String.raw`(?:,|\band\b|\bthe\b|\s)+`;
      const whole = new RegExp(
        String.raw`(?<!\p{L}, (?:the )?)${names.join(side)}(?!,? (?:and )?(?:the )?\p{Lu})`,
        "u",
      );
      expect({ list, stands: whole.test(paragraph) }).toEqual({ list, stands: true });
    }
  });

  test("donors of unearmarked funding are those in brackets in paragraph 300", () => {
    const list = /11 donors \((.*?)\)/.exec(flat(source.text))![1]!;
    expect(tableOf(pack, "unearmarked-donors-2019").rows.flat()).toEqual(list.split(", "));
  });

  test("shares in the text: each is printed in its paragraph, its part and whole are numbers of the report", () => {
    for (const [, part, , whole, share, paragraph] of tableOf(pack, "shares-in-the-text").rows) {
      const printed = flat(paragraphsOf(source.text).get(Number(paragraph))!);
      const held = [isWrittenIn(printed, Number(share))];
      held.push(...[part, whole].map((figure) => isWrittenIn(source.text, Number(figure))));
      expect({ paragraph, share, held }).toEqual({ paragraph, share, held: [true, true, true] });
    }
  });

  test("every figure of the financial paragraphs is in financial-highlights, under its paragraph", () => {
    const table = tableOf(pack, "financial-highlights");
    const columns = FIGURES.map((name) => columnOf(table, name));
    const heldIn = (number: number) =>
      columnOf(table, "Paragraph").flatMap((paragraph, row) =>
        paragraph === number ? columns.flatMap((column) => column[row] ?? []) : [],
      );
    const printed = FINANCIAL.map((number) => financialFigures(paragraphsOf(source.text).get(number)!));
    expect(printed.map(({ length }) => length)).toEqual([3, 2, 2, 2, 2, 7, 6, 2]);
    expect(FINANCIAL.map(heldIn).map(counted)).toEqual(printed.map(counted));
  });

  test("no number that a paragraph prints is left out, but three told in passing", () => {
    const left = [...paragraphsOf(source.text)].flatMap(([paragraph, text]) =>
      leftOut(text, NO_COUNT, heldIn(paragraph)).map((number) => `${paragraph}: ${number}`),
    );
    const twice = TOLD_TWICE.map((one) => one.split(" → "));
    expect(counted(left)).toEqual(counted([...twice.map(([number]) => number!), ...IN_PASSING]));
    for (const [number, paragraph] of twice)
      expect([...heldIn(Number(paragraph))]).toContain(Number(number!.split(": ")[1]));
  });
});

/** The figures in the rows that name a paragraph (0: the foreword) and in the tables that cite it. */
function heldIn(paragraph: number): ReadonlySet<number> {
  const named = paragraph === 0 ? "Foreword" : paragraph;
  return figuresOf(
    pack.tables.flatMap((table) => {
      const cites = new RegExp(`paragraph ${paragraph}$`).test(table.citation.section);
      const at = table.columns.findIndex(({ name }) => name === "Paragraph");
      const rows = table.rows.filter((row) => cites || (at >= 0 && (row[at] ?? row[at + 1]) === named));
      // Some lists of countries have their number in their name.
      return rows.map((row) => ({
        table,
        row: [...row, ...numbersIn(table.id === "country-lists" ? row[1] : "")],
      }));
    }),
  );
}

const numbersIn = (words: unknown) => (String(words).match(/\d+/g) ?? []).map(Number);

const ANNEX_TITLES =
  /(?<= )Annex (?:I Statistics relating to IOM staff|II General Service staff.*? sex|III Professional.*? sex|IV Number.*? category)(?= )/g;

/** Columns whose printed share is not that of `part` in `whole` (the third row unless it is named), rounded. */
function wrongShares({ columns, rows }: Grid, part: string, share: string, whole?: string) {
  const figures = (label: string) => rows.find(([name]) => name === label)!.slice(1) as number[];
  const wholes = whole === undefined ? (rows[2]!.slice(1) as number[]) : figures(whole);
  return columns
    .map((column, at) => ({
      column,
      printed: figures(share)[at]!,
      computed: Math.round((100 * figures(part)[at]!) / wholes[at]!),
    }))
    .filter(({ printed, computed }) => printed !== computed);
}
