import type { Recommendation, UserProduct } from "../flex/analysis";
import { isoDate } from "../flex/dates";
import { countText, sumWhere } from "./column-functions";
import { constant, minus, type Expression } from "./expression";
import { COUNT_FORMAT } from "./formats";
import type { ListTable } from "./list-table";
import { lacksPeriod, NEEDS_PERIOD, notMeasurableSheet } from "./not-measurable-sheet";
import type { ReportContext } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import { writeFigure, writeSentence, writeTitle } from "./sheet-parts";
import { usersList } from "./users-list";

const TITLE = "Users and products";
const SENTENCE = "Who stays on Flex, and whom to move to a seat.";

/** Recommendations that decide nothing yet. */
const UNDECIDED: readonly Recommendation[] = ["Inactive", "Too early", "Unknown product", "Not eligible"];

/** Cells of the users' sheet that the summary shows. */
export interface UserFigures {
  readonly toSeat: Expression;
  readonly seatSaving: Expression;
}

/**
 * The sheet that says who stays on Flex and whom to move to a seat.
 *
 * @returns no figures where users cannot be judged
 */
export function usersSheet(context: ReportContext): { draft: SheetDraft; figures: UserFigures | null } {
  const { analysis, names } = context;
  if (lacksPeriod(analysis))
    return {
      draft: notMeasurableSheet(context, "users", TITLE, SENTENCE, NEEDS_PERIOD).draft,
      figures: null,
    };
  const draft = new SheetDraft(names.users, "users", {
    columnWidths: [34, 20, 18, 10, 11, 11, 13, 12, 12, 15, 15, 17],
    freeze: { rows: FROZEN_ROWS, columns: 1 },
  });
  const users = usersList(context);
  writeTitle(draft, TITLE, sentence(context), names.summary);
  draft.skip();
  const figures = writeFigures(draft, context, users);
  draft.skip();
  writeSentence(
    draft,
    "Positive: Flex is cheaper than the seat. One product at a time; a Collection that covers several may be cheaper still.",
  );
  users.write(draft);
  if (draft.next - Math.max(1, analysis.users.length) !== FROZEN_ROWS) {
    throw new Error("The frozen rows of the users' sheet do not end with the header of its list.");
  }
  return { draft, figures };
}

/** Title, key figures and the header of the list. */
const FROZEN_ROWS = 11;

function sentence({ analysis: { window } }: ReportContext): string {
  if (window === null) return "No usage day.";
  return `Usage days and tokens are those of the rows from ${isoDate(window.from)} to ${isoDate(window.to)}; a year is scaled from the days observed.`;
}

function writeFigures(
  draft: SheetDraft,
  { analysis, names, formats }: ReportContext,
  users: ListTable<UserProduct>,
): UserFigures {
  const recommendations = users.column("recommendation");
  const toSeat = writeFigure(draft, "To move to a seat", countText(recommendations, "Named User"), {
    format: COUNT_FORMAT,
    note: "users and products above break-even",
  });
  const seatSaving = writeFigure(
    draft,
    `Seats save a year (${analysis.terms.currency})`,
    minus(constant(0), sumWhere(recommendations, { text: "Named User" }, users.column("saving"))),
    {
      format: formats.money,
      note: `each by itself, at the token price of the terms; ${names.savings}: all together, by the price list`,
    },
  );
  writeFigure(draft, "To stay on Flex", countText(recommendations, "Flex"), { format: COUNT_FORMAT });
  const undecided = analysis.users.filter(({ recommendation }) => UNDECIDED.includes(recommendation)).length;
  writeFigure(draft, "Not judged", undecided, {
    format: COUNT_FORMAT,
    note: "inactive for 90 days, seen for less than 90 days, without a seat price, or not eligible",
  });
  return { toSeat, seatSaving };
}
