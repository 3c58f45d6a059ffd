import { isoDate } from "../dates";
import type { Person } from "../person";
import type { Rate } from "../rate-card";
import { CONTRADICTS, UNEXPLAINED } from "./audit";
import type { AuditContext, ChargeTest, Report } from "./audit-context";

/**
 * Charges of a product that the contract does not allow on Flex.
 *
 * @source article, "Flex in Audit Proceedings": consuming tokens for products not in the Flex contract scope
 */
export const outOfContract: ChargeTest = {
  code: "out-of-contract",
  ofModeled: true,
  needs: () => null,
  run(context, report) {
    reportProducts(context, (rate) => !rate.inContract, report);
    return () => ({ sentence: "audit-out-of-contract" });
  },
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
  run(context, report) {
    reportProducts(context, (rate) => rate.inContract && !rate.flexEligible, report);
    return () => ({ sentence: "audit-not-flex-eligible" });
  },
};

/** Reports the usage days of all users on some products of the card. */
function reportProducts(
  { charges, usage, rates }: AuditContext,
  isSuspect: (rate: Rate) => boolean,
  report: Report,
): void {
  const { count, pair, pairs, tokens } = charges;
  const suspects = usage.products.map((product) => {
    const rate = rates.find(product);
    return rate !== undefined && isSuspect(rate);
  });
  if (!suspects.includes(true)) return;
  for (let charge = 0; charge < count; charge++) {
    if (tokens[charge]! > 0 && suspects[pairs.product[pair[charge]!]!]!) report(charge, 0, CONTRADICTS);
  }
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
  run({ charges, people, lookup }, report) {
    const { count, day, pair, pairs, tokens } = charges;
    const personsOf = new Map<number, Person[]>();
    for (const person of people!) {
      for (const user of lookup.usersOf(person.user)) {
        const known = personsOf.get(user);
        if (known) known.push(person);
        else personsOf.set(user, [person]);
      }
    }
    const personsOfPair = Array.from(pairs.user, (user) => personsOf.get(user));
    for (let charge = 0; charge < count; charge++) {
      const persons = personsOfPair[pair[charge]!];
      if (persons === undefined || tokens[charge]! <= 0) continue;
      if (!persons.some((person) => isAuthorized(person, day[charge]!))) report(charge, 0, UNEXPLAINED);
    }
    return ({ charge }) => ({
      sentence: "audit-outside-authorized-dates",
      values: { authorized: personsOfPair[pair[charge]!]!.map(authorizedDates).join(", ") },
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
