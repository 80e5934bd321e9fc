/** Services of office.js beside the workbook: readiness, the pane's visibility, the ribbon. */

import { AddinRuntime, AppRuntimePersistenceService, AppRuntimeService, DynamicRibbon } from "./addinRuntime";
import type { AddinRuntimeOptions } from "./addinRuntime";
import type { HostEngine } from "./engine";
import { HostObject } from "./hostObject";
import type { Workbook } from "./workbook";

export const customFunctionService = "Microsoft.ExcelServices.CustomFunctions";

class AddinInternalService extends HostObject {
  readonly type = "AddinInternalService";

  constructor(
    workbook: Workbook,
    private readonly onReady: () => void,
  ) {
    super(workbook);
  }

  NotifyActionHandlerReady(): void {
    this.onReady();
  }
}

/** Where no custom functions are registered, the page is still told that it was heard. */
class NoCustomFunctions extends HostObject {
  readonly type = "CustomFunctions";

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    return;
  }
}

/** @param onReady called when the page can take ribbon commands */
export function addInternalServices(
  engine: HostEngine,
  options: AddinRuntimeOptions,
  onReady: () => void,
): AddinRuntime {
  const runtime = new AddinRuntime(options);
  const services: Record<string, (workbook: Workbook) => HostObject> = {
    "Microsoft.InternalService.AddinInternalService": (workbook) =>
      new AddinInternalService(workbook, onReady),
    "Microsoft.AppRuntime.AppRuntimeService": (workbook) => new AppRuntimeService(workbook, runtime),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": (workbook) =>
      new AppRuntimePersistenceService(workbook, runtime),
    "Microsoft.DynamicRibbon.DynamicRibbon": (workbook) => new DynamicRibbon(workbook, runtime),
  };
  for (const [name, make] of Object.entries(services)) engine.addService(name, make);
  engine.addServiceUnlessPresent(customFunctionService, (workbook) => new NoCustomFunctions(workbook));
  return runtime;
}
