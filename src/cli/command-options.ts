/** An option of the command line. */
export interface CommandOption {
  /** Without the dashes. */
  readonly name: string;
  /** What stands for its value in the help; null for a switch. */
  readonly value: string | null;
  readonly help: string;
}

/** Every option, in the order of the help. */
export const COMMAND_OPTIONS = [
  { name: "terms", value: "FILE", help: "contract terms, the columns of FlexTerms" },
  { name: "lots", value: "FILE", help: "token purchases, the columns of FlexLots" },
  { name: "rates", value: "FILE", help: "rate card, the columns of FlexRates" },
  { name: "tiers", value: "FILE", help: "volume price list, the columns of FlexTiers" },
  { name: "seats", value: "FILE", help: "seats that users hold, the columns of FlexSeats" },
  { name: "people", value: "FILE", help: "teams and authorizations of users, the columns of FlexPeople" },
  { name: "calendar", value: "FILE", help: "holidays and shutdowns, the columns of FlexCalendar" },
  { name: "scenarios", value: "FILE", help: "what to compare, the columns of FlexScenarios" },
  { name: "monitoring", value: "FILE", help: "the same usage as your own monitoring saw it" },
  { name: "as-of", value: "YYYY-MM-DD", help: "judge everything up to this day; overrides the terms" },
  {
    name: "date-order",
    value: "dmy|mdy",
    help: "how to read dates such as 03/04/2025: day first or month first",
  },
  { name: "period", value: "FROM..TO", help: "the period of a usage report, first to last day" },
  { name: "out", value: "FILE.xlsx", help: "write the report as an Excel workbook" },
  { name: "json", value: null, help: "print the analysis as JSON" },
  { name: "help", value: null, help: "print this help" },
] as const satisfies readonly CommandOption[];

/** The command's synopsis and options, as `--help` prints them. */
export function helpText(): string {
  const names = COMMAND_OPTIONS.map((option) => synopsis(option));
  const width = Math.max(...names.map((name) => name.length));
  const options = COMMAND_OPTIONS.map((option, index) => `  ${names[index]!.padEnd(width)}  ${option.help}`);
  return [
    "Shows where Autodesk Flex tokens go, what is wasted and whom to move to a seat.",
    "",
    "Usage: npm run --silent analyze -- USAGE.csv [MORE.csv ...] [options]",
    "",
    "USAGE.csv is a daily export (date, user, product, tokens), a session log (start, user,",
    "product, minutes or end) or a usage report (user, product, days used), as CSV or .xlsx;",
    "of several files, rows that overlap count once. A subscriptions export among them gives",
    "the token purchases. Without --json and --out a summary is printed.",
    "",
    ...options,
    "",
    "Exit code: 0 done, 2 a wrong option, a file that cannot be used or ambiguous dates,",
    "1 an unexpected fault.",
    "",
  ].join("\n");
}

function synopsis({ name, value }: CommandOption): string {
  return value === null ? `--${name}` : `--${name} ${value}`;
}
