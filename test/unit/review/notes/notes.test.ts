import fc from "fast-check";
import { correctPlan, heedPlan, ignorePlan, review, uncorrectPlan } from "../../../../src/review";
import type { Correction, Finding } from "../../../../src/review";
import { NOTES_NAMESPACE, notesFromXml, notesOf, notesToXml } from "../../../../src/review/notes/notesXml";
import type { EditPlan } from "../../../../src/workbook/edits";
import type { KeptPart, WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { typedBudget } from "../../support/budgets";
import { testPack } from "../../support/pack";
import { workbook } from "../../support/workbook";

const decision = { reason: "Agreed with the mission on 3 March", by: "KHA", date: "2026-11-22" };
const faulty = (cells: Record<string, number> = { C7: 99 }, parts: readonly KeptPart[] = []) =>
  workbook({ Budget: typedBudget(cells) }, { parts });

/** The workbook's parts after a plan that only keeps notes. */
function partsAfter({ expects, edits }: EditPlan, { parts }: WorkbookSnapshot): KeptPart[] {
  const [edit] = edits;
  if (edit?.kind !== "part") throw new Error("no part");
  const seen = parts.find(({ namespace }) => namespace === edit.namespace)?.xml ?? null;
  expect(expects).toEqual([{ kind: "part", namespace: NOTES_NAMESPACE, xml: seen }]);
  return edit.xml === null ? [] : [{ namespace: edit.namespace, xml: edit.xml }];
}

const total = ({ findings }: { readonly findings: readonly Finding[] }): Finding =>
  findings.find(({ rule }) => rule === "amounts/column-total")!;

test("a finding set aside keeps its reason in the workbook and stays listed", () => {
  const before = faulty();
  const parts = partsAfter(ignorePlan(before, [total(review(before, testPack))], decision), before);
  const found = total(review(faulty(undefined, parts), testPack));
  expect(found.ignored).toMatchObject({ ...decision, rule: "amounts/column-total" });
});

test("a finding set aside comes back when the figure it spoke of changes", () => {
  const before = faulty();
  const parts = partsAfter(ignorePlan(before, [total(review(before, testPack))], decision), before);
  expect(total(review(faulty({ C7: 990 }, parts), testPack)).ignored).toBeUndefined();
});

test("what was set aside can be taken up again, and nothing is left in the workbook", () => {
  const before = faulty();
  const finding = total(review(before, testPack));
  const aside = faulty(undefined, partsAfter(ignorePlan(before, [finding], decision), before));
  expect(partsAfter(heedPlan(aside, [finding.key]), aside)).toEqual([]);
});

const place = { sheet: "Budget", area: { row: 3, column: 0, rows: 5, columns: 6 } };

test("of two corrections of one table the later counts, and each can be taken back", () => {
  let book = faulty();
  const correct = (correction: Correction): void => {
    book = faulty(undefined, partsAfter(correctPlan(book, correction), book));
  };
  correct({ ...place, kind: "budget" });
  correct({ ...place, kind: "notBudget" });
  correct({ ...place, kind: "unit", unit: "DKK million" });
  expect(notesOf(book).corrections).toEqual([
    { ...place, kind: "notBudget" },
    { ...place, kind: "unit", unit: "DKK million" },
  ]);
  book = faulty(undefined, partsAfter(uncorrectPlan(book, { ...place, kind: "budget" }), book));
  expect(notesOf(book).corrections.map(({ kind }) => kind)).toEqual(["unit"]);
});

test("notes read back as they were written, whatever was typed", () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((one) => one.trim() === one && !/\p{C}/u.test(one));
  const ignored = fc.record({
    key: text,
    rule: text,
    reason: text,
    by: text,
    date: fc.constant("2026-11-22"),
  });
  const line = fc.record(
    {
      kind: fc.constant("line" as const),
      as: fc.constantFrom("line" as const, "total" as const),
      sheet: fc.constant("Budget 'A' & <B>"),
      area: fc.constant(place.area),
      priorityArea: fc.constantFrom("pa1", null),
      line: fc.constantFrom("core", null),
    },
    { requiredKeys: ["kind", "as", "sheet", "area"] },
  );
  fc.assert(
    fc.property(
      fc.array(ignored, { maxLength: 4 }),
      fc.array(line, { maxLength: 3 }),
      (some, corrections) => {
        const notes = { ignored: some, corrections };
        const xml = notesToXml(notes);
        expect(xml === null ? { ignored: [], corrections: [] } : notesFromXml(xml)).toEqual(notes);
      },
    ),
  );
});

test("a part that somebody damaged holds nothing, and the review goes on", () => {
  const parts = [{ namespace: NOTES_NAMESPACE, xml: `<review xmlns="${NOTES_NAMESPACE}"><ignored` }];
  expect(total(review(faulty(undefined, parts), testPack)).ignored).toBeUndefined();
});

test("a correction kept in the workbook counts in the next review", () => {
  const before = faulty();
  const [budget] = review(before, testPack).budgets;
  const { sheet, area } = budget!;
  const parts = partsAfter(correctPlan(before, { sheet, area, kind: "notBudget" }), before);
  expect(review(faulty(undefined, parts), testPack).budgets).toEqual([]);
});
