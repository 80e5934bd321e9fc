import { useEffect, useRef, useState, type ReactNode } from "react";

interface WhenSeenProps {
  /** Room kept for it until then, in pixels. */
  readonly height: number;
  readonly children: ReactNode;
}

/** What is drawn, and its code loaded, only when its place comes into view. */
export function WhenSeen({ height, children }: WhenSeenProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (seen || !element) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
  return seen ? children : <div ref={place} style={{ minHeight: height }} />;
}
