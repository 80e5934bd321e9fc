/** The host's end of office.js's postMessage conversation: envelopes in, envelopes out, one add-in page. */

import type { AddinRuntime, AddinRuntimeOptions } from "./addinRuntime";
import { appContext } from "./appContext";
import type { HostEngine } from "./engine";
import { requestErrors } from "./errors";
import type { EventEntry } from "./events";
import { addInternalServices } from "./internalServices";
import { records, setRecord } from "./spreadsheet/hostPlugins";

export interface PostMessageHostOptions extends AddinRuntimeOptions {
  readonly controlId: string;
  readonly conversationId: string;
  /** Origin of the page that plays the host; the add-in's page accepts answers from it alone. */
  readonly hostOrigin: string;
  /** Origin of the add-in's page; messages from elsewhere are not listened to. */
  readonly addInOrigin: string;
  /** Sends a text to the add-in's page. */
  readonly post: (text: string) => void;
  readonly uiLocale?: string;
  readonly dataLocale?: string;
  readonly documentUrl?: string;
  /** What the page tells beside requests: focus and keys that leave the pane, as [action, …]. */
  readonly onNotify?: (action: number, details: readonly unknown[]) => void;
}

interface Call {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  readonly _actionType: number;
}

interface DdaCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly [index: string]: unknown;
}

/** Outcome of a ribbon command, when its function has called event.completed(). */
export interface CommandOutcome {
  readonly status: number;
}

