import type { Criterion } from "../../../strategy/pack";
import type { Area } from "../../../workbook/address";
import { cellArea } from "../../../workbook/address";
import type { Report, ReviewContext, Rule } from "../../types";
import { criteriaTables } from "./criteriaTables";
import type { CriteriaTable, CriterionRow } from "./criteriaTables";

/** A mandatory criterion that a list of the strategy's criteria leaves out, leaves unanswered or answers with no. */
export const criterionMissing: Rule = {
  id: "eligibility/criterion-missing",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Mandatory criterion missing",
      looksFor:
        "A mandatory criterion of the strategy that a list of its criteria leaves out, leaves unanswered, or answers with no.",
      why: "Softly earmarked money goes only to interventions that meet the mandatory criteria.",
      messages: {
        missing: "Criterion {{id}} is mandatory and is not listed: “{{text}}”.",
        unanswered: "Criterion {{id}} is mandatory and has no answer; other criteria have one.",
        no: "Criterion {{id}} is mandatory and is answered with “{{answer}}”.",
      },
    },
    da: {
      name: "Obligatorisk kriterium mangler",
      looksFor:
        "Et af strategiens obligatoriske kriterier, som en liste over kriterierne udelader, ikke besvarer eller besvarer med nej.",
      why: "Blødt øremærkede midler gives kun til indsatser, der opfylder de obligatoriske kriterier.",
      messages: {
        missing: "Kriterium {{id}} er obligatorisk og står ikke på listen: »{{text}}«.",
        unanswered: "Kriterium {{id}} er obligatorisk og er ikke besvaret. Det er andre kriterier.",
        no: "Kriterium {{id}} er obligatorisk og er besvaret med »{{answer}}«.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const mandatory = context.strategy.criteria.filter((criterion) => criterion.mandatory);
    const tables = criteriaTables(context);
    const named = new Set(tables.flatMap(({ rows }) => rows.map(({ criterion }) => criterion)));
    const [first] = tables;
    // One criterion alone may be quoted in passing.
    if (!first || named.size < 2) return;
    for (const criterion of mandatory) {
      if (!named.has(criterion))
        yield {
          messageId: "missing",
          data: { id: criterion.id, text: shortened(criterion) },
          sheet: first.sheet.name,
          area: placeOf(first),
          expected: criterion.text,
        };
    }
    for (const table of tables) yield* answersIn(table);
  },
};

const NO = /^(?:no|nej|n|not met|not fulfilled|not applicable|ikke opfyldt|opfyldes ikke|✗|✘|❌)[.!]?$/i;

function* answersIn({ sheet, rows, answers }: CriteriaTable): Iterable<Report> {
  if (answers === null) return;
  const answerOf = ({ row }: CriterionRow): string => {
    const { value, formula } = sheet.cells.cell(row, answers);
    return value === null ? (formula ?? "") : String(value).trim();
  };
  const answered = rows.filter((row) => answerOf(row) !== "").length;
  for (const row of rows) {
    if (!row.criterion.mandatory) continue;
    const answer = answerOf(row);
    const place = { sheet: sheet.name, area: cellArea(row.row, answers) };
    // A list that nobody has begun to answer is a form.
    if (answer === "" && answered * 2 >= rows.length)
      yield { messageId: "unanswered", data: { id: row.criterion.id }, ...place };
    else if (NO.test(answer))
      yield { messageId: "no", data: { id: row.criterion.id, answer }, ...place, actual: answer };
  }
}

function placeOf({ rows, column }: CriteriaTable): Area {
  const first = rows[0]!.row;
  return { row: first, column, rows: rows.at(-1)!.row - first + 1, columns: 1 };
}

const LONGEST = 120;

function shortened({ text }: Criterion): string {
  const plain = text.replace(/[;.\s]+$/, "");
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
