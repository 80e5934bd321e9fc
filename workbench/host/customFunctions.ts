/**
 * Custom functions: a formula's call goes to the add-in's page, which computes it in office.js's own runtime; meanwhile the cell shows
 * #BUSY!. Answers are kept by function and arguments, so that recalculating costs nothing and equal calls are made once.
 */

import type { Model } from "@odoo/o-spreadsheet";
import { toCall } from "./customFunctionArguments";
import type { Call, Compute, EvaluatedArgument } from "./customFunctionArguments";
import { fullName, qualified } from "./customFunctionMetadata";
import type { FunctionMetadata, FunctionsJson } from "./customFunctionMetadata";
import { busy, toResult } from "./customFunctionResults";
import type { Answer, SheetResult } from "./customFunctionResults";
import type { HostEngine } from "./engine";
import { eventCategory } from "./events";
import type { EventEntry } from "./events";
import { HostObject } from "./hostObject";
import { customFunctionService } from "./internalServices";
import { library } from "./spreadsheet/library";
import { columnsOf, rowsOf, sheetAndZoneText, zoneAt } from "./spreadsheet/zones";
import type { Workbook } from "./workbook";

export interface CustomFunctionOptions {
  /** As in the manifest; functions are called TILSAGN.NAME by default. */
  readonly namespace?: string;
  /** How a blank cell reaches a parameter of type any: null on the web, 0 on the desktop. */
  readonly blank?: null | 0;
}

type Getters = Model["getters"];

const invoke = 1000;
/** Functions are registered once for all models; each call finds its host by the model it comes from. */
const hosts = new WeakMap<Getters, CustomFunctions>();

interface Waiting {
  readonly id: number;
  readonly call: Call;
  /** Cells to compute anew when the answer is there. */
  readonly cells: Set<number>;
}

export class CustomFunctions {
  private readonly answered = new Map<string, SheetResult>();
  private readonly waiting = new Map<string, Waiting>();
  private readonly keys = new Map<number, string>();
  private unsent: Waiting[] = [];
  private nextId = 1;
  private ready = false;
  private isSending = false;
  private callCount = 0;

  /** Registers the functions of functions.json. Formulas that a workbook held before stay #NAME? until they are entered anew. */
  constructor(
    private readonly engine: HostEngine,
    readonly metadata: FunctionsJson,
    private readonly options: CustomFunctionOptions = {},
  ) {
    for (const one of metadata.functions) this.register(one);
    this.serve(engine.workbook);
    engine.onOpened((workbook) => this.serve(workbook));
    engine.onClientGone(() => {
      this.ready = false;
    });
    engine.addService(customFunctionService, (workbook) => new CustomFunctionService(workbook, this));
  }

  /** How many calls have gone to the page: those that no earlier answer served. */
  get calls(): number {
    return this.callCount;
  }

  /** True while formulas wait for answers. */
  get isBusy(): boolean {
    return this.waiting.size > 0;
  }

  /** The page can take calls; those that were not answered are made again. */
  setReady(): void {
    this.ready = true;
    this.unsent = [...this.waiting.values()];
    this.send();
  }

  /** Takes answers of the page and computes the cells that waited for them. */
  settle(answers: readonly Answer[]): void {
    const cells = new Set<number>();
    for (const answer of answers) {
      const key = this.keys.get(answer[0]);
      const done = key === undefined ? undefined : this.waiting.get(key);
      if (key === undefined || !done) continue;
      this.answered.set(key, toResult(answer));
      this.waiting.delete(key);
      this.keys.delete(answer[0]);
      for (const cell of done.cells) cells.add(cell);
    }
    const { workbook } = this.engine;
    const there = [...cells].filter((id) => workbook.getters.tryGetCellPosition(id) !== undefined);
    if (there.length > 0) workbook.do("EVALUATE_CELLS", { cellIds: there });
  }

  /** The result of a call, or #BUSY! while the page computes it. */
  call(
    metadata: FunctionMetadata,
    args: readonly EvaluatedArgument[],
    at: Parameters<Compute>[1],
  ): SheetResult {
    const call = toCall(this.metadata, metadata, args, this.options.blank ?? null, at && this.addressOf(at));
    if ("error" in call) return call.error;
    const known = this.answered.get(call.key);
    if (known) return at ? this.roomFor(known, at) : known;
    let waiting = this.waiting.get(call.key);
    if (!waiting) {
      waiting = { id: this.nextId++, call, cells: new Set() };
      this.waiting.set(call.key, waiting);
      this.keys.set(waiting.id, call.key);
      this.unsent.push(waiting);
      this.send();
    }
    const cell = at && this.engine.workbook.getters.getCell(at);
    if (cell) waiting.cells.add(cell.id);
    return busy;
  }

  private serve({ getters }: Workbook): void {
    hosts.set(getters, this);
    this.waiting.clear();
    this.keys.clear();
    this.unsent = [];
  }

  private register(metadata: FunctionMetadata): void {
    const compute: Compute = (args, at, getters) => {
      const host = hosts.get(getters);
      return host
        ? host.call(metadata, args, at)
        : { value: "#NAME?", message: "No add-in computes this function." };
    };
    const { registries } = library;
    registries.functionRegistry.replace(
      fullName(this.options.namespace, metadata),
      qualified(this.metadata, metadata, compute),
    );
  }

  private addressOf(at: { readonly sheetId: string; readonly row: number; readonly col: number }): string {
    return sheetAndZoneText(this.engine.workbook.sheetName(at.sheetId), zoneAt(at.row, at.col));
  }

  /** A spill that is larger than the grid: the grid is made larger for the next time the cell is computed. */
  private roomFor(
    result: SheetResult,
    at: { readonly sheetId: string; readonly row: number; readonly col: number },
  ): SheetResult {
    if (!Array.isArray(result)) return result;
    const zone = zoneAt(at.row, at.col, result[0]!.length, result.length);
    const { workbook } = this.engine;
    const inGrid = workbook.inGrid(at.sheetId, zone);
    if (inGrid && rowsOf(inGrid) === rowsOf(zone) && columnsOf(inGrid) === columnsOf(zone)) return result;
    setTimeout(() => workbook.grow(at.sheetId, zone), 0);
    return result;
  }

  /** Sends what is unsent, all at once, when the present computation is over. */
  private send(): void {
    if (!this.ready || this.isSending || this.unsent.length === 0) return;
    this.isSending = true;
    queueMicrotask(() => {
      this.isSending = false;
      const batch = this.unsent.splice(0);
      this.callCount += batch.length;
      this.engine.workbook.events.post(batch.map(entryOf));
    });
  }
}

function entryOf({ id, call }: Waiting): EventEntry {
  const message = [id, call.functionId, call.parameters, call.address, call.flags];
  return [eventCategory.customFunction, invoke, "", JSON.stringify(message)];
}

/** The methods by which office.js's custom functions runtime speaks to the host. */
class CustomFunctionService extends HostObject {
  readonly type = "CustomFunctions";

  constructor(
    workbook: Workbook,
    private readonly functions: CustomFunctions,
  ) {
    super(workbook);
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.functions.setReady();
  }
  SetInvocationArrayResults(results: unknown): void {
    this.functions.settle(results as readonly Answer[]);
  }
}
