/** Other files that a workbook's formulas refer to; they are named, never opened. Source: ECMA-376 part 1, 18.14. */

import type { Parts } from "./parts";

/** What each external link part names, in the order in which formulas number them ([1], [2], …). */
export function readExternalLinks(parts: Parts, linkParts: readonly string[]): string[] {
  return linkParts.map((part) => {
    const [target] = parts.externalTargets(part);
    if (target !== undefined) return target;
    let service: string | null = null;
    parts.scan(part, (scanner) => {
      if (scanner.is("ddeLink"))
        service = `${scanner.attribute("ddeService") ?? ""}|${scanner.attribute("ddeTopic") ?? ""}`;
    });
    return service ?? "?";
  });
}
