/** Where the charts of a sheet lie. Source: ECMA-376 part 1, 20.5. */

import type { Area } from "../../../address";
import { escapeXml } from "../../../xml";
import { CHART, DRAWING, RELATIONSHIPS, SHEET_DRAWING, XML } from "../markup";

export interface PlacedChart {
  readonly area: Area;
  readonly name: string;
  /** For screen readers. */
  readonly description: string;
  /** Id of the relationship that leads to the chart. */
  readonly relationship: string;
}

export function drawingXml(charts: readonly PlacedChart[]): string {
  return (
    `${XML}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">` +
    `${charts.map(anchorXml).join("")}</xdr:wsDr>`
  );
}

function anchorXml({ area, name, description, relationship }: PlacedChart, index: number): string {
  const corner = (row: number, column: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor><xdr:from>${corner(area.row, area.column)}</xdr:from>` +
    `<xdr:to>${corner(area.row + area.rows, area.column + area.columns)}</xdr:to>` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${index + 2}" name="${escapeXml(name)}" descr="${escapeXml(description)}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}
