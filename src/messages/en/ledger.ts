/** Sentences of the ledger: what it noticed about lots, teams and the portal's balance. */
export const ledgerMessages = {
  "lot-currency-without-rate":
    "This lot was paid in {lotCurrency}, but the terms are in {currency}, and no exchange rate is given. Fill in Exchange rate: how many {currency} one {lotCurrency} is.",
  "team-without-lots":
    "No lot names the team {team}: its {tokens} tokens are drawn from the lots without a team. Fill in Team in FlexLots if it has lots of its own.",
  "portal-balance-outside-data":
    "The portal's balance of {tokens} tokens on {date} is not used: the ledger runs from {from} to {asOf}. Give a balance from that time, or from the evening before.",
  "portal-balance-above":
    "On {date} the portal showed {tokens} tokens and the ledger has {ledger}: {difference} tokens more than the lots and the usage explain. A purchase may be missing from FlexLots.",
  "portal-balance-undecided":
    'On {date} the portal showed {tokens} tokens, {difference} fewer than the ledger has if the lots of all teams opened in full. One balance cannot tell the teams apart: fill in "Left at start" in FlexLots.',
  "portal-balance-below":
    "On {date} the portal showed {tokens} tokens and the ledger has {ledger}: {difference} tokens fewer than the lots and the usage explain. Usage may be missing from the data.",
} as const;
