import { isoDate } from "../flex/dates";
import { sheetLink } from "./a1";
import type { AuditFigures } from "./audit-sheet";
import type { Expression } from "./expression";
import { COUNT_FORMAT, DATE_FORMAT } from "./formats";
import type { PurchaseFigures } from "./purchases-sheet";
import type { ReportContext } from "./report-context";
import type { SavingsFigures } from "./savings-sheet";
import type { SheetDraft } from "./sheet-draft";
import type { SheetKind } from "./sheet-names";
import { writeFigure, writeHeading } from "./sheet-parts";

/** Cells of the sheets of advice that the summary shows. */
export type AdviceFigures = SavingsFigures & PurchaseFigures & AuditFigures;

/** Writes what there is to decide, each figure with the sheet that says more; nothing where nothing is measurable. */
export function writeAdvice(
  draft: SheetDraft,
  { analysis, names, formats }: ReportContext,
  { spend, mixCash, nextOrder, costAtStake }: AdviceFigures,
): void {
  if (spend === null && mixCash === null && nextOrder === null && costAtStake === null) return;
  const { terms, window } = analysis;
  writeHeading(draft, "What to decide");
  const figure = (
    label: string,
    content: Expression,
    format: string,
    kind: SheetKind,
    note: string,
  ): void => {
    const noteLink = sheetLink(names[kind]);
    writeFigure(draft, label, content, { format, note: `${names[kind]}: ${note}`, noteLink });
  };
  const money = (label: string, content: Expression, kind: SheetKind, note: string): void =>
    figure(`${label} (${terms.currency})`, content, formats.money, kind, note);
  if (spend !== null) {
    const days = window === null ? "" : `, ${isoDate(window.from)} to ${isoDate(window.to)}`;
    money("Spent on tokens", spend.spent, "savings", `what was used and what expired${days}`);
    money("Spend possible", spend.possible, "savings", "without the causes that can be taken away");
    money("Saving", spend.saved, "savings", "who has to act for it, step by step");
  }
  if (mixCash !== null)
    money("Cheapest seats save in cash", mixCash, "savings", "within twelve months; whom to move");
  if (nextOrder !== null) {
    figure(
      "Next order on",
      nextOrder.on,
      DATE_FORMAT,
      "purchases",
      "what to buy when, if usage goes on as it was",
    );
    figure("Its tokens", nextOrder.tokens, COUNT_FORMAT, "purchases", "in packs, by the price list");
    money("Its cost", nextOrder.cost, "purchases", "beside other ways to buy");
  }
  if (costAtStake !== null)
    money("Charges that can be disputed", costAtStake, "audit", "each once, under its strongest finding");
}
