import { text } from "../arguments";
import { HostError } from "../errors";
import { HostCollection, HostObject } from "../hostObject";
import { records, setRecord } from "../spreadsheet/hostPlugins";
import type { Workbook } from "../workbook";

interface PartRecord {
  readonly xml: string;
}

const partsOf = (workbook: Workbook): Readonly<Record<string, PartRecord>> =>
  records(workbook.model, "xmlPart") as Readonly<Record<string, PartRecord>>;

/** The namespace of the root element; "" where it has none. Excel refuses what is not well-formed, as does this. */
function rootNamespace(xml: string): string {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.getElementsByTagName("parsererror").length > 0)
    throw new HostError("InvalidArgument", "XML that is not well-formed");
  return parsed.documentElement.namespaceURI ?? "";
}

/** Parts, chosen anew each time the list is read. */
abstract class Parts extends HostCollection<CustomXmlPart> {
  protected abstract accepts(xml: string): boolean;

  items(): readonly CustomXmlPart[] {
    return Object.entries(partsOf(this.workbook))
      .filter(([, { xml }]) => this.accepts(xml))
      .map(([id]) => new CustomXmlPart(this.workbook, id));
  }
  find(key: unknown): CustomXmlPart | null {
    return this.items().find((part) => part.Id === text(key)) ?? null;
  }
}

export class CustomXmlPartCollection extends Parts {
  readonly type = "CustomXmlPartCollection";

  protected accepts(): boolean {
    return true;
  }

  Add(xml: unknown): CustomXmlPart {
    const content = text(xml);
    rootNamespace(content);
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    setRecord(this.workbook.model, "xmlPart", id, { xml: content });
    return new CustomXmlPart(this.workbook, id);
  }
  GetByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.workbook, text(namespaceUri));
  }
}

export class CustomXmlPartScopedCollection extends Parts {
  readonly type = "CustomXmlPartScopedCollection";

  constructor(
    workbook: Workbook,
    private readonly namespaceUri: string,
  ) {
    super(workbook);
  }

  protected accepts(xml: string): boolean {
    return rootNamespace(xml) === this.namespaceUri;
  }
  GetOnlyItem(): CustomXmlPart {
    const only = this.GetOnlyItemOrNullObject();
    if (!only) throw new HostError("ItemNotFound");
    return only;
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const items = this.items();
    return items.length === 1 ? items[0]! : null;
  }
}

export class CustomXmlPart extends HostObject {
  readonly type = "CustomXmlPart";

  constructor(
    workbook: Workbook,
    private readonly id: string,
  ) {
    super(workbook);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }
  get Id(): string {
    return this.id;
  }
  get NamespaceUri(): string {
    return rootNamespace(this.record.xml);
  }

  GetXml(): string {
    return this.record.xml;
  }
  SetXml(xml: unknown): void {
    const content = text(xml);
    rootNamespace(content);
    if (this.record) setRecord(this.workbook.model, "xmlPart", this.id, { xml: content });
  }
  Delete(): void {
    setRecord(this.workbook.model, "xmlPart", this.id, undefined);
  }

  private get record(): PartRecord {
    const record = partsOf(this.workbook)[this.id];
    if (!record) throw new HostError("ItemNotFound");
    return record;
  }
}
