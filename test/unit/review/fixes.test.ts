import { combineFixes } from "../../../src/review";
import type { Finding } from "../../../src/review";
import type { EditPlan } from "../../../src/workbook/edits";
import { PATIENCE_MS } from "../support/patience";

const at = (row: number) => ({ sheet: "Budget", row, column: 2, rows: 1, columns: 1 });
const write = (row: number, value: number, expects: EditPlan["expects"] = []): EditPlan => ({
  expects,
  edits: [{ kind: "write", range: at(row), cells: [[value]] }],
});
const finding = (key: string, fix?: EditPlan): Finding => ({
  rule: "test/rule",
  severity: "error",
  messageId: "here",
  key,
  ...(fix ? { fix } : {}),
});
const keys = (findings: readonly Finding[]): string[] => findings.map(({ key }) => key);

test("of two fixes of one cell the first applies and the other waits for the next review", () => {
  const { plan, fixed, later } = combineFixes([
    finding("first", write(1, 10)),
    finding("second", write(1, 20)),
    finding("elsewhere", write(2, 30)),
  ]);
  expect(keys(fixed)).toEqual(["first", "elsewhere"]);
  expect(keys(later)).toEqual(["second"]);
  expect(plan.edits).toEqual([...write(1, 10).edits, ...write(2, 30).edits]);
});

test("a fix that relies on a cell which another fix changes waits", () => {
  const relies = write(5, 1, [{ kind: "content", range: at(1), cells: [[10]] }]);
  expect(keys(combineFixes([finding("changes", write(1, 11)), finding("relies", relies)]).later)).toEqual([
    "relies",
  ]);
});

test("findings without a fix and those set aside are passed over", () => {
  const ignored = { key: "aside", rule: "test/rule", reason: "known", by: "", date: "2026-11-22" };
  const aside = { ...finding("aside", write(1, 1)), ignored };
  expect(combineFixes([finding("none"), aside])).toEqual({
    plan: { expects: [], edits: [] },
    fixed: [],
    later: [],
  });
});

test("a fix of a tall range meets one of a cell deep within it, whichever comes first", () => {
  const tall: EditPlan = {
    expects: [],
    edits: [{ kind: "clear", range: { sheet: "budget", row: 0, column: 2, rows: 5000, columns: 1 } }],
  };
  const cell = write(4321, 1);
  expect(keys(combineFixes([finding("tall", tall), finding("cell", cell)]).later)).toEqual(["cell"]);
  expect(keys(combineFixes([finding("cell", cell), finding("tall", tall)]).later)).toEqual(["tall"]);
});

test("thousands of fixes are put together at once", () => {
  const many = Array.from({ length: 10_000 }, (_, row) => finding(String(row), write(row, 1)));
  const started = performance.now();
  expect(combineFixes([...many, ...many]).later).toHaveLength(10_000);
  expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
});
