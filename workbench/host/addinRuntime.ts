/** What the add-in says about itself rather than about the workbook: whether its pane shows, whether its buttons can be pressed. */

import { flag, oneOf, text } from "./arguments";
import { eventCategory } from "./events";
import { HostObject } from "./hostObject";
import type { Workbook } from "./workbook";

export interface AddinRuntimeOptions {
  /** `Office.addin.showAsTaskpane()` and `hide()`. */
  readonly onPaneVisibility?: (visible: boolean) => void;
  /** `Office.ribbon.requestUpdate()`: a button by its id in the manifest. */
  readonly onButtonEnabled?: (id: string, enabled: boolean) => void;
}

const visibilityChanged = 65539;
const states = ["Inactive", "Background", "Visible"] as const;

/** The state of one running add-in page. */
export class AddinRuntime {
  state: (typeof states)[number] = "Visible";
  startState: (typeof states)[number] = "Inactive";
  readonly disabledButtons = new Set<string>();

  constructor(readonly options: AddinRuntimeOptions) {}

  /** Tells the page that its pane shows or not; what is already so is not told again. */
  become(state: (typeof states)[number], { events }: Workbook): void {
    if (state === this.state) return;
    this.state = state;
    const message = JSON.stringify({ visibility: state === "Visible" ? "Visible" : "Hidden" });
    events.post([[eventCategory.object, visibilityChanged, "", message]]);
  }
}

export class AppRuntimeService extends HostObject {
  readonly type = "AppRuntimeService";

  constructor(
    workbook: Workbook,
    private readonly runtime: AddinRuntime,
  ) {
    super(workbook);
  }

  GetAppRuntimeState(): string {
    return this.runtime.state;
  }
  SetAppRuntimeState(wanted: unknown): void {
    const state = oneOf(wanted, states);
    if (state === this.runtime.state) return;
    this.runtime.options.onPaneVisibility?.(state === "Visible");
    this.runtime.become(state, this.workbook);
  }
}

export class AppRuntimePersistenceService extends HostObject {
  readonly type = "AppRuntimePersistenceService";

  constructor(
    workbook: Workbook,
    private readonly runtime: AddinRuntime,
  ) {
    super(workbook);
  }

  GetAppRuntimeStartState(): string {
    return this.runtime.startState;
  }
  SetAppRuntimeStartState(wanted: unknown): void {
    this.runtime.startState = oneOf(wanted, states);
  }
}

export class DynamicRibbon extends HostObject {
  readonly type = "DynamicRibbon";

  constructor(
    workbook: Workbook,
    private readonly runtime: AddinRuntime,
  ) {
    super(workbook);
  }

  GetTab(id: unknown): RibbonPart {
    return new RibbonPart(this.workbook, this.runtime, text(id));
  }
  GetButton(id: unknown): RibbonPart {
    return new RibbonPart(this.workbook, this.runtime, text(id));
  }
}

class RibbonPart extends HostObject {
  readonly type = "RibbonButton";

  constructor(
    workbook: Workbook,
    private readonly runtime: AddinRuntime,
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
  get Enabled(): boolean {
    return !this.runtime.disabledButtons.has(this.id);
  }
  set Enabled(value: unknown) {
    const enabled = flag(value);
    if (enabled) this.runtime.disabledButtons.delete(this.id);
    else this.runtime.disabledButtons.add(this.id);
    this.runtime.options.onButtonEnabled?.(this.id, enabled);
  }
}
