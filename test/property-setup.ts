import fc from "fast-check";

// The same cases in each run, so that a failure comes from a change and not from luck; `npm run explore` draws new ones.
const seed = process.env["FLEXLENS_SEED"] ?? "20251125";
fc.configureGlobal(seed === "random" ? {} : { seed: Number(seed) });
