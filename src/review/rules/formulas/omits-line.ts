import type { cellArea } from "../../../workbook/address";
import { areaAddress } from "../../../workbook/address";
import { faultsOfKind } from "../../regions/faults";
import { gathered } from "../../regions/gather";
import { omittingSums } from "../../regions/omitted";
import type { OmittingSum } from "../../regions/omitted";
import { consequencesOfOmission } from "../../regions/totalsOfOmission";
import { formulaAt } from "../../regions/forms";
import { shown, writeFormulas } from "../../regions/plan";
import type { SheetForms } from "../../regions/sheetForms";
import { widened } from "../../regions/widen";
import { nameOfRow } from "../../regions/words";
import type { Report, WorkbookContext, WorkbookRule } from "../../types";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A sum that leaves out a figure which belongs to it. */
export const omitsLine: WorkbookRule = {
  id: "formulas/omits-line",
  scope: "workbook",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Sum leaves out a line",
      looksFor:
        "A sum that leaves out a figure which its neighbours’ sums take in, or which stands among the figures that it adds.",
      why: "A line that was added at the edge of a table is asked for and not counted.",
      fix: "Takes the figure into the sum.",
      messages: {
        unlike_neighbours: "{{actual}} leaves out {{cells}}, which the sums beside it take in.",
        beside: "{{actual}} leaves out {{cells}} beside the figures that it adds.",
        beside_named: "{{actual}} leaves out “{{label}}” ({{cells}}) beside the lines that it adds.",
      },
    },
    da: {
      name: "Summen udelader en linje",
      looksFor:
        "En sum, der udelader et tal, som summerne ved siden af tager med, eller som står blandt de tal, den lægger sammen.",
      why: "En linje, der er føjet til i kanten af en tabel, bliver der søgt om uden at den tælles med.",
      fix: "Tager tallet med i summen.",
      messages: {
        unlike_neighbours: "{{actual}} udelader {{cells}}, som summerne ved siden af tager med.",
        beside: "{{actual}} udelader {{cells}} ved siden af de tal, den lægger sammen.",
        beside_named:
          "{{actual}} udelader »{{label}}« ({{cells}}) ved siden af de linjer, den lægger sammen.",
      },
    },
  },
  *check(context: WorkbookContext): Iterable<Report> {
    for (const { oddity, area, leftOut, on, expected } of faultsOfKind(context, "omits")) {
      const { sheet, row, column, like } = oddity;
      const actual = sheet.sheet.cells.formula(row, column) ?? "";
      const fix = writeFormulas(sheet, area, (cell) => formulaAt(like, cell));
      const consequences = consequencesOfOmission(context, sheet.sheet.name, [oddity]);
      yield {
        messageId: "unlike_neighbours",
        ...severityOf(on, leftOut),
        data: { actual: shown(actual), cells: addressesOf(leftOut) },
        sheet: sheet.sheet.name,
        area,
        actual,
        ...(expected === null ? {} : { expected }),
        ...(fix ? { fix } : {}),
        ...(consequences.length > 0 ? { consequences } : {}),
      };
    }
    for (const { area, members } of gathered(omittingSums(context), likeness))
      yield besideReport(context, area, members);
  },
};

function besideReport(context: WorkbookContext, area: OmittingArea, members: readonly OmittingSum[]): Report {
  const { sheet, row, column, leftOut, direction } = members[0]!;
  const actual = sheet.sheet.cells.formula(row, column) ?? "";
  const label =
    direction === "column" && leftOut.length === 1 ? nameOfRow(sheet, leftOut[0]!.row, column) : "";
  const own = new Map(members.map((one) => [`${one.row}:${one.column}`, one]));
  const fix = writeFormulas(sheet, area, (cell) => {
    const member = own.get(`${cell.row}:${cell.column}`);
    const formula = member && sheet.sheet.cells.formula(cell.row, cell.column);
    return formula
      ? widened(formula, cell, member.leftOut, (row, column) => sheet.isBlank(row, column))
      : null;
  });
  const consequences = consequencesOfOmission(context, sheet.sheet.name, members);
  return {
    messageId: label === "" ? "beside" : "beside_named",
    ...severityOf(
      sheet,
      members.flatMap((one) => one.leftOut),
    ),
    data: { actual: shown(actual), cells: addressesOf(leftOut), ...(label === "" ? {} : { label }) },
    sheet: sheet.sheet.name,
    area,
    actual,
    ...(fix ? { fix } : {}),
    ...(consequences.length > 0 ? { consequences } : {}),
  };
}

type OmittingArea = ReturnType<typeof cellArea>;

/** While what is left out is 0, the sum is right. */
function severityOf({ sheet }: SheetForms, leftOut: readonly Place[]): Pick<Report, "severity"> {
  return leftOut.every(({ row, column }) => sheet.cells.value(row, column) === 0)
    ? { severity: "warning" }
    : {};
}

/** Sums that are copies of one another and leave out the same, seen from each. */
function likeness({ sheet, kind, row, column, leftOut, direction }: OmittingSum): string {
  const seen = leftOut.map((cell) => `${cell.row - row}:${cell.column - column}`);
  return [sheet.sheet.name, kind, direction, ...seen].join("|");
}

const MOST_NAMED = 4;

/** "B7" or "B7:B9" for cells in one line without a gap, else the first few of them. */
function addressesOf(cells: readonly Place[]): string {
  const areas = gathered(cells, () => "").map(({ area }) => areaAddress(area));
  return areas.length <= MOST_NAMED ? areas.join(", ") : `${areas.slice(0, MOST_NAMED).join(", ")}, …`;
}
