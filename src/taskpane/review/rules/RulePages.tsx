import {
  Activity,
  createContext,
  Suspense,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { onDemand } from "../../common/onDemand";
import { PlaceSkeleton } from "../../common/PlaceSkeleton";

/** Opens the page of a rule, or with null the list of all. */
export type OpenRule = (rule: string | null) => void;

const RuleContext = createContext<OpenRule | null>(null);

/** How to open a rule's page; null where there are none around. */
export const useRulePages = (): OpenRule | null => useContext(RuleContext);

const RulePage = onDemand(async () => (await import("./RulePage")).RulePage);
const RuleList = onDemand(async () => (await import("./RuleList")).RuleList);

type Open = { readonly rule: string | null; readonly fromList: boolean };

/** What stands in it can open a rule's page in its own stead; on the way back it is as it was left. */
export function RulePages({ children }: { children: ReactNode }): ReactNode {
  const [open, setOpen] = useState<Open | null>(null);
  /** Where the reader came from, and goes back to. */
  const origin = useRef<HTMLElement | null>(null);
  const show: OpenRule = (rule) => {
    origin.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpen({ rule, fromList: false });
  };
  useEffect(() => {
    if (open) return;
    origin.current?.focus();
    origin.current = null;
  }, [open]);

  return (
    <RuleContext value={show}>
      <Activity mode={open ? "hidden" : "visible"}>{children}</Activity>
      {open && (
        <Suspense fallback={<PlaceSkeleton />}>
          {open.rule === null ? (
            <RuleList onClose={() => setOpen(null)} onRule={(rule) => setOpen({ rule, fromList: true })} />
          ) : (
            <RulePage
              key={open.rule}
              rule={open.rule}
              onClose={() => setOpen(open.fromList ? { rule: null, fromList: false } : null)}
              onAll={() => setOpen({ rule: null, fromList: false })}
            />
          )}
        </Suspense>
      )}
    </RuleContext>
  );
}
