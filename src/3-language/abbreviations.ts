/** Abbreviations that keep their full stop and stand before a name; a sentence never ends after one. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms messrs dr prof gen lt col maj capt sgt cpl adm cmdr brig sen rep reps sens gov pres rev fr hon amb st mt ft sr. jr.`.split(" "),
);

/** Other abbreviations that keep their full stop; a sentence may end after one if the next word shows it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `jr sr vs etc inc corp co ltd plc bros dept univ assn govt ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec
  mon tue tues wed thu thur thurs fri approx est cf al ed eds vol esq viz ret supt asst fla calif conn ariz ala ark colo ill ind kan
  minn nev okla ore pa tenn tex va vt wis wyo que ont`.split(/\s+/),
);

/** Abbreviations only before a number: "No. 5", "Art. 4". */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set("no nos art arts fig figs sec pp p para ch vol eq sat sun rs".split(" "));

/** Words that begin sentences far more often than names: after "U.S." or "Inc." they show that a sentence ended. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `The A An It Its He She They We You I His Her Their Our This That These Those There Here But And Or So Yet In On At For From With
  By As If When While After Before Since Although Though However Meanwhile Moreover Still Now Then What Who Why How Where Some Many
  Most Both Each No Not Nor Only Also Under During Among Between Despite Because Instead Last Earlier Later Such Once Until To`.split(/\s+/),
);

/** Prefixes that a hyphen does not split off: "pro-Russian", "ex-president", "non-nuclear". */
export const PREFIXES: ReadonlySet<string> = new Set(
  `non e re anti co pro pre mid post over multi ex counter semi sub mini neo micro macro un inter intra ultra trans
  bi tri socio geo pseudo extra infra super hyper tele`.split(/\s+/),
);
