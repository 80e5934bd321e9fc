import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import {
  Activity,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useState,
  type ReactNode,
} from "react";
import type { WorkbookDoor } from "../workbook/door";
import { onDemand } from "./common/onDemand";
import { PlainNotice } from "./common/PlainNotice";
import { PlaceSkeleton } from "./common/PlaceSkeleton";
import { whenIdle } from "./common/whenIdle";
import { AsideContent, type AsideName } from "./frame/AsideContent";
import { Header } from "./frame/Header";
import { PlaceBoundary } from "./frame/PlaceBoundary";
import { panelId, PlaceTabs, tabId } from "./frame/PlaceTabs";
import { StrayFault } from "./frame/StrayFault";
import { useCommandOutcome } from "./frame/useCommandOutcome";
import { useKeptFocus, usePageFocus } from "./frame/useKeptFocus";
import type { PaneHost } from "./host";
import { TablesWrittenProvider } from "./insert/tablesWritten";
import { PaneContext, type Pane } from "./pane";
import { isPlace, onPageRequested, PLACES, type Page, type Place } from "./places";
import type { Settings, SettingsStore } from "./settings";
import { TextProvider, useText, type Text } from "./text";
import { useTheme } from "./theme";
import { useLanguage } from "./useLanguage";
import { useStrategies } from "./useCases/packs";
import { useStrategy } from "./useCases/strategies";
import { VERSION } from "./version";
import type { WorkbookMemory } from "./workbookMemory";

const PLACE_COMPONENTS = {
  insert: onDemand(async () => (await import("./insert/InsertPlace")).InsertPlace),
  build: onDemand(async () => (await import("./build/BuildPlace")).BuildPlace),
  functions: onDemand(async () => (await import("./functions/FunctionsPlace")).FunctionsPlace),
  review: onDemand(async () => (await import("./review/ReviewPlace")).ReviewPlace),
} satisfies Record<Place, unknown>;
/** Loads the code of a place before it is drawn. */
export const preparePlace = (place: Place): void => PLACE_COMPONENTS[place].prepare();

const CommandNotice = onDemand(async () => (await import("./frame/CommandNotice")).CommandNotice);
const Greeting = onDemand(async () => (await import("./frame/news/Greeting")).Greeting);

/** Room for the foot of Build with its button and a line above it. */
const FOOT = "104px";

