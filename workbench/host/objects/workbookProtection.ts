import { HostError } from "../errors";
import { HostObject } from "../hostObject";
import { records, setRecord } from "../spreadsheet/hostPlugins";

interface ProtectionRecord {
  readonly password?: string;
}

/** Protection of the workbook's structure: no sheet is added, deleted, renamed, moved, hidden or unhidden by a call. */
export class WorkbookProtection extends HostObject {
  readonly type = "WorkbookProtection";

  get Protected(): boolean {
    return this.workbook.isStructureProtected;
  }

  Protect(password?: unknown): void {
    if (this.Protected) throw new HostError("InvalidOperation", "the workbook is already protected");
    const record = typeof password === "string" && password ? { password } : {};
    setRecord(this.workbook.model, "workbook", "protection", record);
  }
  Unprotect(password?: unknown): void {
    if (!this.Protected) return;
    const { password: needed } = records(this.workbook.model, "workbook")["protection"] as ProtectionRecord;
    if (needed !== undefined && needed !== password) throw new HostError("AccessDenied", "wrong password");
    setRecord(this.workbook.model, "workbook", "protection", undefined);
  }
}
