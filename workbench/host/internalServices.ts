/** Services of office.js that only say that the page is ready. */

import type { HostEngine } from "./engine";
import { HostObject } from "./hostObject";

class AddinInternalService extends HostObject {
  readonly type = "AddinInternalService";

  NotifyActionHandlerReady(): void {
    return;
  }
}

export function addInternalServices(engine: HostEngine): void {
  engine.addService(
    "Microsoft.InternalService.AddinInternalService",
    (workbook) => new AddinInternalService(workbook),
  );
}
