/** The product's own custom XML parts through Excel; of several in a namespace, as co-authors may add, the last counts. */

import type { Session } from "./session";

/** A question after the part of one namespace: ids with the first answers, the text with the second. */
export class PartQuestion {
  private found: Excel.CustomXmlPartScopedCollection | null = null;
  private xmls: readonly OfficeExtension.ClientResult<string>[] = [];

  constructor(
    private readonly session: Session,
    private readonly namespace: string,
  ) {}

  ask(): void {
    this.found = this.session.workbook.customXmlParts.getByNamespace(this.namespace);
    this.found.load("items/id");
  }

  get isThere(): boolean {
    return this.parts.length > 0;
  }

  askForText(): void {
    this.xmls = this.parts.map((part) => part.getXml());
  }

  get ids(): readonly string[] {
    return this.parts.map(({ id }) => id);
  }

  private get parts(): readonly Excel.CustomXmlPart[] {
    return this.found?.items ?? [];
  }

  get xml(): string | null {
    return this.xmls.at(-1)?.value ?? null;
  }
}

/** Queues that the workbook keeps exactly this text in that namespace. The old part goes last, so that none is lost. */
export function writePart(session: Session, xml: string | null, ids: readonly string[]): void {
  const { customXmlParts } = session.workbook;
  if (xml !== null) customXmlParts.add(xml);
  for (const id of ids) customXmlParts.getItem(id).delete();
}
