import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

// A console.error during a test is a fault nobody looked at: it fails the test.
let spy: MockInstance<typeof console.error>;

beforeEach(() => {
  spy = vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  const calls = spy.mock.calls;
  spy.mockRestore();
  expect(calls, "console.error was called during the test").toEqual([]);
});
