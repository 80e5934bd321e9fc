/** What people write in budgets, in English and Danish. Kept apart from the packs' own aliases on purpose. */

export type Language = "en" | "da";

export type Worded = Readonly<Record<Language, readonly string[]>>;

export const TITLES: Worded = {
  en: [
    "Danish contribution to IOM {period}",
    "Budget proposal to the Danish Ministry of Foreign Affairs",
    "IOM – Denmark partnership, budget {period}",
    "Budget by priority area {period}",
    "Annex B: Indicative budget",
    "Consolidated budget {period}",
    "Denmark / IOM programme budget",
  ],
  da: [
    "Dansk bidrag til IOM {period}",
    "Budgetforslag til Udenrigsministeriet",
    "Budget fordelt på indsatsområder {period}",
    "Bilag 2: Vejledende budget",
    "Samlet budget {period}",
    "Danmarks partnerskab med IOM – budget {period}",
  ],
};

export const ORGANISATIONS: Worded = {
  en: [
    "International Organization for Migration (IOM)",
    "IOM Country Office",
    "IOM – UN Migration",
    "Ministry of Foreign Affairs of Denmark",
  ],
  da: ["Den Internationale Organisation for Migration (IOM)", "IOM's landekontor", "Udenrigsministeriet"],
};

export const SMALL_PRINT: Worded = {
  en: [
    "Draft for discussion",
    "Version 3, cleared by finance",
    "Prepared by: Budget Unit",
    "Date: 14 March",
    "For internal use",
    "Ref. 2022-18394",
  ],
  da: [
    "Udkast til drøftelse",
    "Version 3, godkendt af økonomi",
    "Udarbejdet af: Budgetenheden",
    "Dato: 14. marts",
    "Sagsnr. 2022-18394",
  ],
};

export const FOOTNOTES: Worded = {
  en: [
    "* Subject to annual parliamentary approval.",
    "Note: figures are planned and may be revised at the mid-term review.",
    "Source: IOM, PRISM extract.",
  ],
  da: [
    "* Med forbehold for Folketingets godkendelse.",
    "Note: Beløbene er vejledende og kan ændres ved midtvejsgennemgangen.",
    "Kilde: IOM.",
  ],
};

/** Stands under tables whose author rounds. */
export const ROUNDING: Worded = {
  en: ["Figures may not add up due to rounding.", "Totals may differ due to rounding."],
  da: [
    "Tallene er afrundede og summer ikke nødvendigvis.",
    "Afrunding kan medføre, at tallene ikke summer til totalen.",
  ],
};

export const LABEL_HEADERS: Worded = {
  en: ["Priority area", "Priority Area", "Area", "Strategic priority", "Thematic priority", "PA"],
  da: ["Prioritetsområde", "Indsatsområde", "Område", "Prioritet"],
};

export const LINE_HEADERS: Worded = {
  en: ["Budget line", "Activity", "Item", "Description", "Cost category"],
  da: ["Budgetlinje", "Aktivitet", "Post", "Beskrivelse"],
};

export const FUNDING_HEADERS: Worded = {
  en: ["Funding line", "Type of funding", "Funding", "Contribution"],
  da: ["Bevillingslinje", "Bidragstype", "Finansiering", "Bidrag"],
};

export const COLUMN_TOTALS: Worded = {
  en: [
    "Total",
    "TOTAL",
    "Grand total",
    "Grand Total",
    "Sum",
    "Total budget",
    "Budget total",
    "Total funding",
    "Overall total",
  ],
  da: ["I alt", "I ALT", "Total", "Sum", "Hovedtotal", "Samlet budget", "Budget i alt", "Samlet"],
};

export const ROW_TOTALS: Worded = {
  en: ["Total", "TOTAL", "Sum", "Total {period}", "All years", "Total budget"],
  da: ["I alt", "Total", "Sum", "I alt {period}", "Samlet"],
};

/** "{name}" is the area's or line's own label. */
export const SUBTOTALS: Worded = {
  en: ["Subtotal", "Sub-total", "Sub total", "Subtotal {name}", "Total {name}", "Sub-total {name}"],
  da: ["Subtotal", "Delsum", "Mellemsum", "I alt {name}", "Subtotal {name}"],
};

export const DIRECT_TOTALS: Worded = {
  en: ["Subtotal", "Total direct costs", "Direct costs", "Sub-total direct costs"],
  da: ["Subtotal", "Direkte omkostninger i alt", "Direkte udgifter i alt"],
};

/** "{rate}" is the rate in per cent. */
export const OVERHEADS: Worded = {
  en: [
    "Overhead ({rate} %)",
    "Overhead {rate}%",
    "Indirect costs ({rate}%)",
    "IOM overhead {rate} %",
    "Programme support costs ({rate}%)",
  ],
  da: ["Overhead ({rate} %)", "Administrationsbidrag {rate} %", "Indirekte omkostninger ({rate} %)"],
};

