/** Reads a small table with a full row of figures after each label, as in Annexes I and IV of the Annual Report 2019. */

import { divisions } from "./cells";
import { flat } from "./text";

/**
 * For each label, in the order of the table, every way to read what follows it as `width` figures; percentages come
 * without their sign. Throws where a label is missing or its figures cannot be divided so.
 */
export function readGrid(text: string, labels: readonly string[], width: number): number[][][] {
  const words = flat(text);
  let position = 0;
  const starts = labels.map((label) => {
    const at = words.indexOf(label, position);
    if (at < 0) throw new Error(`No row ${label}`);
    position = at + label.length;
    return at;
  });
  return labels.map((label, row) => {
    const figures = words.slice(starts[row]! + label.length, starts[row + 1]).trim();
    const readings = divisions(figures.split(" "), width) as number[][];
    if (readings.length === 0) throw new Error(`${label}: ${figures} are not ${width} figures`);
    return readings;
  });
}

/** The one reading of a row. Throws where there is more than one. */
export function onlyReading(readings: readonly number[][]): number[] {
  if (readings.length !== 1) throw new Error(`${readings.length} readings`);
  return readings[0]!;
}
