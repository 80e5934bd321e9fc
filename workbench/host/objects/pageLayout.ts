import type { UID } from "@odoo/o-spreadsheet";
import { number, oneOf, text } from "../arguments";
import { HostError } from "../errors";
import { HostObject } from "../hostObject";
import { pageLayoutOf } from "../spreadsheet/pageLayouts";
import type { PageLayoutRecord } from "../spreadsheet/pageLayouts";
import { setRecord } from "../spreadsheet/hostPlugins";
import { isWholeRows, parseZone, wholeSheet } from "../spreadsheet/zones";
import type { Workbook } from "../workbook";
import { Range } from "./range";

const papers = ["Letter", "Legal", "A3", "A4", "A5"] as const;

/** How a sheet is printed: nothing here is drawn, but kept for those who open the saved file. */
export class PageLayout extends HostObject {
  readonly type = "PageLayout";

  constructor(
    workbook: Workbook,
    private readonly sheetId: UID,
  ) {
    super(workbook);
  }

  get Orientation(): string {
    return this.record.orientation;
  }
  set Orientation(value: unknown) {
    this.keep({ orientation: oneOf(value, ["Portrait", "Landscape"] as const) });
  }
  get PaperSize(): string {
    return this.record.paperSize;
  }
  set PaperSize(value: unknown) {
    this.keep({ paperSize: oneOf(value, papers) });
  }
  get Zoom(): object {
    return this.record.zoom;
  }
  set Zoom(value: unknown) {
    if (typeof value !== "object" || value === null) throw new HostError("InvalidArgument", "zoom");
    this.keep({ zoom: value });
  }
  get LeftMargin(): number {
    return this.record.leftMargin;
  }
  set LeftMargin(value: unknown) {
    this.keep({ leftMargin: number(value) });
  }
  get RightMargin(): number {
    return this.record.rightMargin;
  }
  set RightMargin(value: unknown) {
    this.keep({ rightMargin: number(value) });
  }
  get TopMargin(): number {
    return this.record.topMargin;
  }
  set TopMargin(value: unknown) {
    this.keep({ topMargin: number(value) });
  }
  get BottomMargin(): number {
    return this.record.bottomMargin;
  }
  set BottomMargin(value: unknown) {
    this.keep({ bottomMargin: number(value) });
  }
  get HeaderMargin(): number {
    return this.record.headerMargin;
  }
  set HeaderMargin(value: unknown) {
    this.keep({ headerMargin: number(value) });
  }
  get FooterMargin(): number {
    return this.record.footerMargin;
  }
  set FooterMargin(value: unknown) {
    this.keep({ footerMargin: number(value) });
  }

  /** Rows that stand on every page: a range or its address, "$1:$3". */
  SetPrintTitleRows(rows: unknown): void {
    const zone = rows instanceof Range ? rows.zone : parseZone(text(rows))?.zone;
    if (!zone || (!(rows instanceof Range) && !isWholeRows(zone)))
      throw new HostError("InvalidArgument", "rows expected");
    this.keep({ titleRows: { first: zone.top, last: zone.bottom } });
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    const { titleRows } = this.record;
    return (
      titleRows &&
      new Range(this.workbook, this.sheetId, {
        ...wholeSheet,
        top: titleRows.first,
        bottom: titleRows.last,
      })
    );
  }

  private get record(): PageLayoutRecord {
    return pageLayoutOf(this.workbook.model, this.sheetId);
  }
  private keep(change: Partial<PageLayoutRecord>): void {
    setRecord(this.workbook.model, "pageLayout", this.sheetId, { ...this.record, ...change });
  }
}
