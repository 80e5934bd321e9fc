/** English texts of what the check of a pack file finds: what stands there, what is expected, what to do. */

export const en = {
  tooBig: "the file is larger than {{most}} MB, the most that a pack may have. It was not read.",
  notUtf8: "the file is not text in UTF-8. Save it again as UTF-8.",
  jsonValue:
    "not JSON: line {{line}}, column {{column}} has “{{found}}” where a value should stand. Texts stand in quotation marks; after the last item there is no comma.",
  jsonName:
    "not JSON: line {{line}}, column {{column}} has “{{found}}” where the name of a part should stand in quotation marks. After the last part there is no comma.",
  jsonColon:
    "not JSON: line {{line}}, column {{column}} has “{{found}}” where a colon should stand after the name.",
  jsonComma:
    "not JSON: line {{line}}, column {{column}} has “{{found}}” where a comma or a closing bracket should stand.",
  jsonThousands:
    "not JSON: line {{line}}, column {{column}} has “{{found}}” inside a number. Write figures without thousands separators: 12500.",
  jsonText:
    "not JSON: line {{line}}, column {{column}} has “{{found}}” inside a text. A line break is not allowed there; a backslash is written twice.",
  jsonEnd: "not JSON: line {{line}}, column {{column}} has “{{found}}” after the end of the pack. Remove it.",
  jsonCut:
    "not JSON: the file ends at line {{line}}, column {{column}} before the pack is complete. A closing bracket or quotation mark is missing, or the file was cut off.",
  jsonEmpty: "the file is empty.",
  tooDeep: "lists and objects stand in one another more than {{most}} deep. No pack needs that.",
  tooManyParts: "more than {{most}} parts in one object. No pack needs that.",
  partTwice: "“{{part}}” is given twice. One of them would be lost: keep one.",
  forbiddenPart: "a part may not be called “{{part}}”. Remove it.",
  textTooLong: "the text is longer than {{most}} characters. Shorten it.",
  textControl:
    "character {{at}} of the text cannot be seen ({{character}}). Delete it, or type the text again.",
  numberForm:
    "{{stands}} is written in a way that is not kept exactly. Write the figure in full with at most 15 digits, as it is printed.",
  thousandsPoint:
    "{{stands}} can be read as {{decimal}} or, with a point between thousands, as {{whole}}. Write {{decimal}} or {{whole}}, whichever the source means.",
  notPack: "the file does not hold a pack: it should begin with “{” and name its parts.",
  noSchemaVersion:
    "“schema” is missing, so this is no strategy pack or one of an unknown version. Tilsagn understands {{understood}}.",
  otherSchemaVersion:
    "the pack is written for schema version {{stands}}; this Tilsagn understands {{understood}}. Nothing else was checked.",

  missing: "“{{part}}” is missing.",
  unknownPart: "there is no such part here: “{{part}}”. Check the spelling, or remove it.",
  notHere:
    "“{{part}}” does not belong to an entry of this kind or type. Remove it, or change the kind or type.",
  type_string: "{{stands}} should be a text in quotation marks.",
  type_string_null: "{{stands}} should be a text in quotation marks, or null.",
  type_string_number_null: "{{stands}} should be a text, a number, or null for an empty cell.",
  type_number: "{{stands}} should be a number, without quotation marks and with a point before decimals.",
  type_number_null:
    "{{stands}} should be a number, without quotation marks and with a point before decimals, or null where the source prints none.",
  type_integer: "{{stands}} should be a whole number.",
  type_integer_null: "{{stands}} should be a whole number, or null.",
  type_boolean: "{{stands}} should be true or false, without quotation marks.",
  type_object: "{{stands}} should be an object with named parts: { … }.",
  type_array: "{{stands}} should be a list: [ … ].",
  type_array_null: "{{stands}} should be a list, or null where the source sets no limit.",
  pattern_id: "{{stands}} is no id. Ids have small letters a–z, digits and single hyphens: “core-funding”.",
  pattern_unit: "{{stands}} is no unit. Write a currency alone or with thousand or million: “DKK million”.",
  pattern_version: "{{stands}} is no version. Write three numbers: “1.0.0”.",
  pattern_fileName: "{{stands}} is no file name. Write it without folders.",
  pattern_code: "{{stands}} is no code. Codes have letters, digits, points, hyphens and underscores.",
  pattern_financeActCode: "{{stands}} is no Finance Act code. Write four pairs of digits: “06.32.10.14”.",
  textEmpty: "the text is empty. Fill it in, or remove it; an empty cell is null.",
  textLineBreak: "{{stands}} has a line break. Write a blank instead.",
  textOddBlank: "{{stands}} has a tab, a hard blank or another unusual blank. Write an ordinary one instead.",
  textEnds: "{{stands}} has a blank at its start or end. Remove it.",
  textDoubleBlank: "{{stands}} has two blanks together. Keep one.",
  notAmong: "{{stands}} is not among what may stand here: {{known}}.",
  tooSmall: "{{stands}} is less than {{limit}}, the least that may stand here.",
  tooLarge: "{{stands}} is more than {{limit}}, the most that may stand here.",
  tooFew: "the list has too few items; at least {{limit}} must stand here.",
  tooMany: "the list has more than {{limit}} items.",
  emptyPart: "nothing stands here. Remove the part, or fill it.",
  itemTwice: "{{stands}} stands in this list twice. Keep one.",
  indicatorWay:
    "the indicator has neither “objective” nor “outcome”. Give the one under which it is printed.",
  shareOfWhat: "a share is of a column (“whole”) or of a row (“wholeRow”). Give one of the two.",
  otherShape: "the value does not fit the schema ({{rule}}).",

  periodOrder: "the period runs from {{from}} to {{to}}. The first year cannot come after the last.",
  yearsOrder: "{{stands}} stands after {{before}}. Years stand in order.",
  idTwice: "the id “{{stands}}” is taken: {{first}} has it. Ids are unique.",
  idReserved:
    "the id “{{stands}}” is that of a table that Tilsagn makes out of the pack’s own parts. Choose another.",
  idNotCode:
    "the id “{{stands}}” is not the code “{{code}}”. Write the code as the id: formulas find the indicator by it. Only where a code is printed twice does the second id have an ending: “1.1-2”.",
  numberTwice: "the number {{stands}} is taken: {{first}} has it.",
  countryTwice: "“{{stands}}” is listed already: {{first}}.",
  aliasTwice: "“{{stands}}” stands among these aliases twice (case, accents and punctuation do not count).",
  nameShared:
    "“{{stands}}” is a name of {{first}} too. A name that means two things finds neither: take it from one.",
  unknownArea: "there is no area “{{stands}}”. Areas: {{known}}.",
  unknownLine: "there is no funding line “{{stands}}”. Lines: {{known}}.",
  unknownBudgetRow: "the budget has no row “{{stands}}”. Rows: {{known}}.",
  yearOutside: "{{stands}} is not a year of the budget. Years: {{known}}.",
  yearNotInPeriod:
    "{{stands}} is outside the period, {{from}} to {{to}}. Correct the year or the period; other years stand in a reference table.",
  lineWithoutRow:
    "the funding line “{{stands}}” has no row in the budget. Each line has one: add a row of kind “line”.",
  lineTwice: "the funding line “{{stands}}” has a row already: {{first}}. Each line has one.",
  secondTotal: "{{first}} is the total already. Other printed sums are of kind “subtotal”.",
  amountsLength:
    "there are {{stands}} amounts for {{wanted}} years. Give one a year, null where none is printed.",
  sumOfItself: "the sum is, by way of its parts, a part of itself. Correct the parts.",
  columnTwice:
    "the header “{{stands}}” is taken: {{first}} has it. Headers of a table are unique (capitals do not count).",
  amountWithoutUnit:
    "a column of amounts needs a unit such as “DKK million”. Where the rows have different units, add a text column “Unit”.",
  amountUnit:
    "“{{stands}}” is no unit of amounts. Write a currency alone or with thousand, million or billion: “DKK million”.",
  rowLength: "the row has {{stands}} cells; the table has {{wanted}} columns. An empty cell is null.",
  levelsLength: "there are {{stands}} levels for {{wanted}} rows. Give one a row.",
  cellText:
    "{{stands}} stands in the text column “{{column}}”. Put it in quotation marks, or change the type.",
  cellNumber:
    "{{stands}} stands in the column “{{column}}”, which holds numbers. Write a number without quotation marks and thousands separators, null if the cell is empty, or change the type.",
  cellInteger:
    "{{stands}} stands in the column “{{column}}”, which holds whole numbers. Check it, or change the type.",
  cellYear: "{{stands}} stands in the column “{{column}}”, which holds years from 1900 to 2100.",
  cellUnit: "{{stands}} in “{{column}}” has no unit: the cell of its row in the column “Unit” is empty.",
  unknownColumn: "there is no column “{{stands}}” here. Columns: {{known}}.",
  notFigures: "the column “{{stands}}” holds no figures that could be added.",
  notPercentage: "the column “{{stands}}” is not of the type “percentage”.",
  rowOutside: "there is no row {{stands}}. Rows count from 0: the last of the {{rows}} rows is {{last}}.",
  unknownTable: "there is no table “{{stands}}” here. Tables: {{known}}.",
  unknownConcern: "“{{stands}}” is neither a table nor an indicator of this pack. Tables: {{known}}.",
  concernsIndicators:
    "the indicator “{{stands}}” is named without “indicators”, the table in which it is shown. Add “indicators”.",
  differenceConcerns:
    "the difference is in the table “{{stands}}”, which “concerns” does not name. Add it, so that the table shows the discrepancy.",

  tooManySums: "the pack’s sums have {{stands}} parts in all; at most {{most}} are added up. Declare fewer.",
  sumDiffers:
    "{{printed}} is printed, but the parts add up to {{computed}} (table {{table}}, column “{{column}}”, row {{nth}}, which is {{row}} counted from 0). Compare with the source. If it prints this, add to the “differences” of a discrepancy of kind “sum”: {{recorded}}",
  shareDiffers:
    "{{printed}} % is printed, but the figures give {{computed}} % (table {{table}}, column “{{column}}”, row {{nth}}, which is {{row}} counted from 0). Compare with the source. If it prints this, add to the “differences” of a discrepancy of kind “sum”: {{recorded}}",
  commitmentDiffers:
    "{{printed}} is the commitment, but the budget’s total for {{column}} is {{computed}}. Compare with the source. If it prints this, add to the “differences” of a discrepancy of kind “sum”: {{recorded}}",
  reconciliationEmpty:
    "the cell is empty, but the parts add up to {{computed}}. Name a cell with a figure, or drop the reconciliation.",
  differenceOther:
    "the difference is another: {{printed}} is printed, the parts give {{computed}}. Write {{recorded}}",
  differenceGone:
    "there is no such difference in table {{table}}, column “{{column}}”, row {{nth}}, which is {{row}} counted from 0: {{stands}} stands there, and nothing that the pack declares gives another figure. Remove the entry, or declare the sum.",
  differenceTwice: "the same difference is recorded already: {{first}}.",

  idTaken:
    "the id “{{stands}}” is that of a strategy that comes with Tilsagn, and this file holds another. Choose another id. Nothing else is wrong.",

  more_one: "and at least {{count}} more problem, not listed.",
  more_other: "and at least {{count}} more problems, not listed.",
} as const;
