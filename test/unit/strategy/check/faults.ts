/** One pack for each kind of fault: what is spoiled, and the problem that the check must name, with its path. */

import type { ProblemCode } from "../../../../src/strategy/check";
import { packText } from "./support";
import type { LoosePack } from "./support";

export interface Fault {
  readonly code: ProblemCode;
  readonly path: string;
  /** Text of the spoiled file. */
  readonly text: string;
}

/** Puts values of any type where the pack's own types would not take them. */
const put = (target: object, values: Readonly<Record<string, unknown>>): void => {
  Object.assign(target, values);
};

const spoiled = (code: ProblemCode, path: string, change: (pack: LoosePack) => unknown): Fault => ({
  code,
  path,
  text: packText(change),
});

/** The sound pack with a piece of its text written otherwise. */
const rewritten = (code: ProblemCode, path: string, piece: string, instead: string): Fault => {
  const text = packText();
  if (!text.includes(piece)) throw new Error(`The pack has no ${piece}`);
  return { code, path, text: text.replace(piece, () => instead) };
};

const file: readonly Fault[] = [
  { code: "tooBig", path: "$", text: " ".repeat(5_000_001) },
  rewritten("jsonValue", "$", '"crossCutting":false', '"crossCutting":no'),
  rewritten("jsonName", "$", '"page":4}', '"page":4,}'),
  rewritten("jsonColon", "$", '"period":', '"period"='),
  rewritten("jsonComma", "$", '"Ports","Quays"', '"Ports" "Quays"'),
  rewritten("jsonThousands", "$", "[10.1,10]", "[10.1,10 000]"),
  rewritten("jsonText", "$", '"Ports"', '"C:\\ports"'),
  { code: "jsonEnd", path: "$", text: `${packText()}]` },
  { code: "jsonCut", path: "$", text: packText().slice(0, -1) },
  { code: "jsonEmpty", path: "$", text: "" },
  { code: "jsonEmpty", path: "$", text: "\ufeff \r\n" },
  rewritten("tooDeep", `$.terms${"[0]".repeat(19)}`, '{"countries":', `${"[".repeat(30)}{"countries":`),
  spoiled("tooManyParts", "$.terms", ({ terms }) => {
    for (let part = 0; part < 200; part += 1) put(terms, { [`part${String(part)}`]: 1 });
  }),
  rewritten("partTwice", "$.period.to", '"to":2027', '"to":2027,"to":2028'),
  rewritten("forbiddenPart", "$.period.__proto__", '"to":2027', '"to":2027,"__proto__":{}'),
  rewritten("forbiddenPart", "$.period.__proto__", '"to":2027', '"to":2027,"\\u005f_proto__":1'),
  rewritten("forbiddenPart", "$.terms.constructor", '{"countries"', '{"constructor":1,"countries"'),
  rewritten("forbiddenPart", "$.prototype", '"schema":', '"prototype":[],"schema":'),
  spoiled("textTooLong", "$.title.en", ({ title }) => (title.en = "x".repeat(10_001))),
  rewritten("textControl", "$.areas[0].aliases[0]", "Ports", "Po\\u001brts"),
  rewritten("textControl", "$.areas[0].aliases[0]", "Ports", "Po\\u202erts"),
  rewritten("textControl", "$.areas[0].aliases[0]", "Ports", "Po\\ud800rts"),
  rewritten("textControl", "$.period", '"from"', '"fr\\u200bom"'),
  rewritten("numberForm", "$.tables[1].rows[2][2]", "300.4", "3.004e2"),
  rewritten("numberForm", "$.tables[1].rows[2][2]", "300.4", "300.40000000000001"),
  rewritten("thousandsPoint", "$.budget.rows[0].amounts[1]", "[10.1,10]", "[10.1,10.000]"),
  rewritten("thousandsPoint", "$.tables[1].rows[0][2]", "100.1", "-100.100"),
  { code: "notPack", path: "$", text: "[1]" },
  { code: "noSchemaVersion", path: "$", text: "{}" },
  spoiled("otherSchemaVersion", "$.schema", (pack) => {
    put(pack, { schema: "tilsagn-pack/2", areas: 1 });
  }),
];

