import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { InsertActions } from "../insert/InsertActions";
import { isoDate } from "../useCases/insert";
import { fetchedRates } from "../useCases/makeRates";
import { FiguresTable } from "./FiguresTable";
import { rateText, useRatesText } from "./text";
import type { Received } from "./useFetchedRates";

const useStyles = makeStyles({
  answer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What a service sent, day by day, and the ways to put it into the workbook. */
export function LiveAnswer({
  received,
  onWritten,
}: {
  received: Received;
  onWritten: () => void;
}): ReactNode {
  const styles = useStyles();
  const text = useRatesText();
  const { r, language } = text;
  const { service, request, rates, at } = received;
  const rows = useMemo(() => {
    const days = [...new Set(rates.map(({ date }) => date))].sort().reverse();
    const found = new Map(rates.map(({ currency, date, perUsd }) => [`${currency} ${date}`, perUsd]));
    return days.map((date) => ({
      key: date,
      name: date,
      figures: request.currencies.map((currency) => {
        const rate = found.get(`${currency} ${date}`);
        return rate ? rateText(text, Number(rate)) : "–";
      }),
    }));
  }, [rates, request, text]);
  const content = useMemo(
    () => fetchedRates(service, rates, isoDate(at), language),
    [service, rates, at, language],
  );
  return (
    <div className={styles.answer}>
      <div role="status">
        <Body1Strong block>{r("live.received", { count: rates.length })}</Body1Strong>
        <Caption1 className={styles.quiet}>
          {r("live.days.got", { count: rows.length })} · {rows.at(-1)!.key} – {rows[0]!.key}
        </Caption1>
      </div>
      <FiguresTable label={r("live.table")} columns={[r("live.day"), ...request.currencies]} rows={rows} />
      <Caption1 className={styles.quiet}>
        {r("source")}: <span lang="en">{content.table.source}</span>
      </Caption1>
      <InsertActions {...content} sheetName={r("live.sheet")} onWritten={onWritten} />
    </div>
  );
}
