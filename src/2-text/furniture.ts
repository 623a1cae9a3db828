import type { CutReason } from "../model/report.js";
import { findDates } from "./calendar-date.js";
import { navigationItems } from "./masthead.js";

/** One kind of line that sites put around a story. `text` has single spaces; patterns are anchored and linear. */
const WHOLE_LINES: readonly (readonly [CutReason, RegExp])[] = [
  ["reading-time", /^(?:(?:estimated )?read(?:ing)? time:? ?)?(?:about |~ ?|< ?)?\d{1,3} ?-?(?:min(?:ute)?s?\.?|mins?)(?:\.? ?(?:read|reading time|to read|de lecture|listen))?$/i],
  ["reading-time", /^(?:estimated )?read(?:ing)? time\b.{0,30}$/i],
  ["summary-widget", /^(?:no time to read\??|get (?:a|the|an ai) summary|(?:quick |ai[- ]generated |ai )summary|tl;? ?dr|summari[sz]e (?:this|with ai)?.{0,20}|listen to (?:this|the) (?:article|story).{0,30}|(?:show|read|hide) (?:the )?summary|in short|this summary (?:was|is) (?:generated|created|written) .{0,80})$/i],
  ["summary-widget", /^(?:generate(?:d)? (?:key takeaways|by ai|with ai).{0,40}|article summary|(?:your browser does not support|audio narration).{0,80}|\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2})?)$/i],
  ["share-bar", /^(?:share(?: (?:this|on|via|the|with|to|now|article|story|post|save|options)\b.{0,50})?|shares?:?|\d[\d.,]*k? shares?|tweet(?: this)?|pin it|copy (?:the )?link.{0,20}|link copied!?|(?:follow|like|join|find) us (?:on|at)\b.{0,80}|(?:follow|join|find|like) .{2,40} on (?:facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|tiktok|threads|bluesky|vk)(?: (?:for|to get) .{2,60}(?<![.!?]))?|e-?mail(?: this.{0,30})?|print(?: this.{0,30}| article)?|save(?: (?:this|for later|article).{0,30})?|bookmark(?: this)?|(?:share|share (?:this|on|via|with):?|share this (?:article|story):?)?:? ?(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|viber|instagram|youtube|tiktok|threads|bluesky|flipboard|tumblr|email|rss|vk|copy url|gift(?: this)? article)(?:[ |,/•·]{1,3}(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|viber|instagram|youtube|tiktok|threads|bluesky|flipboard|tumblr|email|print|copy link|vk)){0,12})$/i],
  ["share-bar", /^(?:add (?:us|.{2,40}) (?:as|on|to) (?:a |your )?(?:preferred|trusted)?.{0,10}(?:source|google|news).{0,40}|follow .{2,40} on google news.{0,20}|google news)$/i],
  ["subscribe", /^(?:subscribe(?:\b.{0,120})?|sign up\b.{0,140}|sign in\b.{0,60}|log ?in\b.{0,60}|register(?: now| here| for free)?|get (?:our|the|your) (?:daily|weekly|free|morning|latest|news|best)\b.{0,120}|newsletters?|(?:our|the) newsletter.{0,80}|join (?:our|the) (?:mailing list|newsletter|channel|telegram|whatsapp).{0,100}|already (?:a subscriber|have an account).{0,60}|(?:enter )?your e-?mail(?: address)?\*?|support (?:our|independent) journalism.{0,100}|donate(?: now)?|become a (?:member|subscriber|supporter).{0,60}|this article is (?:for|free for|available to) (?:subscribers|registered).{0,100})$/i],
  ["advertisement", /^(?:advertis(?:e?ment|ing)s?|ads?|sponsored(?: content| by .{1,60}| post)?|promoted(?: content| by .{1,60})?|paid (?:content|post|partnership).{0,40}|article continues (?:below|after).{0,60}|story continues (?:below|after).{0,60}|(?:continue|scroll) (?:reading )?(?:below|to continue).{0,40}|remove ads|skip ad|advertiser disclosure)$/i],
  ["copyright", /^(?:(?:copyright\b|©|\(c\) ?(?:19|20)\d\d|all rights reserved).{0,300}|.{0,120}\ball rights reserved\b.{0,160}|.{0,20}this material may not be (?:published|reproduced).{0,160}|(?:re-?published|reproduced|reprinted|syndicated) (?:here )?(?:under|with|by) (?:an? )?(?:licen[cs]e|permission|agreement|arrangement)\b.{0,120}|our standards: the thomson reuters trust principles\.?.{0,60})$/i],
  ["comments", /^(?:(?:\d[\d,]* |no |leave a |add a |post a |write a |view |show |read |see |all |join the )?(?:comments?|conversation|discussion|repl(?:y|ies))(?: \(?\d*\)?)?(?: (?:on|off|are|below|section|policy|here|now|yet)\b.{0,60})?|be the first to comment.{0,20}|comments? (?:are|is) (?:closed|moderated|disabled).{0,80}|your (?:e-?mail address|comment) will not be.{0,80}|required fields are marked.{0,10}|reply|report abuse|cancel reply|load more comments|what do you think\?.{0,40}|have your say.{0,40})(?<!\w\.)$/i],
  ["boilerplate", /^(?:(?:this is an? |an? )?(?:example|sample|specimen|fictional|fictitious|invented) (?:report|article|story|text|page)(?: (?:that|which) (?:is|was))? (?:written|made|created|composed|generated|invented) for .{1,60}\b(?:project|tests?|testing|demonstration|demo|software|purposes|training|documentation)\b\.?(?: .{0,120})?|(?:this is|the following is) (?:an? )?(?:sample|specimen|test|example) (?:report|article|story|text|page)\.?)$/i],
  ["boilerplate", /^(?:(?:we|this (?:site|website|page)) uses? cookies.{0,400}|accept(?: all)?(?: cookies)?|(?:cookie|privacy|cookies) (?:policy|settings|notice|preferences|statement).{0,60}|manage (?:cookies|consent|preferences)|by (?:continuing|clicking|using|browsing)\b.{0,80}\byou\b.{0,200}|terms (?:of (?:use|service)|and conditions|& conditions).{0,60}|do not sell.{0,60}|i (?:agree|accept)|reject all)$/i],
  ["boilerplate", /^(?:\(?this (?:story|report|article|news item|content) (?:has not been edited|(?:is|was|has been) (?:auto[- ]?generated|originally published|first published|(?:published|sourced|generated) from|syndicated))\b.{0,260}|except for the headline, this .{0,200}|\(?only the headline and picture of this report .{0,200}|(?:the )?(?:views|opinions) expressed .{0,120}(?:do not|are those|are solely|are the|not necessarily|belong).{0,200}|disclaimer:.{0,300}|first published on:?.{0,60}|(?:this is a )?(?:developing|breaking)(?: news)? story\.?.{0,100}|more (?:to|details to) (?:come|follow)\.?.{0,30})$/i],
  ["navigation", /^(?:home|menu|search|close|open|back|back to top|top|skip to (?:main )?content.{0,20}|toggle (?:navigation|menu).{0,10}|main menu|more|see more|show more|load more|(?:view|see|show) all(?: (?:articles|posts|stories|news)\b.{0,40})?|contact(?: us)?|about(?: us)?|careers|help|faqs?|loading(?:\.{3}|…)?|(?:home|news) ?[>»/›|].{1,160}|next(?: page)?|previous(?: page)?|prev|page \d+ of \d+|\d+ ?\/ ?\d+|image \d+ of \d+|close (?:menu|modal|dialog)|expand|play|pause|mute|live|latest|trending|opinion|world|politics|sports?|business|video|photos|entertainment|technology|health|science)$/i],
  ["explore-more", /^(?:explore (?:more|all|other)\b.{0,100}|(?:read|see|view|discover|find) more (?:articles|stories|news|posts|from|on|about|in)\b.{0,100}|more (?:articles|stories|news|posts|from|in|on) (?:the )?\S.{0,60}|more:? (?:stories|news|articles)|(?:filed|posted|published|archived) (?:under|in):?.{0,120}|tags?: .{0,160}|tags|topics?(?::.{0,100})?|related topics?(?::.{0,160})?|categor(?:y|ies)(?::.{0,100})?|keywords:?.{0,160}|in this (?:article|story)|(?:click|tap) here.{0,80}|(?:learn|find out) more.{0,40}|continue reading.{0,60}|keep reading.{0,20}|read (?:the )?(?:full|original|whole) (?:article|story|text).{0,60})(?<![.!?])$/i],
  ["related-links", /^(?:(?:also )?(?:read|watch|see)(?: also| more| next| here)?|read also|see also|related(?: (?:news|articles?|stor(?:y|ies)|posts?|content|coverage|topics|links|reading))?|recommended(?: (?:reading|stories|articles|for you).{0,20})?|more on this(?: story)?|you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed)|most (?:read|popular)|up next|what to read next|in other news|more from .{2,40}|don'?t miss|must read|editor'?s? picks?|suggested (?:reading|articles)|further reading)\s?(?:[:：>»]|[–—-] ).{0,240}$/i],
  ["caption", /^[([]?(?:(?:photo|image|picture|file photo|photograph|video|illustration|graphic|screengrab|screenshot|cover photo|featured image|representational image|photo illustration)s?(?: ?(?:credit|by|via|from|courtesy|source|taken)s?)?(?: of)?\s?[:©|/]|(?:file )?photo(?:graph)?s? (?:by|courtesy|credit)\b|file photo\b|credit:|\[?ap photo|image courtesy|photo courtesy|representational image|handout (?:photo|image|via|picture)\b).{0,400}$/i],
  ["caption", /^.{0,600}(?:(?:REUTERS|AFP|AP Photo|EPA|Getty Images|Anadolu(?: Agency)?|Shutterstock|Sputnik|Xinhua|TASS|NurPhoto|Bloomberg|Alamy|iStock|Unsplash|Pixabay|Pool)\/[\p{Lu}][^.!?]{1,80}|\/ ?(?:REUTERS|AFP|AP|EPA|Getty Images|Anadolu(?: Agency)?|Shutterstock|TASS|Sputnik|NurPhoto|Handout|Pool)(?: via .{2,40})?|\((?:AP Photo|Photo by|Photo:|Photo|Image|Reuters photo|AFP photo|Getty)\b[^()]{0,120}\)|\[[^\][]{0,80}(?:AP|Reuters|AFP|EPA|File|Getty|Anadolu)[^\][]{0,40}\])\.?$/u],
];

/** Headings that a list of other articles follows. */
const LIST_HEADS: readonly (readonly [CutReason, RegExp])[] = [
  ["glossary", /^(?:glossary(?: of terms)?|key terms(?: explained)?|terms (?:used|explained))\s?:?$/i],
  ["neighbour-article", /^[«‹<←]{0,2}\s?(?:previous|next|prev|older|newer) (?:article|post|story|news|entry)s?\s?[»›>→:]{0,2}$/i],
  ["related-links", /^(?:(?:also )?read(?: also| more| next)?|see also|related(?: (?:news|articles?|stor(?:y|ies)|posts?|content|coverage|links|reading))?|most (?:read|popular|viewed|shared|commented)(?: .{1,40})?|recommended(?: (?:reading|stories|articles|for you|by .{1,30}))?|you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed).{0,20}|more (?:stories|news|articles|coverage|headlines|like this|for you|on this (?:story|topic))|more from .{2,50}|latest (?:news|stories|articles|posts|headlines|updates)(?: from .{2,40})?|trending(?: (?:now|stories|news|topics))?|popular(?: (?:now|posts|stories|articles|news))?|top (?:stories|news|headlines|reads)|editor'?s?'? (?:picks?|choice)|don'?t miss|must reads?|in other news|what to read next|up next|read next|next up|(?:other|similar|recent) (?:news|stories|articles|posts)|from (?:our|the) (?:partners|web|archive)|around the web|suggested (?:reading|articles|for you)|further reading|on the same (?:topic|subject)|elsewhere)\s?[:.]?$/i],
];

/** "Previous article: Beeline …", the title on the same line */
const NEIGHBOUR_MARKED = /^[«‹<←]{0,2}\s?(?:previous|next|prev|older|newer) (?:article|post|story)s?\s?(?:[:»›>→]|[–—-] )\s?\S.{0,240}$/i;
const NEIGHBOUR_RUN_ON = /^(?:Previous|Next|PREVIOUS|NEXT|Prev) (?:[Aa]rticle|[Pp]ost|[Ss]tory|ARTICLE|POST|STORY)\s?[\p{Lu}“"].{8,240}$/u;

/** "PREVIOUS: Suez canal tolls frozen", a headline; "Previous: 4.5%" is a figure and "Next: the vote." may be a sentence. */
function isTitledNeighbour(line: string): boolean {
  const title = /^[«‹<←]{0,2}\s?(?:previous|next|prev)\s?[:»›→]\s?(?=[\p{L}“"‘'\d])([^;]{8,240})(?<![.;:])$/iu.exec(line)?.[1];
  return title !== undefined && title.split(" ").filter((word) => /\p{L}{2}/u.test(word)).length >= 3;
}

/** Why a line standing by itself is no part of the story, or undefined for one that may be. */
export function furnitureOf(line: string): CutReason | undefined {
  if (line.length > 640) return undefined;
  if (!/\p{L}|\d\s?[%$€£¥₽]|[$€£¥₽]\s?\d/u.test(line)) return isPublicationLine(line) ? "publication-block" : "boilerplate";
  if (NEIGHBOUR_MARKED.test(line) || NEIGHBOUR_RUN_ON.test(line) || isTitledNeighbour(line)) return "neighbour-article";
  for (const [reason, pattern] of WHOLE_LINES) if (pattern.test(line)) return reason;
  if (navigationItems(line)) return "navigation";
  return isPublicationLine(line) ? "publication-block" : undefined;
}

/** Whether a line is the heading of a list of other articles, and of which kind. */
export function listHeadOf(line: string): CutReason | undefined {
  if (line.length > 80) return undefined;
  return LIST_HEADS.find(([, pattern]) => pattern.test(line))?.[0];
}

const GLUED_READING_TIME = /^(?:\d{1,3} ?-?[Mm]in(?:ute)?s?\.? ?[Rr]ead)(?=\p{Lu}|\s*[|•·,–—-]?\s*\p{Lu})/u;

/** How many characters of "2 min readLast updated: …" are the reading time: 0 where nothing is glued. */
export function gluedReadingTime(line: string): number {
  const length = GLUED_READING_TIME.exec(line)?.[0].length ?? 0;
  return length < line.length ? length : 0;
}

const PUBLICATION_WORDS = /\b(?:first |originally |last |date |time )?(?:published|posted|updated|modified|publication date|publish date|release date|revised|created|edited|uploaded|date|issued|added)\b|\b(?:on|at|the|of|and|time|local|moscow|tehran|beijing|ago|hours?|minutes?|min|mins|days?|weeks?|months?|an?|yesterday|today|just now|read|am|pm|a\.m\.?|p\.m\.?|gmt|utc|est|edt|et|ist|msk|cet|cest|bst|pst|pdt|pt|pkt|irst|sgt|hkt|jst|kst|aest|wib|eat|cat|sast|wat|z)\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi;

/** A line of dates, times and words that announce them, and nothing else; or "Published by X". */
export function isPublicationLine(line: string): boolean {
  if (line.length > 160) return false;
  if (/^(?:[Rr]e-?published|[Rr]eprinted) by:? \p{Lu}[^.,;:]{1,60}$/u.test(line)) return true;
  if (/^(?:published|posted|written and published) by:?\s.{1,100}$/i.test(line) && !/\bwas\b|\bare\b|\bhas\b/.test(line)) return true;
  if (/^(?:last |first )?(?:updated|published|posted):?$/i.test(line)) return true;
  let rest = line;
  const dates = findDates(line);
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.start) + " " + rest.slice(date.end);
  if (dates.length === 0 && !/\b\d{1,2}:\d{2}\b|\b(?:hours?|minutes?|mins?|days?|weeks?|months?) ago\b|^(?:last )?(?:updated|published|posted):? (?:yesterday|today|just now)$/i.test(line)) return false;
  rest = rest.replace(/(\p{Ll}|\d|UTC|GMT)(?=\p{Lu}\p{Ll})/gu, "$1 ").replace(/\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?/g, " ").replace(/\d{1,3}(?=\s*(?:min|hour|day|h\b))/gi, " ").replace(PUBLICATION_WORDS, " ");
  return !/\p{L}/u.test(rest);
}
