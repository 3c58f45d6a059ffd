/** Where office.js believes to come from. */
export const OFFICE_BASE = "https://workbench.test/office-js/";

interface Tag {
  src: string;
  onload?: () => void;
  onreadystatechange?: () => void;
}

type Timer = ReturnType<typeof setTimeout>;

/**
 * As much of a browser's window as office.js touches.
 *
 * Date, Error and Promise are those of the test, so that `instanceof` works both ways, as in a pane. Arrays that
 * office.js hands out are of its own realm: `Array.isArray` and `toEqual` take them, `instanceof Array` does not.
 *
 * @param load runs the script of an address, for the script tags that office.js adds
 */
export function paneWindow(load: (url: string) => void): { window: object; clearTimers: () => void } {
  const timers = new Set<Timer>();
  const after = (work: () => void, delay?: number): Timer => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, delay);
    timers.add(timer);
    return timer;
  };
  const every = (work: () => void, delay?: number): Timer => {
    const timer = setInterval(work, delay);
    timers.add(timer);
    return timer;
  };
  const stop = (timer: Timer | undefined): void => {
    clearTimeout(timer);
    if (timer) timers.delete(timer);
  };

  const window = {
    Date,
    Error,
    Promise,
    console,
    performance,
    setTimeout: after,
    setInterval: every,
    clearTimeout: stop,
    clearInterval: stop,
    navigator: { userAgent: "node", platform: "node", appVersion: "" },
    location: {
      href: "https://workbench.test/taskpane.html",
      protocol: "https:",
      host: "workbench.test",
      pathname: "/taskpane.html",
      search: "",
      hash: "",
    },
    history: {},
    sessionStorage: undefined,
    addEventListener: ignore,
    removeEventListener: ignore,
    postMessage: ignore,
    document: paneDocument((tag) =>
      after(() => {
        load(tag.src);
        tag.onload?.();
        tag.onreadystatechange?.();
      }),
    ),
  };
  Object.assign(window, { window, self: window, top: window, parent: window });
  return { window, clearTimers: () => timers.forEach(stop) };
}

/** @param append called with the script tags that office.js adds */
function paneDocument(append: (tag: Tag) => void): object {
  return {
    readyState: "complete",
    cookie: "",
    documentElement: {},
    head: {},
    body: { appendChild: ignore },
    addEventListener: ignore,
    getElementById: () => null,
    getElementsByTagName: (name: string) => {
      if (name === "script") return [{ src: `${OFFICE_BASE}office.js` }];
      return name === "head" ? [{ appendChild: append }] : [];
    },
    createElement: () => ({ setAttribute: ignore, getAttribute: () => null, style: {}, appendChild: ignore }),
  };
}

function ignore(): void {
  // The window of a test has nobody to tell.
}
