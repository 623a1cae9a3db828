import type { Actor } from "../../model/actor.js";
import type { Mention, Mentions } from "../actors/mention.js";
import { namesInRun } from "./name-run.js";
import { childBy, childrenBy, conjuncts, preposition, relation, subtree, tokenAt, type Tree } from "./tree.js";

/** An actor found in a nominal, and whether the nominal names it or is only its own ("Iranian nuclear sites" are Iran's). */
export interface Participant {
  readonly actor: Actor;
  readonly mention: Mention;
  readonly how: "named" | "owner";
  /** only where it is: "individuals in Norway" */
  readonly placed?: true;
}

/**
 * Who a nominal stands for: the actors that it names, all members of a coordination included;
 * failing that, those whose it is ("Russian drones", "sites of Iran").
 */
export function participantsAt(tree: Tree, mentions: Mentions, head: number): readonly Participant[] {
  const out: Participant[] = [];
  for (const member of membersOf(tree, mentions, head)) {
    const named = namedAt(tree, mentions, member);
    if (named.length > 0) out.push(...named);
    // "a visit to Greece, Saudi travel group Elaf …": what is only somebody's stands in no list of countries
    else if (!out.some((p) => p.how === "named" && p.actor.kind === "country" && p.mention.via === "name")) out.push(...ownersOf(tree, mentions, member));
  }
  return distinct(withoutSharedTitle(tree, out));
}

/** "between Defence Ministers Ivan Holm and Mette Larsen": the title that two share is no third, and those behind it are of its state. */
function withoutSharedTitle(tree: Tree, found: readonly Participant[]): readonly Participant[] {
  const title = found.find(({ actor, mention }) => actor.kind === "group" && mention.rule === "actors/unnamed-group" && mention.sentence === tree.sentence.index && tokenAt(tree, mention.last).text.endsWith("s") && tree.tokens[mention.last + 1]?.upos === "PROPN");
  const bearers = title === undefined ? [] : found.filter(({ actor, mention }) => actor.kind === "person" && mention.via === "name" && mention.sentence === tree.sentence.index && mention.first > title.mention.last);
  const [first] = bearers;
  if (title === undefined || first === undefined || bearers.length < 2 || first.mention.first - title.mention.last > 2) return found;
  const { country, sector } = title.actor;
  return found.filter((p) => p !== title).map((p) => (country === undefined || !bearers.includes(p) || p.actor.country !== undefined ? p : { ...p, actor: { ...p.actor, country, code: sector === undefined ? country : `${country} ${sector}`, ...(sector !== undefined && { sector }) } }));
}

/** Only those whom the nominal itself names. */
export function namedParticipants(tree: Tree, mentions: Mentions, head: number): readonly Participant[] {
  return distinct(membersOf(tree, mentions, head).flatMap((member) => namedAt(tree, mentions, member)));
}

/** A nominal and those joined to it; "thanked PM Modi, Amit Shah and …": some trees hang the others on a word inside the first name. */
function membersOf(tree: Tree, mentions: Mentions, head: number): readonly number[] {
  const own = afterDateline(tree, listed(tree, head)).filter((m) => m === head || !(inBrackets(tree, m) || isSecondRole(tree, mentions, head, m) || isLeftOver(tree, m) || beginsClause(tree, head, m)));
  const name = mentions.in(tree.sentence.index).find((m) => !m.modifier && inside(m, head));
  // "met the bank's director X and deputy director Y": the tree takes the last title for the head
  if (name === undefined) return own.length > 1 ? own : [head, ...namesBehind(tree, mentions, head), ...(childrenBy(tree, head, "appos").includes(head + 1) || childrenBy(tree, head, "appos").includes(head + 2) ? namesInRun(tree, mentions, head + 1, head) : [])];
  const run = namesInRun(tree, mentions, head);
  const listedToo = countryBetween(tree, mentions, head, name);
  const within = tree.tokens.slice(name.first, name.last + 1).filter((t) => t.index !== head).flatMap((t) => conjuncts(tree, t.index).filter((c) => c > name.last && tree.tokens[c - 1]?.text !== "("));
  return [...own, ...[...within, ...listedToo, ...run, ...besideHolder(tree, name)].filter((c, n, all) => !own.includes(c) && all.indexOf(c) === n)];
}

