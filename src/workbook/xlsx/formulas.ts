/**
 * Formulas as a file holds them, turned into what Excel shows. A shared formula is kept once and moved to each cell
 * only when that cell's formula is asked for: a small file can hold hundreds of thousands of long ones.
 * Source: ECMA-376 part 1, 18.3.1.40 (f); [MS-XLSX] 2.2.2 for the prefixes of newer functions.
 */

import { tokenize, translateTokensToA1, translateTokensToR1C1 } from "@borgar/fx/xlsx";
import type { Token } from "@borgar/fx/xlsx";
import { cellAddress } from "../address";
import type { CopiedFormula } from "../cells";

/** Text, quoted names, and the prefixes that only files know. */
const FILE_FORM =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xlfn\.ANCHORARRAY\(([^()"']*)\)|_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\.|_xldudf_TILSAGN_/gi;

/** A formula as Excel shows it, with its leading "=". Custom functions of this add-in get their dotted name back. */
export function shownFormula(text: string): string {
  if (!text.includes("_xl")) return `=${text}`;
  const shown = text.replace(FILE_FORM, (found, anchor: string | undefined) => {
    if (found.startsWith('"') || found.startsWith("'")) return found;
    if (anchor !== undefined) return `${anchor}#`;
    return /^_xldudf/i.test(found) ? "TILSAGN." : "";
  });
  return `=${shown}`;
}

/** A formula that a block of cells shares, written for one of them, its master. */
export class SharedFormula implements CopiedFormula {
  private relative: Token[] | null = null;

  constructor(
    private readonly text: string,
    private readonly row: number,
    private readonly column: number,
  ) {}

  /** The formula for the cell at that place, with its leading "="; references move, text and absolute ones stay. */
  at(row: number, column: number): string {
    const shown = shownFormula(this.text);
    if (row === this.row && column === this.column) return shown;
    this.relative ??= translateTokensToR1C1(
      tokenize(shown, { mergeRefs: false, allowTernary: false }),
      cellAddress(this.row, this.column),
    );
    const moved = translateTokensToA1(this.relative, cellAddress(row, column));
    return moved.map((token) => token.value).join("");
  }
}
