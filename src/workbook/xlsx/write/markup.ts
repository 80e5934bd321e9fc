/** Namespaces and content types of workbooks. Source: ECMA-376 part 1, annex A; part 2, sections 7 and 8. */

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** Content types of parts by what they are. */
export const TYPES = {
  workbook: `${OFFICE}.spreadsheetml.sheet.main+xml`,
  worksheet: `${OFFICE}.spreadsheetml.worksheet+xml`,
  sharedStrings: `${OFFICE}.spreadsheetml.sharedStrings+xml`,
  styles: `${OFFICE}.spreadsheetml.styles+xml`,
  theme: `${OFFICE}.theme+xml`,
  table: `${OFFICE}.spreadsheetml.table+xml`,
  comments: `${OFFICE}.spreadsheetml.comments+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  customXmlProperties: `${OFFICE}.customXmlProperties+xml`,
  extendedProperties: `${OFFICE}.extended-properties+xml`,
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
} as const;

/** Kinds of relationships that the packaging conventions define, not the format of workbooks. */
const PACKAGE_KINDS: ReadonlyMap<string, string> = new Map([
  ["core-properties", `${PACKAGE}/relationships/metadata/core-properties`],
]);

/** What one part points to; ids are "rId1", "rId2", … in the order in which targets are added. */
export class Relationships {
  private readonly items: string[] = [];

  /** @returns the id */
  add(kind: string, target: string): string {
    const id = `rId${this.items.length + 1}`;
    const type = PACKAGE_KINDS.get(kind) ?? `${RELATIONSHIPS}/${kind}`;
    this.items.push(`<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
    return id;
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  xml(): string {
    return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${this.items.join("")}</Relationships>`;
  }
}

/** The content types of the package: those of parts by name, the rest by their ending. */
export function contentTypesXml(parts: readonly (readonly [name: string, type: string])[]): string {
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Default Extension="vml" ContentType="${OFFICE}.vmlDrawing"/>` +
    `${overrides.join("")}</Types>`
  );
}
