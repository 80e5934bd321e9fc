/** What a reviewer decides is kept in a part of the workbook, through the real office.js. */

import type { EditPlan } from "../../../src/workbook/edits";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { bootExcel } from "../support/bootExcel";
import { prepare } from "./support";

const door = excelDoor();
const NAMESPACE = "urn:tilsagn:review:1";
const notes = (reason: string): string =>
  `<review xmlns="${NAMESPACE}"><ignored>${reason}</ignored></review>`;
const keep = (seen: string | null, xml: string | null): EditPlan => ({
  expects: [{ kind: "part", namespace: NAMESPACE, xml: seen }],
  edits: [{ kind: "part", namespace: NAMESPACE, xml }],
});
const parts = async () => (await door.read()).workbook.parts;

beforeEach(async () => {
  await bootExcel();
  await prepare((workbook) => {
    workbook.customXmlParts.add('<other xmlns="urn:somebody:else">theirs</other>');
  });
});

test("a part is kept, put in place of the one before, and taken back by its undo", async () => {
  await door.apply(keep(null, notes("first")));
  const { undo } = await door.apply(keep(notes("first"), notes("second")));
  expect(await parts()).toEqual([{ namespace: NAMESPACE, xml: notes("second") }]);
  await door.apply(undo);
  expect(await parts()).toEqual([{ namespace: NAMESPACE, xml: notes("first") }]);
});

test("undoing the first part leaves none, and parts of others are left alone", async () => {
  const { undo } = await door.apply(keep(null, notes("first")));
  await door.apply(undo);
  expect(await parts()).toEqual([]);
  await prepare((workbook) => {
    const theirs = workbook.customXmlParts.getByNamespace("urn:somebody:else");
    theirs.getOnlyItem();
  });
});

test("where a co-author changed the part meanwhile nothing is written", async () => {
  await door.apply(keep(null, notes("theirs")));
  await expect(door.apply(keep(null, notes("mine")))).rejects.toMatchObject({ problem: "collision" });
  expect(await parts()).toEqual([{ namespace: NAMESPACE, xml: notes("theirs") }]);
});
