import {
  droppedItems,
  gatherChosen,
  gatherDropped,
  type Dropped,
  type Gathered,
} from "../../src/taskpane/review/many/gather";

const fileEntry = (name: string): FileSystemEntry =>
  ({
    name,
    isFile: true,
    file: (give: (file: File) => void) => give(new File(["x"], name)),
  }) as unknown as FileSystemEntry;

/** A folder gives its entries two at a time, as browsers give them in portions. */
const folderEntry = (name: string, inside: readonly FileSystemEntry[]): FileSystemEntry =>
  ({
    name,
    isFile: false,
    createReader: () => {
      let given = 0;
      return {
        readEntries: (give: (entries: FileSystemEntry[]) => void) => give(inside.slice(given, (given += 2))),
      };
    },
  }) as unknown as FileSystemEntry;

const lockedFolder = (name: string): FileSystemEntry =>
  ({
    name,
    isFile: false,
    createReader: () => ({
      readEntries: (_: unknown, fail: (error: DOMException) => void) =>
        fail(new DOMException("locked", "NotReadableError")),
    }),
  }) as unknown as FileSystemEntry;

const gather = (...dropped: readonly Dropped[]): Promise<Gathered[]> =>
  gatherDropped(dropped, new AbortController().signal);
const told = (gathered: readonly Gathered[]): string[] =>
  gathered.map((one) => ("problem" in one ? `${one.path}: ${one.problem}` : one.path));

test("a folder stands for the workbooks in it and in its folders, sorted; what is hidden or no workbook is passed over", async () => {
  const gathered = await gather(
    folderEntry("Submitted", [
      fileEntry("z.xlsx"),
      fileEntry("notes.docx"),
      folderEntry("IOM", [fileEntry("b.xlsx"), fileEntry("~$b.xlsx"), fileEntry("a.xls")]),
      folderEntry(".git", [fileEntry("c.xlsx")]),
      fileEntry("A.xlsm"),
    ]),
  );
  expect(told(gathered)).toEqual([
    "Submitted/A.xlsm",
    "Submitted/IOM/a.xls",
    "Submitted/IOM/b.xlsx",
    "Submitted/z.xlsx",
  ]);
});

test("files that are dropped by themselves are all meant, in the order in which they were dropped", async () => {
  expect(told(await gather(fileEntry("z.xlsx"), fileEntry("notes.docx"), new File(["x"], "a.xlsx")))).toEqual(
    ["z.xlsx", "notes.docx", "a.xlsx"],
  );
});

test("a folder without a workbook and one that cannot be read are told, and do not stop the others", async () => {
  const gathered = await gather(
    folderEntry("Empty", [fileEntry("readme.txt")]),
    folderEntry("Some", [lockedFolder("locked"), fileEntry("a.xlsx")]),
  );
  expect(told(gathered)).toEqual(["Empty: emptyFolder", "Some/a.xlsx", "Some/locked: unreadable"].toSorted());
});

test("looking through folders ends when it is stopped", async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(gatherDropped([folderEntry("Any", [])], stop.signal)).rejects.toBe(stop.signal.reason);
});

test("of what is dropped only files are taken, also where the browser gives no entries", () => {
  const entry = fileEntry("a.xlsx");
  const file = new File(["x"], "b.xlsx");
  const items = [
    { kind: "string" },
    { kind: "file", webkitGetAsEntry: () => entry },
    { kind: "file", webkitGetAsEntry: () => null, getAsFile: () => file },
  ];
  expect(droppedItems({ items } as unknown as DataTransfer)).toEqual([entry, file]);
});

test("a chosen folder is listed as a dropped one; chosen files are all meant", () => {
  const inFolder = (path: string): File =>
    Object.defineProperty(new File(["x"], path.split("/").at(-1)!), "webkitRelativePath", { value: path });
  const paths = ["S/z.xlsx", "S/IOM/b.xlsx", "S/.git/c.xlsx", "S/IOM/~$b.xlsx", "S/a.xlsx"];
  expect(told(gatherChosen(paths.map(inFolder), true))).toEqual(["S/IOM/b.xlsx", "S/a.xlsx", "S/z.xlsx"]);
  expect(told(gatherChosen([inFolder("S/readme.txt")], true))).toEqual(["S: emptyFolder"]);
  expect(told(gatherChosen([new File(["x"], "b.csv")], false))).toEqual(["b.csv"]);
});
