/** The budget and the commitment as tables. */

import { localText } from "../citation";
import { mayFund } from "../lines";
import type { Budget, BudgetRow, FundingLine, StrategyPack, TableColumn } from "../pack";
import type { TableContent, TableDefinition, TableRequest } from "./dataTable";
import { areaList, crossCutting, leftOut, lineLimit, notDivided } from "./texts";

export function budgetTable(budget: Budget): TableDefinition {
  return {
    id: "budget",
    group: "budget",
    title: budget.title,
    takes: ["areas"],
    build: (request) => build(budget, request),
  };
}

function build(budget: Budget, { pack, language, areas }: TableRequest): TableContent {
  const numbered = pack.areas.filter((area) => !area.crossCutting);
  const whole = numbered.every((area) => areas.includes(area));
  // Beside numbered areas a cross-cutting one adds no line.
  const deciding = areas.some((area) => !area.crossCutting)
    ? areas.filter((area) => !area.crossCutting)
    : areas;
  const rows = whole
    ? budget.rows
    : rowsFor(budget, pack, (line) => deciding.some((area) => mayFund(line, area)));
  const missing = budget.rows.filter((row) => row.kind === "line" && !rows.includes(row));
  const shown = pack.lines.filter((line) => rows.some((row) => row.line === line.id));
  const limits = pack.lines.filter((line) => line.areas !== null);
  const shared = shown.filter((line) => line.areas?.length !== 1);
  return {
    unit: budget.unit,
    columns: [
      { name: "Funding line", da: "Bevillingslinje", type: "text" },
      { name: "Finance Act code", da: "Finanslovskonto", type: "text" },
      ...budget.years.map((year): TableColumn => ({ name: String(year), type: "amount", unit: budget.unit })),
    ],
    rows: rows.map((row) => [localText(row.title, language), financeActCodeOf(row, pack), ...row.amounts]),
    levels: rows.map((row) => (isPart(row, budget) ? 1 : 0)),
    kinds: rows.map(({ kind }) => kind),
    sums: rows.map((row) => partsAmong(row, rows)),
    notes: [
      ...(whole || shared.length === 0 ? [] : [notDivided(shared, areas, language)]),
      ...(whole ? [] : areas.filter((area) => area.crossCutting).map((area) => crossCutting(area, language))),
      ...missing.map((row) => leftOut([localText(row.title, language)], language)),
      ...limits.map((line) => lineLimit(line, limitOf(line, pack), language)),
      ...budget.notes.map((note) => localText(note, language)),
    ],
    citation: budget.citation,
    ...(whole ? {} : { selection: areaList(areas, language) }),
  };
}

/** That of its line, unless the row has one of its own. */
function financeActCodeOf({ financeActCode, line }: BudgetRow, pack: StrategyPack): string | null {
  return financeActCode ?? pack.lines.find(({ id }) => id === line)?.financeActCode ?? null;
}

/** Rows of the wanted lines, and those sums whose parts are all there. */
function rowsFor(
  budget: Budget,
  pack: StrategyPack,
  wanted: (line: FundingLine) => boolean,
): readonly BudgetRow[] {
  const byId = new Map(budget.rows.map((row) => [row.id, row]));
  const lines = new Set(pack.lines.filter(wanted).map(({ id }) => id));
  const shown = (row: BudgetRow | undefined): boolean => {
    if (row === undefined) return false;
    if (row.kind === "line") return row.line !== undefined && lines.has(row.line);
    return (row.parts ?? []).every((part) => shown(byId.get(part)));
  };
  return budget.rows.filter(shown);
}

/** Parts of a subtotal are set in under it; parts of the grand total are not. */
function isPart(row: BudgetRow, budget: Budget): boolean {
  return budget.rows.some(({ kind, parts }) => kind === "subtotal" && parts?.includes(row.id));
}

/** Where the parts of a printed sum stand among the rows shown; null when it has none or some are left out. */
function partsAmong(row: BudgetRow, rows: readonly BudgetRow[]): number[] | null {
  if (row.kind === "line" || row.parts === undefined || row.parts.length === 0) return null;
  const indexes = row.parts.map((part) => rows.findIndex(({ id }) => id === part));
  return indexes.every((index) => index >= 0) ? indexes : null;
}

function limitOf(line: FundingLine, pack: StrategyPack) {
  return pack.areas.filter(({ id }) => line.areas?.includes(id));
}

export function commitmentTable(pack: StrategyPack): TableDefinition | undefined {
  const { commitment } = pack;
  if (commitment === undefined) return undefined;
  const amounts = [...commitment.years.map(String), "Total"];
  return {
    id: "commitment",
    group: "budget",
    title: {
      en: "Commitment and projected annual disbursement",
      da: "Tilsagn og forventet årlig udbetaling",
    },
    takes: [],
    build: ({ language }) => ({
      unit: commitment.unit,
      columns: [
        { name: "Item", da: "Post", type: "text" },
        ...amounts.map((name): TableColumn => ({
          name,
          ...(name === "Total" ? { da: "I alt" } : {}),
          type: "amount",
          unit: commitment.unit,
        })),
      ],
      rows: [
        [{ en: "Commitment", da: "Tilsagn" }[language], ...commitment.commitment, commitment.commitmentTotal],
        [
          { en: "Projected annual disbursement", da: "Forventet årlig udbetaling" }[language],
          ...commitment.disbursement,
          commitment.disbursementTotal,
        ],
      ],
      notes: [],
      citation: commitment.citation,
    }),
  };
}
