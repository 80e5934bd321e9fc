/**
 * What reviewers decided about a workbook, as text: a custom XML part
 * `<review xmlns="urn:tilsagn:review:1"><ignored rule="…" by="…" date="…" key="…">reason</ignored>
 * <correction kind="line" sheet="…" area="A5:F5" as="total"/></review>`.
 */

import { areaAddress, parseAddress } from "../../workbook/address";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { escapeXml, XmlError, XmlEvent, XmlScanner } from "../../workbook/xml";
import type { Correction, Ignored, LineKind, ReviewNotes } from "../types";

/** Namespace by which the part is found again; the number goes up when the form changes. */
export const NOTES_NAMESPACE = "urn:tilsagn:review:1";

export const NO_NOTES: ReviewNotes = { ignored: [], corrections: [] };

/** The notes kept in a workbook; none where there are none or where they cannot be read. */
export function notesOf({ parts }: Pick<WorkbookSnapshot, "parts">): ReviewNotes {
  const part = parts.find(({ namespace }) => namespace === NOTES_NAMESPACE);
  return part ? notesFromXml(part.xml) : NO_NOTES;
}

/** The whole part; null where there is nothing to keep. Same notes, same text. */
export function notesToXml({ ignored, corrections }: ReviewNotes): string | null {
  if (ignored.length + corrections.length === 0) return null;
  const items = [
    ...ignored.map(
      ({ reason, ...rest }) => `<ignored${attributes({ ...rest })}>${escapeXml(reason)}</ignored>`,
    ),
    ...corrections.map((correction) => `<correction${attributes(plain(correction))}/>`),
  ];
  return `<review xmlns="${NOTES_NAMESPACE}">${items.join("")}</review>`;
}

/** An item that lacks something is passed over; a part that is not well-formed holds nothing. */
export function notesFromXml(xml: string): ReviewNotes {
  const ignored: Ignored[] = [];
  const corrections: Correction[] = [];
  try {
    const scanner = new XmlScanner(xml);
    for (let event = scanner.next(); event !== XmlEvent.End; event = scanner.next()) {
      if (event !== XmlEvent.Open || scanner.depth !== 2) continue;
      if (scanner.is("ignored")) ignored.push(...readIgnored(scanner));
      else if (scanner.is("correction")) corrections.push(...readCorrection(scanner));
    }
  } catch (error) {
    if (error instanceof XmlError) return NO_NOTES;
    throw error;
  }
  return { ignored, corrections };
}

function readIgnored(scanner: XmlScanner): Ignored[] {
  const [key, rule, by, date] = ["key", "rule", "by", "date"].map((name) => scanner.attribute(name));
  const reason = scanner.readContent();
  return key && rule && date && reason ? [{ key, rule, reason, by: by ?? "", date }] : [];
}

const KINDS: readonly LineKind[] = ["line", "memo", "subtotal", "total"];

function readCorrection(scanner: XmlScanner): Correction[] {
  const sheet = scanner.attribute("sheet");
  const area = parseAddress(scanner.attribute("area") ?? "");
  if (!sheet || !area) return [];
  const place = {
    sheet,
    area: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
  };
  const kind = scanner.attribute("kind");
  if (kind === "budget" || kind === "notBudget") return [{ ...place, kind }];
  const unit = scanner.attribute("unit");
  if (kind === "unit") return unit ? [{ ...place, kind, unit }] : [];
  const as = KINDS.find((known) => known === scanner.attribute("as"));
  if (kind !== "line" || !as) return [];
  const priorityArea = scanner.attribute("priorityArea");
  const line = scanner.attribute("line");
  return [
    {
      ...place,
      kind,
      as,
      ...(priorityArea === null ? {} : { priorityArea: priorityArea || null }),
      ...(line === null ? {} : { line: line || null }),
    },
  ];
}

/** Null (of no area, of no line) is kept as empty text; what is not given is left out. */
function plain(correction: Correction): Record<string, string | null | undefined> {
  const { sheet, area, kind } = correction;
  const place = { kind, sheet, area: areaAddress(area) };
  if (kind === "unit") return { ...place, unit: correction.unit };
  if (kind !== "line") return place;
  return { ...place, as: correction.as, priorityArea: correction.priorityArea, line: correction.line };
}

function attributes(values: Readonly<Record<string, string | null | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeXml(value ?? "")}"`))
    .join("");
}
