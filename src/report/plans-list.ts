import type { PlanOutcome } from "../flex/plan/evaluate-orders";
import type { PlanName, PurchasePlan } from "../flex/plan/purchase-plan";
import { Anchor } from "./anchor";
import { fixed, minus, plus, type Expression } from "./expression";
import { COUNT_FORMAT, PERCENT_FORMAT } from "./formats";
import { ListTable, type ListColumn } from "./list-table";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";
import type { SheetDraft } from "./sheet-draft";

/** One way to buy for twelve months. */
export interface WayToBuy {
  readonly name: string;
  readonly outcome: PlanOutcome;
}

const COLUMN_OF_COST = 1;

const PLAN_LABELS: Readonly<Record<PlanName, string>> = {
  planned: "The plan above",
  "just-in-time": "The plan above: just in time",
  "single-buy": "The plan above: one order for the year",
  repeat: "The plan above: last year's orders again",
};

/** The ways to buy that the plan is held against, itself first; last year's orders only where there were any. */
function waysToBuy(plan: PurchasePlan): WayToBuy[] {
  const { justInTime, singleBuy, repeat } = plan;
  return [
    { name: PLAN_LABELS[plan.plan], outcome: plan },
    { name: "Just in time, small orders", outcome: justInTime },
    { name: "One order for the year", outcome: singleBuy },
    ...(repeat === null ? [] : [{ name: "Last year's orders again", outcome: repeat }]),
  ];
}

/** The plan beside other ways to buy. */
export class PlansList {
  readonly list: ListTable<WayToBuy>;
  readonly #cost: Anchor;

  /** @param ordersCost cell that adds the plan's orders up */
  constructor(context: ReportContext, plan: PurchasePlan, ordersCost: Expression) {
    this.#cost = new Anchor(context.names.purchases, plan.expectedCost);
    this.list = new ListTable(context.names.purchases, {
      name: "FlexPlansTable",
      rows: waysToBuy(plan),
      none: "No plan",
      columns: [
        { key: "way", header: "Way to buy", content: ({ name }) => name },
        ...costColumns(context, plan, ordersCost, this.#cost.reference),
        ...riskColumns(context),
      ],
    });
  }

  write(draft: SheetDraft): void {
    this.#cost.place(draft.next + 1, COLUMN_OF_COST);
    this.list.write(draft);
  }
}

function costColumns(
  { analysis, formats }: ReportContext,
  plan: PurchasePlan,
  ordersCost: Expression,
  planCost: Expression,
): ListColumn<WayToBuy>[] {
  const { currency } = analysis.terms;
  const format = formats.money;
  const cost = (key: string, header: string, of: (outcome: PlanOutcome) => number): ListColumn<WayToBuy> => ({
    key,
    header: `${header} (${currency})`,
    format,
    content: ({ outcome }) => of(outcome),
  });
  return [
    {
      key: "cost",
      header: `Expected cost (${currency})`,
      format,
      style: STYLES.strong,
      content: (_, inRow) =>
        minus(plus(inRow("orders"), inRow("topUp"), inRow("outage")), inRow("carriedOver")),
    },
    {
      key: "dearer",
      header: `Above the plan (${currency})`,
      format,
      content: (_, inRow) => minus(inRow("cost"), fixed(planCost)),
    },
    {
      key: "orders",
      header: `Orders (${currency})`,
      format,
      content: ({ outcome }) => (outcome === plan ? ordersCost : outcome.ordersCost),
    },
    cost("topUp", "Topping up", (outcome) => outcome.topUpCost),
    cost("outage", "Outages", (outcome) => outcome.outageCost),
    cost("carriedOver", "Left for later", (outcome) => outcome.carriedOverCost),
  ];
}

function riskColumns({ analysis, formats }: ReportContext): ListColumn<WayToBuy>[] {
  return [
    {
      key: "expiry",
      header: "Tokens expected to expire",
      format: COUNT_FORMAT,
      content: ({ outcome }) => outcome.expectedExpiry,
    },
    {
      key: "expiryCost",
      header: `Their cost (${analysis.terms.currency})`,
      format: formats.money,
      content: ({ outcome }) => outcome.expectedExpiryCost,
    },
    {
      key: "runOut",
      header: "Probability of running out",
      format: PERCENT_FORMAT,
      content: ({ outcome }) => outcome.runOutProbability,
    },
  ];
}
