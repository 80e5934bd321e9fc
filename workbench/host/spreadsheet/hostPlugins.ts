/**
 * Two plugins that the host adds to o-spreadsheet:
 * - HostRecordsPlugin keeps what Excel has and o-spreadsheet lacks (table names, custom XML parts, properties …) as plain
 *   records inside the model, so that they are undone, exported and loaded with the cells they belong to.
 * - HostRequestPlugin runs a whole office.js request inside one command: one evaluation, one redraw, one step of undo.
 */

import type { Model } from "@odoo/o-spreadsheet";
import { library } from "./library";
import { noteKey } from "./notes";
import type { NoteRecord } from "./notes";

const { CorePlugin, UIPlugin, registries, coreTypes, lockedSheetAllowedCommands } = library;

export type HostRecordKind =
  | "table"
  | "sheet"
  | "workbook"
  | "name"
  | "chart"
  | "validation"
  | "note"
  | "pageLayout"
  | "xmlPart"
  | "property"
  | "customProperty"
  | "setting"
  | "officeSetting";
type Records = Record<string, unknown>;

/** A command that o-spreadsheet told about, from whatever source: an office.js request, the grid, undo. */
export interface SeenCommand {
  readonly type: string;
  readonly [argument: string]: unknown;
}

/** Settings of the add-in are no edits of the workbook: undo passes them over. */
const notUndone: ReadonlySet<HostRecordKind> = new Set(["setting", "officeSetting"]);

interface SetRecord extends SeenCommand {
  readonly type: "SET_HOST_RECORD";
  readonly kind: HostRecordKind;
  readonly id: string;
  readonly value: unknown;
}

/** A cell's place on its sheet and what is typed into it. */
export type TypedCell = readonly [row: number, column: number, content: string];

interface WriteCells extends SeenCommand {
  readonly type: "WRITE_HOST_CELLS";
  readonly sheetId: string;
  readonly cells: readonly TypedCell[];
}

interface RunRequest extends SeenCommand {
  readonly type: "RUN_HOST_REQUEST";
  readonly run: () => void;
}

type RangeAdapters = Parameters<InstanceType<typeof CorePlugin>["adaptRanges"]>[0];

class HostRecordsPlugin extends CorePlugin {
  static override getters = ["getHostRecords"] as const;
  readonly records: Record<string, Records> = {};

  getHostRecords(kind: HostRecordKind): Readonly<Records> {
    return this.records[kind] ?? {};
  }

  override handle(command: never): void {
    const seen = command as SeenCommand;
    if (seen.type === "SET_HOST_RECORD") this.setRecord(seen as SetRecord);
    else if (seen.type === "WRITE_HOST_CELLS") this.write(seen as WriteCells);
  }

  /** Notes move with their cells, and go with them. */
  override adaptRanges({ applyChange }: RangeAdapters): void {
    const notes = Object.entries(this.getHostRecords("note")) as [string, NoteRecord][];
    if (notes.length === 0) return;
    const moved = notes.flatMap(([key, note]): [string, NoteRecord][] => {
      const cell = { top: note.row, bottom: note.row, left: note.column, right: note.column };
      const { changeType, range } = applyChange(this.getters.getRangeFromZone(note.sheetId, cell));
      if (changeType === "REMOVE") return [];
      if (changeType === "NONE" || range.sheetId !== note.sheetId) return [[key, note]];
      const now = { ...note, row: range.zone.top, column: range.zone.left };
      return [[noteKey(now), now]];
    });
    if (moved.length === notes.length && moved.every(([key], index) => key === notes[index]![0])) return;
    this.history.update("records", "note", Object.fromEntries(moved));
  }

  private write({ sheetId, cells }: WriteCells): void {
    for (const [row, col, content] of cells) this.dispatch("UPDATE_CELL", { sheetId, row, col, content });
  }

  private setRecord({ kind, id, value }: SetRecord): void {
    const kept = new Map(Object.entries(this.records[kind] ?? {}));
    if (value === undefined) kept.delete(id);
    else kept.set(id, value);
    const records = Object.fromEntries(kept);
    if (notUndone.has(kind)) this.records[kind] = records;
    else this.history.update("records", kind, records);
  }

