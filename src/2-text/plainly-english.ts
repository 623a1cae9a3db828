/** Words that English alone spells so: in running text a tenth of all words at least. */
const OWN = new Set("the of and that which with was were has have had been would from their his they this these there".split(" "));
/** the commonest words of other languages in Latin letters that are none of English */
const OTHERS = new Set(
  ("el la los las que en y del una por con para se lo le les des et une dans du est au sur pour que qui der die und das ist nicht von mit zu den dem ein eine het een van niet il di che e della sono o os um uma não em da do "
    + "yang dan di untuk dengan ini itu pada akan telah bahwa dari dalam tidak ke ya wa na kwa ni katika kwamba hiyo ng mga ang sa ve bir bu için ile w z się nie jest că și să este cu az egy és hogy nem och att det som är på ikke til af ja ei että").split(" "),
);
const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
/** fewer words may be a title, a list or a quotation */
const ENOUGH = 40;
const OWN_SHARE = 0.1;
/** names in a report may have other letters and articles than English has ("de la Cruz"); a page of two languages has many */
const MOST_OTHER = 0.06;
const ENGLISH_LETTERS = /^[a-z'’]+$/;

/** Whether a text is so plainly English that nobody need look further: the detector of languages takes a third of the time in which a reading thread starts. */
export function isPlainlyEnglish(text: string): boolean {
  const words = text.toLowerCase().match(WORD) ?? [];
  if (words.length < ENOUGH) return false;
  let own = 0;
  let other = 0;
  for (const word of words) {
    if (OWN.has(word)) own++;
    else if (OTHERS.has(word) || !ENGLISH_LETTERS.test(word)) other++;
  }
  return own >= OWN_SHARE * words.length && other <= MOST_OTHER * words.length;
}
