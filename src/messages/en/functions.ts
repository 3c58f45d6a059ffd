export const functionMessages = {} as const;
