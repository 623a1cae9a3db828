import { WebRefusal } from "./web-refusal.js";

const LATER = "Try again later; if it opens in a browser, save the page there and read the file.";

/** The refusal for a request that failed under way. What is none of the network's faults is thrown as it is: then it is ours. */
export function networkRefusal(error: unknown, { href, hostname }: URL, how: "stopped" | "too-slow" | "failed"): unknown {
  if (how === "stopped") return new WebRefusal("stopped", href, "reading was stopped before the answer came", "Start again; what was read is in the record.");
  if (how === "too-slow") return new WebRefusal("timeout", href, "the whole answer took too long", LATER);
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = causeOf(cause), depth++) {
    if (cause instanceof WebRefusal) return cause;
    const code = "code" in cause ? String(cause.code) : "";
    if (code === "ENOTFOUND" || code === "ENODATA") return new WebRefusal("unknown-host", href, `there is no host ${hostname}`, "Check the spelling, and that this machine has a connection to the internet.");
    if (code === "EAI_AGAIN" || code === "EAI_FAIL") return new WebRefusal("unknown-host", href, `the name ${hostname} could not be looked up`, "Check that this machine has a connection to the internet.");
    if (/TIMEOUT|ETIMEDOUT/.test(code)) return new WebRefusal("timeout", href, `${hostname} did not answer in time`, LATER);
    // undici asserts that nobody changes the protocol unasked, which a server may do (101)
    if (code === "UND_ERR_HEADERS_OVERFLOW" || code === "ERR_ASSERTION" || code.startsWith("HPE_") || cause.name === "HTTPParserError") return new WebRefusal("strange-answer", href, `what ${hostname} answers is no proper HTTP`, "Save the page from a browser and read the file.");
    if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO_|^ERR_SSL|EPROTO/.test(code)) return new WebRefusal("insecure", href, `the connection to ${hostname} is not secure (${code})`, "The site must mend its certificate; it is not read until then.");
    if (/^E[A-Z]+$|^UND_ERR_(?:SOCKET|CONNECT|CLOSED|DESTROYED|RES|RESPONSE)|ERR_STREAM_PREMATURE_CLOSE|^UND_ERR_ABORTED|^UND_ERR$/.test(code)) return new WebRefusal("unreachable", href, `${hostname} cannot be reached, or broke off (${code})`, LATER);
  }
  return error;
}

function causeOf(error: Error): unknown {
  return error instanceof AggregateError ? error.errors[0] : error.cause;
}
