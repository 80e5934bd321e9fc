/** All that a workbook holds as plain data, for saying "exactly as before" often: taken from the model, which is much quicker than asking for it. */

import type { HostEngine } from "../../../workbench/host";

type Plain = Readonly<Record<string, unknown>>;

interface SheetData extends Plain {
  readonly id: string;
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, number>>;
  readonly formats: Readonly<Record<string, number>>;
  readonly cols: Plain;
  readonly tables: readonly { readonly range: string }[];
  readonly figures: readonly unknown[];
}

interface Data extends Plain {
  readonly sheets: readonly SheetData[];
  readonly styles: Readonly<Record<string, Plain>>;
  readonly formats: Readonly<Record<string, string>>;
  readonly namedRanges?: unknown;
  readonly hostRecords: Readonly<Record<string, Plain>>;
}

export interface Fingerprint {
  readonly sheets: Readonly<Record<string, unknown>>;
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly parts: readonly string[];
}

const STANDARD_COLUMN = JSON.stringify({ size: 96 });

/** What a style says beside what goes without saying. */
function worthSaying(style: Plain): Plain {
  const standard: Plain = {
    fontSize: 11,
    textColor: "#000000",
    wrapping: "overflow",
    verticalAlign: "bottom",
    indentLevel: 0,
  };
  const said = Object.entries(style).filter(
    ([name, value]) => value !== undefined && value !== false && value !== "" && value !== standard[name],
  );
  return Object.fromEntries(said.sort(([a], [b]) => a.localeCompare(b)));
}

export function fingerprint({ model }: HostEngine): Fingerprint {
  const data = model.exportData() as unknown as Data;
  const records = (kind: string): readonly unknown[] => Object.values(data.hostRecords[kind] ?? {});
  const ids = new Set(data.sheets.map(({ id }) => id));
  const isThere = (record: unknown): boolean => {
    const { scope } = record as { readonly scope: string | null };
    return scope === null || ids.has(scope);
  };
  const sheets = data.sheets.map((sheet) => [
    sheet.name,
    {
      cells: Object.entries(sheet.cells).filter(([, content]) => content !== ""),
      styles: zones(sheet.styles, (id) => worthSaying(data.styles[id]!)),
      formats: zones(sheet.formats, (id) => data.formats[id]),
      widths: Object.entries(sheet.cols).filter(([, column]) => JSON.stringify(column) !== STANDARD_COLUMN),
      figures: sheet.figures.length,
      notes: records("note").filter((note) => (note as { sheetId: string }).sheetId === sheet.id).length,
    },
  ]);
  return {
    sheets: Object.fromEntries(sheets) as Fingerprint["sheets"],
    tables: data.sheets.flatMap(({ name, tables }) => tables.map(({ range }) => `${name}!${range}`)).sort(),
    // A deleted sheet leaves records of its own names behind that nobody sees.
    names: [...records("name").filter(isThere), ...records("table"), data.namedRanges ?? {}]
      .map((one) => JSON.stringify({ ...(one as object), scope: null }))
      .sort(),
    parts: records("xmlPart")
      .map((part) => (part as { xml: string }).xml)
      .sort(),
  };
}

/** What lies in which zone, without what says nothing. */
function zones(ids: Readonly<Record<string, number>>, meaning: (id: number) => unknown): unknown[] {
  return Object.entries(ids)
    .map(([zone, id]) => [zone, meaning(id)])
    .filter(([, what]) => JSON.stringify(what) !== "{}")
    .sort();
}
