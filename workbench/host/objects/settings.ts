import { text } from "../arguments";
import { HostError } from "../errors";
import { HostCollection, HostObject } from "../hostObject";
import { records, setRecord } from "../spreadsheet/hostPlugins";
import type { Workbook } from "../workbook";

/** The add-in's settings in the workbook, as `workbook.settings` has them: any plain JSON. */
export class SettingCollection extends HostCollection<Setting> {
  readonly type = "SettingCollection";

  items(): readonly Setting[] {
    return Object.keys(records(this.workbook.model, "setting")).map((key) => new Setting(this.workbook, key));
  }
  find(key: unknown): Setting | null {
    return this.items().find((setting) => setting.Key === text(key)) ?? null;
  }
  Add(key: unknown, value: unknown): Setting {
    setRecord(this.workbook.model, "setting", text(key), value);
    return new Setting(this.workbook, text(key));
  }
}

export class Setting extends HostObject {
  readonly type = "Setting";

  constructor(
    workbook: Workbook,
    private readonly key: string,
  ) {
    super(workbook);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key };
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    const value = records(this.workbook.model, "setting")[this.key];
    if (value === undefined) throw new HostError("ItemNotFound");
    return value;
  }
  set Value(value: unknown) {
    setRecord(this.workbook.model, "setting", this.key, value);
  }
  Delete(): void {
    setRecord(this.workbook.model, "setting", this.key, undefined);
  }
}
