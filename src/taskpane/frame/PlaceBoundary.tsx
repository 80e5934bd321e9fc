import { makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { CopyButton } from "../common/CopyButton";
import { forgetFailures } from "../common/onDemand";
import { PlainNotice } from "../common/PlainNotice";
import { useText } from "../text";

interface BoundaryProps {
  /** What failed, in the report: the place's name. */
  readonly name: string;
  readonly children: ReactNode;
}

interface Crash {
  readonly error: unknown;
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
    if (!crash) return this.props.children;
    const retry = (): void => {
      forgetFailures();
      this.setState({ crash: null });
    };
    return <CrashReport name={this.props.name} crash={crash} onRetry={retry} />;
  }
}

const useStyles = makeStyles({
  crash: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  report: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    maxHeight: "40vh",
    overflow: "auto",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: "all",
  },
});

function reportText(name: string, { error, where }: Crash): string {
  const words = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return [`Tilsagn · ${name}`, new Date().toISOString(), navigator.userAgent, words, where].join("\n");
}

function CrashReport({
  name,
  crash,
  onRetry,
}: {
  name: string;
  crash: Crash;
  onRetry: () => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const report = reportText(name, crash);
  return (
    <div className={styles.crash}>
      <PlainNotice
        title={t("pane:crash.title")}
        body={t("pane:crash.body")}
        actions={[{ label: t("pane:retry"), onClick: onRetry }]}
      />
      <div>
        <CopyButton label={t("pane:crash.copy")} text={report} />
      </div>
      <pre className={styles.report} tabIndex={0} aria-label={t("pane:crash.report")}>
        {report}
      </pre>
    </div>
  );
}
