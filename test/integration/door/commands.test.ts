import { PLACE_EVENT } from "../../../src/build/ribbon";
import { onPageRequested } from "../../../src/taskpane/places";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { picture, prepare } from "./support";

let excel: BootedExcel;

beforeAll(async () => {
  excel = await bootExcel();
  await import("../../../src/commands/commands");
});
beforeEach(() => {
  excel.open();
  window.location.hash = "";
  jest.spyOn(Office.addin, "showAsTaskpane").mockResolvedValue();
});
afterEach(() => jest.restoreAllMocks());

/** Presses the button and gives what the pane is asked for. */
async function press(button: string): Promise<unknown[]> {
  const asked: unknown[] = [];
  const hear = (event: Event): void => void asked.push((event as CustomEvent).detail);
  window.addEventListener(PLACE_EVENT, hear);
  expect(await excel.host.runCommand(button)).toEqual({ status: 0 });
  window.removeEventListener(PLACE_EVENT, hear);
  return asked;
}

test.each([
  ["showInsert", "insert"],
  ["showBuild", "build"],
  ["showReview", "review"],
  ["freezeValues", "freezeValues"],
  ["repairFunctions", "repairFunctions"],
  ["explainFigure", "explainFigure"],
])("%s opens the pane and asks it for %s", async (button, page) => {
  expect(await press(button)).toEqual([page]);
  expect(Office.addin.showAsTaskpane).toHaveBeenCalledTimes(1);
});

test.each(["freezeValues", "repairFunctions"])(
  "%s changes nothing before the user has seen what would change",
  async (button) => {
    await prepare((workbook) => {
      workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=_xldudf_TILSAGN_RATE(1)"]];
    });
    const before = await picture();
    await press(button);
    await excel.settled();
    expect(await picture()).toEqual(before);
  },
);

test("whatever is pressed before, while or after the pane begins to listen is shown once, and nothing twice", async () => {
  const asked: string[] = [];
  await press("showBuild");
  await press("showReview");
  const end = onPageRequested((page) => asked.push(page));
  await press("freezeValues");
  await excel.settled();
  end();
  expect(asked).toEqual(["review", "freezeValues"]);
  onPageRequested((page) => asked.push(page))();
  expect(asked).toHaveLength(2);
});
