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
  { name: "as-of", value: "YYYY-MM-DD", help: "judge everything up to this day; overrides the terms" },
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
    "Usage: npm run --silent analyze -- USAGE.csv [options]",
    "",
    "USAGE.csv is a daily export (date, user, product, tokens) or a session log (start,",
    "user, product, minutes or end). Without --json and --out a summary is printed.",
    "",
    ...options,
    "",
    "Exit code: 0 done, 2 a wrong option or a file that cannot be used, 1 an unexpected fault.",
    "",
  ].join("\n");
}

function synopsis({ name, value }: CommandOption): string {
  return value === null ? `--${name}` : `--${name} ${value}`;
}