  /** Tables get new ids when a workbook is loaded, so their records travel by the cell that the table begins at. */
  override import(data: { hostRecords?: Record<string, Records> } & object): void {
    for (const [kind, records] of Object.entries(data.hostRecords ?? {})) this.records[kind] = records;
    const byPlace = this.records["table"] ?? {};
    this.records["table"] = this.tableRecords(({ place, key }) => [key, byPlace[place]]);
  }

  override export(data: object): void {
    const byKey = this.records["table"] ?? {};
    const table = this.tableRecords(({ place, key }) => [place, byKey[key]]);
    Object.assign(data, { hostRecords: { ...this.records, table } });
  }

  private tableRecords(
    entry: (table: { place: string; key: string }) => readonly [string, unknown],
  ): Records {
    const entries = this.getters.getSheetIds().flatMap((sheetId) =>
      this.getters.getCoreTables(sheetId).map(({ id, range: { zone } }) => {
        return entry({ place: `${sheetId}!${zone.top},${zone.left}`, key: `${sheetId}/${id}` });
      }),
    );
    return Object.fromEntries(entries.filter(([, record]) => record !== undefined));
  }
}

/** What somebody who listens to a model's commands does before and after the spreadsheet carries one out. */
export interface CommandListener {
  /** May change the command's arguments: what is carried out and recorded is what they then are. */
  before(command: SeenCommand): void;
  after(command: SeenCommand): void;
}

const listeners = new WeakMap<object, CommandListener>();

class HostRequestPlugin extends UIPlugin {
  override beforeHandle(command: unknown): void {
    listeners.get(this.getters)?.before(command as SeenCommand);
  }

  override handle(command: unknown): void {
    const seen = command as SeenCommand;
    if (seen.type === "RUN_HOST_REQUEST") (seen as RunRequest).run();
    else listeners.get(this.getters)?.after(seen);
  }
}

registries.corePluginRegistry.add("host_records", HostRecordsPlugin as never);
registries.featurePluginRegistry.add("host_request", HostRequestPlugin as never);
for (const type of ["SET_HOST_RECORD", "WRITE_HOST_CELLS"]) {
  (coreTypes as Set<string>).add(type);
  // Asked for when a step is undone, to move later commands past it; a single user's never have to move.
  registries.inverseCommandRegistry.add(type as never, ((command: SeenCommand) => [command]) as never);
}
(lockedSheetAllowedCommands as Set<string>).add("SET_HOST_RECORD").add("RUN_HOST_REQUEST");

type AnyDispatch = (
  type: string,
  payload?: object,
) => { readonly isSuccessful: boolean; readonly reasons: readonly string[] };

/** Dispatches any command, the host's own included; returns the reasons for a refusal, empty when it was done. */
export function dispatch(model: Model, type: string, payload: object = {}): readonly string[] {
  const result = (model.dispatch as unknown as AnyDispatch)(type, payload);
  return result.isSuccessful ? [] : result.reasons;
}

/** Runs `work` as one command: its own commands are undone together and the sheet is evaluated once, at the end. */
export function runAsOneStep(model: Model, work: () => void): void {
  const refused = dispatch(model, "RUN_HOST_REQUEST", { run: work });
  if (refused.length > 0) throw new Error(`The spreadsheet refuses requests: ${refused.join(", ")}`);
}

/** Brings computed values up to date in the middle of a step, so that a request can read what it has just written. */
export function evaluateNow(model: Model): void {
  const { handlers } = model as unknown as { handlers: readonly { finalize(): void }[] };
  for (const handler of handlers) handler.finalize();
}

/** Tells the listener of every command that the model carries out, whoever gave it. One listener a model; null for none. */
export function onCommand(model: Model, listener: CommandListener | null): void {
  if (listener) listeners.set(model.getters, listener);
  else listeners.delete(model.getters);
}

/** Writes many constants at once; each is taken as typed. They must lie on the grid and be no formulas. */
export function writeCells(model: Model, sheetId: string, cells: readonly TypedCell[]): readonly string[] {
  return cells.length > 0 ? dispatch(model, "WRITE_HOST_CELLS", { sheetId, cells }) : [];
}

export function records(model: Model, kind: HostRecordKind): Readonly<Records> {
  return (model.getters as unknown as HostRecordsPlugin).getHostRecords(kind);
}

/** Sets a record; `undefined` removes it. Values must be plain JSON. */
export function setRecord(model: Model, kind: HostRecordKind, id: string, value: unknown): void {
  dispatch(model, "SET_HOST_RECORD", { kind, id, value });
}
