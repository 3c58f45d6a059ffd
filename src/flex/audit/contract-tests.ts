import { isoDate } from "../dates";
import type { Person } from "../person";
import type { Rate } from "../rate-card";
import type { AuditContext, ChargeTest, Suspicion } from "./audit-context";
import { eachCharge } from "./each-charge";

/**
 * Charges of a product that the contract does not allow on Flex.
 *
 * @source article, "Flex in Audit Proceedings": consuming tokens for products not in the Flex contract scope
 */
export const outOfContract: ChargeTest = {
  code: "out-of-contract",
  ofModeled: true,
  needs: () => null,
  run: (context, report) =>
    eachChargeOfProducts(context, (rate) => !rate.inContract, "audit-out-of-contract", report),
};

/**
 * Charges of a product that cannot be had on Flex at all.
 *
 * @source article, "Token Rates by Product": the AEC Collection is not Flex-eligible
 */
export const notFlexEligible: ChargeTest = {
  code: "not-flex-eligible",
  ofModeled: true,
  needs: () => null,
  run: (context, report) =>
    eachChargeOfProducts(
      context,
      (rate) => rate.inContract && !rate.flexEligible,
      "audit-not-flex-eligible",
      report,
    ),
};

function eachChargeOfProducts(
  context: AuditContext,
  isAffected: (rate: Rate) => boolean,
  sentence: string,
  report: (suspicion: Suspicion) => void,
): void {
  const { charges, usage, rates } = context;
  const affected = usage.products.map((product) => {
    const rate = rates.find(product);
    return rate !== undefined && isAffected(rate);
  });
  if (!affected.includes(true)) return;
  eachCharge(charges, (charge) => {
    if (!affected[charges.pairs.product[charges.pair[charge]!]!]) return;
    report({ charge, expected: 0, strength: "contradicts a published rule", sentence });
  });
}

/**
 * Charges of a user outside the dates on which the user was authorized.
 *
 * A user with several rows is authorized by any of them; one without a row is not judged.
 *
 * @source article, "Flex in Audit Proceedings": unauthorized use patterns
 */
export const outsideAuthorizedDates: ChargeTest = {
  code: "outside-authorized-dates",
  ofModeled: true,
  needs: ({ people }) => (people === null ? "people" : null),
  run(context, report) {
    const { charges, people, lookup } = context;
    const personsOf = new Map<number, Person[]>();
    for (const person of people!) {
      for (const user of lookup.usersOf(person.user)) {
        const known = personsOf.get(user);
        if (known) known.push(person);
        else personsOf.set(user, [person]);
      }
    }
    if (personsOf.size === 0) return;
    eachCharge(charges, (charge) => {
      const persons = personsOf.get(charges.pairs.user[charges.pair[charge]!]!);
      if (persons === undefined || persons.some((person) => isAuthorized(person, charges.day[charge]!)))
        return;
      const authorized = persons.map(authorizedDates).join(", ");
      report({
        charge,
        expected: 0,
        strength: "unexplained",
        sentence: "audit-outside-authorized-dates",
        values: { authorized },
      });
    });
  },
};

function isAuthorized({ authorizedFrom, authorizedTo }: Person, day: number): boolean {
  return day >= (authorizedFrom ?? -Infinity) && day <= (authorizedTo ?? Infinity);
}

/** An ISO 8601 interval, ".." where an end is open. */
function authorizedDates({ authorizedFrom, authorizedTo }: Person): string {
  const end = (day: number | null): string => (day === null ? ".." : isoDate(day));
  return `${end(authorizedFrom)}/${end(authorizedTo)}`;
}
