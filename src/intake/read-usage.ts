import type { RowCounts } from "../flex/analysis";
import type { DataIssue } from "../flex/data-issue";
import type { RateCard } from "../flex/rate-card";
import type { Terms } from "../flex/terms";
import type { Usage } from "../flex/usage";
import type { Grid } from "./grid";
import { NameIndex } from "./identity/name-index";
import { UserIndex } from "./identity/user-index";
import { namingFile } from "./intake-error";
import type { ShownUsers } from "./match-names";
import type { InputFile, Recognition, UsageShape } from "./recognition";
import { recognitionOf } from "./recognition-of";
import { commonPeriod } from "./usage/common-period";
import { settleUsage } from "./usage/settle-usage";
import { UsageInput } from "./usage/usage-input";
import { inputNotice } from "./usage/usage-notices";

export interface ReadUsageOptions extends InputFile {
  /** Its UTC offset moves times that carry a zone; rows after its as-of date are set aside. */
  readonly terms: Terms;
  /** Spells the products; without reported tokens, rows that it cannot charge are set aside. */
  readonly rates: RateCard;
  /** Whether the rows are independent monitoring: they need not be charged, so every product counts. */
  readonly isMonitoring?: boolean;
}

/** Usage data as read. Rows are conserved: read = used + set aside, each of the latter with one blocking issue. */
export interface UsageReading {
  readonly usage: Usage;
  readonly rows: RowCounts;
  readonly issues: readonly DataIssue[];
  readonly shape: UsageShape;
  /** The header row's texts from left to right, "" for a blank; of the first file. */
  readonly headers: readonly string[];
  /** Used rows of each file; those of the usage follow each other file after file. */
  readonly usedByFile: readonly number[];
  /** What was recognized, by file. */
  readonly recognitions: readonly Recognition[];
  readonly shownUsers: ShownUsers;
}

/** Reads usage data page by page, from one sheet or file or from several. */
export interface UsageReader {
  /**
   * Begins a sheet or file; the rows that follow are its own. For the first one it is optional: what `usageReader` was
   * given holds for it.
   */
  begin(file: InputFile): void;
  /**
   * Takes the next rows; they are not kept.
   *
   * @throws IntakeError where 50 rows show no header of usage data, or the data are subscriptions
   */
  add(rows: Grid): void;
  /**
   * Settles which rows count. To be called once, after the last page.
   *
   * @throws IntakeError where no row was the header of usage data, the order of dates is ambiguous, or the files
   * cannot be put together
   */
  finish(): UsageReading;
  /** As `finish`, in steps between which a thread that a user looks at can do something else. */
  finishInSteps(): Generator<void, UsageReading>;
}

/**
 * A reader for usage data that arrives in pages.
 *
 * @param options what the rows are held against, and the first sheet or file
 */
export function usageReader(options: ReadUsageOptions): UsageReader {
  const { terms, rates, isMonitoring, ...first } = options;
  const names = { users: new UserIndex(), products: new NameIndex() };
  const inputs: UsageInput[] = [];
  const begin = (file: InputFile): UsageInput => {
    const input = new UsageInput(file, names, terms.utcOffsetHours);
    inputs.push(input);
    return input;
  };
  return {
    begin: (file) => void begin(file),
    add(page) {
      const input = inputs.at(-1) ?? begin(first);
      namingFile(input.file.file, () => input.add(page));
    },
    finish() {
      const steps = this.finishInSteps();
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
      }
    },
    *finishInSteps() {
      if (inputs.length === 0) begin(first);
      const files = inputs.map((input) => namingFile(input.file.file, () => input.rows));
      const period = commonPeriod(inputs);
      const settled = yield* settleUsage(files, names, { terms, rates, isMonitoring }, period);
      const read = inputs.reduce((sum, input) => sum + input.read, 0);
      return {
        usage: settled.usage,
        rows: { read, used: settled.usage.rows, setAside: read - settled.usage.rows },
        issues: [...emptyNotice(inputs, read), ...inputs.flatMap(hiddenNotice), ...settled.issues],
        shownUsers: settled.shownUsers,
        shape: files[0]!.header.shape as UsageShape,
        headers: files[0]!.header.headers,
        usedByFile: settled.files.map(({ kept }) => kept.length),
        recognitions: inputs.map((input, index) =>
          recognitionOf(input.rows.header, input.headerRow, settled.files[index]!.columns.orders, period),
        ),
      };
    },
  };
}

/**
 * Reads usage data: a daily export (date, user, product, tokens), a session log (start or date, user, product,
 * minutes or end) or a usage report (user, product, days used). Columns are recognized by their headers, in any order;
 * rows above the header and blank rows are not read.
 *
 * @param grid all rows, header included
 * @param options what the rows are held against
 * @throws IntakeError where no row is the header of usage data, or the order of dates is ambiguous
 */
export function readUsage(grid: Grid, options: ReadUsageOptions): UsageReading {
  const reader = usageReader({ rowCount: grid.length, ...options });
  reader.add(grid);
  return reader.finish();
}

/** A header with nothing below it is most likely an export that went wrong. */
function emptyNotice([first]: readonly UsageInput[], read: number): readonly DataIssue[] {
  return read > 0 ? [] : [inputNotice(first!.rows, "intake.noRowsBelow", null, {})];
}

function hiddenNotice(input: UsageInput): readonly DataIssue[] {
  if (input.hidden === 0) return [];
  const code = input.file.corrections?.visibleRowsOnly ? "intake.hiddenLeftOut" : "intake.hiddenRead";
  return [inputNotice(input.rows, code, null, { rows: input.hidden })];
}
