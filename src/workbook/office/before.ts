/**
 * First half of applying a plan: what stands in the workbook where the plan expects or changes something. One round trip
 * for an ordinary plan; more only for much content, uneven looks, spilled arrays and stamps to remove.
 */

import { areaAddress, type Area, type RangeRef } from "../address";
import { filled, type CellFormat, type EditPlan, type WorkbookEdit } from "../edits";
import type { Stamp } from "../snapshot";
import { Asked } from "./asked";
import { send, type Piece } from "./batches";
import { BlankQuestion } from "./blankQuestion";
import { ContentQuestion, type Content } from "./contentQuestion";
import { LookQuestion } from "./lookQuestion";
import { NamesQuestion, type ScopedName } from "./names";
import { rangeOf } from "./addresses";
import { charactersOf } from "./roles";
import type { Session } from "./session";
import { stampsOfParts } from "../stamps";
import { PartQuestion } from "./ownParts";
import { askForStampParts } from "./stampParts";

export interface SheetBefore {
  readonly name: string;
  readonly protected: boolean;
  readonly visible: boolean;
}

export interface TableBefore {
  readonly name: string;
  readonly range: RangeRef;
  readonly filterButtons: boolean;
  readonly hasTotals: boolean;
}

export class Before {
  private readonly newSheets: ReadonlySet<string>;
  private readonly edited: readonly RangeRef[];
  private readonly contents = new Map<string, ContentQuestion>();
  private readonly blanks = new Map<string, BlankQuestion>();
  private readonly overlaps = new Map<string, Asked<Excel.TableScopedCollection>>();
  private readonly looks = new Map<string, LookQuestion>();
  private readonly widths = new Map<string, Asked<Excel.RangeFormat>>();
  private readonly tableRanges = new Map<string, Asked<{ table: Excel.Table; range: Excel.Range }>>();
  private readonly keptParts = new Map<string, PartQuestion>();
  private readonly sheets: Excel.WorksheetCollection;
  private readonly tables: Excel.TableCollection;
  private readonly names: NamesQuestion;
  private readonly asksForStamps: boolean;
  private parts: Excel.CustomXmlPartScopedCollection | null = null;
  private readonly structure: Excel.WorkbookProtection | null;
  private stampXml: readonly OfficeExtension.ClientResult<string>[] = [];
  private readonly pieces: Piece[] = [];

