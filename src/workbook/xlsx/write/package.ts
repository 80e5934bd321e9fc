/** The parts of a workbook's package and how they lead to one another. Source: ECMA-376 part 2; part 1, 12.3. */

import type { RangeRef } from "../../address";
import type { CellInput } from "../../edits";
import type { DraftBook, DraftChart, DraftSheet } from "./book";
import { chartXml } from "./charts/chartXml";
import { chartData } from "./charts/data";
import type { CellLookup } from "./charts/data";
import { drawingXml } from "./charts/drawingXml";
import { XlsxWriteError } from "./errors";
import { FileFormulas } from "./formulas";
import { Relationships, TYPES, contentTypesXml } from "./markup";
import { commentsXml, noteBoxesXml, shapeBlocks } from "./notes";
import { ownPartsOf, partPropertiesXml } from "./parts";
import { corePropertiesXml, extendedPropertiesXml } from "./properties";
import { checkRange } from "./references";
import { SharedStrings } from "./sharedStrings";
import { writeSheet } from "./sheetXml";
import type { SheetContext, SheetLinks } from "./sheetXml";
import { MAX_STYLES } from "./styles";
import { settleHeaders, tableXml } from "./tables";
import type { DraftTable } from "./tables";
import { themeXml } from "./theme";
import { workbookXml } from "./workbookXml";
import type { WriteOptions } from "./writeXlsx";
import { ZipWriter } from "./zipWriter";

const LANGUAGE_TAGS = { en: "en-GB", da: "da-DK" } as const;
const NOTE_AUTHOR = "Tilsagn";

export class PackageWriter {
  private readonly zip = new ZipWriter();
  private readonly types: (readonly [name: string, type: string])[] = [];
  private readonly context: SheetContext;
  private readonly language: string;
  /** The columns of each table by name, settled before anything is written: charts look at headers, too. */
  private readonly headers: ReadonlyMap<DraftTable, readonly string[]>;
  private tables = 0;
  private charts = 0;
  private drawings = 0;
  private comments = 0;
  private noteBlocks = 1;

  constructor(
    private readonly book: DraftBook,
    private readonly options: WriteOptions,
  ) {
    this.context = {
      strings: new SharedStrings(),
      styles: book.styles,
      formulas: new FileFormulas({
        sheets: book.sheets.map(({ name }) => name),
        tables: book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
      }),
      uncomputed: false,
    };
    this.language = LANGUAGE_TAGS[options.language ?? "en"];
    this.headers = new Map(
      book.sheets.flatMap(({ tables, cells }) =>
        tables.map((table) => [
          table,
          settleHeaders(table, cells, (style) => book.styles.numberFormat(style)),
        ]),
      ),
    );
  }

  write(): Uint8Array {
    const { book, zip, context, options } = this;
    checkReferences(book);
    const root = new Relationships();
    root.add("officeDocument", "xl/workbook.xml");
    root.add("core-properties", "docProps/core.xml");
    root.add("extended-properties", "docProps/app.xml");
    zip.add("_rels/.rels", root.xml());
    const toParts = new Relationships();
    const sheetIds = book.sheets.map((sheet, index) => {
      this.writeSheet(sheet, index + 1);
      return toParts.add("worksheet", `worksheets/sheet${index + 1}.xml`);
    });
    toParts.add("sharedStrings", "sharedStrings.xml");
    toParts.add("styles", "styles.xml");
    toParts.add("theme", "theme/theme1.xml");
    this.writeOwnParts(toParts);
    this.declare("xl/sharedStrings.xml", TYPES.sharedStrings);
    zip.stream("xl/sharedStrings.xml", (write) => context.strings.write(write));
    if (book.styles.count > MAX_STYLES)
      throw new XlsxWriteError("tooBig", `${book.styles.count} cell styles`);
    this.add("xl/styles.xml", TYPES.styles, book.styles.xml());
    this.add("xl/theme/theme1.xml", TYPES.theme, themeXml());
    const workbook = workbookXml(book, sheetIds, context.formulas, context.uncomputed);
    this.add("xl/workbook.xml", TYPES.workbook, workbook);
    zip.add("xl/_rels/workbook.xml.rels", toParts.xml());
    const properties = options.properties ?? {};
    this.add(
      "docProps/core.xml",
      TYPES.coreProperties,
      corePropertiesXml(properties, this.language, options.now),
    );
    this.add("docProps/app.xml", TYPES.extendedProperties, extendedPropertiesXml(properties));
    zip.add("[Content_Types].xml", contentTypesXml(this.types));
    return zip.finish();
  }

