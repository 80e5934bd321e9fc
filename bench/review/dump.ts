/** A workbook as text, with faults and findings marked, for people who mend the rules. */

import { renderFinding } from "../../src/review";
import { areaAddress, cellAddress, columnName } from "../../src/workbook/address";
import { CellError } from "../../src/workbook/cells";
import type { Cell } from "../../src/workbook/cells";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import type { Fault, Place } from "./faults";
import type { Judged, Score } from "./score";

const WIDTH = 26;

function shown({ value, formula, numberFormat }: Cell): string {
  const plain =
    value === null
      ? ""
      : value instanceof CellError
        ? value.code
        : typeof value === "string"
          ? JSON.stringify(value).slice(1, -1)
          : String(value);
  const text = typeof value === "string" && /^[\d\s.,]*$|^\s|\s$/.test(value) ? `"${plain}"` : plain;
  const dated = typeof value === "number" && /y/i.test(numberFormat) ? `${text}[${numberFormat}]` : text;
  return formula === null ? dated : `${formula} → ${dated}`;
}

export function dumpSheet(sheet: SheetSnapshot, marked: ReadonlySet<string>): string {
  const { used } = sheet.cells;
  if (!used) return "  (empty)";
  const rows: string[][] = [];
  for (let r = 0; r < used.row + used.rows; r++) {
    const cells: string[] = [];
    for (let c = 0; c < used.column + used.columns; c++) {
      const text = shown(sheet.cells.cell(r, c));
      const cut = text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
      cells.push(marked.has(cellAddress(r, c)) ? `«${cut}»` : cut);
    }
    rows.push(cells);
  }
  const widths = rows[0]!.map((_, c) => Math.max(1, ...rows.map((cells) => cells[c]!.length)));
  const line = (head: string, cells: readonly string[]): string =>
    `  ${head.padStart(3)} ${cells.map((text, c) => text.padEnd(widths[c]!)).join(" │ ")}`.trimEnd();
  const head = line(
    "",
    widths.map((_, c) => columnName(c)),
  );
  const hidden = [
    ...sheet.hiddenRows.map((r) => `row ${r + 1}`),
    ...sheet.hiddenColumns.map((c) => `column ${columnName(c)}`),
  ];
  const merges = sheet.merges.map(areaAddress);
  return [
    head,
    ...rows.map((cells, r) => line(String(r + 1), cells)),
    ...(hidden.length > 0 ? [`  hidden: ${hidden.join(", ")}`] : []),
    ...(merges.length > 0 ? [`  merged: ${merges.join(", ")}`] : []),
  ].join("\n");
}

const placeText = (place: Place): string =>
  place === "anywhere" ? "anywhere" : `${place.sheet}!${place.area ? areaAddress(place.area) : "…"}`;

export function faultText(fault: Fault): string {
  const figures =
    fault.expected === undefined && fault.actual === undefined
      ? ""
      : ` (expected ${fault.expected ?? "–"}, stands ${fault.actual ?? "–"})`;
  const places = fault.at.slice(0, 4).map(placeText).join(", ") + (fault.at.length > 4 ? ", …" : "");
  return `${fault.rule} – ${fault.variant}: ${fault.story}${figures} at ${places}`;
}

export function findingText({ finding, verdict }: Judged): string {
  const { message, explanation } = renderFinding(finding, "en");
  const place =
    finding.sheet === undefined
      ? "workbook"
      : `${finding.sheet}${finding.area ? `!${areaAddress(finding.area)}` : ""}`;
  return `${verdict.padEnd(8)} ${finding.severity} ${finding.rule} at ${place}: ${message}${explanation === null ? "" : ` [${explanation}]`}`;
}

/** One workbook with what was put in and what was found. Sheets without either are only named. */
export function dump({ specimen, findings, missed }: Score, brief = false): string {
  const { seed, index, layout, strategy, workbook, book } = specimen;
  const places = [...specimen.faults.flatMap(({ at }) => at), ...findings.map(({ finding }) => finding)];
  const sheetOf = (place: (typeof places)[number]): string | undefined =>
    place === "anywhere" ? undefined : place.sheet;
  const named = new Set(places.map(sheetOf));
  for (const table of book?.tables.slice(0, 1) ?? []) named.add(table.sheet);
  const marks = (sheet: string): Set<string> =>
    new Set(
      specimen.faults.flatMap(({ at }) =>
        at.flatMap((place) =>
          place !== "anywhere" &&
          place.sheet === sheet &&
          place.area &&
          place.area.rows * place.area.columns <= 4
            ? [cellAddress(place.area.row, place.area.column)]
            : [],
        ),
      ),
    );
  const style = book
    ? `, unit ${book.design.measure.unit.id} (${book.design.style.unitPlace}), sums ${book.design.style.sums}, ${book.design.language}`
    : "";
  return [
    `━━ workbook ${index} of seed ${seed}: ${layout}, ${strategy.id}${style}`,
    ...specimen.faults.map(
      (fault) => `${missed.includes(fault) ? "MISSED" : "named "}   ${faultText(fault)}`,
    ),
    ...findings.map(findingText),
    ...(brief ? [] : workbook.sheets).flatMap((sheet) => {
      const title = `[${sheet.name}]${sheet.visibility === "visible" ? "" : ` (${sheet.visibility})`}`;
      return named.has(sheet.name) || workbook.sheets.length === 1 || specimen.layout === "no-budget"
        ? [title, dumpSheet(sheet, marks(sheet.name))]
        : [title];
    }),
    "",
  ].join("\n");
}
