/** A plain theme: the colours and fonts that Office has had since 2013. Source: ECMA-376 part 1, 14.2.7 and 20.1.6. */

import { DRAWING, XML } from "./markup";

const COLOURS: readonly (readonly [slot: string, colour: string])[] = [
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
];

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

const font = (slot: string, name: string): string =>
  `<a:${slot}><a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/></a:${slot}>`;
const line = (width: number): string => `<a:ln w="${width}">${FILL}<a:prstDash val="solid"/></a:ln>`;

export function themeXml(): string {
  const colours = COLOURS.map(([slot, colour]) => `<a:${slot}><a:srgbClr val="${colour}"/></a:${slot}>`);
  return (
    `${XML}<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements><a:clrScheme name="Office">` +
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    `${colours.join("")}</a:clrScheme>` +
    `<a:fontScheme name="Office">${font("majorFont", "Calibri Light")}${font("minorFont", "Calibri")}</a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst>` +
    "</a:fmtScheme></a:themeElements></a:theme>"
  );
}
