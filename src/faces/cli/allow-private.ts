import { Option } from "commander";
import type { OpenOptions } from "../../contract/facade.js";
import type { Context } from "./context.js";

/** `--allow-private HOST`, as often as needed: the one way past the rule that private machines are not visited. */
export function allowPrivateOption(): Option {
  return new Option("--allow-private <host>", "also reads pages at this private host (host or host:port), which is refused otherwise; may be given again")
    .argParser((host: string, before: readonly string[] | undefined) => [...(before ?? []), host]);
}

/** Says so whenever it is used: nobody shall have it on without knowing. */
export function webSettings({ allowPrivate }: { readonly allowPrivate?: readonly string[] }, { err }: Pick<Context, "err">): Pick<OpenOptions, "web"> {
  if (allowPrivate === undefined) return {};
  err.write(`--allow-private: pages at ${allowPrivate.join(", ")} are read although that is no public host.\n`);
  return { web: { allowPrivate } };
}
