/** Where the parts of a stacked column chart lie: plain geometry, in pixels. */

export interface StackedPart {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StackedChart {
  readonly parts: readonly StackedPart[];
  /** One for each column: the middle of its foot, and where its total stands above it. */
  readonly columns: readonly { readonly x: number; readonly top: number }[];
  readonly bottom: number;
}

const MARGIN = { top: 18, bottom: 20 };
const WIDEST_COLUMN = 56;
/** Of the room that a column has. */
const COLUMN_SHARE = 0.64;

/**
 * @param series amounts of each series, one a column, zero or more
 * @param size of the whole chart; labels of columns stand beneath it, their totals above
 */
export function layOutStacked(
  series: readonly (readonly number[])[],
  { width, height }: { readonly width: number; readonly height: number },
): StackedChart {
  const count = series[0]?.length ?? 0;
  const totals = Array.from({ length: count }, (_, column) =>
    series.reduce((sum, amounts) => sum + amounts[column]!, 0),
  );
  const bottom = height - MARGIN.bottom;
  const most = Math.max(...totals, 0);
  const scale = most > 0 ? (bottom - MARGIN.top) / most : 0;
  const room = count > 0 ? width / count : width;
  const breadth = Math.min(WIDEST_COLUMN, room * COLUMN_SHARE);
  const columns = totals.map((total, column) => ({
    x: room * (column + 0.5),
    top: bottom - total * scale,
  }));
  const parts = columns.flatMap(({ x }, column) => {
    let y = bottom;
    return series.flatMap((amounts, index) => {
      const size = amounts[column]! * scale;
      if (size <= 0) return [];
      y -= size;
      return [{ series: index, x: x - breadth / 2, y, width: breadth, height: size }];
    });
  });
  return { parts, columns, bottom };
}
