import fc from "fast-check";
import { study } from "../../src/flex/advice/study";
import type { ExpiryTrap } from "../../src/flex/analysis";
import { analyze, type AnalysisInput } from "../../src/flex/analyze";
import { compareScenarios } from "../../src/flex/scenarios/compare-scenarios";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { FROM, lotOf, type Drawn } from "./ledger-accounts/oracle/account-input";
import { arbitraryLedger, type LedgerCase } from "./ledger-accounts/oracle/arbitrary-ledger";
import { DAILY_EXPORT, inputOf, usageOf } from "./oracle/analysis-input";

type Purchases = Pick<LedgerCase, "lots" | "teams" | "asOf"> & { drawn: readonly Drawn[] };

function inputFor(
  { lots, drawn, teams, asOf }: Purchases,
  given: Partial<AnalysisInput> = {},
): AnalysisInput {
  const rows = [{ day: FROM, tokens: 0 }, ...drawn].map((each) => ({ ...each, product: "AutoCAD" }));
  const usage = usageOf(rows, DAILY_EXPORT);
  const teamOfUser = usage.users.map((user) => teams[user] ?? null);
  return inputOf({ ...usage, teamOfUser }, { lots, terms: { ...ARTICLE_TERMS, asOf }, ...given });
}

function expiryOf(input: AnalysisInput): ExpiryTrap {
  const { expiry } = analyze(input).traps;
  if (!expiry.measurable) throw new Error("Expiry is not measurable.");
  return expiry;
}

const issueCodes = (input: AnalysisInput): string[] => analyze(input).issues.map(({ code }) => code);

describe("the expiry trap", () => {
  /** The lot of North expires; of its 100 tokens its own user draws 10, and South, without lots, 60. */
  const teams: Purchases = {
    lots: [lotOf({ team: "North", expires: FROM + 9 })],
    drawn: [
      { day: FROM, tokens: 10, user: "ann" },
      { day: FROM, tokens: 60, user: "bob" },
    ],
    teams: { ann: "North", bob: "South" },
    asOf: FROM + 20,
  };

  test("counts what users of other teams could not draw as expired", () => {
    expect(expiryOf(inputFor(teams))).toMatchObject({
      expired: 90,
      cost: 450,
      rate: 0.9,
      uncovered: { tokens: 60, firstDate: FROM },
    });
  });

  test("takes the teams of the table of people first", () => {
    const bob = { user: "bob", team: "north", costCenter: null, authorizedFrom: null, authorizedTo: null };
    expect(expiryOf(inputFor(teams, { people: [{ ...bob, sourceRow: 2 }] }))).toMatchObject({
      expired: 30,
      uncovered: { tokens: 0, firstDate: null },
    });
  });

  test("of a scenario with more users has as many more in each team", () => {
    const [scenario] = compareScenarios(inputFor(teams), [
      { name: "Half as many again", headcountFactor: 1.5 },
    ]);
    expect(scenario!.traps.expiry).toMatchObject({ expired: 85, uncovered: { tokens: 90, firstDate: FROM } });
  });

  test("opens a lot with what the portal's balance tells, and asks no more for it", () => {
    const old: Purchases = {
      lots: [lotOf({ purchased: FROM - 100, expires: FROM + 9 })],
      drawn: [{ day: FROM + 1, tokens: 10, user: "ann" }],
      teams: {},
      asOf: FROM + 20,
    };
    const unknown = inputFor(old);
    expect(expiryOf(unknown)).toMatchObject({ purchased: 100, expired: 90, expiredLow: 0 });
    expect(issueCodes(unknown)).toContain("lot-opening-unknown");
    const portal = { portalBalance: 25, portalBalanceDate: FROM + 2 };
    const told = inputFor(old, { terms: { ...ARTICLE_TERMS, asOf: old.asOf, ...portal } });
    expect(expiryOf(told)).toMatchObject({ purchased: 35, expired: 25, expiredLow: 25 });
    expect(issueCodes(told)).not.toContain("lot-opening-unknown");
  });

  test("tells of every lot, month and missing token what the ledger tells", () => {
    fc.assert(
      fc.property(arbitraryLedger({ credits: true }), (given) => {
        const input = inputFor(given);
        const parts = study(input);
        const ledger = parts.ledger();
        if (!ledger.measurable) return expect(parts.analysis().traps.expiry.measurable).toBe(false);
        const trap = expiryOf(input);
        expect(trap.lots.map(({ opening, used, expired, left }) => [opening, used, expired, left])).toEqual(
          ledger.lots.map(({ opening, used, expired, left }) => [opening, used, expired, left]),
        );
        expect(trap.months).toEqual(ledger.months);
        expect(trap.uncovered).toEqual(ledger.uncovered);
        expect(trap.unplacedCredits).toBe(ledger.unplacedCredits.tokens);
        return undefined;
      }),
      { numRuns: 60 },
    );
  });
});