/** "the rector of the university, Ivan Holm, and Comptroller Olaf Berg": who is joined to the name of an office's holder stands beside that office. */
function besideHolder(tree: Tree, { actor, first, last }: Mention): readonly number[] {
  if (actor.kind !== "office") return [];
  return tree.tokens.slice(first, last + 1).flatMap((t) => childrenBy(tree, t.index, "appos")).filter((a) => a === last + 2 && tokenAt(tree, a).upos === "PROPN" && tree.tokens[last + 1]?.text === ",").flatMap((a) => listed(tree, a).filter((c) => c !== a && tokenAt(tree, c).upos === "PROPN"));
}

/** "France, Qatar and the ILO": a country is nothing that is said of another; the second of a list, and no apposition. */
function countryBetween(tree: Tree, mentions: Mentions, head: number, { actor, last }: Mention): readonly number[] {
  if (actor.kind !== "country") return [];
  return childrenBy(tree, head, "appos").filter((c) => {
    const second = mentions.in(tree.sentence.index).find((m) => !m.modifier && inside(m, c) && m.via === "name");
    return second?.actor.kind === "country" && second.actor.code !== actor.code && second.first > last && tree.tokens.slice(last + 1, second.first).every((t) => t.text === "," || t.upos === "DET") && ["and", "or", ","].includes(tree.tokens[second.last + 1]?.text ?? "");
  });
}

/** "met MP X, Chair of its Y Committee": what no "and" joins is said of the first, not beside it. */
function listed(tree: Tree, head: number): readonly number[] {
  const all = conjuncts(tree, head);
  // the "and" of a list that goes on stands right behind what the tree has of it
  const last = Math.max(...all) + 3;
  return tree.tokens.slice(head, last).some((t) => t.upos === "CCONJ" || ["&", "/", "+", "as"].includes(t.text)) ? all : [head];
}

/** "General Holm, commander of the navy and vice-chairman of the club, thanked them": two offices of one man, the second without an article. */
function isSecondRole(tree: Tree, mentions: Mentions, head: number, member: number): boolean {
  const all = mentions.in(tree.sentence.index).filter((m) => !m.modifier);
  const name = all.find((m) => inside(m, head) && m.actor.kind === "person");
  const role = all.find((m) => inside(m, member) && m.via === "role");
  // "Ivan Holm and director of the port has resigned": one man, says the verb
  if (name !== undefined && role !== undefined && isOneDoer(tree, head) && !tree.tokens.slice(name.last + 1, role.head).some((t) => t.upos === "DET" || t.deprel === "nmod:poss")) return true;
  if (name === undefined || role === undefined || tree.tokens.slice(role.first - 1, role.head).some((t) => t.upos === "DET" || t.deprel === "nmod:poss")) return false;
  return all.some((m) => m.via === "role" && m.last < role.first && m.first > name.last - 1 && tree.tokens[m.first - 1]?.text === "," && !tree.tokens.slice(m.last, role.first).some((t) => t.text === ","));
}

/** The subject of a verb that only one can have: "has resigned". */
function isOneDoer(tree: Tree, head: number): boolean {
  const { head: verb, deprel } = tokenAt(tree, head);
  if (verb < 0 || !deprel.startsWith("nsubj")) return false;
  return [verb, ...childrenBy(tree, verb, "aux", "cop", "aux:pass")].some((v) => ["has", "is", "was"].includes(tokenAt(tree, v).text.toLowerCase()) && v > head);
}

/** "being shot by soldiers and thousands rounded up": a number with a participle of its own begins something else. */
export function isLeftOver(tree: Tree, member: number): boolean {
  const token = tokenAt(tree, member);
  const count = ["hundred", "thousand", "dozen", "score", "other"].includes(token.lemma.toLowerCase()) || token.upos === "NUM" || childrenBy(tree, member, "nummod").length > 0;
  const governed = tokenAt(tree, token.head).deprel;
  const next = tree.tokens[member + 1];
  return count && governed === "obl:agent" && next?.xpos === "VBN" && next.deprel === "acl" && childBy(tree, next.index, "obl:agent") === undefined;
}

