import { auditMessages } from "./en/audit";
import { cliMessages } from "./en/cli";
import { decisionMessages } from "./en/decisions";
import { excelMessages } from "./en/excel";
import { flexMessages } from "./en/flex";
import { functionMessages } from "./en/functions";
import { intakeMessages } from "./en/intake";
import { ledgerMessages } from "./en/ledger";
import { paneMessages } from "./en/pane";
import { reportMessages } from "./en/report";
import { workbenchMessages } from "./en/workbench";
import { workerMessages } from "./en/worker";

/** Sentences by code; "{name}" stands for a parameter, "{name:one|others}" for the word that goes with its number. */
export type Catalogue = Readonly<Record<string, string>>;

export type MessageParams = Readonly<Record<string, string | number>>;

const ENGLISH: Catalogue = {
  ...cliMessages,
  ...flexMessages,
  ...decisionMessages,
  ...auditMessages,
  ...ledgerMessages,
  ...intakeMessages,
  ...functionMessages,
  ...excelMessages,
  ...paneMessages,
  ...reportMessages,
  ...workbenchMessages,
  ...workerMessages,
};

const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2, useGrouping: "min2" });

const PLACE = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

/**
 * The sentence for a code.
 *
 * @param code key of the catalogue
 * @param params values for the names in braces; numbers are shown with at most two decimals
 * @returns a sentence that names the culprit and the cure
 * @throws Error if the catalogue lacks the code or a parameter is missing: a fault of ours, not of the user
 */
export function message(code: string, params: MessageParams = {}): string {
  const template = ENGLISH[code];
  if (template === undefined) throw new Error(`The message catalogue has no entry "${code}".`);
  return template.replace(PLACE, (_, name: string, one?: string, others?: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`Message "${code}" needs the parameter "${name}".`);
    if (one !== undefined && others !== undefined) return value === 1 ? one : others;
    return typeof value === "number" ? NUMBER.format(value) : value;
  });
}
