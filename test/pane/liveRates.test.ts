/** @jest-environment node */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ratesTexts } from "../../src/i18n/rates";
import { problemWords } from "../../src/taskpane/rates/liveWords";
import type { RatesText } from "../../src/taskpane/rates/text";
import { textIn } from "./support/text";
import type * as LiveRates from "../../src/taskpane/useCases/liveRates";

/** Fetching as the pane does it, from a service on this computer that answers as the real ones do, and as badly as any may. */

type Request = LiveRates.LiveRequest;
const JUNE: Request = { currencies: ["DKK", "EUR"], from: "2026-06-12", to: "2026-06-15" };
const FRANKFURTER = JSON.stringify([
  { date: "2026-06-15", base: "USD", quote: "DKK", rate: 6.5381 },
  { date: "2026-06-15", base: "USD", quote: "EUR", rate: 0.87598 },
]);
const STATBANK = "VALUTA;KURTYP;TID;INDHOLD\r\nUSD;KBH;2026M06D15;653.81\r\nEUR;KBH;2026M06D15;746.40\r\n";

let server: Server;
let answer: RequestListener;
let asked: { url: string | undefined; cookie: unknown; referer: unknown }[];
let live: typeof LiveRates;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { url, headers } = request;
    asked.push({ url, cookie: headers.cookie, referer: headers.referer });
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  asked = [];
  jest.resetModules();
  // Pauses that services have asked for last as long as the pane: each test has one of its own.
  live = await import("../../src/taskpane/useCases/liveRates");
});

const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

interface Asking {
  readonly service?: "frankfurter" | "statbank";
  readonly request?: Request;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  readonly origin?: string;
}

async function fetchRates({ service = "frankfurter", request = JUNE, signal, ...options }: Asking = {}) {
  const asking = live.LIVE_SERVICES.find(({ id }) => id === service)!;
  return live.fetchRates(asking, request, {
    signal: signal ?? new AbortController().signal,
    origin: origin(),
    ...options,
  });
}

const textOf = (language: "en" | "da"): RatesText => ({ ...textIn(language), r: ratesTexts(language) });

/** What the user reads when it fails. */
async function words(asking: Asking = {}, language: "en" | "da" = "en"): Promise<string> {
  try {
    await fetchRates(asking);
  } catch (error) {
    const known = error instanceof live.LiveError || error instanceof live.ServiceError;
    if (known) return problemWords(textOf(language), error, "api.frankfurter.dev");
    throw error;
  }
  throw new Error("There was an answer.");
}

