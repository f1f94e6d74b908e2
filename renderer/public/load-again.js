/**
 * A browser that finds its own copy of a part of the program damaged fails once, and fetches that part afresh the next
 * time. So a page that does not start is loaded again, once. Apart from the program and not built, since it has to run
 * where the program does not.
 */
(() => {
  const key = 'casemark-loaded-again';
  const untilStarted = new AbortController();

  const loadAgain = ({ target }) => {
    // What is fetched ahead and fails is fetched again when it is needed.
    if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') return;
    const lastMs = Number(sessionStorage.getItem(key));
    if (Date.now() - lastMs < 60_000) return;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  };
  const { signal } = untilStarted;
  // Failures to load do not bubble.
  addEventListener('error', loadAgain, { capture: true, signal });
  addEventListener('unhandledrejection', loadAgain, { signal });

  const watch = new MutationObserver(() => {
    if (document.querySelector('h1') === null) return;
    watch.disconnect();
    untilStarted.abort();
  });
  watch.observe(document.documentElement, { childList: true, subtree: true });
})();
