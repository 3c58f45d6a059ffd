import type { LedgerAdvice } from "../../flex/advice/advice";
import type { PoolMonth } from "../../flex/analysis";
import { isoDate } from "../../flex/dates";
import type { LotAccount, PortalCheck, TeamPool } from "../../flex/ledger-accounts/account-ledger";
import type { Movement, PrepaidMonth } from "../../flex/ledger-accounts/prepaid";
import type { AtRisk } from "../../flex/plan/run-out";
import { isoOrNull, monthText } from "./json-values";

/** The ledger of all lots, by lot, pool, day and month. */
export function ledgerJson(ledger: LedgerAdvice): object {
  const { uncovered, unplacedCredits, runOut, portal, prepaid } = ledger;
  return {
    lots: ledger.lots.map((lot, index) => lotJson(lot, ledger.atRisk[index] ?? null)),
    balance: ledger.balance.map(({ date, tokens }) => ({ date: isoDate(date), tokens })),
    uncovered: { tokens: uncovered.tokens, firstDate: isoOrNull(uncovered.firstDate) },
    unplacedCredits: { tokens: unplacedCredits.tokens, firstDate: isoOrNull(unplacedCredits.firstDate) },
    expired: { ...ledger.expired },
    effectivePrice: ledger.effectivePrice,
    runOut: { p50: isoOrNull(runOut.p50), p90: isoOrNull(runOut.p90) },
    months: ledger.months.map(monthJson),
    prepaid: {
      total: prepaid.total.map(prepaidJson),
      lots: prepaid.lots.map((months) => months.map(prepaidJson)),
    },
    pools: ledger.pools.map((pool, index) => poolJson(pool, prepaid.pools[index] ?? [])),
    portal: portal && portalJson(portal),
    teamsWithoutLots: ledger.teamsWithoutLots.map(({ team, tokens }) => ({ team, tokens })),
  };
}

function lotJson(lot: LotAccount, atRisk: AtRisk | null): object {
  return {
    purchased: isoDate(lot.purchased),
    expires: isoDate(lot.expires),
    tokens: lot.tokens,
    opening: lot.opening,
    openingLow: lot.openingLow,
    openingKnown: lot.openingKnown,
    used: lot.used,
    expired: lot.expired,
    expiredLow: lot.expiredLow,
    expiredHigh: lot.expiredHigh,
    left: lot.left,
    price: lot.price,
    cost: lot.cost,
    openingCost: lot.openingCost,
    usedCost: lot.usedCost,
    expiredCost: lot.expiredCost,
    leftCost: lot.leftCost,
    team: lot.team,
    atRisk: atRisk && { expected: atRisk.expected, p90: atRisk.p90 },
    row: lot.sourceRow,
  };
}

function monthJson({ month, opening, bought, used, expired, closing }: PoolMonth): object {
  return { month: monthText(month), opening, bought, used, expired, closing };
}

function prepaidJson({ month, tokens, cost }: PrepaidMonth): object {
  return { month: monthText(month), tokens: movementJson(tokens), cost: movementJson(cost) };
}

function movementJson({ opening, bought, used, expired, closing }: Movement): object {
  return { opening, bought, used, expired, closing };
}

function poolJson(pool: TeamPool, prepaid: readonly PrepaidMonth[]): object {
  const { team, uncovered, expired, effectivePrice, months } = pool;
  return {
    team,
    uncovered: { tokens: uncovered.tokens, firstDate: isoOrNull(uncovered.firstDate) },
    expired: { ...expired },
    effectivePrice,
    months: months.map(monthJson),
    prepaid: prepaid.map(prepaidJson),
  };
}

function portalJson({ date, tokens, ledger, unexplained, derived, undecided }: PortalCheck): object {
  return { date: isoDate(date), tokens, ledger, unexplained, derived, undecided };
}
