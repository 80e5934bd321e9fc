import type { Model } from "@odoo/o-spreadsheet";
import type { HostEngine } from "../host";

declare global {
  interface Window {
    /**
     * A hook for tests, in the workbench's page only: the open workbook's host engine and o-spreadsheet model, and the
     * pane's frame. Set once the workbook is on the screen; replaced whenever another is opened or the pane is started
     * afresh.
     */
    tilsagnWorkbench?: {
      readonly engine: HostEngine;
      readonly model: Model;
      readonly frame: HTMLIFrameElement;
    };
  }
}
