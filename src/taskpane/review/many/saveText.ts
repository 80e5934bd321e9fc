/** How long a browser may take to fetch what it saves. */
const KEPT_MS = 60_000;

/** Has the browser save a text as a file of that name. Whether it does, it tells nobody. */
export function saveText(name: string, mediaType: string, text: string): void {
  // Excel takes a CSV file for the computer's old character set unless it begins with this mark.
  const mark = mediaType === "text/csv" ? "\ufeff" : "";
  const url = URL.createObjectURL(new Blob([mark, text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
