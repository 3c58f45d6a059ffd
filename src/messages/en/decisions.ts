/** Sentences of the decision framework: which rule made a user what they are, and the numbers that it rests on. */
export const decisionMessages = {
  "decision-too-early":
    "First use was {days} days before the as-of day, fewer than {least}: too early to judge. Look again on {again}.",
  "decision-pilot":
    "All use lies within {span} days, {from} to {to}, and the last {idle} days saw none: a pilot or training. Judged on the trailing year's actual days.",
  "decision-pilot-seat":
    "All use lies within {span} days, {from} to {to}, and the last {idle} days saw none: a pilot or training. Even its {days} actual days of {product} are above the break-even of {breakEven}: a seat would have been cheaper.",
  "decision-seasonal":
    "{seasonDays} of the trailing year's {allDays} days, {share} %, lie within the six months {from} to {to}, of {observedMonths} observed: seasonal. Judged on the trailing year's actual days.",
  "decision-seasonal-seat":
    "{seasonDays} of the trailing year's {allDays} days, {share} %, lie within the six months {from} to {to}, of {observedMonths} observed: seasonal. Even so its {days} actual days of {product} are above the break-even of {breakEven}: a seat is cheaper.",
  "decision-collection":
    "{collection} at {cost} {currency} a year costs less than {products} apart, each on the cheaper of seat and Flex: {apart} {currency}.",
  "decision-collection-only":
    "{products} may not be had on Flex and no seat of its own is offered: {collection} at {cost} {currency} a year is the only way.",
  "decision-named-user":
    "{annualDays} days a year of {product} are above the break-even of {breakEven}: a seat at {seatCost} {currency} instead of Flex at {flexCost} {currency}.",
  "decision-named-user-only": "{products} may not be had on Flex: a seat is the only way.",
  "decision-multi-product-light":
    "Light use of {count} products, none above its break-even: Flex covers them all. They are {products}.",
  "decision-occasional":
    "{annualDays} days a year of {product} are not above the break-even of {breakEven}: Flex costs no more than a seat.",
  "decision-occasional-no-seat":
    "{annualDays} days a year of {product}, for which the rate card has no seat cost: Flex. Fill in Seat cost per year in FlexRates to have it compared.",
  "decision-occasional-unused":
    "No use in the trailing year; the last was on {lastDay}. Nothing to buy: Flex, should it return.",
} as const;
