import { oneOf } from "../arguments";
import { HostObject } from "../hostObject";
import { CultureInfo } from "./cultureInfo";

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export class Application extends HostObject {
  readonly type = "Application";

  get CalculationMode(): string {
    return "Automatic";
  }
  /** The workbench always computes; asking for it is granted, asking for another mode is refused. */
  set CalculationMode(value: unknown) {
    if (oneOf(value, calculationModes) !== "Automatic")
      this.workbook.unsupported("a calculation mode other than Automatic");
  }
  get CalculationState(): string {
    return "Done";
  }
  get CalculationEngineVersion(): number {
    return 0;
  }
  get DecimalSeparator(): string {
    return this.sign("decimal");
  }
  get ThousandsSeparator(): string {
    return this.sign("group");
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  get CultureInfo(): CultureInfo {
    return new CultureInfo(this.workbook);
  }

  private sign(which: "decimal" | "group"): string {
    const parts = new Intl.NumberFormat(this.workbook.dataLocale).formatToParts(1234.5);
    return parts.find(({ type }) => type === which)?.value ?? "";
  }

  Calculate(): void {
    this.workbook.recalculate();
  }
  /** Redraws happen once a request anyway. */
  SuspendScreenUpdatingUntilNextSync(): void {
    this.workbook.settle();
  }
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }
}