const useStyles = makeStyles({
  /** Inside the provider, whose class is put on menus as well. */
  pane: { height: "100dvh", display: "flex", flexDirection: "column", overflow: "clip" },
  /** Its menus open over whatever is sticky beneath. */
  head: { position: "relative", zIndex: 10, flexShrink: 0 },
  main: {
    flexGrow: 1,
    overflowY: "auto",
    overflowX: "hidden",
    /** What the keyboard comes to is not behind the foot of a place. */
    scrollPaddingBottom: FOOT,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
  place: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
});

export interface AppProps {
  readonly door: WorkbookDoor;
  readonly host: PaneHost;
  readonly store: SettingsStore;
  /** How the pane was left in the open workbook. */
  readonly memory: WorkbookMemory;
  /** In the language of the settings. */
  readonly firstText: Text;
  readonly firstPlace?: Place;
  /** Called when a place has been drawn: the time for what the first sight can do without. */
  readonly onDrawn?: () => void;
}

function LoadingFailed({ what, onRetry }: { what: "strategy" | "language"; onRetry: () => void }): ReactNode {
  const { t } = useText();
  return (
    <PlainNotice
      title={t(`pane:${what}.failed.title`)}
      body={t(`pane:${what}.failed.body`)}
      actions={[{ label: t("pane:retry"), onClick: onRetry }]}
    />
  );
}

/** Stands beside what is loaded on demand, and calls back when that has been drawn. */
function Drawn({ then }: { then: () => void }): ReactNode {
  useEffect(() => whenIdle(then), [then]);
  return null;
}

/** A page that is asked for again begins anew. */
interface Aside {
  readonly name: AsideName;
  readonly time: number;
}

/** The whole pane. Places stay as they were left while others are shown, and start when first visited. */
export function App({
  door,
  host,
  store,
  memory,
  firstText,
  firstPlace = "insert",
  onDrawn,
}: AppProps): ReactNode {
  const styles = useStyles();
  const [settings, setSettings] = useState<Settings>(() => store.load());
  const [place, setPlace] = useState<Place>(firstPlace);
  const [visited, setVisited] = useState<ReadonlySet<Place>>(() => new Set([firstPlace]));
  const [aside, showAside] = useReducer(
    (before: Aside | null, name: AsideName | null) => name && { name, time: (before?.time ?? 0) + 1 },
    null,
  );
  useKeptFocus();
  const leaveFor = usePageFocus(aside?.name ?? place, aside !== null, tabId(place));
  const setAside = useCallback(
    (name: AsideName | null): void => {
      if (name !== null) leaveFor();
      showAside(name);
    },
    [leaveFor],
  );
  const [openTable, setOpenTable] = useState(() => memory.recall().openTable);
  const [wanted, setWanted] = useState(() => memory.recall().strategy ?? settings.strategy);
  const [outcome, dismissOutcome] = useCommandOutcome();
  const theme = useTheme(settings.theme, host.dark);
  const spoken = useLanguage(firstText, settings.language);
  const { language } = spoken.text;
  const { strategies } = useStrategies();
  const inHand = useStrategy(wanted, strategies);
  const { id: strategyId, pack: strategy } = inHand;

  const go = useCallback(
    (next: Page): void => {
      if (!isPlace(next)) return setAside(next);
      setAside(null);
      setPlace(next);
      setVisited((before) => (before.has(next) ? before : new Set([...before, next])));
      memory.keep({ place: next });
    },
    [memory, setAside],
  );
  const keep = useCallback(
    (change: Partial<Settings>): void => {
      setSettings((before) => ({ ...before, ...change }));
      store.save(change);
    },
    [store],
  );
  useEffect(() => store.follow(setSettings), [store]);
  const setStrategy = useCallback(
    (id: string): void => {
      setWanted(id);
      memory.keep({ strategy: id });
      keep({ strategy: id });
    },
    [keep, memory],
  );
  const openTableOf = useCallback(
    (id: string | null): void => {
      setOpenTable(id);
      memory.keep({ openTable: id });
    },
    [memory],
  );
  const [reviewsAsked, addReviewAsked] = useReducer((before: number) => before + 1, 0);
  const askReview = useCallback((): void => {
    addReviewAsked();
    go("review");
  }, [go]);
  const recallDraft = useCallback(() => memory.recall().drafts[strategyId], [memory, strategyId]);
  const keepDraft = useCallback(
    (draft: unknown): void => memory.keep({ drafts: { ...memory.recall().drafts, [strategyId]: draft } }),
    [memory, strategyId],
  );
  /** Whether there was something to say to the user when the pane began; what is said stays until it is closed. */
  const [greets] = useState(settings.seenVersion !== VERSION);
  /** What can wait is not loaded before the first place can be used. */
  const [isDrawn, setIsDrawn] = useState(false);
  const onPlaceDrawn = useCallback(() => {
    setIsDrawn(true);
    onDrawn?.();
  }, [onDrawn]);
  const { liveRates, reviewer } = settings;
  const setLiveRates = useCallback((on: boolean): void => keep({ liveRates: on }), [keep]);
  const setReviewer = useCallback((name: string): void => keep({ reviewer: name }), [keep]);
  const pane = useMemo<Pane | null>(
    () =>
      strategy && {
        door,
        host,
        strategy,
        setStrategy,
        go,
        askReview,
        reviewsAsked,
        openTable,
        setOpenTable: openTableOf,
        recallDraft,
        keepDraft,
        liveRates,
        setLiveRates,
        reviewer,
        setReviewer,
      },
    [
      door,
      host,
      strategy,
      setStrategy,
      go,
      askReview,
      reviewsAsked,
      openTable,
      openTableOf,
      recallDraft,
      keepDraft,
      liveRates,
      setLiveRates,
      reviewer,
      setReviewer,
    ],
  );

  // Before the first paint, so that nobody presses what does not listen yet.
  useLayoutEffect(() => onPageRequested(go), [go]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <FluentProvider theme={theme}>
      <TextProvider text={spoken.text}>
        <PaneContext value={pane}>
          <TablesWrittenProvider>
            <div className={styles.pane}>
              <header className={styles.head}>
                <PlaceBoundary name="header">
                  <Header
                    strategies={strategies}
                    strategyId={strategyId}
                    strategy={strategy}
                    settings={settings}
                    onSettings={keep}
                    onStrategy={setStrategy}
                    onAside={setAside}
                  />
                </PlaceBoundary>
                <PlaceTabs place={aside ? null : place} onPlace={go} />
              </header>
              <main className={styles.main}>
                <StrayFault />
                {outcome && (
                  <PlaceBoundary name="command">
                    <Suspense fallback={null}>
                      <CommandNotice door={door} outcome={outcome} onDismiss={dismissOutcome} />
                    </Suspense>
                  </PlaceBoundary>
                )}
                {pane && greets && isDrawn && !aside && place === "insert" && (
                  <PlaceBoundary name="greeting">
                    <Suspense fallback={null}>
                      <Greeting
                        seen={settings.seenVersion}
                        onSeen={() => keep({ seenVersion: VERSION })}
                        onNews={() => setAside("news")}
                      />
                    </Suspense>
                  </PlaceBoundary>
                )}
                {spoken.failed && <LoadingFailed what="language" onRetry={spoken.retry} />}
                {inHand.error !== null && <LoadingFailed what="strategy" onRetry={inHand.retry} />}
                {PLACES.filter((name) => visited.has(name)).map((name) => {
                  const Content = PLACE_COMPONENTS[name];
                  return (
                    <Activity key={name} mode={name === place && !aside ? "visible" : "hidden"}>
                      <div
                        role="tabpanel"
                        id={panelId(name)}
                        aria-labelledby={tabId(name)}
                        className={styles.place}
                      >
                        <PlaceBoundary name={name}>
                          <Suspense fallback={<PlaceSkeleton />}>
                            {pane ? <Content key={strategyId} /> : inHand.error === null && <PlaceSkeleton />}
                            {pane && <Drawn then={onPlaceDrawn} />}
                          </Suspense>
                        </PlaceBoundary>
                      </div>
                    </Activity>
                  );
                })}
                {aside && (
                  <div className={styles.place}>
                    <PlaceBoundary key={aside.time} name={aside.name}>
                      <Suspense fallback={<PlaceSkeleton />}>
                        <AsideContent
                          name={aside.name}
                          door={door}
                          host={host}
                          onClose={() => setAside(null)}
                          onAside={setAside}
                          onUse={(id) => {
                            setStrategy(id);
                            go("insert");
                          }}
                        />
                      </Suspense>
                    </PlaceBoundary>
                  </div>
                )}
              </main>
            </div>
          </TablesWrittenProvider>
        </PaneContext>
      </TextProvider>
    </FluentProvider>
  );
}
