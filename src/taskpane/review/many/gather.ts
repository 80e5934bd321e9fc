/** From what is dropped or chosen to the files that are checked: a folder stands for the workbooks in it. */

import { isWorkbookFile } from "../../../workbook/fileNames";

/** A file to check, or a folder that has none or could not be read. */
export type Gathered =
  | { readonly path: string; readonly file: File }
  | { readonly path: string; readonly problem: "emptyFolder" | "unreadable" };

/** What was dropped, taken out of the event at once: after the event the browser forgets it. */
export type Dropped = FileSystemEntry | File;

export function droppedItems(transfer: Pick<DataTransfer, "items">): readonly Dropped[] {
  return [...transfer.items].flatMap((item) => {
    if (item.kind !== "file") return [];
    return item.webkitGetAsEntry() ?? item.getAsFile() ?? [];
  });
}

/** In the order in which they were dropped, those of a folder sorted. Throws the signal's reason once it is aborted. */
export async function gatherDropped(dropped: readonly Dropped[], signal: AbortSignal): Promise<Gathered[]> {
  const gathered: Gathered[] = [];
  for (const one of dropped) {
    if (one instanceof File) gathered.push({ path: one.name, file: one });
    else if (one.isFile) gathered.push(await fileOf(one as FileSystemFileEntry, one.name));
    else gathered.push(...(await folder(one as FileSystemDirectoryEntry, signal)));
  }
  return gathered;
}

/** Files that were chosen as files are all meant; of a chosen folder only the workbooks are. */
export function gatherChosen(files: readonly File[], isFolder: boolean): Gathered[] {
  if (!isFolder) return files.map((file) => ({ path: file.name, file }));
  const workbooks = files
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => isMeant(path))
    .sort((one, other) => byPath(one.path, other.path));
  const [first] = files;
  if (workbooks.length > 0 || !first) return workbooks;
  return [{ path: first.webkitRelativePath.split("/")[0] || first.name, problem: "emptyFolder" }];
}

/** Neither the file itself nor a folder that it lies in is hidden. */
const isMeant = (path: string): boolean => isWorkbookFile(path) && !/(?:^|\/)\./.test(path);

/** Folder by folder, as they are gathered from a drop. */
function byPath(one: string, other: string): number {
  const [a, b] = [one.split("/"), other.split("/")];
  const at = a.findIndex((name, index) => name !== b[index]);
  return at < 0 ? 0 : compare(a[at]!, b[at] ?? "");
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

async function folder(entry: FileSystemDirectoryEntry, signal: AbortSignal): Promise<Gathered[]> {
  const inside = await within(entry, entry.name, signal);
  return inside.length > 0 ? inside : [{ path: entry.name, problem: "emptyFolder" }];
}

async function within(
  entry: FileSystemDirectoryEntry,
  path: string,
  signal: AbortSignal,
): Promise<Gathered[]> {
  signal.throwIfAborted();
  let entries: FileSystemEntry[];
  try {
    entries = await entriesOf(entry);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return [{ path, problem: "unreadable" }];
  }
  const found: Gathered[] = [];
  for (const one of entries.sort((a, b) => compare(a.name, b.name))) {
    const inside = `${path}/${one.name}`;
    if (!one.isFile) {
      if (!one.name.startsWith("."))
        found.push(...(await within(one as FileSystemDirectoryEntry, inside, signal)));
    } else if (isWorkbookFile(one.name)) found.push(await fileOf(one as FileSystemFileEntry, inside));
  }
  return found;
}

/** A folder gives its entries in portions, until one is empty. */
async function entriesOf(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function fileOf(entry: FileSystemFileEntry, path: string): Promise<Gathered> {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve({ path, file }),
      () => resolve({ path, problem: "unreadable" }),
    ),
  );
}