export const ACTIVITIES: Worded = {
  en: [
    "Staff costs",
    "International staff",
    "National staff",
    "Travel",
    "Workshops and training",
    "Training of border officials",
    "Consultants",
    "Equipment",
    "Office costs",
    "Communication and visibility",
    "Monitoring and evaluation",
    "Data collection and analysis",
    "Support to coordination mechanisms",
    "Grants to implementing partners",
    "Policy advice to ministries",
    "Study tours",
    "Printing and translation",
    "Vehicles and fuel",
    "IT and data systems",
    "Community stabilization activities",
    "Rapid assessments",
    "Regional conference",
    "Audit",
  ],
  da: [
    "Løn",
    "Internationale medarbejdere",
    "Lokalt ansatte",
    "Rejser",
    "Workshops og uddannelse",
    "Uddannelse af grænsepersonale",
    "Konsulenter",
    "Udstyr",
    "Kontorhold",
    "Kommunikation",
    "Overvågning og evaluering",
    "Dataindsamling og analyse",
    "Støtte til koordinering",
    "Tilskud til partnere",
    "Rådgivning af ministerier",
    "Studieture",
    "Trykning og oversættelse",
    "Køretøjer og brændstof",
    "It og datasystemer",
    "Regional konference",
    "Revision",
  ],
};

export const REMARK_HEADERS: Worded = {
  en: ["Remarks", "Comments", "Notes", "Justification"],
  da: ["Bemærkninger", "Kommentarer", "Noter"],
};

export const REMARKS: Worded = {
  en: [
    "As agreed with MFA",
    "Increase from 2024",
    "Incl. 2 staff (P3)",
    "See annex",
    "To be reviewed at mid-term",
    "Covers 3 workshops",
    "In line with strategy",
  ],
  da: [
    "Aftalt med UM",
    "Stigning fra 2024",
    "Inkl. 2 medarbejdere",
    "Se bilag",
    "Vurderes ved midtvejsgennemgang",
    "Dækker 3 workshops",
  ],
};

export const SHARE_HEADERS: Worded = {
  en: ["Share", "% of total", "Share of total", "%"],
  da: ["Andel", "% af total", "Andel af i alt", "%"],
};

export const QUARTERS: Worded = { en: ["Q1", "Q2", "Q3", "Q4"], da: ["K1", "K2", "K3", "K4"] };

export const BUDGET_SHEETS: Worded = {
  en: ["Budget", "Sheet1", "Budget overview", "Annex B", "Budget 2023-2026", "Financial plan"],
  da: ["Budget", "Ark1", "Budgetoversigt", "Bilag 2", "Økonomi"],
};

export const SUMMARY_SHEETS: Worded = {
  en: ["Summary", "Overview", "Consolidated"],
  da: ["Oversigt", "Samlet", "Resumé"],
};

/**
 * The areas as offices shorten and translate them, by pack and number: written down from what such titles become in
 * mails and spreadsheets.
 */
export const AREA_SHORTHAND: Readonly<Record<string, readonly Worded[]>> = {
  "dk-iom-2023": [
    {
      en: [
        "Strategic and organizational effectiveness",
        "Organisational effectiveness",
        "IOM effectiveness",
        "Effectiveness of IOM",
      ],
      da: ["Styrket organisatorisk effektivitet", "Organisatorisk effektivitet", "Effektivitet i IOM"],
    },
    {
      en: [
        "UN system and partnerships",
        "IOM's role in the UN system",
        "Role in UN system & partnerships",
        "UN role and partnerships",
      ],
      da: ["IOM's rolle i FN-systemet", "FN-systemet og partnerskaber", "FN og partnerskaber"],
    },
    {
      en: [
        "Capacity building for migration management",
        "Capacity building of governments",
        "Migration management",
        "Capacity building, better migration management",
      ],
      da: [
        "Kapacitetsopbygning og migrationsforvaltning",
        "Kapacitetsopbygning",
        "Bedre migrationsforvaltning",
      ],
    },
    {
      en: [
        "Climate change and migration",
        "Climate change & displacement",
        "Climate change and irregular migration",
        "Climate, migration and displacement",
      ],
      da: [
        "Klima og migration",
        "Klimaforandringer og fordrivelse",
        "Klimaforandringer og irregulær migration",
      ],
    },
  ],
  "dk-iom-2018": [
    {
      en: [
        "Organizational effectiveness",
        "Strengthening organizational effectiveness",
        "IOM fit for purpose",
      ],
      da: ["Organisatorisk effektivitet", "Styrket organisatorisk effektivitet"],
    },
    {
      en: [
        "Capacity building for better migration management",
        "Migration management and drivers of irregular migration",
        "Capacity building of governments",
      ],
      da: ["Kapacitetsopbygning", "Bedre migrationsforvaltning"],
    },
  ],
};

export const GENDER: Worded = {
  en: [
    "Gender responsiveness",
    "Gender",
    "Cross-cutting: gender responsiveness",
    "Cross-cutting priority: Gender",
  ],
  da: ["Ligestilling", "Køn og ligestilling", "Tværgående prioritet: køn"],
};

/** Names of funding lines beside the packs' own titles. */
export const LINE_NAMES: Readonly<Record<string, Worded>> = {
  core: {
    en: ["Core funding", "Core contribution", "Un-earmarked", "Core"],
    da: ["Kernebidrag", "Ikke-øremærket", "Kernestøtte"],
  },
  soft: {
    en: [
      "Softly earmarked",
      "Soft earmarked",
      "Softly earmarked funding",
      "Soft earmarked: migration management and capacity building",
    ],
    da: ["Blødt øremærket", "Blødt øremærkede midler"],
  },
  personnel: {
    en: ["Personnel support", "Personnel", "Secondments", "Personnel support (secondments)"],
    da: ["Personelstøtte", "Sekunderinger", "Personel"],
  },
};
