import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether what is in a box is wider than the box, so that it scrolls sideways. */
export function useOverflows<Box extends HTMLElement>(): readonly [RefObject<Box | null>, boolean] {
  const box = useRef<Box>(null);
  const [overflows, setOverflows] = useState(false);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setOverflows(element.scrollWidth > element.clientWidth);
    });
    // The box follows the window, what is in it follows its rows.
    for (const watched of [element, ...element.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, []);

  return [box, overflows];
}
