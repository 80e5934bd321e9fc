import { useRef } from "react";

/**
 * Tells that a box has been entered; with the mouse only once its button is up again. What appears and disappears
 * because of it would otherwise move the box away under the pointer, and the click would be lost.
 */
export function useEntering(onEnter: () => void): {
  readonly onPointerDownCapture: () => void;
  readonly onFocus: () => void;
} {
  const isPressed = useRef(false);
  return {
    onPointerDownCapture: () => {
      isPressed.current = true;
      const release = (): void => {
        isPressed.current = false;
        document.removeEventListener("pointerup", release);
        document.removeEventListener("pointercancel", release);
      };
      document.addEventListener("pointerup", release);
      document.addEventListener("pointercancel", release);
    },
    onFocus: () => {
      if (!isPressed.current) return onEnter();
      // The click comes between the button's release and whatever waits for its turn.
      document.addEventListener("pointerup", () => void setTimeout(onEnter), { once: true });
    },
  };
}
