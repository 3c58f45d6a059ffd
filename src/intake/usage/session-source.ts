import { normalizeHeader } from "../normalize-header";

/** @source article, "Background Service Token Consumption": update checkers, licensing daemons, integration services */
const BACKGROUND: ReadonlySet<string> = new Set([
  "background",
  "backgroundservice",
  "backgroundprocess",
  "service",
  "system",
  "systemservice",
  "daemon",
  "automatic",
  "auto",
  "scheduled",
  "scheduledtask",
  "update",
  "updater",
  "updatechecker",
  "updateservice",
  "licensing",
  "licensingdaemon",
  "licensingservice",
  "license",
  "licenseservice",
  "integration",
  "integrationservice",
]);
const USER: ReadonlySet<string> = new Set([
  "user",
  "userinitiated",
  "interactive",
  "interactiveuser",
  "manual",
  "desktop",
  "human",
  "person",
]);

/** Who started a session. */
export type Starter = "user" | "background" | "unknown";

/**
 * Who started a session, by the word of its source column.
 *
 * @param word as written, in any case and spacing
 * @returns "unknown" for a blank or any other word; such a session counts as the user's
 */
export function starterOf(word: string): Starter {
  const normal = normalizeHeader(word);
  if (BACKGROUND.has(normal)) return "background";
  return USER.has(normal) ? "user" : "unknown";
}
