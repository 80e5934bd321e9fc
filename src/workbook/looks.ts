/** How roles look: plain data that every writer turns into its own terms. The workbook's own font and colours otherwise. */

import type { CellRole } from "./edits";

export interface RoleLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly horizontal?: "left" | "right";
  readonly vertical?: "top";
  readonly wrap?: boolean;
  /** "#RRGGBB". */
  readonly fill?: string;
  /** "#RRGGBB". */
  readonly color?: string;
  /** "#RRGGBB": a thin line around every cell. */
  readonly border?: string;
}

export const LOOKS: Readonly<Record<CellRole, RoleLook>> = {
  title: { bold: true, size: 14 },
  note: { italic: true, size: 9 },
  header: { bold: true, wrap: true, vertical: "top" },
  label: { vertical: "top", horizontal: "left" },
  figure: { vertical: "top", horizontal: "right" },
  total: { bold: true },
  // Takes the look of a total away again.
  line: { bold: false },
  // Cells for the user to fill in.
  input: { fill: "#FFF9E5", color: "#1F3864", border: "#E3D9BC" },
  columnHead: { bold: true, vertical: "top", fill: "#1F3864", color: "#FFFFFF" },
  subtotal: { bold: true, vertical: "top", fill: "#EDF1F7" },
  grandTotal: { bold: true, vertical: "top", fill: "#D5DEEB" },
  // A cell that leads elsewhere when it is clicked.
  link: { vertical: "top", color: "#0563C1" },
};

/** Style of the Excel tables that are made: light lines in the workbook's own accent colour. */
export const TABLE_STYLE = "TableStyleLight9";

/** Widest digit of the standard font (Aptos Narrow or Calibri, 11 points). */
export const PIXELS_PER_CHARACTER = 7;
/** What a column adds on both sides and for its line. */
export const PIXELS_OF_MARGIN = 5;
