import { text } from "../arguments";
import { HostError } from "../errors";
import { HostCollection, HostObject } from "../hostObject";
import { records, setRecord } from "../spreadsheet/hostPlugins";
import type { Workbook } from "../workbook";

export class DocumentProperties extends HostObject {
  readonly type = "DocumentProperties";

  get Author(): string {
    return this.property("author");
  }
  set Author(value: unknown) {
    this.keep("author", value);
  }
  get Title(): string {
    return this.property("title");
  }
  set Title(value: unknown) {
    this.keep("title", value);
  }
  get Subject(): string {
    return this.property("subject");
  }
  set Subject(value: unknown) {
    this.keep("subject", value);
  }
  get Keywords(): string {
    return this.property("keywords");
  }
  set Keywords(value: unknown) {
    this.keep("keywords", value);
  }
  get Comments(): string {
    return this.property("comments");
  }
  set Comments(value: unknown) {
    this.keep("comments", value);
  }
  get Category(): string {
    return this.property("category");
  }
  set Category(value: unknown) {
    this.keep("category", value);
  }
  get Company(): string {
    return this.property("company");
  }
  set Company(value: unknown) {
    this.keep("company", value);
  }
  get Custom(): DocumentPropertyCollection {
    return new DocumentPropertyCollection(this.workbook);
  }

  private property(id: string): string {
    return (records(this.workbook.model, "property")[id] as string | undefined) ?? "";
  }
  private keep(id: string, value: unknown): void {
    setRecord(this.workbook.model, "property", id, text(value));
  }
}

/** Custom document properties, compared without regard to case. */
export class DocumentPropertyCollection extends HostCollection<DocumentProperty> {
  readonly type = "DocumentPropertyCollection";

  items(): readonly DocumentProperty[] {
    return Object.keys(records(this.workbook.model, "customProperty")).map(
      (key) => new DocumentProperty(this.workbook, key),
    );
  }
  find(key: unknown): DocumentProperty | null {
    const wanted = text(key).toLowerCase();
    return this.items().find((property) => property.Key.toLowerCase() === wanted) ?? null;
  }
  Add(key: unknown, value: unknown): DocumentProperty {
    const name = this.find(key)?.Key ?? text(key);
    const scalar = ["string", "number", "boolean"].includes(typeof value);
    if (!scalar || name.length > 255 || (typeof value === "string" && value.length > 255))
      throw new HostError("InvalidArgument");
    setRecord(this.workbook.model, "customProperty", name, value);
    return new DocumentProperty(this.workbook, name);
  }
  DeleteAll(): void {
    for (const property of this.items()) property.Delete();
  }
}

export class DocumentProperty extends HostObject {
  readonly type = "DocumentProperty";

  constructor(
    workbook: Workbook,
    private readonly key: string,
  ) {
    super(workbook);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Key: this.key };
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    const value = records(this.workbook.model, "customProperty")[this.key];
    if (value === undefined) throw new HostError("ItemNotFound");
    return value;
  }
  set Value(value: unknown) {
    setRecord(this.workbook.model, "customProperty", this.key, value);
  }
  get Type(): string {
    const value = this.Value;
    if (typeof value === "number") return "Number";
    return typeof value === "boolean" ? "Boolean" : "String";
  }
  Delete(): void {
    setRecord(this.workbook.model, "customProperty", this.key, undefined);
  }
}
