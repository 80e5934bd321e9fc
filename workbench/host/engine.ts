/** The host engine: answers office.js's rich API requests out of a spreadsheet. The same object in the browser and in jest. */

import type { Model } from "@odoo/o-spreadsheet";
import { requestErrors } from "./errors";
import { Evaluation } from "./evaluate";
import type { EventEntry } from "./events";
import { Faults } from "./faults";
import type { HostObject } from "./hostObject";
import { WorkbookRoot } from "./objects/workbookRoot";
import type { Request, Response } from "./protocol";
import { manifestSets } from "./requirementSets";
import type { RequirementSets } from "./requirementSets";
import { createModel } from "./spreadsheet/createModel";
import { library } from "./spreadsheet/library";
import { runAsOneStep } from "./spreadsheet/hostPlugins";
import { Workbook } from "./workbook";

export interface HostLimits {
  /** UTF-8 bytes of one request and of one answer. */
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Excel on the web takes 5 MB each way. */
export const excelLimits: HostLimits = { requestBytes: 5 * 1024 * 1024, responseBytes: 5 * 1024 * 1024 };

export interface HostOptions {
  readonly limits?: HostLimits;
  /** What the host offers; by default what the add-in's manifest declares. */
  readonly requirementSets?: RequirementSets;
  readonly fileName?: string;
}

export interface Counters {
  /** Round trips that the add-in's code asked for: `context.sync()` with something to do. */
  readonly syncs: number;
  /** Every request, office.js's own housekeeping included. */
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

const zeroCounters: Counters = { syncs: 0, requests: 0, requestBytes: 0, responseBytes: 0 };

/** Methods that office.js calls for itself, or that have nothing to do with the workbook. */
const housekeeping = new Set([
  "_RemoveReference",
  "_SetOsfControlContainerReadyForCustomFunctions",
  "SetInvocationArrayResults",
  "NotifyActionHandlerReady",
  "SetAppRuntimeState",
]);

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** A workbook to begin with: an o-spreadsheet model, its workbook data, or the files of an .xlsx by path. */
export type WorkbookSource = Model | object;

export class HostEngine {
  readonly limits: HostLimits;
  readonly requirementSets: RequirementSets;
  readonly faults = new Faults();
  private counted = zeroCounters;
  private current: Workbook;
  private sink: ((entries: readonly EventEntry[]) => void) | null = null;
  private selectionSink: () => void = () => undefined;
  private readonly services = new Map<string, (workbook: Workbook) => HostObject>();
  private readonly openedListeners = new Set<(workbook: Workbook) => void>();
  private readonly goneListeners = new Set<() => void>();

  constructor(source?: WorkbookSource, options: HostOptions = {}) {
    this.limits = options.limits ?? excelLimits;
    this.requirementSets = options.requirementSets ?? manifestSets;
    this.current = this.workbookOf(source, options.fileName);
  }

  get model(): Model {
    return this.current.model;
  }

  get workbook(): Workbook {
    return this.current;
  }

  get counters(): Counters {
    return this.counted;
  }

  resetCounters(): void {
    this.counted = zeroCounters;
  }

  /** Another workbook in the place of this one; objects that clients kept are gone, and so are their event registrations. */
  open(source?: WorkbookSource, fileName?: string): void {
    this.current.close();
    this.current = this.workbookOf(source, fileName);
    this.current.events.onSelection = this.selectionSink;
    this.current.events.deliverTo(this.sink);
    for (const listener of this.openedListeners) listener(this.current);
  }

  /** Tells of every workbook that is opened after this one. */
  onOpened(listener: (workbook: Workbook) => void): void {
    this.openedListeners.add(listener);
  }

  /** Tells when the add-in's page has gone, or a new one takes its place. */
  onClientGone(listener: () => void): void {
    this.goneListeners.add(listener);
  }

  /** The add-in's page has gone: events wait for the next one. */
  clientGone(): void {
    this.deliverEvents(null, () => undefined);
    for (const listener of this.goneListeners) listener();
  }

  /** Where events go; null holds them back until somebody listens. */
  deliverEvents(sink: ((entries: readonly EventEntry[]) => void) | null, selectionChanged: () => void): void {
    this.sink = sink;
    this.selectionSink = selectionChanged;
    this.current.events.onSelection = selectionChanged;
    this.current.events.deliverTo(sink);
  }

  /** Makes a service of office.js available by its name. */
  addService(name: string, make: (workbook: Workbook) => HostObject): void {
    this.services.set(name, make);
  }

  addServiceUnlessPresent(name: string, make: (workbook: Workbook) => HostObject): void {
    if (!this.services.has(name)) this.addService(name, make);
  }

  /**
   * Answers one request: the response as JSON text, or the number of an error that concerns the whole request (requestErrors),
   * in which case nothing was carried out, save for an answer that is too large.
   */
  processText(requestJson: string): string | number {
    const size = bytes(requestJson);
    const request = JSON.parse(requestJson) as Request;
    const ownWork = !request.Actions.every(
      (action) => housekeeping.has(action.Name) || action.ActionType === 1,
    );
    this.count({ syncs: ownWork ? 1 : 0, requests: 1, requestBytes: size });
    if (size > this.limits.requestBytes) return requestErrors.RequestPayloadSizeLimitExceeded;
    const fault = ownWork ? this.faults.next(request) : null;
    if (typeof fault === "number") return fault;
    const response = JSON.stringify(this.evaluate(request, fault ?? undefined));
    const answered = bytes(response);
    this.count({ responseBytes: answered });
    return answered > this.limits.responseBytes ? requestErrors.ResponsePayloadSizeLimitExceeded : response;
  }

  private evaluate(request: Request, planned: Parameters<Evaluation["run"]>[0]): Response {
    const { current } = this;
    const roots = {
      root: new WorkbookRoot(current),
      service: (name: string) => this.services.get(name)?.(current) ?? null,
    };
    let response: Response | undefined;
    current.events.ownRequest = true;
    try {
      runAsOneStep(current.model, () => {
        response = new Evaluation(current, roots, request).run(planned);
        current.followTables();
      });
    } finally {
      current.events.ownRequest = false;
    }
    return response!;
  }

  private workbookOf(source: WorkbookSource | undefined, fileName = "Book1.xlsx"): Workbook {
    const model = source instanceof library.Model ? source : createModel(source);
    return new Workbook(model, this.requirementSets, fileName);
  }

  private count(more: Partial<Counters>): void {
    const { syncs, requests, requestBytes, responseBytes } = this.counted;
    this.counted = {
      syncs: syncs + (more.syncs ?? 0),
      requests: requests + (more.requests ?? 0),
      requestBytes: requestBytes + (more.requestBytes ?? 0),
      responseBytes: responseBytes + (more.responseBytes ?? 0),
    };
  }
}
