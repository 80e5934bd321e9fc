import { App, Component, xml } from "@odoo/owl";
import type { Model } from "@odoo/o-spreadsheet";
import { library } from "../host/spreadsheet/library";
import templates from "@odoo/o-spreadsheet/dist/o_spreadsheet.xml";
import * as chartJs from "chart.js";
import type { RibbonButton } from "./manifest";
import { askToConfirm, say } from "./notices";

const { Spreadsheet, stores } = library;

// o-spreadsheet expects Chart.js as its script-tag build provides it: one global that carries all its parts.
chartJs.Chart.register(...chartJs.registerables);
Object.assign(globalThis, { Chart: Object.assign(chartJs.Chart, chartJs) });

// Opening, saving and printing a workbook is the workbench's own business (the File menu in the bar).
library.registries.topbarMenuRegistry.remove("file");

interface GridProps {
  model: Model;
  /** Is handed the function that says whether a cell is being edited. */
  ready(isEditing: () => boolean): void;
}

/** o-spreadsheet's own component, with its questions and messages shown in the workbench's way. */
class GridRoot extends Component<GridProps> {
  static override template = xml`<Spreadsheet model="props.model" notifyUser="notifyUser" raiseError="raiseError" askConfirmation="askConfirmation" colorScheme="'light'"/>`;
  static components = { Spreadsheet };
  static override props = { model: Object, ready: Function };

  notifyUser = ({ text, type }: { text: string; type: string }): void =>
    say(text, type === "danger" || type === "warning" ? "problem" : "news");
  raiseError = (text: string, then?: () => void): void => {
    say(text, "problem");
    then?.();
  };
  askConfirmation = (text: string, confirm: () => void, cancel?: () => void): void => {
    askToConfirm(text).then((yes) => (yes ? confirm() : cancel?.()));
  };

  override setup(): void {
    const container = stores.useStoreProvider();
    this.props.ready(() => container.get(stores.CellComposerStore).editionMode !== "inactive");
  }
}

/** Puts the add-in's buttons under a right click on a cell, in place of those that are there. */
export function offerInCellMenu(
  buttons: readonly RibbonButton[],
  press: (button: RibbonButton) => void,
): void {
  buttons.forEach((button, at) => {
    library.registries.cellMenuRegistry.replace(button.id.replaceAll(".", "_"), {
      name: button.label,
      sequence: 1000 + at,
      separator: at === buttons.length - 1,
      isReadonlyAllowed: true,
      execute: () => press(button),
    });
  });
}

/** A workbook on the screen. */
export interface Grid {
  readonly model: Model;
  /** Whether a cell is open for typing, in the cell or in the formula bar. */
  isEditing(): boolean;
  /** Takes the workbook off the screen. */
  remove(): void;
}

/** Shows `model` in `target`, which must be empty. */
export async function showGrid(target: HTMLElement, model: Model): Promise<Grid> {
  let isEditing = (): boolean => false;
  const app = new App(GridRoot, {
    templates,
    props: { model, ready: (ask: () => boolean) => (isEditing = ask) },
  });
  await app.mount(target);
  // In Excel a cell stays open for typing while the user turns to the pane; o-spreadsheet would close it.
  const stay = (event: Event): void => {
    if (isEditing() && document.querySelector("iframe:hover")) event.stopImmediatePropagation();
  };
  target.addEventListener("blur", stay, true);
  return {
    model,
    isEditing: () => isEditing(),
    remove() {
      target.removeEventListener("blur", stay, true);
      app.destroy();
      void model.leaveSession();
    },
  };
}
