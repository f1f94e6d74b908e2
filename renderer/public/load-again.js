/**
 * A browser that finds its own copy of a part of the program damaged fails once, and fetches that part afresh the next
 * time. So a page that does not start is loaded again. Apart from the program and not built, since it has to run where
 * the program does not.
 */
(() => {
  const key = 'casemark-loaded-again';
  /** As often as that in one tab, one after another: more than one part may be damaged, and nothing goes on for ever. */
  const most = 3;
  const untilStarted = new AbortController();
  const { signal } = untilStarted;
  const loaded = new Promise((resolve) => addEventListener('load', resolve));

  let asked = false;

  const loadAgain = async () => {
    if (asked) return;
    asked = true;
    // Each part that is damaged is to fail now, and not at the next time.
    await loaded;
    if (!signal.aborted && counted()) location.reload();
  };

  /** Whether once more is not too often. */
  function counted() {
    try {
      const times = Number(sessionStorage.getItem(key));
      sessionStorage.setItem(key, String(times + 1));
      return times < most;
    } catch {
      return false;
    }
  }

  const onError = ({ target }) => {
    const isElement = target instanceof Element;
    const isOwn =
      (target instanceof HTMLScriptElement && target.src.startsWith(location.origin)) ||
      // What is only fetched ahead is fetched again when it is needed.
      (target instanceof HTMLLinkElement && target.rel === 'stylesheet');
    if (!isElement || isOwn) void loadAgain();
  };
  // Failures to load do not bubble.
  addEventListener('error', onError, { capture: true, signal });
  addEventListener('unhandledrejection', loadAgain, { signal });

  // Every page has a heading, and nothing can be typed before there is one.
  const watch = new MutationObserver(() => {
    if (document.querySelector('h1') === null) return;
    watch.disconnect();
    untilStarted.abort();
    sessionStorage.removeItem(key);
  });
  watch.observe(document.documentElement, { childList: true, subtree: true });
})();
