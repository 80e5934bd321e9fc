import { useEffect, useState, type ReactNode } from "react";
import { whenIdle } from "./whenIdle";

/** What is drawn, and its code loaded, once the page has come to rest. */
export function AtRest({ children }: { readonly children: ReactNode }): ReactNode {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle ? children : null;
}
