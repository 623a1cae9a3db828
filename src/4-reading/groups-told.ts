/** Unnamed people and bodies by their own words, of those that have another sector or none ("-"); the first that fits. */
type Rule = readonly [words: RegExp, over: readonly string[], sector: string | undefined];

const ANY = "^(?:[\\w’'.-]+ )*";
const of = (words: string): RegExp => new RegExp(`${ANY}(?:${words})$`, "i");

const RULES: readonly Rule[] = [
  // who leads a congregation, a trade or a union holds no office of state
  [of("(?:religious|church|faith|spiritual|muslim|christian|jewish|hindu|buddhist|islamic|catholic) (?:leaders?|groups|bodies|organi[sz]ations)"), ["-", "GOV"], "REL"],
  [of("(?:labou?r|trade union) leaders?|(?:trade|labou?r) unions?|union members"), ["-", "GOV", "SOC", "CVL"], "LAB"],
  [of("(?:industry|corporate) leaders?|(?:business|industry|employers['’]?|trade) groups"), ["-", "GOV"], "BUS"],
  [of("(?:civil society|rights|human rights|environmental|advocacy|charity) leaders?"), ["-", "GOV"], "SOC"],
  [of("(?:civil society|rights|human rights|advocacy|environmental|women['’]s|community) (?:groups|organi[sz]ations)"), ["-"], "SOC"],
  [of("(?:congressional|parliamentary|legislative|senate|house) leaders?|(?:parliament|assembly|knesset|congress) members|members of (?:the )?(?:u\\.?s\\.? )?(?:congress|parliament|senate|knesset|national assembly|house of representatives)"), ["-", "GOV"], "LEG"],
  [of("(?:house|senate|congressional) (?:republicans|democrats)|(?:opposition|government|coalition) lawmakers"), ["-", "PTY", "GOV", "CVL"], "LEG"],
  [of("(?:community|tribal|student|youth|village|civic|traditional|clan|protest|thought|opinion) leaders?"), ["GOV"], undefined],
  [of("(?:league|football|soccer|cricket|olympic|sports?|team|club|tournament|fifa|uefa) officials?|(?:tournament |club |team )?administrators"), ["GOV"], undefined],
  [of("hospital (?:officials?|administrators|director|president|spokes\\w+)|(?:medical|healthcare|health care|hospital) (?:workers|staff)|(?:medical|health) experts"), ["-", "GOV", "CVL"], "MED"],
  [of("police (?:officials?|detectives)|detectives|(?:fbi|federal) agents|(?:state|highway) patrol(?: officers)?"), ["-", "GOV"], "COP"],
  [of("(?:air force|military|fighter|army|navy) pilots?"), ["-", "CVL"], "MIL"],
  [of("(?:cabinet|government) members|members of (?:the )?(?:cabinet|government)|(?:city|town|county|village|municipal|borough) council members|tax inspectors"), ["-", "COP"], "GOV"],
  [of("judges?|magistrates?"), ["-"], "JUD"],
  [of("auditor-general|attorney-general|(?:city|town|county|village) managers?|councilm[ae]n|councilwom[ae]n"), ["-"], "GOV"],
  [of("employers|shopkeepers|retailers"), ["-"], "BUS"],
  [of("consumers|shoppers|motorists|tenants|homeowners|taxpayers"), ["-"], "CVL"],
  [of("(?:school|college|university) management"), ["-", "BUS"], "EDU"],
  [of("(?:army|navy|air force|military) investigators?"), ["-", "COP"], "MIL"],
  [of("party members|(?:republican|democratic|labour|conservative|tory) (?:leaders?|officials|strategists|activists|donors|delegates)"), ["-", "CVL", "GOV"], "PTY"],
  [of("(?:RNC|DNC|GOP) (?:officials|leaders|staff(?:ers)?|aides)|campaign (?:aides|advis[eo]rs|officials|staff(?:ers)?|managers|spokes\\w+)"), ["-", "GOV"], "PTY"],
  [of("(?:college|school|campus|university) (?:presidents?|superintendents?|principals?|administrators|spokes\\w+)|school principals?|(?:pro-|deputy )?vice[- ]chancellors? of (?:the )?university.*"), ["-", "GOV"], "EDU"],
  [/^former (?:[\w-]+ )*(?:officials?|ministers?|diplomats?|mayors?|governors?)$/i, ["-"], "ELI"],
  [/\bprisoners of war$|\bPOWs$/, ["-", "CVL"], "MIL"],
  [/\b(?:Human Resources|HR|HSE|Marketing|Sales|Public Relations|PR|IT) [Dd]epartment$/, ["GOV"], undefined],
];

/** What the words of a group's name make of its sector: `undefined` inside where they leave it open; nothing where they say nothing of it. */
export function groupTold(name: string, sector: string | undefined): { readonly sector: string | undefined } | undefined {
  const rule = RULES.find(([words, over]) => over.includes(sector ?? "-") && words.test(name));
  return rule === undefined ? undefined : { sector: rule[2] };
}
