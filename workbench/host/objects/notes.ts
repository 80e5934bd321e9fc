import type { UID } from "@odoo/o-spreadsheet";
import { flag, number, text } from "../arguments";
import { HostError } from "../errors";
import { HostCollection, HostObject } from "../hostObject";
import { noteKey, notesOn } from "../spreadsheet/notes";
import type { NoteRecord } from "../spreadsheet/notes";
import { records, setRecord } from "../spreadsheet/hostPlugins";
import { parseZone, sheetAndZoneText, zoneAt } from "../spreadsheet/zones";
import type { Workbook } from "../workbook";
import { Range } from "./range";

/** Whoever sits before the workbench. */
const author = "Workbench";

/** The notes of the workbook, or of one sheet. */
export class NoteCollection extends HostCollection<Note> {
  readonly type = "NoteCollection";

  constructor(
    workbook: Workbook,
    private readonly sheetId: UID | null = null,
  ) {
    super(workbook);
  }

  items(): readonly Note[] {
    const { getters } = this.workbook;
    const sheets = this.sheetId === null ? getters.getSheetIds() : [this.sheetId];
    return sheets.flatMap((sheetId) =>
      notesOn(this.workbook.model, sheetId).map((note) => new Note(this.workbook, note)),
    );
  }
  find(key: unknown): Note | null {
    const { sheetId, zone } = this.place(key);
    const found = notesOn(this.workbook.model, sheetId).find(
      ({ row, column }) => row === zone.top && column === zone.left,
    );
    return found ? new Note(this.workbook, found) : null;
  }

  Add(cell: unknown, content: unknown): Note {
    const { sheetId, zone } = this.place(cell);
    if (zone.top !== zone.bottom || zone.left !== zone.right)
      throw new HostError("InvalidArgument", "a note belongs to one cell");
    if (this.find(cell)) throw new HostError("ItemAlreadyExists");
    this.workbook.grow(sheetId, zone);
    const note = { sheetId, row: zone.top, column: zone.left, text: text(content), author };
    setRecord(this.workbook.model, "note", noteKey(note), note);
    return new Note(this.workbook, note);
  }

  private place(cell: unknown): Pick<Range, "sheetId" | "zone"> {
    if (cell instanceof Range) return cell;
    const parsed = parseZone(text(cell));
    const sheetId =
      parsed?.sheet === undefined ? this.sheetId : (this.workbook.findSheet(parsed.sheet) ?? null);
    if (!parsed || sheetId === null) throw new HostError("InvalidArgument", `no cell: ${text(cell)}`);
    return { sheetId, zone: parsed.zone };
  }
}

export class Note extends HostObject {
  readonly type = "Note";

  constructor(
    workbook: Workbook,
    private readonly note: NoteRecord,
  ) {
    super(workbook);
  }

  override identity(): Readonly<Record<string, unknown>> {
    const { sheetId, row, column } = this.note;
    return { Id: sheetAndZoneText(this.workbook.sheetName(sheetId), zoneAt(row, column)) };
  }
  get AuthorName(): string {
    return this.record.author ?? "";
  }
  get Content(): string {
    return this.record.text;
  }
  set Content(value: unknown) {
    this.keep({ text: text(value) });
  }
  get Height(): number {
    return this.record.height ?? 75;
  }
  set Height(value: unknown) {
    this.keep({ height: number(value) });
  }
  get Width(): number {
    return this.record.width ?? 135;
  }
  set Width(value: unknown) {
    this.keep({ width: number(value) });
  }
  get Visible(): boolean {
    return this.record.visible === true;
  }
  set Visible(value: unknown) {
    this.keep({ visible: flag(value) });
  }

  GetLocation(): Range {
    const { sheetId, row, column } = this.record;
    return new Range(this.workbook, sheetId, zoneAt(row, column));
  }
  Delete(): void {
    setRecord(this.workbook.model, "note", noteKey(this.record), undefined);
  }

  private get record(): NoteRecord {
    const found = records(this.workbook.model, "note")[noteKey(this.note)] as NoteRecord | undefined;
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  private keep(change: Partial<NoteRecord>): void {
    setRecord(this.workbook.model, "note", noteKey(this.note), { ...this.record, ...change });
  }
}
