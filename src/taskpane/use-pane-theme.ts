import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { DARK_THEME, LIGHT_THEME, isDarkGround } from "./pane-theme";

const DARK_SCHEME = "(prefers-color-scheme: dark)";
const FORCED_COLORS = "(forced-colors: active)";

/**
 * The theme of the pane: Excel's own where Excel tells it, else the system's.
 *
 * In a contrast theme of the system the browser replaces the colors, and the scheme says which ground it takes.
 */
export function usePaneTheme(): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const queries = [matchMedia(DARK_SCHEME), matchMedia(FORCED_COLORS)];
    const update = (): void => setDark(isDark());
    for (const query of queries) query.addEventListener("change", update);
    return () => {
      for (const query of queries) query.removeEventListener("change", update);
    };
  }, []);
  return dark ? DARK_THEME : LIGHT_THEME;
}

function isDark(): boolean {
  const systemIsDark = matchMedia(DARK_SCHEME).matches;
  if (matchMedia(FORCED_COLORS).matches) return systemIsDark;
  // Older hosts have no theme, and outside Office there is no context.
  const theme = (globalThis.Office?.context as Office.Context | undefined)?.officeTheme as
    Office.OfficeTheme | undefined;
  return isDarkGround(theme?.bodyBackgroundColor ?? "") ?? systemIsDark;
}