  private writeSheet(sheet: DraftSheet, number: number): void {
    const links = new Relationships();
    const ids: SheetLinks = {
      drawing: this.writeCharts(sheet, links),
      noteBoxes: this.writeNotes(sheet, links),
      tables: this.writeTables(sheet, links),
    };
    const name = `xl/worksheets/sheet${number}.xml`;
    const isActive = this.book.active ? this.book.active === sheet : number === 1;
    this.declare(name, TYPES.worksheet);
    this.zip.stream(name, (write) => writeSheet(write, sheet, this.context, ids, isActive));
    if (!links.isEmpty) this.zip.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, links.xml());
  }

  private writeTables(sheet: DraftSheet, links: Relationships): string[] {
    return sheet.tables.map((table) => {
      const number = ++this.tables;
      const xml = tableXml(table, number, this.headers.get(table)!);
      this.add(`xl/tables/table${number}.xml`, TYPES.table, xml);
      return links.add("table", `../tables/table${number}.xml`);
    });
  }

  private writeNotes({ notes }: DraftSheet, links: Relationships): string | null {
    if (notes.length === 0) return null;
    const number = ++this.comments;
    this.add(`xl/comments${number}.xml`, TYPES.comments, commentsXml(notes, NOTE_AUTHOR));
    this.zip.add(`xl/drawings/vmlDrawing${number}.vml`, noteBoxesXml(notes, this.noteBlocks));
    this.noteBlocks += shapeBlocks(notes.length);
    links.add("comments", `../comments${number}.xml`);
    return links.add("vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
  }

  private writeCharts({ charts }: DraftSheet, links: Relationships): string | null {
    if (charts.length === 0) return null;
    const number = ++this.drawings;
    const toCharts = new Relationships();
    const placed = charts.map((chart) => ({
      area: chart.range,
      name: chart.name,
      description: chart.chart.description,
      relationship: toCharts.add("chart", `../charts/${this.writeChart(chart)}`),
    }));
    this.add(`xl/drawings/drawing${number}.xml`, TYPES.drawing, drawingXml(placed));
    this.zip.add(`xl/drawings/_rels/drawing${number}.xml.rels`, toCharts.xml());
    return links.add("drawing", `../drawings/drawing${number}.xml`);
  }

  /** @returns the part's file name */
  private writeChart({ chart }: DraftChart): string {
    const file = `chart${++this.charts}.xml`;
    this.add(
      `xl/charts/${file}`,
      TYPES.chart,
      chartXml(chart, chartData(chart, lookup(this.book)), this.language),
    );
    return file;
  }

  private writeOwnParts(toParts: Relationships): void {
    ownPartsOf(this.book).forEach((part, index) => {
      const number = index + 1;
      const toProperties = new Relationships();
      toProperties.add("customXmlProps", `itemProps${number}.xml`);
      toParts.add("customXml", `../customXml/item${number}.xml`);
      this.zip.add(`customXml/item${number}.xml`, part.xml);
      this.add(
        `customXml/itemProps${number}.xml`,
        TYPES.customXmlProperties,
        partPropertiesXml(part, number),
      );
      this.zip.add(`customXml/_rels/item${number}.xml.rels`, toProperties.xml());
    });
  }

  private add(name: string, type: string, xml: string): void {
    this.declare(name, type);
    this.zip.add(name, xml);
  }

  private declare(name: string, type: string): void {
    this.types.push([name, type]);
  }
}

function lookup(book: DraftBook): CellLookup {
  return {
    content: (sheet, row, column): CellInput => book.sheet(sheet).cells.content(row, column),
    numberFormat: (sheet, row, column) =>
      book.styles.numberFormat(book.sheet(sheet).cells.style(row, column)),
  };
}

/** Charts and lists may look at any sheet of the finished workbook. Throws XlsxWriteError for cells that are not there. */
function checkReferences(book: DraftBook): void {
  const check = (range: RangeRef): void => {
    checkRange(range);
    book.sheet(range.sheet);
  };
  for (const { charts, validations } of book.sheets) {
    for (const { chart } of charts) {
      check(chart.categories);
      for (const { name, values } of chart.series) [name, values].forEach(check);
    }
    for (const { validation } of validations)
      if (validation.rule.kind === "listFrom") check(validation.rule.range);
  }
}
