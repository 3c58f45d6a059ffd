import type { Analysis } from "../flex/analysis";
import { Anchor } from "./anchor";
import type { Expression } from "./expression";
import { moneyFormat, priceFormat, tokenFormat } from "./formats";
import type { Origins } from "./origins";
import type { SheetDraft } from "./sheet-draft";
import type { SheetNames } from "./sheet-names";

/** What every sheet of a report shares. */
export interface ReportContext {
  readonly analysis: Analysis;
  readonly names: SheetNames;
  readonly origins: Origins;
  readonly formats: { readonly money: string; readonly price: string; readonly tokens: string };
  /** Cells of the summary to which the other sheets refer. */
  readonly shared: { readonly price: Anchor; readonly tokens: Anchor; readonly asOf: Anchor };
}

/** What the summary's trap table refers to, on the sheet of one trap; null where the trap has no such figure. */
export interface TrapFigures {
  readonly affectedTokens: Expression | null;
  readonly affectedCost: Expression | null;
  readonly avoidableTokens: Expression | null;
  readonly avoidableCost: Expression | null;
}

/** The sheet of one trap and the cells that the summary shows. */
export interface TrapSheet {
  readonly draft: SheetDraft;
  readonly figures: TrapFigures;
  /** The measured share that the article has a claim for; null where there is none or nothing to divide by. */
  readonly share: Expression | null;
}

/** A trap without figures: one that is not measurable. */
export const NO_FIGURES: TrapFigures = {
  affectedTokens: null,
  affectedCost: null,
  avoidableTokens: null,
  avoidableCost: null,
};

/** Settles names, formats and the shared cells of one report. */
export function reportContext(analysis: Analysis, names: SheetNames, origins: Origins): ReportContext {
  const { terms, months, totals } = analysis;
  const tokens = months.length === 0 ? totals.tokens : months.reduce((sum, month) => sum + month.tokens, 0);
  return {
    analysis,
    names,
    origins,
    formats: {
      money: moneyFormat(terms.currency),
      price: priceFormat(terms.currency),
      tokens: tokenFormat([...months, ...analysis.users, totals].map((item) => item.tokens)),
    },
    shared: {
      price: new Anchor(names.summary, terms.tokenPrice),
      tokens: new Anchor(names.summary, tokens),
      asOf: new Anchor(names.summary, analysis.asOf),
    },
  };
}