/** "thanked Holm, and his deputy, Olaf Berg, said": who stands right before a second verb that has no subject is its subject. */
function beginsClause(tree: Tree, head: number, member: number): boolean {
  const last = Math.max(...subtree(tree, member));
  const next = tree.tokens[tree.tokens[last + 1]?.text === "," ? last + 2 : last + 1];
  const above = tokenAt(tree, head).head;
  if (next === undefined || above < 0 || above >= head || !["VBD", "VBZ", "VBP"].includes(next.xpos)) return false;
  return next.deprel === "conj" && next.head === above && childrenBy(tree, next.index, "nsubj", "nsubj:pass", "cc", "aux:pass").length === 0;
}

/** "the Ministry of Industry (MIC)": the short form is no second party. */
function inBrackets(tree: Tree, i: number): boolean {
  return tree.tokens[i - 1]?.text === "(" && tree.tokens[i + 1]?.text === ")";
}

/** "PARIS / AGENCY / The president met …": a dateline that the tree takes for the first of the subjects. */
function afterDateline(tree: Tree, members: readonly number[]): readonly number[] {
  const slashes = tree.tokens.filter((t) => t.text === "/").map((t) => t.index);
  const [first, last] = [slashes[0], slashes.at(-1)];
  const leads = first !== undefined && last !== undefined && first <= 4 && last <= 8;
  return leads ? members.filter((m) => m > last) : members;
}

/** "thanked PM X, Y and Z": the others of the list hang on the name behind the title. */
function namesBehind(tree: Tree, mentions: Mentions, head: number): readonly number[] {
  const name = childrenBy(tree, head, "appos").find((c) => c === head + 1 && mentions.allAt(tree.sentence.index, c).some((m) => !m.modifier));
  return name === undefined ? [] : listed(tree, name).filter((c) => c !== name);
}

/** Collective heads that stand for those they are made of: "the leaders of Russia and Iran", "a group of soldiers". */
const COLLECTIVE = new Set(["rest", "remainder", "leader", "president", "minister", "government", "side", "people", "group", "number", "dozens", "hundreds", "thousands", "member", "delegation", "representative", "official", "citizen"]);

/** Those who left or fight a state are not that state: "a Cuban exile group". */
const AGAINST = new Set(["exile", "exiled", "dissident", "rebel", "separatist", "guerrilla", "militant", "terrorist", "insurgent", "breakaway"]);

const BANDS = new Set(["group", "organisation", "organization", "movement", "faction", "network", "community", "coalition", "alliance", "front", "party", "militia", "army", "leader"]);

/** Whoever is somebody's is not that somebody: "Mursi's supporters". */
const PEOPLE = new Set(["supporter", "follower", "opponent", "critic", "wife", "husband", "son", "daughter", "brother", "sister", "father", "mother", "family", "lawyer", "aide", "friend", "relative", "rival", "ally", "client", "party", "movement", "loyalist", "fan", "successor", "predecessor", "counterpart", "people", "voter", "child", "parent"]);

/** Another country than the one that it is somebody's of: "a US ally". */
const OTHERS = new Set([
  "ally", "rival", "neighbour", "neighbor", "enemy", "foe", "adversary", "partner",
  // nor is a firm, a club or its people the country that they are of: "an Ecuadorian team", "the Saudi oil company"
  "company", "firm", "airline", "bank", "giant", "conglomerate", "manufacturer", "contractor", "startup", "retailer", "team", "club", "squad", "player", "coach", "striker", "goalkeeper", "fan", "supporter", "athlete", "singer", "actor", "actress", "artist", "tourist", "counterpart", "colleague", "counter",
]);

const HARMS = new Set(["execution", "killing", "murder", "assassination", "arrest", "detention", "abduction", "kidnapping", "torture", "shooting", "death", "imprisonment", "jailing", "poisoning", "deportation", "expulsion"]);

/** What only states do to those who speak against them. */
const BY_STATES = new Set(["execution", "arrest", "detention", "imprisonment", "jailing", "expulsion"]);
const DISSENTERS = new Set(["activist", "journalist", "reporter", "protester", "demonstrator", "dissident", "politician", "critic", "lawyer", "opponent", "leader", "blogger", "prisoner", "student", "defender", "campaigner"]);

/** Nouns of violence that are where they are, not whose: "the bombing in Nairobi", "the Iraq war". */
const BLOWS = new Set(["bombing", "bomb", "blast", "explosion", "attack", "invasion", "war", "shooting", "massacre", "killing", "coup"]);

