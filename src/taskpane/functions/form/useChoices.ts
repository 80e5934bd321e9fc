import { useEffect, useState } from "react";
import { usePane } from "../../pane";
import { useText } from "../../text";
import { choicesOf, type Choice } from "../../useCases/argumentChoices";
import type { ArgumentInput } from "../../useCases/argumentInput";
import type { FunctionEntry, FunctionParameter } from "../../useCases/functions";
import { useStrategies } from "../../useCases/packs";

const NONE: readonly Choice[] = [];

/** The values to offer for a parameter, with what the other fields say; none before its field is entered. */
export function useChoices(
  entry: FunctionEntry,
  parameter: FunctionParameter,
  inputs: readonly ArgumentInput[],
  isEntered: boolean,
): readonly Choice[] {
  const { strategy } = usePane();
  const { language } = useText();
  const { strategies } = useStrategies();
  const [choices, setChoices] = useState(NONE);
  const others = JSON.stringify(
    entry.parameters.map(({ name }, at) => {
      const { as, text } = inputs[at]!;
      return [name, name === parameter.name || as === "reference" ? "" : text];
    }),
  );

  useEffect(() => {
    if (!isEntered) return;
    let live = true;
    const texts = new Map(JSON.parse(others) as [string, string][]);
    const textOf = (name: string): string => texts.get(name) ?? "";
    choicesOf(entry, parameter, { language, strategy, textOf }).then(
      (found) => live && setChoices(found),
      // A pack that does not come: the preview says so, and what is known can be typed.
      () => live && setChoices(NONE),
    );
    return () => {
      live = false;
    };
  }, [entry, parameter, isEntered, others, language, strategy, strategies]);

  return choices;
}