const shape: readonly Fault[] = [
  spoiled("missing", "$.areas[0]", ({ areas }) => {
    put(areas[0]!, { citation: undefined });
  }),
  spoiled("missing", "$.discrepancies[0]", ({ discrepancies }) => {
    put(discrepancies[0]!, { differences: undefined });
  }),
  spoiled("unknownPart", '$.budget["no tes"]', ({ budget }) => {
    put(budget, { "no tes": [] });
  }),
  spoiled("notHere", "$.budget.rows[0].parts", ({ budget }) => {
    put(budget.rows[0]!, { parts: ["soft"] });
  }),
  spoiled("notHere", "$.discrepancies[1].differences", ({ discrepancies }) => {
    put(discrepancies[1]!, { differences: discrepancies[0]!.differences });
  }),
  spoiled("notHere", "$.tables[0].columns[1].unit", ({ tables }) => {
    put(tables[0]!.columns[1]!, { unit: "persons" });
  }),
  spoiled("notAmong", "$.tables[0].columns[4].unit", ({ tables }) => {
    put(tables[0]!.columns[4]!, { unit: "DKK" });
  }),
  spoiled("type_string", "$.title.en", ({ title }) => {
    put(title, { en: 3 });
  }),
  spoiled("type_string_null", "$.indicators[0].code", ({ indicators }) => {
    put(indicators[0]!, { code: 3 });
  }),
  spoiled("type_string_number_null", "$.tables[0].rows[0][1]", ({ tables }) => {
    put(tables[0]!.rows[0]!, { 1: false });
  }),
  spoiled("type_number", "$.commitment.commitmentTotal", ({ commitment }) => {
    put(commitment, { commitmentTotal: "25.3" });
  }),
  spoiled("type_number_null", "$.budget.rows[0].amounts[1]", ({ budget }) => {
    put(budget.rows[0]!.amounts, { 1: "10" });
  }),
  spoiled("type_integer", "$.period.from", ({ period }) => (period.from = 2026.5)),
  spoiled("type_integer", "$.budget.years[1]", ({ budget }) => {
    put(budget.years, { 1: "2027" });
  }),
  spoiled("type_string", "$.lines[1].areas[0]", ({ lines }) => {
    put(lines[1]!, { areas: [3] });
  }),
  spoiled("type_integer_null", "$.areas[0].number", ({ areas }) => {
    put(areas[0]!, { number: "1" });
  }),
  spoiled("type_boolean", "$.criteria[0].mandatory", ({ criteria }) => {
    put(criteria[0]!, { mandatory: "yes" });
  }),
  spoiled("type_object", "$.areas[1]", ({ areas }) => {
    put(areas, { 1: "gender" });
  }),
  spoiled("type_array", "$.tables[1].rows[0]", ({ tables }) => {
    put(tables[1]!.rows, { 0: {} });
  }),
  spoiled("type_array_null", "$.lines[1].areas", ({ lines }) => {
    put(lines[1]!, { areas: "1" });
  }),
  spoiled("pattern_id", "$.tables[0].id", ({ tables }) => (tables[0]!.id = "Staff 2026")),
  spoiled("textEmpty", "$.areas[0].title.da", ({ areas }) => (areas[0]!.title.da = "")),
  spoiled("textEmpty", "$.areas[0].title.en", ({ areas }) => (areas[0]!.title.en = " \u00a0")),
  spoiled("textLineBreak", "$.areas[0].title.en", ({ areas }) => (areas[0]!.title.en = "Safe \nharbours")),
  spoiled("textOddBlank", "$.tables[0].rows[0][0]", ({ tables }) => {
    put(tables[0]!.rows[0]!, { 0: "Head\u00a0keepers" });
  }),
  spoiled("textEnds", "$.areas[0].aliases[0]", ({ areas }) => (areas[0]!.aliases[0] = "Ports ")),
  spoiled("textDoubleBlank", "$.document.title", ({ document }) => (document.title = "Strategy  2026")),
  spoiled("pattern_unit", "$.budget.unit", ({ budget }) => (budget.unit = "mio. kr.")),
  spoiled("pattern_version", "$.version", (pack) => (pack.version = "1")),
  spoiled("pattern_fileName", "$.document.file", ({ document }) => (document.file = "C:\\strategy.pdf")),
  spoiled("pattern_code", "$.indicators[1].id", ({ indicators }) => (indicators[1]!.id = "L 1")),
  spoiled("pattern_financeActCode", "$.lines[1].financeActCode", ({ lines }) => {
    lines[1]!.financeActCode = "§06.32";
  }),
  spoiled("notAmong", "$.tables[0].columns[1].type", ({ tables }) => {
    put(tables[0]!.columns[1]!, { type: "number" });
  }),
  spoiled("tooSmall", "$.budget.citation.page", ({ budget }) => {
    put(budget, { citation: { section: "2. Budget", page: 0 } });
  }),
  spoiled("tooLarge", "$.period.to", ({ period }) => (period.to = 20270)),
  spoiled("tooFew", "$.tables[0].rows", ({ tables }) => (tables[0]!.rows = [])),
  spoiled("tooMany", "$.areas[0].aliases", ({ areas }) => {
    areas[0]!.aliases = Array.from({ length: 501 }, (_, index) => `Harbour ${String(index)}`);
  }),
  spoiled("emptyPart", "$.terms", (pack) => {
    put(pack, { terms: {} });
  }),
  spoiled("itemTwice", "$.areas[0].aliases[2]", ({ areas }) => areas[0]!.aliases.push("Ports")),
  spoiled("indicatorWay", "$.indicators[0]", ({ indicators }) => {
    put(indicators[0]!, { outcome: undefined });
  }),
  spoiled("shareOfWhat", "$.tables[0].percentages[0]", ({ tables }) => {
    put(tables[0]!.percentages[0]!, { whole: "Total" });
  }),
];

