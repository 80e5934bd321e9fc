/** Document properties. Source: ECMA-376 part 1, 22.2; part 2, annex on core properties. */

import { escapeXml } from "../../xml";
import { XML } from "./markup";

/** By the names that snapshots use. */
export interface WorkbookProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly creator?: string;
  readonly keywords?: string;
  readonly description?: string;
  readonly lastModifiedBy?: string;
  readonly category?: string;
  readonly company?: string;
}

const CORE: readonly (readonly [property: keyof WorkbookProperties, element: string])[] = [
  ["title", "dc:title"],
  ["subject", "dc:subject"],
  ["creator", "dc:creator"],
  ["keywords", "cp:keywords"],
  ["description", "dc:description"],
  ["lastModifiedBy", "cp:lastModifiedBy"],
  ["category", "cp:category"],
];

const element = (name: string, text: string | undefined): string =>
  text === undefined || text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>`;

/** @param now when the workbook was made; without it the file says nothing of that */
export function corePropertiesXml(properties: WorkbookProperties, language: string, now?: Date): string {
  const moment = now === undefined ? "" : `${now.toISOString().slice(0, 19)}Z`;
  const date = (name: string): string =>
    moment === "" ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `${CORE.map(([property, name]) => element(name, properties[property])).join("")}` +
    `${element("dc:language", language)}${date("created")}${date("modified")}</cp:coreProperties>`
  );
}

/** Names the program, so that nobody takes the workbook for one that Excel has computed and saved. */
export function extendedPropertiesXml({ company }: WorkbookProperties): string {
  return (
    `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>Tilsagn</Application>${element("Company", company)}</Properties>`
  );
}
