/** Markup of the HTML report. Everything out of files becomes text in it, never markup. */

import { safeText } from "../../output/safeText";
import { escapeXml } from "../../workbook/xml";

/** Markup that is finished; text becomes it by `escaped`. */
export type Html = string;

export const escaped = (text: string): Html => escapeXml(safeText(text));

export const element = (tag: string, content: Html, attributes = ""): Html =>
  `<${tag}${attributes && ` ${attributes}`}>${content}</${tag}>`;

export const classed = (tag: string, name: string, content: Html): Html =>
  element(tag, content, `class="${name}"`);

export const badge = (kind: string, text: string): Html => classed("span", `badge ${kind}`, escaped(text));

export const row = (cells: readonly Html[]): Html =>
  element("tr", cells.map((cell) => element("td", cell)).join(""));

/** A head of a column; `isFigures` where what stands below is set to the right. */
export interface Head {
  readonly text: string;
  readonly isFigures?: boolean;
}

/** A table that scrolls by itself where it is wider than the page. `rows` are finished. */
export function table(name: string, head: readonly Head[], rows: readonly Html[]): Html {
  const cells = head.map(({ text, isFigures }) =>
    element("th", escaped(text), isFigures ? 'scope="col" class="number"' : 'scope="col"'),
  );
  const header = element("thead", element("tr", cells.join("")));
  const body = element("tbody", `\n${rows.join("\n")}\n`);
  return classed("div", "scroll", classed("table", name, `${header}${body}`));
}

/** A list under a heading; nothing where it is empty. */
export function list(tag: string, title: string, items: readonly string[]): Html {
  if (items.length === 0) return "";
  const points = items.map((item) => element("li", escaped(item)));
  return `${element(tag, escaped(title))}${element("ul", points.join(""))}`;
}
