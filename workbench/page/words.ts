/** The display languages the workbench can pretend Excel runs in, with the workbench's own few words in each. */

export type Locale = "en-US" | "da-DK";

const english = {
  product: "Tilsagn workbench",
  notExcel: "This is not Excel. It stands in for Excel so that you can try, develop and test the add-in.",
  file: "File",
  newWorkbook: "New",
  open: "Open .xlsx…",
  save: "Save as .xlsx",
  samples: "Open a sample",
  untitled: (count: number) => `Book${count}`,
  language: "Display language",
  paneReload: "Reload the pane",
  paneHide: "Close the pane; a button of the add-in opens it again",
  replace: (name: string) =>
    `Open another workbook? Changes to “${name}” that you haven't saved will be lost.`,
  replaceYes: "Open",
  cancel: "Cancel",
  cannotOpen: (name: string, why: string) => `“${name}” ${why} The workbook you have open is unchanged.`,
  refusals: {
    protected: "is protected with a password or is an old .xls file. Save it as .xlsx without a password.",
    foreign: "is not an .xlsx workbook.",
    noWorkbook: "is a zip archive, but holds no workbook.",
    damaged: "is damaged.",
  },
  cannotRead: (why: string) => `could not be read (${why}).`,
  namesLost: (names: string) =>
    `The workbench cannot keep these names, and leaves them out when it saves: ${names}`,
  cannotSave: (why: string) => `The workbook could not be saved: ${why}`,
  noSuchCommand: (label: string, name: string) =>
    `“${label}” did nothing: the add-in has no command “${name}”.`,
  paneSilent: "The task pane has not answered. Look for errors in the terminal and in the browser's console.",
};

export type Words = typeof english;

const danish: Words = {
  product: "Tilsagn-værkbænk",
  notExcel:
    "Dette er ikke Excel. Det træder i Excels sted, så du kan prøve, udvikle og teste tilføjelsesprogrammet.",
  file: "Filer",
  newWorkbook: "Ny",
  open: "Åbn .xlsx …",
  save: "Gem som .xlsx",
  samples: "Åbn et eksempel",
  untitled: (count: number) => `Mappe${count}`,
  language: "Visningssprog",
  paneReload: "Genindlæs ruden",
  paneHide: "Luk ruden; en af tilføjelsesprogrammets knapper åbner den igen",
  replace: (name) =>
    `Vil du åbne en anden projektmappe? Ændringer i “${name}”, som du ikke har gemt, går tabt.`,
  replaceYes: "Åbn",
  cancel: "Annuller",
  cannotOpen: (name, why) => `“${name}” ${why} Den åbne projektmappe er uændret.`,
  refusals: {
    protected:
      "er beskyttet med en adgangskode eller er en gammel .xls-fil. Gem den som .xlsx uden adgangskode.",
    foreign: "er ikke en .xlsx-projektmappe.",
    noWorkbook: "er et zip-arkiv, men indeholder ingen projektmappe.",
    damaged: "er beskadiget.",
  },
  cannotRead: (why) => `kunne ikke læses (${why}).`,
  namesLost: (names) => `Værkbænken kan ikke bevare disse navne og udelader dem, når den gemmer: ${names}`,
  cannotSave: (why) => `Projektmappen kunne ikke gemmes: ${why}`,
  noSuchCommand: (label, name) =>
    `“${label}” gjorde intet: tilføjelsesprogrammet har ingen kommando “${name}”.`,
  paneSilent: "Opgaveruden har ikke svaret. Se efter fejl i terminalen og i browserens konsol.",
};

export const languages: readonly { locale: Locale; name: string }[] = [
  { locale: "en-US", name: "English" },
  { locale: "da-DK", name: "Dansk" },
];

export const wordsOf = (locale: Locale): Words => (locale === "da-DK" ? danish : english);
