import { SHEET_NAMES } from "../../src/report/sheet-names";
import { packInput } from "../../src/worker/packed-input";
import { PROTOCOL_VERSION, type ReplyMessage } from "../../src/worker/protocol";
import { serveAnalysis } from "../../src/worker/serve-analysis";
import { sampleInput } from "./sample-input";

/** What the worker answers to one message. */
function replies(data: unknown): readonly ReplyMessage[] {
  const posted: ReplyMessage[] = [];
  serveAnalysis({
    addEventListener: (_, listener) => listener({ data }),
    postMessage: (message) => posted.push(message),
  });
  return posted;
}

const job = { kind: "analyze", input: packInput(sampleInput(10)), names: SHEET_NAMES };

test("a request of this version is answered under its id", () => {
  const answers = replies({ version: PROTOCOL_VERSION, type: "request", id: 7, job });
  expect(answers.map(({ id, type, version }) => [id, type, version])).toEqual([
    [7, "progress", PROTOCOL_VERSION],
    [7, "progress", PROTOCOL_VERSION],
    [7, "done", PROTOCOL_VERSION],
  ]);
});

test("a request of another version is refused with the cure", () => {
  expect(replies({ version: PROTOCOL_VERSION + 1, type: "request", id: 7, job })).toEqual([
    {
      version: PROTOCOL_VERSION,
      id: 7,
      type: "failed",
      name: "Error",
      message: expect.stringContaining("Close and reopen the task pane"),
    },
  ]);
});
