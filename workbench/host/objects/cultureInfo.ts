import { HostObject } from "../hostObject";

/** Dates and numbers are those of the United States: the grid's own locale. */
export class CultureInfo extends HostObject {
  readonly type = "CultureInfo";

  get Name(): string {
    return "en-US";
  }
  get NumberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.workbook);
  }
}

export class NumberFormatInfo extends HostObject {
  readonly type = "NumberFormatInfo";

  get NumberDecimalSeparator(): string {
    return ".";
  }
  get NumberGroupSeparator(): string {
    return ",";
  }
}
