import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import {
  Activity,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import type { WorkbookDoor } from "../workbook/door";
import { Notice } from "./common/Notice";
import { PlaceSkeleton } from "./common/PlaceSkeleton";
import { Header } from "./frame/Header";
import { PlaceBoundary } from "./frame/PlaceBoundary";
import { panelId, PlaceTabs, tabId } from "./frame/PlaceTabs";
import { useCommandOutcome } from "./frame/useCommandOutcome";
import type { PaneHost } from "./host";
import { PaneContext, type Pane } from "./pane";
import { onPlaceRequested, PLACES, type Place } from "./places";
import type { Settings, SettingsStore } from "./settings";
import { TextProvider, useText } from "./text";
import { useTheme } from "./theme";
import { useStrategies } from "./useCases/packs";
import { useStrategy } from "./useCases/strategies";

const PLACE_COMPONENTS = {
  insert: lazy(async () => ({ default: (await import("./insert/InsertPlace")).InsertPlace })),
  build: lazy(async () => ({ default: (await import("./build/BuildPlace")).BuildPlace })),
  functions: lazy(async () => ({ default: (await import("./functions/FunctionsPlace")).FunctionsPlace })),
  review: lazy(async () => ({ default: (await import("./review/ReviewPlace")).ReviewPlace })),
} satisfies Record<Place, unknown>;
const CommandNotice = lazy(async () => ({
  default: (await import("./frame/CommandNotice")).CommandNotice,
}));
const About = lazy(async () => ({ default: (await import("./frame/About")).About }));

const useStyles = makeStyles({
  /** Inside the provider, whose class is put on menus as well. */
  pane: { height: "100dvh", display: "flex", flexDirection: "column", overflow: "clip" },
  /** Its menus open over whatever is sticky beneath. */
  head: { position: "relative", zIndex: 10, flexShrink: 0 },
  main: {
    flexGrow: 1,
    overflowY: "auto",
    overflowX: "hidden",
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
  place: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
});

export interface AppProps {
  readonly door: WorkbookDoor;
  readonly host: PaneHost;
  readonly store: SettingsStore;
  readonly firstPlace?: Place;
}

function StrategyFailed(): ReactNode {
  const { t } = useText();
  return (
    <Notice intent="error" title={t("pane:strategy.failed.title")} body={t("pane:strategy.failed.body")} />
  );
}

/** The whole pane. Places stay as they were left while others are shown, and start when first visited. */
export function App({ door, host, store, firstPlace = "insert" }: AppProps): ReactNode {
  const styles = useStyles();
  const [settings, setSettings] = useState<Settings>(() => store.load());
  const [place, setPlace] = useState<Place>(firstPlace);
  const [visited, setVisited] = useState<ReadonlySet<Place>>(() => new Set([firstPlace]));
  const [about, setAbout] = useState(false);
  const [openTable, setOpenTable] = useState<string | null>(null);
  const [outcome, dismissOutcome] = useCommandOutcome();
  const theme = useTheme(settings.theme, host.dark);
  const { strategies } = useStrategies();
  const strategyId = (strategies.find(({ id }) => id === settings.strategy) ?? strategies[0])?.id ?? "";
  const { pack: strategy, error: strategyError } = useStrategy(strategyId);

  const go = useCallback((next: Place): void => {
    setAbout(false);
    setPlace(next);
    setVisited((before) => (before.has(next) ? before : new Set([...before, next])));
  }, []);
  const pane = useMemo<Pane | null>(
    () => strategy && { door, host, strategy, go, openTable, setOpenTable },
    [door, host, strategy, go, openTable],
  );

  // A ribbon command looks whether the pane is drawn: listening must begin in the same breath as drawing.
  useLayoutEffect(() => onPlaceRequested(go), [go]);
  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);

  const keep = (next: Settings): void => {
    setSettings(next);
    store.save(next);
  };

  return (
    <FluentProvider theme={theme}>
      <TextProvider language={settings.language}>
        <PaneContext value={pane}>
          <div className={styles.pane}>
            <header className={styles.head}>
              <Header
                strategies={strategies}
                strategyId={strategyId}
                strategy={strategy}
                settings={settings}
                onSettings={keep}
                onAbout={() => setAbout(true)}
              />
              <PlaceTabs place={about ? null : place} onPlace={go} />
            </header>
            <main className={styles.main}>
              {outcome && (
                <Suspense fallback={null}>
                  <CommandNotice door={door} outcome={outcome} onDismiss={dismissOutcome} />
                </Suspense>
              )}
              {strategyError !== null && <StrategyFailed />}
              {PLACES.filter((name) => visited.has(name)).map((name) => {
                const Content = PLACE_COMPONENTS[name];
                return (
                  <Activity key={name} mode={name === place && !about ? "visible" : "hidden"}>
                    <div
                      role="tabpanel"
                      id={panelId(name)}
                      aria-labelledby={tabId(name)}
                      className={styles.place}
                    >
                      <PlaceBoundary name={name}>
                        <Suspense fallback={<PlaceSkeleton />}>
                          {pane ? <Content key={strategyId} /> : <PlaceSkeleton />}
                        </Suspense>
                      </PlaceBoundary>
                    </div>
                  </Activity>
                );
              })}
              {about && (
                <div className={styles.place}>
                  <PlaceBoundary name="about">
                    <Suspense fallback={<PlaceSkeleton />}>
                      <About onClose={() => setAbout(false)} />
                    </Suspense>
                  </PlaceBoundary>
                </div>
              )}
            </main>
          </div>
        </PaneContext>
      </TextProvider>
    </FluentProvider>
  );
}
