/** One cause, one finding: copies of one formula that share a fault are told together. */

import type { Area } from "../../workbook/address";

interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Gathered<T> {
  readonly area: Area;
  /** The cells of the area, row by row. */
  readonly members: readonly T[];
}

/** Puts cells that are alike and form a rectangle together. `sameAs` is equal for those that are alike; cells come row by row. */
export function gathered<T extends Place>(cells: readonly T[], sameAs: (cell: T) => string): Gathered<T>[] {
  const strips = joined(
    cells.map((cell) => ({
      area: { row: cell.row, column: cell.column, rows: 1, columns: 1 },
      members: [cell],
    })),
    sameAs,
    ({ row, column, columns }) => `${row}:${column + columns}`,
    ({ row, column }) => `${row}:${column}`,
    (one, other) => ({ ...one, columns: one.columns + other.columns }),
  );
  return joined(
    strips,
    sameAs,
    ({ row, column, rows, columns }) => `${row + rows}:${column}:${columns}`,
    ({ row, column, columns }) => `${row}:${column}:${columns}`,
    (one, other) => ({ ...one, rows: one.rows + other.rows }),
  );
}

function joined<T>(
  groups: readonly Gathered<T>[],
  sameAs: (cell: T) => string,
  behind: (area: Area) => string,
  start: (area: Area) => string,
  both: (one: Area, other: Area) => Area,
): Gathered<T>[] {
  const result: { area: Area; members: T[] }[] = [];
  const openAt = new Map<string, { area: Area; members: T[] }>();
  for (const { area, members } of groups) {
    const same = sameAs(members[0]!);
    const group = openAt.get(`${start(area)}|${same}`);
    openAt.delete(`${start(area)}|${same}`);
    const grown = group ?? { area, members: [] };
    if (group) grown.area = both(group.area, area);
    else result.push(grown);
    grown.members.push(...members);
    openAt.set(`${behind(grown.area)}|${same}`, grown);
  }
  return result;
}

/** Cells as rectangles, row by row; where there would be more than so many, the first alone. */
export function atMost(cells: readonly Place[], most: number): Area[] {
  const areas = gathered(cells, () => "").map(({ area }) => area);
  return areas.length <= most ? areas : areas.slice(0, 1);
}
