/** What a rejected request tells the add-in. */
export interface OfficeFailure {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** The error that some work ends with; the test fails where it does not. */
export async function failureOf(work: Promise<unknown>): Promise<OfficeFailure> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const { code, message, debugInfo } = error as Error & Partial<OfficeExtension.Error>;
    return { code: String(code), message, location: debugInfo?.errorLocation ?? "" };
  }
  throw new Error("The work was expected to fail.");
}
