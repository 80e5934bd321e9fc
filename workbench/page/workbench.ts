import type { Model } from "@odoo/o-spreadsheet";
import { createModel, type HostEngine } from "../host";
import { drawBar } from "./bar";
import { offerInCellMenu, showGrid, type Grid } from "./grid";
import { readManifest } from "./manifest";
import { askToConfirm, say } from "./notices";
import { startPane, type Pane } from "./pane";
import { wordsOf, type Locale, type Words } from "./words";
import { NotAnXlsxFile, readXlsx, writeXlsx } from "./xlsx";

interface OpenWorkbook {
  /** As in the title bar, without an extension. */
  readonly name: string;
  readonly grid: Grid;
}

/**
 * The page as a whole: one open workbook, the pane that works on it, and the display language of the pretended Excel.
 * The engine stays the same throughout, as Excel does; workbooks and panes come and go.
 */
export class Workbench {
  private locale: Locale = "en-US";
  private open: OpenWorkbook | undefined;
  private pane: Pane | undefined;
  /** New workbooks so far: as in Excel each has a name of its own. */
  private untitled = 0;

  constructor(
    private readonly engine: HostEngine,
    private readonly manifestText: string,
    private readonly gridPlace: HTMLElement,
    private readonly panePlace: HTMLElement,
  ) {}

  private get words(): Words {
    return wordsOf(this.locale);
  }

  /** Opens a new workbook with one sheet. */
  async openEmpty(): Promise<void> {
    this.untitled += 1;
    await this.show(createModel(), this.words.untitled(this.untitled));
  }

  private async show(model: Model, name: string): Promise<void> {
    this.pane?.close();
    this.open?.grid.remove();
    this.engine.open(model, `${name}.xlsx`);
    // The file's formulas were read before the add-in's functions had this workbook to compute for.
    model.dispatch("EVALUATE_CELLS");
    this.open = { name, grid: await showGrid(this.gridPlace, model) };
    this.draw();
  }

  /** Draws the bar and starts the pane, both in the display language. */
  private draw(): void {
    const { open, locale, words } = this;
    if (!open) return;
    const manifest = readManifest(this.manifestText, locale, location.origin);
    drawBar(words, locale, open.name, manifest, {
      newWorkbook: () => void this.replace(() => this.openEmpty()),
      openSample: (file, title) => void this.replace(() => this.openSample(file, title)),
      openFile: (file) => void this.replace(() => this.openFile(file)),
      save: () => void this.save(),
      speak: (wanted) => {
        this.locale = wanted;
        this.draw();
      },
      press: (button) => void this.pane?.press(button),
    });
    offerInCellMenu(manifest.cellMenu, (button) => void this.pane?.press(button));
    this.startPane();
  }

  /** Starts the add-in afresh on the open workbook. */
  private startPane(): void {
    const { open, engine, locale, words } = this;
    if (!open) return;
    this.pane?.close();
    engine.faults.cellEditing = open.grid.isEditing;
    this.pane = startPane(this.panePlace, {
      engine,
      manifest: readManifest(this.manifestText, locale, location.origin),
      locale,
      words,
      reload: () => this.startPane(),
    });
    window.tilsagnWorkbench = { engine, model: open.grid.model, frame: this.pane.frame };
  }

  /** Runs `openAnother` unless the user would rather keep what has been changed. */
  private async replace(openAnother: () => Promise<void>): Promise<void> {
    const { open, words } = this;
    const changed = open?.grid.model.getters.canUndo() ?? false;
    const goOn = !changed || (await askToConfirm(words.replace(open!.name), words.replaceYes, words.cancel));
    if (goOn) await openAnother();
  }

  private async openSample(file: string, title: string): Promise<void> {
    await this.openXlsx(title, async () => (await fetch(`/samples/${file}`)).arrayBuffer());
  }

  private async openFile(file: File): Promise<void> {
    await this.openXlsx(file.name, () => file.arrayBuffer());
  }

  private async openXlsx(name: string, read: () => Promise<ArrayBuffer>): Promise<void> {
    let opened: Awaited<ReturnType<typeof readXlsx>>;
    try {
      opened = await readXlsx(new Uint8Array(await read()));
    } catch (error) {
      const why =
        error instanceof NotAnXlsxFile
          ? this.words.refusals[error.reason]
          : this.words.cannotRead(error instanceof Error ? error.message : String(error));
      say(this.words.cannotOpen(name, why), "problem");
      return;
    }
    await this.show(opened.model, name.replace(/\.xlsx$/i, ""));
    if (opened.lost.length > 0) say(this.words.namesLost(opened.lost.join(", ")), "problem");
  }

  private async save(): Promise<void> {
    if (!this.open) return;
    const { name } = this.open;
    try {
      const bytes = await writeXlsx(this.engine.workbook);
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
      const link = document.createElement("a");
      link.href = address;
      link.download = `${name}.xlsx`;
      link.click();
      URL.revokeObjectURL(address);
    } catch (error) {
      say(this.words.cannotSave(error instanceof Error ? error.message : String(error)), "problem");
    }
  }
}