const actionType = { call: 0, register: 1, unregister: 2 } as const;
const dispatchId = { saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const delayForCellEdit = 64;
const unknownCall = 5000;
/** Not an event of the page's: its own word that it can take ribbon commands. */
const actionsReady = "actions ready";

export class PostMessageHost {
  private readonly runtime: AddinRuntime;
  private readonly registered = new Set<string>();
  private readonly commands = new Map<string, (outcome: CommandOutcome) => void>();
  private nextCommand = 1;
  private whenReady: (() => void)[] = [];

  constructor(
    readonly engine: HostEngine,
    private readonly options: PostMessageHostOptions,
  ) {
    engine.clientGone();
    engine.workbook.dataLocale = options.dataLocale ?? "en-US";
    this.runtime = addInternalServices(engine, options, () => this.registerEvent(actionsReady, true));
  }

  /** Takes one message of the page. Texts that are none of this conversation are left alone. */
  receive(text: unknown, origin: string): void {
    if (typeof text !== "string" || origin !== this.options.addInOrigin || !text.includes('"_messageType"'))
      return;
    const call = JSON.parse(text) as Call;
    if (call._messageType !== 0 || call._conversationId !== this.options.conversationId) return;
    if (call._actionType === actionType.call) return this.answerCall(call);
    this.registerEvent(call._actionName, call._actionType === actionType.register);
    this.answer(call, { Error: 0 });
  }

  /** The user has closed the pane or opened it again; the page goes on running behind it. */
  paneShown(visible: boolean): void {
    this.runtime.become(visible ? "Visible" : "Background", this.engine.workbook);
  }

  /** Ends the conversation: events go nowhere any more. */
  close(): void {
    this.engine.clientGone();
  }

  /**
   * Presses a ribbon button whose action is the add-in's function of that name; settles when the function has completed the
   * event. Status 0 is success, 11101 means that the page has no such function.
   */
  async runCommand(functionName: string, buttonId = functionName): Promise<CommandOutcome> {
    await this.registration("appCommandInvoked");
    await this.registration(actionsReady);
    const id = `command${this.nextCommand++}`;
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      this.postEvent("appCommandInvoked", [id, functionName, JSON.stringify({ source: { id: buttonId } })]);
    });
  }

  /** Waits until the page has registered for a kind of event. */
  private async registration(name: string): Promise<void> {
    while (!this.registered.has(name)) await new Promise<void>((resolve) => this.whenReady.push(resolve));
  }

  private registerEvent(name: string, on: boolean): void {
    if (on) this.registered.add(name);
    else this.registered.delete(name);
    if (name === "richApiMessage" || name === "documentSelectionChanged") this.connectEvents();
    for (const resolve of this.whenReady.splice(0)) resolve();
  }

  private connectEvents(): void {
    const entries = (list: readonly EventEntry[]): void =>
      this.postEvent("richApiMessage", { ArrayData: list });
    const selection = (): void => this.postEvent("documentSelectionChanged", {});
    this.engine.deliverEvents(
      this.registered.has("richApiMessage") ? entries : null,
      this.registered.has("documentSelectionChanged") ? selection : () => undefined,
    );
  }

  private answerCall(call: Call): void {
    switch (call._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.answer(call, this.context());
      case "ContextActivationManager_notifyHost": {
        const [, action, ...details] = call._data as [string, number, ...unknown[]];
        this.options.onNotify?.(action, details);
        return this.answer(call, {});
      }
      case "executeMethod":
        return this.execute(call, call._data as DdaCall);
      default:
        return this.answer(call, { Error: unknownCall });
    }
  }

  private execute(call: Call, data: DdaCall): void {
    switch (data.DdaMethod?.DispatchId) {
      case dispatchId.richApi:
        return this.processRequest(call, data);
      case dispatchId.commandCompleted:
        this.commands.get(data["0"] as string)?.({ status: data["1"] as number });
        return this.answer(call, { Version: 1, Error: 0 });
      case dispatchId.saveSettings:
        this.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
        return this.answer(call, { Version: 1, Error: 0 });
      default:
        return this.answer(call, { Version: 1, Error: unknownCall });
    }
  }

  private processRequest(call: Call, data: DdaCall): void {
    const [, , , , body, , flags] = data.ArrayData as [
      unknown,
      unknown,
      unknown,
      unknown,
      string,
      unknown,
      number,
    ];
    const outcome = this.engine.processText(body);
    const waits =
      outcome === requestErrors.InvalidOperationInCellEditMode && (flags & delayForCellEdit) !== 0;
    if (waits) return void setTimeout(() => this.processRequest(call, data), 50);
    if (typeof outcome === "number") return this.answer(call, { Version: 1, Error: outcome });
    this.answer(call, { Version: 1, Error: 0, Data: [200, [], outcome] });
  }

  private context(): object {
    const settings = Object.entries(records(this.engine.model, "officeSetting")) as [string, string][];
    return appContext({
      controlId: this.options.controlId,
      uiLocale: this.options.uiLocale ?? "en-US",
      dataLocale: this.options.dataLocale ?? "en-US",
      documentUrl: this.options.documentUrl ?? this.engine.workbook.fileName,
      requirementSets: this.engine.requirementSets,
      settings,
    });
  }

  /** The page saves all of its settings at once. */
  private saveSettings(settings: readonly (readonly [string, string])[]): void {
    const { model } = this.engine;
    const kept = new Set(settings.map(([key]) => key));
    for (const key of Object.keys(records(model, "officeSetting"))) {
      if (!kept.has(key)) setRecord(model, "officeSetting", key, undefined);
    }
    for (const [key, value] of settings) setRecord(model, "officeSetting", key, value);
  }

  private answer(call: Call, data: unknown): void {
    this.send({
      _actionName: call._actionName,
      _correlationId: call._correlationId,
      _data: data,
      _responseType: 0,
    });
  }

  private postEvent(name: string, data: unknown): void {
    this.send({ _actionName: name, _correlationId: 0, _data: data, _responseType: 1 });
  }

  private send(message: object): void {
    const { conversationId, hostOrigin, post } = this.options;
    const envelope = {
      _messageType: 1,
      _conversationId: conversationId,
      _origin: hostOrigin,
      _errorCode: 0,
      _serializerVersion: 1,
    };
    post(JSON.stringify({ ...envelope, ...message }));
  }
}
