import "./support/browser";
import { LANGUAGES } from "../../src/i18n/translator";
import { NoRoomError } from "../../src/build/insertTable";
import { problemNotice } from "../../src/taskpane/common/problem";
import { DoorError, type DoorProblem } from "../../src/workbook/door";
import { textIn } from "./support/text";

const english = textIn("en");
const range = { sheet: "Budget", row: 3, column: 1, rows: 7, columns: 6 };
const PROBLEMS: readonly DoorProblem[] = [
  "collision",
  "cellEdit",
  "protected",
  "hidden",
  "gone",
  "tooLarge",
  "notLoaded",
  "denied",
  "session",
  "unsupported",
  "unknown",
];

describe.each(LANGUAGES)("problems in %s", (language) => {
  const text = textIn(language);
  test.each(PROBLEMS)("%s: what happened, what was not touched, what next", (problem) => {
    for (const details of [{}, { range }, { name: "Budget", detail: "words of Excel" }]) {
      const { title, body } = problemNotice(text, new DoorError(problem, details));
      expect(title).not.toMatch(/\{\{|\(\)|undefined/);
      expect(body).not.toMatch(/\{\{|undefined/);
      expect(body!.startsWith(text.t("problem:nothingWritten"))).toBe(true);
      expect(body!.length).toBeGreaterThan(text.t("problem:nothingWritten").length + 10);
    }
  });
});

test("the place is named where it is known", () => {
  expect(problemNotice(english, new DoorError("collision", { range })).title).toBe(
    "Budget!B4:G10 already holds something",
  );
  expect(problemNotice(english, new DoorError("protected", { name: "Budget" })).title).toBe(
    "The sheet Budget is protected",
  );
});

test("filled cells are told from cells that hold something else than before", () => {
  const { title, body } = problemNotice(english, new DoorError("collision", { range, changed: true }));
  expect(title).toBe("Budget!B4:G10 has been changed since");
  expect(body).toMatch(/^Nothing was written\. The newer entry was left alone/);
});

test("a protected structure is told from a protected sheet", () => {
  const { title, body } = problemNotice(english, new DoorError("protected"));
  expect(title).toBe("The workbook’s structure is protected");
  expect(body).toMatch(/Protect Workbook\.$/);
});

test("where something was only to be shown, nothing is said about writing", () => {
  const { title, body } = problemNotice(english, new DoorError("hidden", { name: "Data" }), "show");
  expect(title).toBe("The sheet Data is hidden");
  expect(body).toMatch(/^Unhide it in Excel first/);
});

test("something written and taken back is told from something left behind", () => {
  const written = (restored: boolean) =>
    problemNotice(english, new DoorError("session", { wroteSomething: true, restored }));
  expect(written(true)).toMatchObject({
    intent: "warning",
    body: expect.stringMatching(/^What had been written was taken back/),
  });
  expect(written(false)).toMatchObject({
    intent: "error",
    body: expect.stringMatching(/^Part of it was written/),
  });
});

test("a table that does not fit, and a fault of the product, say so", () => {
  expect(problemNotice(english, new NoRoomError(range)).title).toBe("The table does not fit below this cell");
  expect(problemNotice(english, new TypeError("x is not a function")).body).toContain("x is not a function");
});
