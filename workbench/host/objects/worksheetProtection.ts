import type { UID } from "@odoo/o-spreadsheet";
import { HostError } from "../errors";
import { HostObject } from "../hostObject";
import { records, setRecord } from "../spreadsheet/hostPlugins";
import type { Workbook } from "../workbook";

interface ProtectionRecord {
  readonly options?: object;
  readonly password?: string;
}

/** A sheet's protection. Every write to a protected sheet is AccessDenied. */
export class WorksheetProtection extends HostObject {
  readonly type = "WorksheetProtection";

  constructor(
    workbook: Workbook,
    private readonly sheetId: UID,
  ) {
    super(workbook);
  }

  get Protected(): boolean {
    return this.workbook.getters.isSheetLocked(this.sheetId);
  }
  get Options(): object {
    return this.record.options ?? {};
  }

  Protect(options?: unknown, password?: unknown): void {
    if (this.Protected) throw new HostError("InvalidOperation", "the sheet is already protected");
    const record = {
      options: options ?? {},
      ...(typeof password === "string" && password ? { password } : {}),
    };
    setRecord(this.workbook.model, "sheet", this.key, record);
    this.workbook.do("LOCK_SHEET", { sheetId: this.sheetId });
  }
  Unprotect(password?: unknown): void {
    if (!this.Protected) return;
    const { password: needed } = this.record;
    if (needed !== undefined && needed !== password) throw new HostError("AccessDenied", "wrong password");
    this.workbook.do("UNLOCK_SHEET", { sheetId: this.sheetId });
    setRecord(this.workbook.model, "sheet", this.key, undefined);
  }

  private get key(): string {
    return `${this.sheetId}/protection`;
  }
  private get record(): ProtectionRecord {
    return (records(this.workbook.model, "sheet")[this.key] ?? {}) as ProtectionRecord;
  }
}
