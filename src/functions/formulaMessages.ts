/** What is wrong with a formula that is computed without a workbook. The functions' own messages: messages.ts. */

import type { Language } from "../i18n/translator";

const en = {
  empty: "The formula is empty.",
  notFormula: "“{{text}}” is no formula.",
  notFormulaSeparators: "“{{text}}” is no formula. Part arguments with commas and write decimal points.",
  reference: "The reference {{text}} cannot be computed without a workbook.",
  operator: "The operator {{text}} cannot be computed without a workbook.",
  intersection: "The intersection of ranges cannot be computed without a workbook.",
  lambda: "LET and LAMBDA cannot be computed without a workbook.",
  arrayHolds: "An array holds numbers, text, TRUE or FALSE only.",
  unknownFunction: "There is no function {{text}} here. {{namespace}} has {{known}}.",
  argumentCount: "Number of arguments that {{name}} takes: {{wanted}}. Given: {{given}}.",
  argumentCounts: "Number of arguments that {{name}} takes: {{least}} to {{most}}. Given: {{given}}.",
  isError: "The formula is the error {{error}}.",
  holdsError: "The formula holds the error {{error}}.",
  notNumber: "“{{text}}” is not a number. Write it as one, such as 2.5.",
  noNumber: "The result is no number, or too large for one.",
  division: "Division by zero.",
  arraysDiffer: "The arrays differ in rows or columns.",
};

export type FormulaProblem = keyof typeof en;

const da: Readonly<Record<FormulaProblem, string>> = {
  empty: "Formlen er tom.",
  notFormula: "»{{text}}« er ikke en formel.",
  notFormulaSeparators: "»{{text}}« er ikke en formel. Adskil argumenter med komma, og skriv decimalpunktum.",
  reference: "Referencen {{text}} kan ikke beregnes uden en projektmappe.",
  operator: "Operatoren {{text}} kan ikke beregnes uden en projektmappe.",
  intersection: "Fællesmængden af områder kan ikke beregnes uden en projektmappe.",
  lambda: "LET og LAMBDA kan ikke beregnes uden en projektmappe.",
  arrayHolds: "En matrix rummer kun tal, tekst, SAND eller FALSK.",
  unknownFunction: "Der er ingen funktion {{text}} her. {{namespace}} har {{known}}.",
  argumentCount: "Antal argumenter, som {{name}} tager: {{wanted}}. Angivet: {{given}}.",
  argumentCounts: "Antal argumenter, som {{name}} tager: {{least}} til {{most}}. Angivet: {{given}}.",
  isError: "Formlen er fejlen {{error}}.",
  holdsError: "Formlen indeholder fejlen {{error}}.",
  notNumber: "»{{text}}« er ikke et tal. Skriv det som et tal, f.eks. 2.5.",
  noNumber: "Resultatet er ikke et tal eller for stort til at være det.",
  division: "Division med nul.",
  arraysDiffer: "Matricerne har forskelligt antal rækker eller kolonner.",
};

export const formulaMessages: Readonly<Record<Language, Readonly<Record<FormulaProblem, string>>>> = {
  en,
  da,
};
