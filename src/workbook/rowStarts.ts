/** More rows than this for each cell are too many to list. */
const SPARSE = 4;

/** Where the cells of each row begin and end in lists of cells that are sorted by row. */
export class RowStarts {
  private readonly first: number;
  /** Begin of each row from the first to the last, and the end of that; null where few of them have cells. */
  private readonly starts: Uint32Array | null;

  constructor(private readonly rowsOf: Uint32Array) {
    const count = rowsOf.length;
    this.first = rowsOf[0] ?? 0;
    const rows = count === 0 ? 0 : rowsOf[count - 1]! - this.first + 1;
    if (rows > SPARSE * count) {
      this.starts = null;
      return;
    }
    this.starts = new Uint32Array(rows + 1);
    let row = 0;
    for (let at = 0; at < count; at++) {
      const own = rowsOf[at]! - this.first;
      while (row < own) this.starts[++row] = at;
    }
    this.starts[rows] = count;
  }

  /** Index of the first cell in that row or below. */
  start(row: number): number {
    const { starts, first } = this;
    if (starts)
      return row <= first ? 0 : row - first < starts.length ? starts[row - first]! : this.rowsOf.length;
    let low = 0;
    let high = this.rowsOf.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rowsOf[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** One past the last cell of that row; what `start` gives where it has none. */
  end(row: number): number {
    return this.start(row + 1);
  }
}