const send =
  (body: string, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

test("Frankfurter's rates come with one request, without cookies and referrer", async () => {
  answer = send(FRANKFURTER);
  const rates = await fetchRates();
  expect(rates.map(({ currency, perUsd }) => [currency, perUsd.toString()])).toEqual([
    ["DKK", "6.5381"],
    ["EUR", "0.87598"],
  ]);
  expect(asked).toEqual([
    {
      url: "/v2/rates?base=USD&quotes=DKK,EUR&from=2026-06-12&to=2026-06-15&providers=ECB",
      cookie: undefined,
      referer: undefined,
    },
  ]);
});

test("StatBank's rates are kroner for 100 units turned into units for 1 dollar", async () => {
  answer = send(STATBANK);
  const rates = await fetchRates({ service: "statbank" });
  expect(rates.map(({ currency, perUsd }) => [currency, perUsd.toFixed(6)])).toEqual([
    ["DKK", "6.538100"],
    ["EUR", "0.875951"],
  ]);
  expect(asked[0]!.url).toMatch(/^\/v1\/data\/DNVALD\/BULK\?lang=en&valuePresentation=Code&VALUTA=USD,EUR&/);
});

test.each([
  [
    "a fault of the service",
    send("oops", 503),
    /^api\.frankfurter\.dev has a fault of its own \(status 503\)/,
  ],
  ["a refusal", send('{"status":422}', 422), /refuses the request \(status 422\)/],
  [
    "a refusal by a page",
    send("<!doctype html><p>Not found", 404),
    /answered with a web page instead of rates/,
  ],
  ["garbage", send("\u0000\u0001 rates? no"), /answered with something that is no list of rates/],
  ["half an answer", send(FRANKFURTER.slice(0, 40)), /no list of rates/],
  [
    "the page of a network's login",
    send("<html><title>Log in</title></html>"),
    /The network may want a login/,
  ],
  [
    "a wrong currency",
    send(FRANKFURTER.replace("DKK", "SEK")),
    /sent a currency that was not asked for: SEK\.$/,
  ],
  ["a wrong base", send(FRANKFURTER.replace("USD", "EUR")), /sent rates for 1 EUR instead of 1 USD\.$/],
  ["a day twice", send(FRANKFURTER.replace("EUR", "DKK")), /sent two rates for DKK on 2026-06-15\.$/],
  [
    "no days at all",
    send("[]"),
    /has no rates from 2026-06-12 to 2026-06-15\. Weekends and holidays have none/,
  ],
  ["another address", send("", 302, { Location: "/elsewhere" }), /could not be reached/],
  [
    "a connection that breaks",
    ((_, response) => response.socket!.destroy()) as RequestListener,
    /could not be reached\. Check the network/,
  ],
  [
    "an answer without an end",
    ((_, response) => {
      response.writeHead(200);
      const more = (): boolean => !response.destroyed && response.write("x".repeat(65_536), more);
      more();
    }) as RequestListener,
    /sent more than any list of rates can be/,
  ],
])("%s is told in one clear line", async (_, served, expected) => {
  answer = served;
  expect(await words()).toMatch(expected);
});

test("what a service sent is shown on one line and cut short", async () => {
  answer = send(FRANKFURTER.replace("DKK", `S\\n${"E".repeat(500)}`));
  expect(await words()).toBe(
    `api.frankfurter.dev sent a currency that was not asked for: S ${"E".repeat(38)}….`,
  );
});

test("a service that hangs is given up, before its answer and in the middle of it", async () => {
  answer = () => undefined;
  expect(await words({ timeoutMs: 200 })).toBe("api.frankfurter.dev did not answer within 0.2 seconds.");
  answer = (_, response) => {
    response.writeHead(200);
    response.write("[");
  };
  expect(await words({ timeoutMs: 200 }, "da")).toBe(
    "api.frankfurter.dev svarede ikke inden for 0,2 sekunder.",
  );
});

test("the user stops waiting, and is told that nothing was changed", async () => {
  answer = () => undefined;
  const control = new AbortController();
  setTimeout(() => control.abort(), 50);
  expect(await words({ signal: control.signal })).toBe("Stopped. Nothing was changed.");
  expect(await words({ signal: control.signal })).toBe("Stopped. Nothing was changed.");
});

test("nobody there", async () => {
  expect(await words({ origin: "http://127.0.0.1:1" })).toMatch(/could not be reached/);
});

describe("too many requests", () => {
  const service = () => live.LIVE_SERVICES[0]!;

  test("the service's own time is said and kept: it is not asked again before", async () => {
    answer = send("", 429, { "Retry-After": "120" });
    const before = Date.now();
    expect(await words()).toMatch(
      /^api\.frankfurter\.dev has too much to do and asks to wait until \d\d:\d\d\.$/,
    );
    const until = live.pauseOf(service())!.getTime();
    expect(until - before).toBeGreaterThanOrEqual(120_000);
    expect(until - before).toBeLessThan(180_000);
    answer = send(FRANKFURTER);
    expect(await words()).toMatch(/asks to wait until/);
    expect(asked).toHaveLength(1);
    expect(live.pauseOf(service(), new Date(until + 1))).toBeNull();
  });

  test("the time may be a date", async () => {
    const date = new Date(Date.now() + 600_000);
    answer = send("", 429, { "Retry-After": date.toUTCString() });
    await words();
    expect(Math.abs(live.pauseOf(service())!.getTime() - date.getTime())).toBeLessThan(2000);
  });

  test.each(["", "soon", "-5", "Thu, 01 Jan 1970 00:00:00 GMT"])(
    "without a usable time (%s) it is a minute",
    async (header) => {
      answer = send("", 429, header === "" ? {} : { "Retry-After": header });
      await words();
      const pause = live.pauseOf(service())!.getTime() - Date.now();
      expect(pause).toBeGreaterThan(50_000);
      expect(pause).toBeLessThanOrEqual(60_000);
    },
  );

  test("another service may be asked meanwhile", async () => {
    answer = send("", 429);
    await words();
    answer = send(STATBANK);
    expect(await fetchRates({ service: "statbank" })).toHaveLength(2);
  });
});

test("requests that cannot be answered are not sent: no currency, no days, too many days, days to come", () => {
  const fault = (request: Partial<Request>) =>
    live.requestFault(live.LIVE_SERVICES[0]!, { ...JUNE, ...request }, "2026-06-20");
  expect(fault({})).toBeNull();
  expect(fault({ currencies: [] })).toBe("currencies");
  expect(fault({ from: "" })).toBe("days");
  expect(fault({ from: "2026-06-16" })).toBe("days");
  expect(fault({ from: "2024-06-15" })).toBeNull();
  expect(fault({ from: "2024-06-14" })).toBe("days");
  expect(fault({ to: "2026-06-21" })).toBe("days");
  expect(fault({ from: "1998-12-31", to: "1999-01-31" })).toBe("days");
});
