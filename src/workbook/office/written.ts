/** What a plan leaves behind. Excel words formulas its own way, so these are read back with the write. */

import { areaAddress, type RangeRef } from "../address";
import type { CellInput, EditPlan } from "../edits";
import { readBands, type Piece } from "./batches";
import type { Before } from "./before";
import { inputsOf } from "./content";
import { nameKey, namesOf, type ScopedName } from "./names";
import { BYTES_PER_CELL } from "./readCells";
import { rowsTakenIn } from "./resize";
import type { Session } from "./session";
import { namesMade, type Afterwards } from "./undo";

export class Written implements Afterwards {
  readonly pieces: readonly Piece[];
  private readonly formulas = new Map<string, string>();
  private readonly readBack = new Map<string, CellInput[][]>();
  private readonly planned = new Map<string, readonly (readonly CellInput[])[]>();

  constructor(session: Session, plan: EditPlan, before: Before) {
    const writes = plan.edits.filter((edit) => edit.kind === "write");
    for (const { range, cells } of writes) this.planned.set(keyOf(range), cells);
    const worded = writes.filter(({ cells }) =>
      cells.some((row) => row.some((cell) => cell !== null && typeof cell === "object")),
    );
    const takenIn = plan.edits.flatMap((edit) =>
      edit.kind === "resizeTable" ? (rowsTakenIn(edit, before) ?? []) : [],
    );
    this.pieces = [
      ...[...worded.map(({ range }) => range), ...takenIn].flatMap((range) => this.askFor(session, range)),
      ...namesMade(plan, before).map((name) => this.askForName(session, name)),
    ];
  }

  content(range: RangeRef): readonly (readonly CellInput[])[] {
    return this.readBack.get(keyOf(range)) ?? this.planned.get(keyOf(range)) ?? [];
  }

  formula(name: ScopedName): string {
    return this.formulas.get(nameKey(name)) ?? "";
  }

  private askForName(session: Session, name: ScopedName): Piece {
    let item: Excel.NamedItem;
    return {
      reads: true,
      bytes: 500,
      queue: () => {
        item = namesOf(session, name.scope).getItem(name.name);
        item.load("formula");
      },
      take: () => void this.formulas.set(nameKey(name), formulaOf(item)),
    };
  }

  private askFor(session: Session, range: RangeRef): Piece[] {
    const rows: CellInput[][] = [];
    this.readBack.set(keyOf(range), rows);
    return readBands(range, BYTES_PER_CELL, (band) => {
      const part = session.workbook.worksheets.getItem(range.sheet).getRange(areaAddress(band));
      part.load("values,formulas,valueTypes,numberFormat");
      return () => inputsOf(part).forEach((row, index) => (rows[band.row - range.row + index] = row));
    });
  }
}

const keyOf = (range: RangeRef): string => `${range.sheet.toLowerCase()}!${areaAddress(range)}`;
const formulaOf = (item: Excel.NamedItem): string => String(item.formula);