  private constructor(
    private readonly session: Session,
    plan: EditPlan,
  ) {
    const { worksheets, tables } = session.workbook;
    this.newSheets = new Set(
      plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [lower(edit.sheet)] : [])),
    );
    this.edited = plan.edits.flatMap((edit) => ("range" in edit ? [edit.range] : []));
    this.sheets = worksheets;
    this.tables = tables;
    this.names = new NamesQuestion(
      session,
      scopesOf(plan).filter((scope) => !this.isNewSheet(scope)),
    );
    this.structure = plan.edits.some(({ kind }) => kind === "addSheet" || kind === "deleteSheet")
      ? session.workbook.protection
      : null;
    this.asksForStamps = plan.edits.some(({ kind }) => kind === "removeStamp");
    this.pieces.push({
      reads: true,
      bytes: 20_000,
      queue: () => {
        worksheets.load("items/name,items/visibility,items/protection/protected");
        this.structure?.load("protected");
        tables.load("items/name");
        this.names.ask();
        if (this.asksForStamps) this.parts = askForStampParts(session);
      },
    });
    for (const expectation of plan.expects) this.askForExpectation(expectation);
    for (const edit of plan.edits) this.askForEdit(edit);
  }

  /** Reads what the plan needs. */
  static async read(session: Session, plan: EditPlan): Promise<Before> {
    const before = new Before(session, plan);
    await send(session, before.pieces);
    await send(session, before.rest());
    for (let more = before.moreLooks(); more.length > 0; more = before.moreLooks()) await send(session, more);
    return before;
  }

  /** The sheet, with its name as the workbook has it; undefined when there is none. */
  sheet(name: string): SheetBefore | undefined {
    const found = this.sheets.items.find((sheet) => lower(sheet.name) === lower(name));
    return (
      found && {
        name: found.name,
        protected: found.protection.protected,
        visible: found.visibility === "Visible",
      }
    );
  }

  /** The workbook's structure is protected and the plan adds or deletes a sheet. */
  get structureForbids(): boolean {
    return this.structure?.protected === true;
  }

  isNewSheet(name: string): boolean {
    return this.newSheets.has(lower(name));
  }

  /** Whether a table or a named range is called so. */
  isNameTaken(name: string): boolean {
    const tables = this.tables.items.map((table) => table.name);
    return [...tables, ...this.names.ofWorkbook].some((taken) => lower(taken) === lower(name));
  }

  isTable(name: string): boolean {
    return this.tables.items.some((table) => lower(table.name) === lower(name));
  }

  /** What a name stands for, with its "="; null where there is none, as on a sheet that the plan adds. */
  nameFormula(wanted: ScopedName): string | null {
    return this.names.formula(wanted);
  }

  /** What stands in a range that should be blank; null when it is. */
  inTheWay(range: RangeRef): RangeRef | null {
    return this.blanks.get(keyOf(range))?.inTheWay ?? null;
  }

  /** The content before; blank cells on a sheet that the plan adds. */
  content(range: RangeRef): Content {
    return (
      this.contents.get(keyOf(range))?.content ?? {
        inputs: filled(range, null),
        formats: filled(range, "General"),
      }
    );
  }

  look(range: RangeRef): readonly (readonly CellFormat[])[] {
    return this.looks.get(keyOf(range))?.looks ?? [];
  }

  /** Width in characters of the range's first column; null on a sheet that the plan adds. */
  columnWidth(range: RangeRef): number | null {
    const format = this.widths.get(keyOf(range));
    return format ? charactersOf(format.answer.columnWidth) : null;
  }

  tablesIn(range: RangeRef): readonly string[] {
    return this.overlaps.get(keyOf(range))?.answer.items.map((table) => table.name) ?? [];
  }

  table(name: string): TableBefore | undefined {
    const found = this.tableRanges.get(lower(name))?.answer;
    const range = found && rangeOf(found.range.address);
    if (!found || !range) return undefined;
    const { name: tableName, showFilterButton, showTotals } = found.table;
    return { name: tableName, range, filterButtons: showFilterButton, hasTotals: showTotals };
  }

  /** Stamps and the parts that hold them; both empty unless the plan removes a stamp. */
  get stamps(): readonly Stamp[] {
    return stampsOfParts(this.stampXml.map((xml) => xml.value));
  }
  get stampParts(): readonly string[] {
    return this.parts?.items.map((part) => part.id) ?? [];
  }

  /** The text of the product's own part of that namespace; null where there is none. */
  part(namespace: string): string | null {
    return this.keptParts.get(namespace)?.xml ?? null;
  }
  /** Ids of the parts of that namespace. */
  partIds(namespace: string): readonly string[] {
    return this.keptParts.get(namespace)?.ids ?? [];
  }

  private askForExpectation(expectation: EditPlan["expects"][number]): void {
    switch (expectation.kind) {
      case "blank":
        return this.askForBlank(expectation.range);
      case "content":
        return this.askForContent(expectation.range);
      case "noTable":
        return this.askForOverlaps(expectation.range);
      case "tableAt":
        return this.askForTable(expectation.name);
      case "sheetExists":
      case "sheetFree":
      case "tableNameFree":
      case "nameAt":
        return;
      case "part":
        return this.askForPart(expectation.namespace);
    }
  }

  private askForEdit(edit: WorkbookEdit): void {
    switch (edit.kind) {
      case "write":
      case "numberFormat":
        return this.askForContent(edit.range);
      case "clear":
        this.askForContent(edit.range);
        return this.askForLook(edit.range);
      case "style":
      case "formats":
      case "wrap":
        return this.askForLook(edit.range);
      case "table":
        this.askForOverlaps(edit.range);
        return this.askForLook(edit.range);
      case "columnWidth":
        return this.askForWidth(edit.range);
      case "removeTable":
        return this.askForTable(edit.name);
      case "resizeTable":
        this.askForTable(edit.name);
        this.askForOverlaps(edit.range);
        return this.askForContent(edit.range);
      case "part":
        return this.askForPart(edit.namespace);
      case "addSheet":
      case "deleteSheet":
      case "stamp":
      case "removeStamp":
      case "select":
      case "name":
      case "removeName":
      case "note":
      case "validation":
      case "chart":
      case "freeze":
      case "print":
        return;
    }
  }

  private askForContent(range: RangeRef): void {
    this.once(this.contents, range, () => {
      const question = new ContentQuestion(range, (area) => this.rangeAt(range.sheet, area));
      this.pieces.push(...question.pieces);
      return question;
    });
  }

  private askForBlank(range: RangeRef): void {
    this.once(this.blanks, range, () => {
      const question = new BlankQuestion(range, (area) => this.rangeAt(range.sheet, area));
      this.pieces.push(question);
      return question;
    });
  }

  private askForOverlaps(range: RangeRef): void {
    this.once(this.overlaps, range, () => {
      const answer = new Asked<Excel.TableScopedCollection>(() =>
        this.rangeAt(range.sheet, range).getTables(false).load("items/name"),
      );
      this.pieces.push(answer);
      return answer;
    });
  }

  private askForLook(range: RangeRef): void {
    this.once(this.looks, range, () => {
      const sameSheet = this.edited.filter(({ sheet }) => lower(sheet) === lower(range.sheet));
      const question = new LookQuestion(range, (area) => this.rangeAt(range.sheet, area), sameSheet);
      this.pieces.push(...question.next());
      return question;
    });
  }

  private askForWidth(range: RangeRef): void {
    this.once(this.widths, range, () => {
      const answer = new Asked<Excel.RangeFormat>(() =>
        this.rangeAt(range.sheet, { ...range, rows: 1, columns: 1 }).format.load("columnWidth"),
      );
      this.pieces.push(answer);
      return answer;
    });
  }

  private askForTable(name: string): void {
    if (this.tableRanges.has(lower(name))) return;
    const answer = new Asked(() => {
      const table = this.tables.getItem(name).load("name,showFilterButton,showTotals");
      return { table, range: table.getRange().load("address") };
    });
    this.tableRanges.set(lower(name), answer);
    this.pieces.push(answer);
  }

  private askForPart(namespace: string): void {
    if (this.keptParts.has(namespace)) return;
    const question = new PartQuestion(this.session, namespace);
    this.keptParts.set(namespace, question);
    this.pieces.push({ reads: true, bytes: 500, queue: () => question.ask() });
  }

  /** Whatever can only be asked for once the first answers are there. */
  private rest(): Piece[] {
    const stampPieces = (this.parts?.items ?? []).length > 0 ? [this.stampPiece()] : [];
    return [
      ...this.moreLooks(),
      ...[...this.contents.values()].flatMap((question) => question.rest()),
      ...stampPieces,
      ...[...this.keptParts.values()]
        .filter(({ isThere }) => isThere)
        .map((question) => ({ reads: true, bytes: 50_000, queue: () => question.askForText() })),
    ];
  }

  private moreLooks(): Piece[] {
    return [...this.looks.values()].flatMap((question) => question.next());
  }

  private stampPiece(): Piece {
    return {
      reads: true,
      bytes: 50_000,
      queue: () => {
        this.stampXml = this.parts!.items.map((part) => part.getXml());
      },
    };
  }

  private rangeAt(sheet: string, area: Area): Excel.Range {
    return this.session.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
  }

  /** Asks once a range, and never on a sheet that the plan itself adds. */
  private once<T>(answers: Map<string, T>, range: RangeRef, ask: () => T): void {
    if (!this.isNewSheet(range.sheet) && !answers.has(keyOf(range))) answers.set(keyOf(range), ask());
  }
}

/** Sheets whose own names the plan is about. */
export function scopesOf({ expects, edits }: EditPlan): string[] {
  return [...expects, ...edits].flatMap((one) => ("scope" in one && one.scope !== null ? [one.scope] : []));
}

const lower = (text: string): string => text.toLowerCase();
const keyOf = (range: RangeRef): string => `${lower(range.sheet)}!${areaAddress(range)}`;