function namedAt(tree: Tree, mentions: Mentions, i: number): Participant[] {
  const described = describedBody(tree, mentions, i);
  if (described !== undefined) return [participant(described, "named")];
  const unit = unitAt(tree, mentions, i);
  if (unit !== undefined) return [unit];
  const around = mentions.in(tree.sentence.index).filter((m) => !m.modifier && inside(m, i));
  // "an envoy for President Putin" is the envoy, whichever of its words the tree takes for the argument
  const widest = Math.max(...around.map((m) => m.last - m.first));
  const named = around.filter((m) => m.last - m.first === widest && !isCredit(tree, m) && !isProduct(tree, m) && !isOfOne(tree, m));
  if (named.length > 0) return named.map((m) => owned(tree, mentions, i, participant(m, "named")));
  const token = tokenAt(tree, i);
  if (COLLECTIVE.has(token.lemma.toLowerCase())) {
    const of = childrenBy(tree, i, "nmod").filter((c) => preposition(tree, c) === "of");
    // "an official of Holm Motors" is not the firm; nor are "members of the Council" a person's
    return of.flatMap((c) => conjuncts(tree, c)).flatMap((c) => namedAt(tree, mentions, c)).filter(({ actor }) => actor.code !== undefined || !["company", undefined].includes(actor.kind));
  }
  // "Ivan Holm, a war hero shot by Norway": what is said of the one behind the comma happened to who is named before it
  if (token.deprel === "appos" && token.upos === "NOUN") {
    const name = around.length > 0 ? [] : mentions.allAt(tree.sentence.index, token.head).filter((m) => !m.modifier && m.actor.kind === "person" && inside(m, token.head) && m.last < i);
    if (name.length > 0) return name.map((m) => withCountryOf(ownersOf(tree, mentions, i), participant(m, "named")));
  }
  // an apposition names what the head only describes: "its ally, Iran,"
  return childrenBy(tree, i, "appos").flatMap((a) => listed(tree, a)).flatMap((c) => {
    return mentions.allAt(tree.sentence.index, c).filter((m) => !m.modifier && !isProduct(tree, m) && !isOfOne(tree, m)).map((m) => participant(m, "named"));
  });
}

/** "Holm Cables for Trade, a subsidiary of Holm Motors, signed": the name before the comma, and not the firm that it belongs to. */
function unitAt(tree: Tree, mentions: Mentions, i: number): Participant | undefined {
  if (tokenAt(tree, i).upos !== "PROPN") return undefined;
  const a = tree.tokens.findIndex((t, n) => n > i && n < i + 9 && t.text === "," && ["a", "an", "the"].includes(tree.tokens[n + 1]?.text ?? ""));
  const unit = a < 0 ? undefined : tree.tokens.slice(a + 2, a + 6).find((t) => t.upos === "NOUN" && ["subsidiary", "affiliate", "unit", "arm"].includes(t.lemma.toLowerCase()));
  const name = tree.tokens.slice(i, a);
  if (unit === undefined || tree.tokens[unit.index + 1]?.text !== "of" || !name.every((t) => /^\p{Lu}/u.test(t.text) || ["for", "of", "and", "&", "-"].includes(t.text))) return undefined;
  const span = { start: tokenAt(tree, i).start, end: tokenAt(tree, a - 1).end };
  // "Holm Motors for Trade, a subsidiary of Holm Motors": the parent's name within the unit's
  const parents = mentions.in(tree.sentence.index).filter((m) => m.first < a && m.last >= i);
  if (parents.some((m) => m.actor.kind !== "company" || m.first < i || m.last >= a - 1)) return undefined;
  const country = parents[0]?.actor.country;
  const actor: Actor = { name: name.map((t, n) => (n > 0 && (name[n - 1]?.end ?? 0) < t.start ? ` ${t.text}` : t.text)).join(""), kind: "company", sector: "BUS", ...(country !== undefined && { country, code: `${country} BUS` }), evidence: span };
  return { actor, mention: { sentence: tree.sentence.index, first: i, last: a - 1, head: i, span, actor, via: "name", modifier: false, rule: "clauses/unit" }, how: "named" };
}

