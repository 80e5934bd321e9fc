import { Component, type ErrorInfo, type ReactNode } from "react";
import { forgetFailures, isLoadFailure } from "../common/onDemand";
import { useText } from "../text";
import { CrashNotice } from "./CrashNotice";
import { crashReport } from "./crashReport";

interface BoundaryProps {
  /** What failed, in the report: the place's name. */
  readonly name: string;
  /** What must stand around the report where all of the pane is gone. */
  readonly around?: (report: ReactNode) => ReactNode;
  readonly children: ReactNode;
}

interface Crash {
  readonly error: unknown;
  /** The components around it; "" until React has told. */
  readonly where: string;
}

/** Keeps a crash in one place from taking the rest of the pane along. */
export class PlaceBoundary extends Component<BoundaryProps, { crash: Crash | null }> {
  override state: { crash: Crash | null } = { crash: null };

  static getDerivedStateFromError(error: unknown): { crash: Crash } {
    return { crash: { error, where: "" } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.setState({ crash: { error, where: info.componentStack ?? "" } });
  }

  override render(): ReactNode {
    const { crash } = this.state;
    const { name, children, around = (report) => report } = this.props;
    if (!crash) return children;
    const retry = (): void => {
      forgetFailures();
      this.setState({ crash: null });
    };
    return around(<CrashReport name={name} crash={crash} onRetry={retry} />);
  }
}

function CrashReport({
  name,
  crash: { error, where },
  onRetry,
}: {
  name: string;
  crash: Crash;
  onRetry: () => void;
}): ReactNode {
  const { t } = useText();
  const what = isLoadFailure(error) ? "notCome" : "crash";
  return (
    <CrashNotice
      title={t(`pane:${what}.title`)}
      body={t(`pane:${what}.body`)}
      actions={[{ label: t("pane:retry"), onClick: onRetry }]}
      report={crashReport(name, error, where)}
    />
  );
}
