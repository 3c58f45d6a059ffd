import type { SeatMixAdvice } from "../flex/advice/advice";
import { message } from "../messages/message";
import { constant, max, minus, overOrBlank, times, type Expression } from "./expression";
import { COUNT_FORMAT, PERCENT_FORMAT, tokenFormat } from "./formats";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";
import type { SheetDraft } from "./sheet-draft";
import { writeFigure, writeHeading, writeSentence } from "./sheet-parts";
import { renewalsList } from "./renewals-list";
import { userMovesList } from "./user-moves-list";

/** Rows listed at most; the figures above them cover all. */
const LISTED_MOVES = 10_000;

/** Less than that is no difference. */
const CENT = 0.01;

/**
 * Writes what the cheapest mix of seats and Flex costs and saves, and whom it moves.
 *
 * @returns what it saves in cash within twelve months
 */
export function writeSeatMix(draft: SheetDraft, context: ReportContext, mix: SeatMixAdvice): Expression {
  const cash = writeMixFigures(draft, context, mix);
  writeHeading(draft, "Who moves");
  const count = mix.moves.length;
  writeSentence(
    draft,
    count <= LISTED_MOVES
      ? message("report-moves-all")
      : message("report-moves-first", { listed: LISTED_MOVES, count }),
  );
  writeSentence(draft, message("report-moves-cost"));
  userMovesList(context, mix.moves.slice(0, LISTED_MOVES)).write(draft);
  if (mix.renewals.length > 0) {
    writeHeading(draft, "Seats not to renew");
    renewalsList(context, mix.renewals.slice(0, LISTED_MOVES)).write(draft);
  }
  return cash;
}

function writeMixFigures(draft: SheetDraft, context: ReportContext, mix: SeatMixAdvice): Expression {
  const { formats, analysis } = context;
  const { currency } = analysis.terms;
  const money = (label: string, content: Expression | number, note?: string): Expression =>
    writeFigure(draft, `${label} (${currency})`, content, { format: formats.money, note });

  const before = money("A year as it is today", mix.costBefore, "today's seats, and everything else on Flex");
  const after = money("A year with the cheapest mix", mix.costAfter);
  const saving = money("Saves a year", minus(before, after), "once all seats given up have ended");
  writeFigure(draft, "Saving, share of today's cost", overOrBlank(saving, before), {
    format: PERCENT_FORMAT,
  });
  const cash = money(
    "Saves in cash within 12 months",
    mix.cashSaving12m,
    "seats and tokens already paid stay paid; a new seat is paid for a full term",
  );
  const bound = money("No mix costs less than", mix.bound, boundNote(mix));
  if (mix.costAfter - mix.bound >= CENT)
    money("The cheapest is above that by", minus(after, bound), "at most by so much another mix is cheaper");
  writeFigure(draft, "Users who move", mix.moves.length, { format: COUNT_FORMAT });
  const tokenCost = writeTokens(draft, context, mix);
  money("Cheapest mix: seats and Collections", minus(after, tokenCost));
  const [first] = mix.unplaced;
  if (first !== undefined) {
    const { user, product } = first;
    const params = { count: mix.unplaced.length, user, product };
    writeSentence(draft, message("report-unplaced", params), STYLES.warning);
  }
  return cash;
}

function boundNote({ costAfter, bound }: SeatMixAdvice): string {
  return message(costAfter - bound < CENT ? "report-mix-proven" : "report-mix-near");
}

/** The tokens that stay and what they cost. */
function writeTokens(
  draft: SheetDraft,
  { analysis, formats }: ReportContext,
  { flexTokens, tierFrom, tierPrice }: SeatMixAdvice,
): Expression {
  const { currency } = analysis.terms;
  const format = tokenFormat([flexTokens]);
  const tokens = writeFigure(draft, "Tokens a year that stay on Flex", flexTokens, { format });
  const money = { format: formats.money };
  if (tierFrom === null || tierPrice === null)
    return writeFigure(draft, `Cheapest mix: tokens (${currency})`, 0, money);
  const bought = writeFigure(draft, "Tokens to buy for them", max(tokens, constant(tierFrom)), {
    format,
    note:
      tierFrom > flexTokens ? `bought up to the price from ${COUNT.format(tierFrom)} tokens on` : undefined,
  });
  const price = writeFigure(draft, `Their price (${currency})`, tierPrice, {
    format: formats.price,
    note: `per token, from ${COUNT.format(tierFrom)} tokens on`,
  });
  return writeFigure(draft, `Cheapest mix: tokens (${currency})`, times(bought, price), money);
}

const COUNT = new Intl.NumberFormat("en-US");
