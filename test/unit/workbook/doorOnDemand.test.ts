import { DoorError, type WorkbookDoor } from "../../../src/workbook/door";
import { doorOnDemand } from "../../../src/workbook/doorOnDemand";

const range = { sheet: "Budget", row: 0, column: 0, rows: 1, columns: 1 };
const plan = { expects: [], edits: [] };

/** A door whose every call answers with its name and what it was given. */
function tellingDoor(): WorkbookDoor {
  const tell =
    (name: string) =>
    (...given: unknown[]) =>
      Promise.resolve([name, ...given]);
  const calls = [
    "read",
    "apply",
    "check",
    "values",
    "spills",
    "takenNames",
    "places",
    "selection",
    "onSelectionChanged",
    "onChanged",
    "show",
  ];
  return Object.fromEntries(calls.map((name) => [name, tell(name)])) as unknown as WorkbookDoor;
}

test("nothing is loaded before the door is used, and every call goes through it", async () => {
  const load = jest.fn(async () => tellingDoor());
  const door = doorOnDemand(load);
  expect(load).not.toHaveBeenCalled();
  const heard = (): void => undefined;
  const control = {};
  expect(await door.read()).toEqual(["read"]);
  expect(await door.apply(plan, control)).toEqual(["apply", plan, control]);
  expect(await door.check(plan)).toEqual(["check", plan]);
  expect(await door.values([range])).toEqual(["values", [range]]);
  expect(await door.spills([range])).toEqual(["spills", [range]]);
  expect(await door.takenNames()).toEqual(["takenNames"]);
  expect(await door.places()).toEqual(["places"]);
  expect(await door.selection()).toEqual(["selection"]);
  expect(await door.onSelectionChanged(heard)).toEqual(["onSelectionChanged", heard]);
  expect(await door.onChanged(heard)).toEqual(["onChanged", heard]);
  expect(await door.show(range)).toEqual(["show", range]);
});

test("a door that does not come says so, and is asked for again by the next call", async () => {
  const cause = new Error("Loading chunk 3 failed");
  const load = jest.fn<Promise<WorkbookDoor>, []>().mockRejectedValueOnce(cause);
  load.mockResolvedValue(tellingDoor());
  const door = doorOnDemand(load);
  const error: unknown = await door.selection().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DoorError);
  expect(error).toMatchObject({ problem: "notLoaded", cause });
  expect(await door.selection()).toEqual(["selection"]);
});

test("what the door itself refuses stays as it is", async () => {
  const refusal = new DoorError("cellEdit");
  const door = doorOnDemand(async () => ({ ...tellingDoor(), read: () => Promise.reject(refusal) }));
  await expect(door.read()).rejects.toBe(refusal);
});
