import { flag } from "../arguments";
import { HostError } from "../errors";
import { HostObject } from "../hostObject";
import { setRecord } from "../spreadsheet/hostPlugins";
import { criterionOf, ruleOfCriterion, typeOfRule } from "../spreadsheet/validationCriteria";
import type { ExcelRule } from "../spreadsheet/validationCriteria";
import { coveredBy, validationKey, validationRecords, validationsIn } from "../spreadsheet/validations";
import type { FoundValidation, ValidationRecord } from "../spreadsheet/validations";
import { sheetAndZoneText } from "../spreadsheet/zones";
import { Range } from "./range";

const noError = { title: "", message: "", showAlert: true, style: "Stop" };
const noPrompt = { title: "", message: "", showPrompt: true };

/** What the cells of a range accept. The grid's own rules keep watch; their words, which the grid lacks, are records. */
export class DataValidation extends HostObject {
  readonly type = "DataValidation";

  constructor(private readonly range: Range) {
    super(range.workbook);
  }

  /** As Excel says it: the kind that all cells share, "MixedCriteria" where they differ, "Inconsistent" where some accept all. */
  get Type(): string {
    const found = this.found;
    if (found.length === 0) return "None";
    if (found.length > 1) return "MixedCriteria";
    return coveredBy(found[0]!.zones, this.range.zone) ? typeOfRule(this.ruleOf(found[0]!)) : "Inconsistent";
  }
  get Rule(): ExcelRule | null {
    const only = this.only;
    return only && this.ruleOf(only);
  }
  set Rule(value: unknown) {
    const { workbook, sheetId, zone } = this.range;
    workbook.grow(sheetId, zone);
    const rule = this.plainRule(value);
    const before = this.only ? validationRecords(workbook)[this.only.key] : undefined;
    const id = workbook.model.uuidGenerator.smallUuid();
    workbook.do("ADD_DATA_VALIDATION_RULE", {
      sheetId,
      ranges: [workbook.getters.getRangeDataFromZone(sheetId, zone)],
      rule: { id, criterion: criterionOf(rule, zone), isBlocking: true },
    });
    setRecord(workbook.model, "validation", validationKey(sheetId, id), {
      ...before,
      rule,
    } satisfies ValidationRecord);
  }
  get Prompt(): object | null {
    return this.only && { ...noPrompt, ...this.record.prompt };
  }
  set Prompt(value: unknown) {
    this.keep({ prompt: { ...noPrompt, ...plain(value) } });
  }
  get ErrorAlert(): object | null {
    return this.only && { ...noError, ...this.record.errorAlert };
  }
  set ErrorAlert(value: unknown) {
    this.keep({ errorAlert: { ...noError, ...plain(value) } });
  }
  get IgnoreBlanks(): boolean | null {
    return this.only && (this.record.ignoreBlanks ?? true);
  }
  set IgnoreBlanks(value: unknown) {
    this.keep({ ignoreBlanks: flag(value) });
  }

  Clear(): void {
    const { workbook, sheetId, zone } = this.range;
    if (this.found.length === 0) return;
    // A rule put in the place of all others, and taken away again.
    const id = workbook.model.uuidGenerator.smallUuid();
    const ranges = [workbook.getters.getRangeDataFromZone(sheetId, zone)];
    const rule = { id, criterion: { type: "customFormula", values: ["=TRUE"] }, isBlocking: false };
    workbook.do("ADD_DATA_VALIDATION_RULE", { sheetId, ranges, rule });
    workbook.do("REMOVE_DATA_VALIDATION_RULE", { sheetId, id });
  }

  private get found(): readonly FoundValidation[] {
    const { workbook, sheetId, zone } = this.range;
    return validationsIn(workbook, sheetId, zone);
  }
  /** The rule of the whole range, if it has one. */
  private get only(): FoundValidation | null {
    const [first, second] = this.found;
    return first && !second && coveredBy(first.zones, this.range.zone) ? first : null;
  }
  private get record(): Partial<ValidationRecord> {
    return (this.only && validationRecords(this.workbook)[this.only.key]) ?? {};
  }
  private ruleOf({ key, criterion }: FoundValidation): ExcelRule {
    return ruleOfCriterion(criterion, validationRecords(this.workbook)[key]?.rule ?? null);
  }
  private keep(change: Partial<ValidationRecord>): void {
    const { only } = this;
    if (!only) throw new HostError("InvalidOperation", "the cells have no rule yet");
    const record = { rule: this.ruleOf(only), ...this.record, ...change };
    setRecord(this.workbook.model, "validation", only.key, record);
  }

  /** Ranges in the rule as the references that Excel gives back. */
  private plainRule(value: unknown): ExcelRule {
    const rule: Record<string, Record<string, unknown>> = {};
    for (const [kind, parts] of Object.entries(plain(value))) {
      if (parts === null || parts === undefined) continue;
      rule[kind] = Object.fromEntries(
        Object.entries(plain(parts)).map(([name, part]) => [
          name,
          part instanceof Range ? this.reference(part) : part,
        ]),
      );
    }
    return rule;
  }

  private reference({ sheetId, zone }: Range): string {
    return `=${sheetAndZoneText(this.workbook.sheetName(sheetId), zone).replace(/([A-Z]+)(\d+)(?=$|:)/g, "$$$1$$$2")}`;
  }
}

function plain(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new HostError("InvalidArgument", "an object expected");
  }
  return value as Record<string, unknown>;
}
