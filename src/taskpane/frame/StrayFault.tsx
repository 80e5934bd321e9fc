import { useEffect, useState, type ReactNode } from "react";
import { useText } from "../text";
import { CrashNotice } from "./CrashNotice";
import { crashReport } from "./crashReport";

const SCRIPT = /(https?:\/\/[^\s)]+):\d+:\d+/;

/** Whether it was thrown in the add-in's own code: office.js is on the page as well, and browsers report their own. */
function isOwn(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const script = SCRIPT.exec(error.stack ?? "")?.[1];
  if (script === undefined) return true;
  const { origin, pathname } = new URL(script);
  return origin === window.location.origin && !pathname.startsWith("/office-js/");
}

/** The last fault that no place has answered for: in a button's job, in a promise. */
function useStrayFault(): readonly [Error | null, dismiss: () => void] {
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    const take = (error: unknown): void => {
      if (isOwn(error)) setFault(error);
    };
    const onError = ({ error }: ErrorEvent): void => take(error);
    const onRejection = ({ reason }: PromiseRejectionEvent): void => take(reason);
    window.addEventListener("error", onError);
    window.addEventListener("unhandledrejection", onRejection);
    return () => {
      window.removeEventListener("error", onError);
      window.removeEventListener("unhandledrejection", onRejection);
    };
  }, []);
  return [fault, () => setFault(null)];
}

/** Says that a step was not finished where nothing else says it; the place around it goes on. */
export function StrayFault(): ReactNode {
  const { t } = useText();
  const [fault, dismiss] = useStrayFault();
  if (!fault) return null;
  return (
    <CrashNotice
      title={t("pane:stray.title")}
      body={t("pane:stray.body")}
      actions={[{ label: t("pane:dismiss"), onClick: dismiss }]}
      report={crashReport("pane", fault)}
    />
  );
}