const names: readonly Fault[] = [
  spoiled("idTwice", "$.areas[1].id", ({ areas }) => (areas[1]!.id = "1")),
  spoiled("idTwice", "$.lines[1].id", ({ lines }) => (lines[1]!.id = "core")),
  spoiled("idTwice", "$.budget.rows[1].id", ({ budget }) => (budget.rows[1]!.id = "core")),
  spoiled("idTwice", "$.indicators[1].id", ({ indicators }) => (indicators[1]!.id = "l11")),
  spoiled("idTwice", "$.criteria[1].id", ({ criteria }) => criteria.push(criteria[0]!)),
  spoiled("idTwice", "$.tables[1].id", ({ tables }) => (tables[1]!.id = "staff")),
  spoiled("idTwice", "$.discrepancies[1].id", ({ discrepancies }) => (discrepancies[1]!.id = "income-total")),
  spoiled("idReserved", "$.tables[0].id", ({ tables }) => (tables[0]!.id = "indicators")),
  spoiled("idNotCode", "$.indicators[0].id", ({ indicators }) => (indicators[0]!.id = "L.1.3")),
  spoiled("idNotCode", "$.indicators[2].id", ({ indicators }) => {
    indicators.push({ ...indicators[0]!, id: "L.1.3" });
  }),
  spoiled("numberTwice", "$.areas[1].number", ({ areas }) => (areas[1]!.number = 1)),
  spoiled("countryTwice", "$.countries[1].name", ({ countries }) => (countries[1]!.name = "Oestland")),
  spoiled("aliasTwice", "$.areas[0].aliases[1]", ({ areas }) => (areas[0]!.aliases[1] = "ports!")),
  spoiled("nameShared", "$.areas[1]", ({ areas }) => (areas[1]!.aliases = ["Harbours"])),
  spoiled("nameShared", "$.lines[1]", ({ lines }) => (lines[1]!.shortTitle.da = "Core")),
  spoiled("nameShared", "$.budget.rows[2]", ({ budget }) => (budget.rows[2]!.aliases = ["Soft"])),
];

