/** The first half of the Admiralty code, in words. */
export const GRADES: Readonly<Record<string, string>> = { A: "reliable", B: "usually reliable", C: "fairly reliable", D: "not usually reliable", E: "unreliable", F: "cannot be judged" };
