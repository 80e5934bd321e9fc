import { HostError } from "../errors";
import { HostObject } from "../hostObject";
import { zoneAt } from "../spreadsheet/zones";
import { text } from "../arguments";
import { Application } from "./application";
import { CustomXmlPartCollection } from "./customXmlParts";
import { DocumentProperties } from "./documentProperties";
import { NamedItemCollection } from "./names";
import { NoteCollection } from "./notes";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorkbookProtection } from "./workbookProtection";
import { WorksheetCollection } from "./worksheets";

/** Excel's Workbook object: the root of every request. */
export class WorkbookRoot extends HostObject {
  readonly type = "Workbook";

  get Name(): string {
    return this.workbook.fileName;
  }
  get IsDirty(): boolean {
    return this.workbook.getters.canUndo();
  }
  get ReadOnly(): boolean {
    return this.workbook.getters.isReadonly();
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.workbook);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.workbook);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.workbook);
  }
  get Notes(): NoteCollection {
    return new NoteCollection(this.workbook);
  }
  get Application(): Application {
    return new Application(this.workbook);
  }
  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.workbook);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.workbook);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.workbook);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.workbook);
  }

  /** InvalidSelection when several areas are selected. */
  GetSelectedRange(): Range {
    const { getters } = this.workbook;
    if (getters.getSelectedZones().length > 1) throw new HostError("InvalidSelection");
    return new Range(this.workbook, getters.getActiveSheetId(), { ...getters.getSelectedZone() });
  }
  GetSelectedRanges(): RangeAreas {
    const { getters } = this.workbook;
    const zones = getters.getSelectedZones().map((zone) => ({ ...zone }));
    return new RangeAreas(this.workbook, getters.getActiveSheetId(), zones);
  }
  GetActiveCell(): Range {
    const { sheetId, row, col } = this.workbook.getters.getActivePosition();
    return new Range(this.workbook, sheetId, zoneAt(row, col));
  }

  _GetRangeForEventByReferenceId(reference: unknown): HostObject {
    return this.workbook.keptAs(text(reference));
  }
  _RemoveReference(reference: unknown): void {
    this.workbook.forget(text(reference));
  }
  _RemoveAllReferences(): void {
    this.workbook.forgetAll();
  }
  _GetObjectByReferenceId(reference: unknown): HostObject {
    return this.workbook.keptAs(text(reference));
  }
  _GetReferenceCount(): number {
    return this.workbook.keptCount;
  }
}