const references: readonly Fault[] = [
  spoiled("periodOrder", "$.period", ({ period }) => (period.to = 2025)),
  spoiled("yearsOrder", "$.budget.years[1]", ({ budget }) => (budget.years = [2027, 2026])),
  spoiled("yearsOrder", "$.commitment.years[1]", ({ commitment }) => (commitment.years = [2027, 2026])),
  spoiled("yearNotInPeriod", "$.budget.years[1]", ({ budget }) => (budget.years = [2026, 2029])),
  spoiled("yearNotInPeriod", "$.commitment.years[0]", ({ commitment }) => (commitment.years = [2025, 2027])),
  spoiled("unknownArea", "$.lines[1].areas[0]", ({ lines }) => (lines[1]!.areas = ["2"])),
  spoiled("unknownArea", "$.indicators[0].area", ({ indicators }) => (indicators[0]!.area = "2")),
  spoiled("unknownLine", "$.budget.rows[1].line", ({ budget }) => (budget.rows[1]!.line = "hard")),
  spoiled("unknownBudgetRow", "$.budget.rows[2].parts[1]", ({ budget }) => (budget.rows[2]!.parts[1] = "x")),
  spoiled(
    "yearOutside",
    "$.budget.subjectToApproval[0]",
    ({ budget }) => (budget.subjectToApproval = [2028]),
  ),
  spoiled("lineWithoutRow", "$.lines[1]", ({ budget }) => {
    budget.rows.splice(1, 1);
    budget.rows[1]!.parts = ["core"];
  }),
  spoiled("lineTwice", "$.budget.rows[1].line", ({ budget }) => (budget.rows[1]!.line = "core")),
  spoiled("secondTotal", "$.budget.rows[3].kind", ({ budget }) => {
    budget.rows.push({ ...budget.rows[2]!, id: "all", title: { en: "All", da: "Alt" }, aliases: [] });
  }),
  spoiled("amountsLength", "$.budget.rows[0].amounts", ({ budget }) => budget.rows[0]!.amounts.push(1)),
  spoiled("amountsLength", "$.commitment.disbursement", ({ commitment }) => commitment.disbursement.pop()),
  spoiled("sumOfItself", "$.budget.rows[2].parts", ({ budget }) => (budget.rows[2]!.parts = ["total"])),
  spoiled("sumOfItself", "$.tables[0].totals[0]", ({ tables }) => {
    tables[0]!.totals.push({ row: 0, parts: [2] });
  }),
  spoiled("sumOfItself", "$.tables[0].columnTotals[0]", ({ tables }) => {
    tables[0]!.columnTotals.push({ column: "Women", parts: ["Total"] });
  }),
  spoiled("unknownConcern", "$.discrepancies[1].concerns[0]", ({ discrepancies }) => {
    discrepancies[1]!.concerns = ["incomes"];
  }),
  spoiled("concernsIndicators", "$.discrepancies[1].concerns[0]", ({ discrepancies }) => {
    discrepancies[1]!.concerns = ["L.1.2"];
  }),
  spoiled("differenceConcerns", "$.discrepancies[0].differences[0]", ({ discrepancies }) => {
    discrepancies[0]!.concerns = ["staff"];
  }),
];

const tables: readonly Fault[] = [
  spoiled("columnTwice", "$.tables[0].columns[2].name", ({ tables: [staff] }) => {
    staff!.columns[2]!.name = "women";
  }),
  spoiled("columnTwice", "$.tables[0].columns[1].da", ({ tables: [staff] }) => {
    staff!.columns[1]!.da = "Klasse";
  }),
  spoiled("amountWithoutUnit", "$.tables[1].columns[2]", ({ tables: [, income] }) => {
    put(income!.columns[2]!, { unit: undefined });
  }),
  spoiled("amountUnit", "$.tables[1].columns[2].unit", ({ tables: [, income] }) => {
    income!.columns[2]!.unit = "US$";
  }),
  spoiled("cellUnit", "$.tables[2].rows[1][1]", ({ tables: [, , figures] }) => (figures!.rows[1]![1] = 3)),
  spoiled("rowLength", "$.tables[1].rows[1]", ({ tables: [, income] }) => income!.rows[1]!.pop()),
  spoiled("levelsLength", "$.tables[0].levels", ({ tables: [staff] }) => staff!.levels.pop()),
  spoiled("cellText", "$.tables[1].rows[0][0]", ({ tables: [, income] }) => (income!.rows[0]![0] = 7)),
  spoiled("cellNumber", "$.tables[1].rows[0][2]", ({ tables: [, income] }) => (income!.rows[0]![2] = "1 00")),
  spoiled("cellInteger", "$.tables[1].rows[0][3]", ({ tables: [, income] }) => (income!.rows[0]![3] = 1.5)),
  spoiled("cellYear", "$.tables[1].rows[0][1]", ({ tables: [, income] }) => (income!.rows[0]![1] = 1899)),
  spoiled("unknownColumn", "$.tables[0].columnTotals[0].parts[1]", ({ tables: [staff] }) => {
    staff!.columnTotals[0]!.parts[1] = "men";
  }),
  spoiled("unknownColumn", "$.tables[0].percentages[1].whole", ({ tables: [staff] }) => {
    staff!.percentages[1]!.whole = "All";
  }),
  spoiled("notFigures", "$.tables[0].columnTotals[0].column", ({ tables: [staff] }) => {
    staff!.columnTotals[0]!.column = "Grade";
  }),
  spoiled("notPercentage", "$.tables[0].percentages[0].column", ({ tables: [staff] }) => {
    staff!.percentages[0]!.column = "Men";
  }),
  spoiled("rowOutside", "$.tables[0].totals[0].parts[1]", ({ tables: [staff] }) => {
    staff!.totals[0]!.parts[1] = 3;
  }),
  spoiled("rowOutside", "$.tables[0].percentages[0].wholeRow", ({ tables: [staff] }) => {
    staff!.percentages[0]!.wholeRow = 3;
  }),
  spoiled("rowOutside", "$.reconciliations[0].total.row", ({ reconciliations }) => {
    reconciliations[0]!.total.row = 3;
  }),
  spoiled("unknownTable", "$.reconciliations[0].parts[0].table", ({ reconciliations }) => {
    reconciliations[0]!.parts[0]!.table = "lines";
  }),
  spoiled("unknownColumn", "$.discrepancies[0].differences[0].column", ({ discrepancies }) => {
    discrepancies[0]!.differences[0]!.column = "Since";
  }),
];

