/** Why a file could not be read, as a code for programs and one line for people that says what to do. */

export type XlsxProblem =
  | "empty"
  | "truncated"
  | "encrypted"
  | "oldExcel"
  | "binaryWorkbook"
  | "openDocument"
  | "textFile"
  | "notWorkbook"
  | "noSheets"
  | "tooBig"
  | "bomb"
  | "damaged"
  | "unsupported";

export type XlsxLanguage = "en" | "da";

const TEXTS: Readonly<Record<XlsxProblem, Readonly<Record<XlsxLanguage, string>>>> = {
  empty: {
    en: "The file is empty (0 bytes). Ask for it to be sent again.",
    da: "Filen er tom (0 byte). Bed om at få den tilsendt igen.",
  },
  truncated: {
    en: "The file is incomplete: its end is missing. Copy or download it again.",
    da: "Filen er ufuldstændig: slutningen mangler. Kopiér eller hent den igen.",
  },
  encrypted: {
    en: "The workbook is protected with a password. Open it in Excel, remove the password and save it as .xlsx.",
    da: "Projektmappen er beskyttet med adgangskode. Åbn den i Excel, fjern adgangskoden, og gem den som .xlsx.",
  },
  oldExcel: {
    en: "This is a workbook in the old Excel format (.xls). Open it in Excel and save it as .xlsx.",
    da: "Det er en projektmappe i det gamle Excel-format (.xls). Åbn den i Excel, og gem den som .xlsx.",
  },
  binaryWorkbook: {
    en: "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
    da: "Det er en binær projektmappe (.xlsb). Åbn den i Excel, og gem den som .xlsx.",
  },
  openDocument: {
    en: "This is an OpenDocument file, not an Excel workbook. Open it in LibreOffice or Excel and save it as .xlsx.",
    da: "Det er en OpenDocument-fil, ikke en Excel-projektmappe. Åbn den i LibreOffice eller Excel, og gem den som .xlsx.",
  },
  textFile: {
    en: "This is a text file (such as CSV or HTML), whatever its name says. Open it in Excel and save it as .xlsx.",
    da: "Det er en tekstfil (f.eks. CSV eller HTML), uanset hvad den hedder. Åbn den i Excel, og gem den som .xlsx.",
  },
  notWorkbook: {
    en: "This is not an Excel workbook. Choose a workbook, saved as .xlsx.",
    da: "Det er ikke en Excel-projektmappe. Vælg en projektmappe, der er gemt som .xlsx.",
  },
  noSheets: {
    en: "The workbook has no worksheets, so there is nothing to read. Save it with at least one worksheet.",
    da: "Projektmappen har ingen regneark, så der er intet at læse. Gem den med mindst ét regneark.",
  },
  tooBig: {
    en: "The workbook is too big to read. Remove what is not needed, such as unused sheets and pictures, and save it as .xlsx again.",
    da: "Projektmappen er for stor til at blive læst. Fjern det overflødige, f.eks. ubrugte ark og billeder, og gem den igen som .xlsx.",
  },
  bomb: {
    en: "The file expands to far more than its size allows, as harmful files do; it was not opened. Save the workbook anew as .xlsx.",
    da: "Filen udvider sig langt mere, end dens størrelse tillader, sådan som skadelige filer gør; den blev ikke åbnet. Gem projektmappen på ny som .xlsx.",
  },
  damaged: {
    en: "The workbook is damaged. Open it in Excel, let Excel repair it and save it as .xlsx.",
    da: "Projektmappen er beskadiget. Åbn den i Excel, lad Excel reparere den, og gem den som .xlsx.",
  },
  unsupported: {
    en: "The file is packed in a way that is not supported. Open it in Excel and save it as .xlsx.",
    da: "Filen er pakket på en måde, der ikke understøttes. Åbn den i Excel, og gem den som .xlsx.",
  },
};

export class XlsxError extends Error {
  constructor(
    readonly code: XlsxProblem,
    /** What exactly, for whoever looks into it: the part of the file, the limit. English, technical; in `message` alone. */
    readonly detail?: string,
    options?: ErrorOptions,
  ) {
    super(TEXTS[code].en + (detail ? ` (${detail})` : ""), options);
    this.name = "XlsxError";
  }

  /** One line that says what is wrong and what to do. */
  text(language: XlsxLanguage): string {
    return TEXTS[this.code][language];
  }
}
