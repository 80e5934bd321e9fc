/** How long a browser may take to fetch what it saves. */
const KEPT_MS = 60_000;

/**
 * Gives a text to the browser to save as a file. Whether anything was saved the page is not told; some task panes
 * save nothing.
 */
export function saveFile(name: string, mediaType: string, text: string): void {
  // Excel takes a CSV file for the computer's old character set unless it begins with this mark.
  const mark = mediaType === "text/csv" ? "\ufeff" : "";
  const address = URL.createObjectURL(new Blob([mark, text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