/** "the Holm Front, a shadow government outlawed by Norway": what a body is said to be behind the comma is that body. */
function describedBody(tree: Tree, mentions: Mentions, i: number): Mention | undefined {
  const { deprel, upos, head } = tokenAt(tree, i);
  if (deprel !== "appos" || upos !== "NOUN" || !childrenBy(tree, i, "det").some((d) => ["a", "an"].includes(tokenAt(tree, d).text.toLowerCase()))) return undefined;
  return mentions.allAt(tree.sentence.index, head).find((m) => !m.modifier && inside(m, head) && m.last < i && ["name", "acronym"].includes(m.via) && ["office", "company", "armed-group", "international"].includes(m.actor.kind ?? ""));
}

/** "Ivan Holm, a Danish war hero": he is of the country that the words behind the comma tell. */
function withCountryOf(owners: readonly Participant[], p: Participant): Participant {
  const [country, ...more] = [...new Set(owners.flatMap((o) => (o.mention.via === "demonym" && o.actor.kind === "country" ? (o.actor.country ?? []) : [])))];
  if (country === undefined || more.length > 0 || p.actor.country !== undefined) return p;
  return { ...p, actor: { ...p.actor, country, code: p.actor.sector === undefined ? country : `${country} ${p.actor.sector}` } };
}

/** "(AP) A man …": an agency in brackets has told it, and done nothing. */
function isCredit(tree: Tree, { first, last, actor }: Mention): boolean {
  return tree.tokens[first - 1]?.text === "(" && tree.tokens[last + 1]?.text === ")" && /JRN/.test(actor.sector ?? "");
}

/** "HBC convenor Holm", "the former Harbour University academic", "a fellow US ally": right before the word for one of its own, a name is no party, whatever the tree makes of it. */
function isOfOne(tree: Tree, { last, actor, via }: Mention): boolean {
  const next = tree.tokens[last + 1];
  if (next === undefined || !["name", "acronym"].includes(via) || /^\p{Lu}/u.test(next.text) || tree.tokens[last + 2]?.text === "-") return false;
  const word = next.lemma.toLowerCase();
  return actor.kind === "country" ? word === "ally" || word === "counterpart" : actor.kind !== "person" && ONE_OF_IT.has(word);
}

const ONE_OF_IT = new Set(["convenor", "convener", "academic", "professor", "lecturer", "graduate", "alumnus", "student", "researcher", "chairperson", "chairman", "chairwoman", "spokesman", "spokeswoman", "spokesperson", "treasurer"]);

/** "an Embraer", "a Boeing 737": a firm's name for what it makes. */
function isProduct(tree: Tree, { first, last, actor, rule }: Mention): boolean {
  if (rule !== "actors/listed-organisation" || actor.kind !== "company" || actor.sector !== "BUS" || first !== last) return false;
  // "the Toyota yielded": a car, where nothing follows that it might describe
  if (tree.tokens[first - 1]?.text.toLowerCase() === "the" && CARS.has(tokenAt(tree, first).text) && !["NOUN", "PROPN"].includes(tree.tokens[last + 1]?.upos ?? "")) return true;
  return ["a", "an"].includes(tree.tokens[first - 1]?.text.toLowerCase() ?? "") || /\d/.test(tree.tokens[last + 1]?.text ?? "");
}

/** Makers whose name with an article is what they make. */
const CARS = new Set(["Toyota", "Ford", "Honda", "Nissan", "Hyundai", "Chevrolet", "Chrysler", "Mazda", "Volkswagen", "BMW", "Mercedes", "Subaru", "Tesla", "Volvo", "Audi", "Kia", "Mitsubishi", "Suzuki", "Boeing", "Airbus", "Cessna", "Fiat", "Peugeot", "Renault"]);

/** "Libya's Tripoli-based government": an office that its own words leave without a country is its possessor's. */
function owned(tree: Tree, mentions: Mentions, i: number, p: Participant): Participant {
  if (p.actor.country !== undefined || p.actor.kind !== "office") return p;
  const [owner] = childrenBy(tree, i, "nmod:poss").flatMap((c) => mentions.allAt(tree.sentence.index, c)).filter((m) => m.actor.kind === "country" && m.actor.country !== undefined);
  if (!owner?.actor.country) return p;
  const { country } = owner.actor;
  return { ...p, actor: { ...p.actor, name: `${owner.actor.name}'s ${p.actor.name}`, country, code: p.actor.sector === undefined ? country : `${country} ${p.actor.sector}` } };
}

