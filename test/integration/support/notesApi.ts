/**
 * Notes for add-ins (ExcelApi 1.18), which the office.js of the npm package lacks: just as much of them as the door uses, put
 * together from the library's own building blocks, so that what goes over the wire and the order of things are its own.
 */

interface Helper {
  createPropertyObject(
    type: unknown,
    parent: object,
    name: string,
    isCollection: boolean,
    flags: number,
  ): object;
  createMethodObject(
    type: unknown,
    parent: object,
    name: string,
    operation: number,
    args: unknown[],
    isCollection: boolean,
    byId: boolean,
    indexer: string | null,
    flags: number,
  ): object;
  createChildItemObject(
    type: unknown,
    hasIndexer: boolean,
    parent: object,
    item: object,
    index: number,
  ): object;
}

/** Adds `notes` to workbooks and worksheets; once a test file, after office.js has started. */
export function addNotesApi(): void {
  const office = OfficeExtension as unknown as { BatchApiHelper: Helper; ClientObject: new () => object };
  const { BatchApiHelper: helper, ClientObject } = office;
  type Base = { _handleResult(value: object): void; context: { load(object: object, names: string): void } };
  const READS = 1;
  const IS_READ = 4;

  class Note extends (ClientObject as new () => Base) {
    content = "";
    authorName = "";
    get _className(): string {
      return "Note";
    }
    getLocation(): object {
      return helper.createMethodObject(
        Excel.Range,
        this,
        "GetLocation",
        READS,
        [],
        false,
        true,
        null,
        IS_READ,
      );
    }
    override _handleResult(value: { Content?: string; AuthorName?: string }): void {
      super._handleResult(value);
      if (value?.Content !== undefined) this.content = value.Content;
      if (value?.AuthorName !== undefined) this.authorName = value.AuthorName;
    }
  }

  class NoteCollection extends (ClientObject as new () => Base) {
    items: Note[] = [];
    get _className(): string {
      return "NoteCollection";
    }
    get _isCollection(): boolean {
      return true;
    }
    add(cell: string, content: string): object {
      return helper.createMethodObject(Note, this, "Add", 0, [cell, content], false, true, null, 0);
    }
    load(names: string): this {
      this.context.load(this, names);
      return this;
    }
    override _handleResult(value: { _Items?: object[] }): void {
      super._handleResult(value);
      this.items = (value?._Items ?? []).map((item, index) => {
        const note = helper.createChildItemObject(Note, true, this, item, index) as Note;
        note._handleResult(item);
        return note;
      });
    }
  }

  for (const owner of [Excel.Workbook.prototype, Excel.Worksheet.prototype]) {
    Object.defineProperty(owner, "notes", {
      configurable: true,
      get(this: object) {
        return helper.createPropertyObject(NoteCollection, this, "Notes", true, IS_READ);
      },
    });
  }
}
