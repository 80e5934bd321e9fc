import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useState, type ReactNode } from "react";
import { Choice } from "../common/Choice";
import { Notice } from "../common/Notice";
import { Progress } from "../common/Progress";
import { isoDate } from "../useCases/insert";
import { hostOf, LIVE_SERVICES, MOST_DAYS, requestFault, type LiveService } from "../useCases/liveRates";
import { RATE_CURRENCIES, type Quoted } from "../useCases/rates";
import { LiveAnswer } from "./LiveAnswer";
import { problemWords } from "./liveWords";
import { useRatesText } from "./text";
import { useFetchedRates } from "./useFetchedRates";
import { usePause } from "./usePause";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  days: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  address: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** A month back: about as many days as one wants to see, and never none. */
function monthBefore(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth() - 1, day.getDate());
}

/** Which rates to fetch, the address that will be asked, and what came of it. */
export function LiveForm({ onWritten }: { onWritten: () => void }): ReactNode {
  const styles = useStyles();
  const text = useRatesText();
  const { r } = text;
  const [service, setService] = useState<LiveService>(LIVE_SERVICES[0]!);
  const [currencies, setCurrencies] = useState<readonly Quoted[]>(RATE_CURRENCIES);
  const [today] = useState(() => new Date());
  const [from, setFrom] = useState(() => isoDate(monthBefore(today)));
  const [to, setTo] = useState(() => isoDate(today));
  const { state, start, stop, reset } = useFetchedRates();
  const host = hostOf(service);
  const request = { currencies: RATE_CURRENCIES.filter((one) => currencies.includes(one)), from, to };
  const fault = requestFault(service, request, isoDate(today));
  const busyUntil = usePause(service);

  const toggle = (currency: Quoted): void => {
    const others = currencies.filter((one) => one !== currency);
    setCurrencies(others.length < currencies.length ? others : [...currencies, currency]);
  };
  const choose = (id: string): void => {
    setService(LIVE_SERVICES.find((one) => one.id === id)!);
    reset();
  };

  return (
    <div className={styles.form}>
      <div className={styles.part}>
        <Caption1>{r("live.service")}</Caption1>
        <Choice
          label={r("live.service")}
          options={LIVE_SERVICES.map(({ id }) => ({ value: id, label: r(`live.service.${id}`) }))}
          chosen={[service.id]}
          onPress={choose}
        />
      </div>
      <div className={styles.part}>
        <Caption1>{r("live.currencies")}</Caption1>
        <Choice
          several
          label={r("live.currencies")}
          options={RATE_CURRENCIES.map((value) => ({ value, label: value }))}
          chosen={currencies}
          onPress={toggle}
        />
      </div>
      <div className={styles.days}>
        {(["from", "to"] as const).map((end) => (
          <Field key={end} label={r(`live.${end}`)} size="small" className={styles.narrow}>
            <Input
              type="date"
              className={styles.narrow}
              input={{ className: styles.narrow }}
              min={service.first}
              max={isoDate(today)}
              value={end === "from" ? from : to}
              onChange={(_, { value }) => (end === "from" ? setFrom : setTo)(value)}
            />
          </Field>
        ))}
      </div>
      {fault ? (
        <Caption1 role="alert">
          {fault === "currencies"
            ? r("live.noCurrency")
            : r("live.days", { first: service.first, most: MOST_DAYS })}
        </Caption1>
      ) : (
        <div className={styles.part}>
          <Caption1>{r("live.request")}</Caption1>
          <code className={styles.address}>{service.origin + service.path(request)}</code>
        </div>
      )}
      {state.kind === "fetching" ? (
        <Progress words={r("live.fetching", { host })} onStop={stop} />
      ) : (
        <div>
          <Button
            icon={<ArrowDownload20Regular />}
            disabledFocusable={fault !== null || busyUntil !== null}
            title={busyUntil ? r("live.until", { host, time: text.time(busyUntil) }) : undefined}
            onClick={() => void start(service, request)}
          >
            {r("live.fetch", { host })}
          </Button>
        </div>
      )}
      {state.kind === "failed" && (
        <Notice
          intent={state.error.problem === "stopped" ? "info" : "warning"}
          title={problemWords(text, state.error, host)}
          body={state.error.problem === "stopped" ? undefined : r("live.nothing")}
          onDismiss={reset}
        />
      )}
      {state.kind === "received" && <LiveAnswer received={state} onWritten={onWritten} />}
    </div>
  );
}