const sums: readonly Fault[] = [
  spoiled("tooManySums", "$", ({ tables: [staff] }) => {
    const [women] = staff!.rows;
    staff!.rows.push(...Array.from({ length: 1000 }, () => women!));
    put(staff!, { levels: undefined });
    const parts = Array.from({ length: 1000 }, (_, index) => index + 3);
    staff!.totals.push(...Array.from({ length: 100 }, () => ({ row: 0, parts })));
  }),
  spoiled("sumDiffers", "$.budget.rows[2].amounts[0]", ({ budget, commitment }) => {
    budget.rows[2]!.amounts[0] = 10.2;
    commitment.commitment[0] = 10.2;
    commitment.commitmentTotal = 25.2;
  }),
  spoiled("commitmentDiffers", "$.commitment.commitment[1]", ({ commitment }) => {
    commitment.commitment[1] = 14;
    commitment.commitmentTotal = 24.3;
  }),
  spoiled("sumDiffers", "$.commitment.disbursementTotal", ({ commitment }) => {
    commitment.disbursementTotal = 25.4;
  }),
  spoiled("sumDiffers", "$.tables[1].rows[2][3]", ({ tables: [, income] }) => (income!.rows[2]![3] = 4)),
  spoiled("sumDiffers", "$.tables[0].rows[0][3]", ({ tables: [staff] }) => {
    // The row's own sum is wrong; the column's is right again by another row.
    staff!.rows[0]![3] = 1;
    staff!.rows[0]![4] = 33.3;
    staff!.rows[0]![5] = 200;
    staff!.rows[2]![3] = 2;
  }),
  spoiled("sumDiffers", "$.tables[0].rows[2][3]", ({ tables: [, income] }) => {
    income!.rows[0]![3] = 2;
    income!.rows[2]![3] = 4;
  }),
  spoiled("shareDiffers", "$.tables[0].rows[0][4]", ({ tables: [staff] }) => (staff!.rows[0]![4] = 66.6)),
  spoiled("shareDiffers", "$.tables[0].rows[2][5]", ({ tables: [staff] }) => (staff!.rows[2]![5] = 66)),
  spoiled("reconciliationEmpty", "$.reconciliations[0].total", ({ reconciliations }) => {
    reconciliations[0]!.total = { table: "staff", row: 1, column: "Women" };
  }),
  spoiled("differenceOther", "$.discrepancies[0].differences[0]", ({ discrepancies }) => {
    discrepancies[0]!.differences[0]!.computed = 300;
  }),
  spoiled("differenceGone", "$.discrepancies[0].differences[0]", ({ tables: [, income] }) => {
    income!.rows[2]![2] = 300.3;
  }),
  spoiled("differenceTwice", "$.discrepancies[0].differences[1]", ({ discrepancies }) => {
    discrepancies[0]!.differences.push(discrepancies[0]!.differences[0]!);
  }),
];

/** Faults that the schema finds. */
export const FAULTS_OF_SHAPE = shape;

export const FAULTS: readonly Fault[] = [...file, ...shape, ...names, ...references, ...tables, ...sums];
