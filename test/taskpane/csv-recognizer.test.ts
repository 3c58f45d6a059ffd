import { keptCorrections } from "../../src/excel/recognize-usage";
import type { InputFile } from "../../src/intake/recognition";
import { recognizeCsv } from "../../src/intake/recognize-csv";
import { csvRecognizer } from "../../src/taskpane/csv-recognizer";

jest.mock("../../src/excel/recognize-usage");

const FILE = new Blob(["Wann,Email,Product,Tokens\n03/04/2025,ann@example.com,Revit,8"]);
const worker = { recognizeFile: (source: Blob, file: InputFile) => recognizeCsv(source, file) };

test("a file is recognized as it is where the workbook remembers nothing about its headers", async () => {
  jest.mocked(keptCorrections).mockResolvedValue({});
  const { recognition, key } = await csvRecognizer(worker)(FILE, "march.csv");
  expect(recognition).toMatchObject({ shape: null, missing: ["date"] });
  expect(key).toEqual({ signature: "wann|email|product|tokens", place: "file march.csv" });
  expect(keptCorrections).toHaveBeenCalledWith(key);
});

test("a file is recognized with what the workbook remembers", async () => {
  jest.mocked(keptCorrections).mockResolvedValue({ roles: { Wann: "date" }, dateOrder: "dmy" });
  const { recognition, corrections } = await csvRecognizer(worker)(FILE, "march.csv");
  expect(recognition).toMatchObject({ shape: "daily export", dateOrder: { column: "Wann", order: "dmy" } });
  expect(corrections).toEqual({ roles: { Wann: "date" }, dateOrder: "dmy" });
});

test("dates that contradict the order that is remembered are told", async () => {
  jest.mocked(keptCorrections).mockResolvedValue({ dateOrder: "dmy" });
  const file = new Blob(["Date,Email,Product,Tokens\n03/25/2025,ann@example.com,Revit,8"]);
  const { recognition, contradiction } = await csvRecognizer(worker)(file, "march.csv");
  expect(recognition.dateOrder).toMatchObject({ order: "dmy" });
  expect(contradiction).toMatchObject({ column: "Date", order: "mdy", example: "03/25/2025" });
});
