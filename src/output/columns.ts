/** Rows of text in aligned columns, long cells wrapped between words. */

/** Two blanks between columns. */
const GAP = 2;

export interface ColumnOptions {
  /** Blanks before each line. */
  readonly indent?: number;
  /** Columns whose cells stand to the right. */
  readonly right?: readonly boolean[];
  /** Most characters of a column; more is wrapped. */
  readonly maxWidth?: number;
  /** Whether a rule goes under the first row. */
  readonly header?: boolean;
}

/** The rows with a line break after each line; the last column is not padded. Blanks before a text set all its lines in. */
export function alignColumns(rows: readonly (readonly string[])[], options: ColumnOptions = {}): string {
  const { indent = 0, right = [], maxWidth = Infinity, header = false } = options;
  const cells = rows.map((row) => row.map((cell) => wrapInset(cell, maxWidth)));
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    cells.reduce((most, row) => Math.max(most, ...(row[column] ?? [""]).map(width)), 0),
  );
  const lines = cells.flatMap((row, index) => {
    const height = Math.max(1, ...row.map((cell) => cell.length));
    const own = Array.from({ length: height }, (_, line) =>
      row
        .map((cell, column) => pad(cell[line] ?? "", widths[column]!, right[column] ?? false))
        .join(" ".repeat(GAP)),
    );
    return header && index === 0
      ? [...own, widths.map((size) => "-".repeat(size)).join(" ".repeat(GAP))]
      : own;
  });
  return lines.map((line) => `${`${" ".repeat(indent)}${line}`.trimEnd()}\n`).join("");
}

/** As wrap(), each line set in as far as the first. */
function wrapInset(text: string, size: number): string[] {
  const inset = /^ */.exec(text)![0];
  return wrap(text.slice(inset.length), size - inset.length).map((line) => inset + line);
}

function width(text: string): number {
  return [...text].length;
}

function pad(text: string, size: number, toRight: boolean): string {
  const blanks = " ".repeat(size - width(text));
  return toRight ? blanks + text : text + blanks;
}

/** Lines of at most that many characters, broken between words; a longer word stands alone. */
export function wrap(text: string, size: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && width(line) + 1 + width(word) > size) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}
