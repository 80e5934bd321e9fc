import { text } from "../arguments";
import { HostError } from "../errors";
import { eventType } from "../events";
import { HostCollection } from "../hostObject";
import { initialColumns, initialRows } from "../spreadsheet/createModel";
import { Worksheet } from "./worksheet";

/** Excel's rules for a sheet's name: 1–31 characters, none of : \ / ? * [ ], no apostrophe at either end. */
export function checkSheetName(name: string): string {
  const bad = name.length === 0 || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name);
  if (bad || name.toLowerCase() === "history")
    throw new HostError("InvalidArgument", `not a sheet name: ${name}`);
  return name;
}

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly type = "WorksheetCollection";
  override readonly events = {
    Added: eventType.added,
    Deleted: eventType.deleted,
    Activated: eventType.activated,
    Deactivated: eventType.deactivated,
    DataChanged: eventType.changed,
    SelectionChanged: eventType.selectionChanged,
    Calculated: eventType.calculated,
    NameChanged: eventType.nameChanged,
  };

  items(): readonly Worksheet[] {
    return this.workbook.getters.getSheetIds().map((id) => new Worksheet(this.workbook, id));
  }
  find(key: unknown): Worksheet | null {
    const id = this.workbook.findSheet(text(key));
    return id === null ? null : new Worksheet(this.workbook, id);
  }

  /** A new sheet at the end; without a name the next free "Sheet…". */
  Add(name?: unknown): Worksheet {
    const { getters, model } = this.workbook;
    const wanted =
      name === undefined || name === null || name === ""
        ? getters.getNextSheetName("Sheet")
        : checkSheetName(text(name));
    if (this.workbook.findSheet(wanted)) throw new HostError("ItemAlreadyExists");
    const sheetId = model.uuidGenerator.smallUuid();
    this.workbook.do("CREATE_SHEET", {
      sheetId,
      name: wanted,
      position: getters.getSheetIds().length,
      rows: initialRows,
      cols: initialColumns,
    });
    return new Worksheet(this.workbook, sheetId);
  }
  override GetCount(visibleOnly?: unknown): number {
    const { getters } = this.workbook;
    return (visibleOnly === true ? getters.getVisibleSheetIds() : getters.getSheetIds()).length;
  }
  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.workbook, this.workbook.getters.getActiveSheetId());
  }
  GetFirst(visibleOnly?: unknown): Worksheet {
    return new Worksheet(this.workbook, this.ids(visibleOnly)[0]!);
  }
  GetLast(visibleOnly?: unknown): Worksheet {
    return new Worksheet(this.workbook, this.ids(visibleOnly).at(-1)!);
  }

  private ids(visibleOnly: unknown): readonly string[] {
    const { getters } = this.workbook;
    return visibleOnly === true ? getters.getVisibleSheetIds() : getters.getSheetIds();
  }
}
