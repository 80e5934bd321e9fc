/** What the pane knows of the application around it, as plain data; read once in index.tsx. */

export interface PaneHost {
  /** Language of Office's own user interface: "da-DK". */
  readonly displayLanguage?: string;
  /** Language of the document, from which one may guess how Excel writes numbers. */
  readonly contentLanguage?: string;
  /** The sign by which the user's Excel tells decimals; left out until Excel has said. */
  readonly decimalSign?: string;
  /** Keeps the settings of several embedding sites apart where browsers partition storage. */
  readonly partitionKey?: string;
  /** Where the open workbook is kept, as Office says; left out or a mere name where it has not been saved. */
  readonly documentUrl?: string;
  /** Whether Excel has the keyboard shortcuts of the manifest's shortcuts.json. */
  readonly hasShortcuts?: boolean;
  /** Whether Office itself is dark; undefined where it doesn't say (Excel on the web). */
  readonly dark?: boolean;
}
