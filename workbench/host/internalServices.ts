/** Services of office.js that only say that the page is ready. Without custom functions nothing else is to be answered. */

import type { HostEngine } from "./engine";
import { HostObject } from "./hostObject";

export const customFunctionService = "Microsoft.ExcelServices.CustomFunctions";

class AddinInternalService extends HostObject {
  readonly type = "AddinInternalService";

  NotifyActionHandlerReady(): void {
    return;
  }
}

class NoCustomFunctions extends HostObject {
  readonly type = "CustomFunctions";

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    return;
  }
}

export function addInternalServices(engine: HostEngine): void {
  engine.addService(
    "Microsoft.InternalService.AddinInternalService",
    (workbook) => new AddinInternalService(workbook),
  );
  engine.addServiceUnlessPresent(customFunctionService, (workbook) => new NoCustomFunctions(workbook));
}
