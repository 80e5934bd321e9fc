import type { ReactNode } from "react";
import { Progress } from "../common/Progress";
import { useText } from "../text";
import type { ReviewPhase } from "../useCases/review";

export function ReviewProgress({ phase, onStop }: { phase: ReviewPhase; onStop: () => void }): ReactNode {
  const { t } = useText();
  return <Progress words={t(`review:${phase}`)} onStop={onStop} />;
}