function inside(mention: Mention, i: number): boolean {
  return mention.first <= i && i <= mention.last;
}

/** Actors that the nominal belongs to: demonyms, possessors, "of" and "in" phrases; never from a relative clause. */
export function ownersOf(tree: Tree, mentions: Mentions, i: number): readonly Participant[] {
  if (OTHERS.has(tokenAt(tree, i).lemma.toLowerCase())) return [];
  if (BANDS.has(tokenAt(tree, i).lemma.toLowerCase()) && childrenBy(tree, i, "amod", "compound").some((c) => AGAINST.has(tokenAt(tree, c).lemma.toLowerCase()))) return [];
  const owners = anyOwners(tree, mentions, i);
  return PEOPLE.has(tokenAt(tree, i).lemma.toLowerCase()) ? owners.filter((p) => p.actor.kind !== "person") : owners;
}

function anyOwners(tree: Tree, mentions: Mentions, i: number): readonly Participant[] {
  const out: Participant[] = [];
  const places: Participant[] = [];
  const noun = tokenAt(tree, i).lemma.toLowerCase();
  for (const c of tree.children[i] ?? []) {
    const token = tokenAt(tree, c);
    const rel = relation(token);
    const by = rel === "nmod" ? preposition(tree, c) : undefined;
    // "the execution of an activist": those harmed own nothing
    if (by === "of" && (HARMS.has(noun) || noun === "bombing")) {
      // "the jailing of journalists in Norway": whom a state holds to account it holds at home
      if (BY_STATES.has(noun) && (noun === "execution" || conjuncts(tree, c).some((v) => DISSENTERS.has(tokenAt(tree, v).lemma.toLowerCase())))) places.push(...subtree(tree, c, (t) => t.deprel.startsWith("acl")).filter((p) => p !== c && ["nmod", "obl"].includes(relation(tokenAt(tree, p))) && preposition(tree, p) === "in").flatMap((p) => mentions.allAt(tree.sentence.index, p).flatMap((m) => placeOf(tree, m, p))));
      continue;
    }
    if (BLOWS.has(noun) && (by === "in" || (rel === "compound" && token.upos === "PROPN"))) continue;
    const found = by === "in" ? places : out;
    // "Italian Assunta Rossi": a proper name has its country, and is not it
    if (tokenAt(tree, i).upos === "PROPN" && (rel === "amod" || rel === "compound") && mentions.at(tree.sentence.index, c)?.via === "demonym" && tokenAt(tree, i).xpos === "NNP") continue;
    const owns =
      rel === "amod" || rel === "compound" || token.deprel === "nmod:poss" || by === "of" || by === "in";
    if (!owns) continue;
    for (const member of conjuncts(tree, c)) {
      const mention = mentions.at(tree.sentence.index, member);
      if (mention && inside(mention, member) && !isProduct(tree, mention)) found.push(participant(mention, "owner"));
      else if (rel === "nmod" || token.deprel === "nmod:poss") found.push(...ownersOf(tree, mentions, member));
    }
  }
  // "Russia's war in Ukraine": whose it is goes before where it is
  return distinct(out.length > 0 ? out : places.map((p) => ({ ...p, placed: true as const })));
}

/** The country that stands at `i`, be it within an office: "a member of parliament in Norway". */
function placeOf(tree: Tree, mention: Mention, i: number): readonly Participant[] {
  const { actor, via } = mention;
  if (actor.kind === "country") return via === "name" ? [participant(mention, "owner")] : [];
  const { text, upos } = tokenAt(tree, i);
  if (via !== "role" || actor.country === undefined || mention.last !== i || upos !== "PROPN") return [];
  return [{ actor: { name: text, kind: "country", country: actor.country, code: actor.country }, mention, how: "owner" }];
}

function participant(mention: Mention, how: "named" | "owner"): Participant {
  return { actor: mention.actor, mention, how };
}

/** One of each actor: same code and name. */
export function distinct(participants: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return participants.filter(({ actor }) => {
    const key = `${actor.code ?? ""}|${actor.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
