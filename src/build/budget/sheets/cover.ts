/** The cover: whose budget it is, for what and when, in the fields that a reviewer asks for; and what the workbook holds. */

import { documentText } from "../../../strategy/citation";
import { quoteSheet } from "../../../workbook/address";
import { dateOfIso, serialOfDate } from "../../../money/serial";
import type { CellInput } from "../../../workbook/edits";
import { ratedCurrency } from "../choices";
import type { BudgetContext } from "../context";
import type { BudgetLayout } from "../layout";

interface Field {
  readonly label: string;
  readonly value: CellInput;
  readonly format?: string;
  /** For the user to change. */
  readonly isInput?: boolean;
}

const FIRST_ROW = 2;
const WIDTHS = [26, 104];

export function writeCover(context: BudgetContext, layout: BudgetLayout): void {
  const sheet = context.sheet("cover");
  const { t } = context;
  sheet.title(titleOf(context));
  const fields = fieldsOf(context, layout);
  fields.forEach(({ label, value, format, isInput }, index) => {
    const row = FIRST_ROW + index;
    sheet.write(row, 0, [[label]], { role: "label" });
    sheet.look([row, 0], { role: "total" });
    sheet.write(row, 1, [[value]], {
      role: "label",
      wrap: true,
      ...(format === undefined ? {} : { format }),
    });
    if (isInput) sheet.look([row, 1], { role: "input" });
  });
  const contentsRow = FIRST_ROW + fields.length + 1;
  const others = [...context.sheets].filter(([key]) => key !== "cover");
  sheet.write(contentsRow, 0, [[t("cover.contents"), null]], { role: "columnHead" });
  sheet.write(
    contentsRow + 1,
    0,
    others.map(([key, { name }]) => [
      {
        formula: `=HYPERLINK("#${quoteSheet(name).replaceAll('"', '""')}!A1","${name.replaceAll('"', '""')}")`,
        value: name,
      },
      key === "cover" ? null : t(`holds.${key}`),
    ]),
    { role: "label" },
  );
  sheet.look([contentsRow + 1, 0, others.length, 1], { role: "link" });
  const { pack } = context;
  sheet.notes(contentsRow + others.length + 2, [
    t("legend.input"),
    context.source(pack.budget.citation),
    context.made,
  ]);
  sheet.widths(WIDTHS);
  sheet.page(0);
}

function titleOf(context: BudgetContext): string {
  return context.choices.cover?.title ?? context.t("cover.heading", { years: context.years });
}

function fieldsOf(context: BudgetContext, layout: BudgetLayout): Field[] {
  const { t, pack, choices, figures, formats, options, unit } = context;
  const { cover = {} } = choices;
  const budget = context.sheet("budget");
  const optional = (label: string, value: string | undefined): Field[] =>
    value === undefined ? [] : [{ label, value }];
  const { totalRow, totalColumn } = layout;
  return [
    { label: t("cover.title"), value: titleOf(context), isInput: true },
    { label: t("cover.organisation"), value: context.text(pack.organisation) },
    ...optional(t("cover.donor"), pack.donor && context.text(pack.donor)),
    { label: t("cover.strategy"), value: context.text(pack.title) },
    { label: t("cover.reference"), value: documentText(pack) },
    ...optional(t("cover.code"), pack.financeActCode),
    ...optional(t("cover.file"), pack.fileNumber),
    { label: t("cover.period"), value: context.years },
    { label: t("cover.unit"), value: unit },
    ...(figures.rates.length === 0 ? [] : [{ label: t("cover.rate"), value: rateText(context) }]),
    { label: t("cover.weights"), value: weightsText(context) },
    {
      label: t("cover.total"),
      value: { formula: `=${budget.reference(totalRow, totalColumn)}`, value: figures.whole.total },
      format: `${formats.amount}" ${unit}"`,
    },
    {
      label: t("cover.responsible"),
      // As its document prints it; where it names no unit, whoever published it answers for it.
      value: pack.responsibleUnit ?? pack.document.publisher,
      isInput: true,
    },
    ...(cover.preparedBy === undefined
      ? []
      : [{ label: t("cover.preparedBy"), value: cover.preparedBy, isInput: true }]),
    ...(cover.contact === undefined
      ? []
      : [{ label: t("cover.contact"), value: cover.contact, isInput: true }]),
    {
      label: t("cover.date"),
      value: serialOfDate(dateOfIso(options.date)),
      format: formats.date,
      isInput: true,
    },
  ];
}

function rateText(context: BudgetContext): string {
  const { t, choices, pack, figures } = context;
  const sheet = context.sheet("rates").name;
  const { rates } = choices;
  if (rates?.kind !== "planning") return t("cover.rate.published", { sheet });
  const different = new Set(figures.rates.map(({ rate }) => rate));
  if (different.size > 1) return t("cover.rate.several", { sheet });
  const rate = context.number(figures.rates[0]!.rate, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  return t("cover.rate.planning", { rate, currency: ratedCurrency(pack) });
}

function weightsText(context: BudgetContext): string {
  const { t, choices, weights } = context;
  if (choices.weights.kind === "equal") return t("cover.weights.equal");
  if (choices.weights.kind === "typed") return t("cover.weights.typed", { weights });
  return t("cover.weights.table", { weights, source: choices.weights.source });
}
