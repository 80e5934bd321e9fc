import type { ReactNode } from "react";
import { FunctionReference } from "./FunctionReference";

/** What is computed in cells: the reference of the custom functions. */
export function FunctionsPlace(): ReactNode {
  return <FunctionReference />;
}
