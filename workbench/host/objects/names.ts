import type { UID } from "@odoo/o-spreadsheet";
import { flag, text } from "../arguments";
import { HostError } from "../errors";
import { HostCollection, HostObject } from "../hostObject";
import { records, setRecord } from "../spreadsheet/hostPlugins";
import { parseZone, sheetAndZoneText } from "../spreadsheet/zones";
import type { Zone } from "../spreadsheet/zones";
import type { Workbook } from "../workbook";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

/**
 * What the host keeps of a name. The workbook's names for ranges live in o-spreadsheet (`formula` absent here), so that formulas can
 * use them and they move with their cells; names of a sheet, and names for constants and formulas, live here whole.
 */
interface NameRecord {
  readonly name: string;
  readonly scope: UID | null;
  readonly formula?: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

const keyOf = (name: string, scope: UID | null): string => `${scope ?? ""}/${name.toLowerCase()}`;

const recordsOf = (workbook: Workbook): Readonly<Record<string, NameRecord>> =>
  records(workbook.model, "name") as Readonly<Record<string, NameRecord>>;

/** Every name of a scope (null: the workbook's). */
function namesIn(workbook: Workbook, scope: UID | null): readonly NameRecord[] {
  const kept = Object.values(recordsOf(workbook)).filter(
    (record) => record.scope === scope && record.formula !== undefined,
  );
  if (scope !== null) return kept;
  const ranges = workbook.getters.getNamedRanges().map(({ name }): NameRecord => {
    return recordsOf(workbook)[keyOf(name, null)] ?? { name, scope: null };
  });
  return [...ranges, ...kept];
}

/** The rectangle that a formula is a plain reference to, "=Budget!$A$1:$B$2"; null otherwise. */
function zoneOfFormula(
  workbook: Workbook,
  formula: string,
  sheetId?: UID,
): { sheetId: UID; zone: Zone } | null {
  const parsed = parseZone(formula.replace(/^=/, ""));
  const on = parsed?.sheet === undefined ? sheetId : workbook.findSheet(parsed.sheet);
  return parsed && on ? { sheetId: on, zone: parsed.zone } : null;
}

/** The rectangle a name stands for, the sheet's own names first. */
export function namedZone(
  workbook: Workbook,
  name: string,
  sheetId: UID,
): { sheetId: UID; zone: Zone } | null {
  const own = recordsOf(workbook)[keyOf(name, sheetId)];
  if (own?.formula !== undefined) return zoneOfFormula(workbook, own.formula, sheetId);
  const range = workbook.getters.getNamedRange(name)?.range;
  return range ? { sheetId: range.sheetId, zone: range.zone } : null;
}

const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)(?=$|:)/g, "$$$1$$$2");

export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly type = "NamedItemCollection";

  constructor(
    workbook: Workbook,
    private readonly scope: UID | null = null,
  ) {
    super(workbook);
  }

  items(): readonly NamedItem[] {
    return namesIn(this.workbook, this.scope).map(
      ({ name }) => new NamedItem(this.workbook, name, this.scope),
    );
  }
  find(key: unknown): NamedItem | null {
    const wanted = text(key).toLowerCase();
    return this.items().find((item) => item.Name.toLowerCase() === wanted) ?? null;
  }

  /** A name for a range, or for a formula given as text with its "=". */
  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const newName = text(name);
    const bad = !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(newName) || parseZone(newName) !== null;
    if (bad) throw new HostError("InvalidArgument", `not a name: ${newName}`);
    if (this.find(newName)) throw new HostError("ItemAlreadyExists");
    const { workbook, scope } = this;
    const note = typeof comment === "string" && comment ? { comment } : {};
    const place = reference instanceof Range ? reference : zoneOfFormula(workbook, text(reference));
    if (place && scope === null) {
      const ranges = [workbook.getters.getRangeDataFromZone(place.sheetId, place.zone)];
      workbook.do("CREATE_NAMED_RANGE", { name: newName, ranges });
      setRecord(workbook.model, "name", keyOf(newName, scope), { name: newName, scope, ...note });
    } else {
      const formula = place
        ? `=${absolute(sheetAndZoneText(workbook.sheetName(place.sheetId), place.zone))}`
        : text(reference);
      setRecord(workbook.model, "name", keyOf(newName, scope), { name: newName, scope, formula, ...note });
    }
    return new NamedItem(workbook, newName, scope);
  }
}

export class NamedItem extends HostObject {
  readonly type = "NamedItem";

  constructor(
    workbook: Workbook,
    private readonly name: string,
    private readonly scope: UID | null,
  ) {
    super(workbook);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.name };
  }

  get Name(): string {
    return this.record.name;
  }
  get Formula(): string {
    const { formula } = this.record;
    if (formula !== undefined) return formula;
    const { sheetId, zone } = this.zone!;
    return `=${absolute(sheetAndZoneText(this.workbook.sheetName(sheetId), zone))}`;
  }
  get Value(): unknown {
    return this.zone ? this.Formula.slice(1) : this.evaluated;
  }
  get Type(): string {
    if (this.zone) return "Range";
    const value = this.evaluated;
    if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
    if (typeof value === "boolean") return "Boolean";
    return String(value).startsWith("#") ? "Error" : "String";
  }
  get Scope(): string {
    return this.scope === null ? "Workbook" : "Worksheet";
  }
  get Comment(): string {
    return this.record.comment ?? "";
  }
  set Comment(value: unknown) {
    this.keep({ comment: text(value) });
  }
  get Visible(): boolean {
    return this.record.hidden !== true;
  }
  set Visible(value: unknown) {
    this.keep({ hidden: !flag(value) });
  }
  get Worksheet(): Worksheet {
    if (this.scope === null) throw new HostError("ItemNotFound");
    return new Worksheet(this.workbook, this.scope);
  }
  get WorksheetOrNullObject(): Worksheet | null {
    return this.scope === null ? null : new Worksheet(this.workbook, this.scope);
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new HostError("InvalidReference", "the name stands for no range");
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    const place = this.zone;
    return place && new Range(this.workbook, place.sheetId, place.zone);
  }
  Delete(): void {
    if (this.record.formula === undefined) this.workbook.do("DELETE_NAMED_RANGE", { name: this.name });
    setRecord(this.workbook.model, "name", keyOf(this.name, this.scope), undefined);
  }

  private get record(): NameRecord {
    const record = namesIn(this.workbook, this.scope).find(
      ({ name }) => name.toLowerCase() === this.name.toLowerCase(),
    );
    if (!record) throw new HostError("ItemNotFound");
    return record;
  }
  private get zone(): { sheetId: UID; zone: Zone } | null {
    const { formula } = this.record;
    if (formula !== undefined) return zoneOfFormula(this.workbook, formula, this.scope ?? undefined);
    const { range } = this.workbook.getters.getNamedRange(this.name)!;
    return { sheetId: range.sheetId, zone: range.zone };
  }
  private get evaluated(): unknown {
    const sheetId = this.scope ?? this.workbook.getters.getActiveSheetId();
    const value = this.workbook.getters.evaluateFormula(sheetId, this.record.formula ?? "");
    return Array.isArray(value) ? value[0]?.[0] : value;
  }
  private keep(change: Partial<NameRecord>): void {
    setRecord(this.workbook.model, "name", keyOf(this.name, this.scope), { ...this.record, ...change });
  }
}
